"""Polish: its tables, and cases of a Polish consumer. Names and numbers are invented."""

from datetime import date

from tests.cli.letter_stories import CARD, told
from tests.conftest import Run

from . import Language

ME = (
    *("--name", "Maria Wójcik-Żak", "--address", "ul. Długa 5/7\n00-238 Warszawa"),
    *("--email", "maria@example.pl", "--phone", "+48 600 000 000", "--language", "pl"),
)
HOME = ("PL", "Europe/Warsaw")
BANK = "Bank Północny S.A.\nReklamacje kartowe\nul. Bankowa 1\n00-001 Warszawa"


def kanapa(run: Run) -> None:
    """A sofa with a broken leg, paid by card: a promise broken, a claim without an answer."""
    about = ("--about", "Kanapa dotarła ze złamaną nogą.", "--want", "Zwrot kwoty 1399,00 zł.")
    case = ("--amount", "1399.00 PLN", "--order-no", "A-7", "--customer-no", "8773 10")
    kind = ("--sector", "goods", "--ground", "faulty")
    call = ("--agent", "Anna K.", "--role", "starszy konsultant", "--duration", "12m")
    more = ("--hold", "7m", "--ref", "AB-1", "--asked", "Kiedy nastąpi zwrot?")
    told_so = ("--quote", "Zwrot będzie w czwartek.", "--promise", "zwrot pieniędzy by 2026-11-05")
    morning = ("--at", "2026-11-02 09:30")
    again = ("--agent", "Robert", "--duration", "8m", "--callback", "tomorrow 5pm")
    later = ("--said", "Sprawa jest w toku.", "--at", "2026-12-01 09:05")
    offer = ("50 zł rabatu", "--refused", "--why", "za mało", "--on", "2026-11-06")
    told(
        *(run, *HOME),
        ("2026-11-02", ("open", "Salon Kanap", *about, *case, *kind)),
        ("2026-11-02", ("pay", "salon", "1399.00 PLN", *CARD, "--on", "2026-10-20")),
        ("2026-11-02", ("note", "salon", "delivered", "2026-10-30")),
        (
            "2026-11-02",
            ("log", "salon", "Zgłoszenie złamanej nogi.", *call, *more, *told_so, *morning),
        ),
        ("2026-11-04", ("log", "salon", "--outcome", "no-answer", "--at", "2026-11-04 08:05")),
        ("2026-11-06", ("quote", "salon", "Zwrot następuje w 14 dni.", "--from", "Regulamin 7.2")),
        ("2026-11-06", ("offer", "salon", *offer)),
        ("2026-11-07", ("letter", "salon")),
        ("2026-11-07", ("sent", "1", "--via", "registered-post", "--tracking", "RR123")),
        ("2026-11-10", ("sent", "1", "--received", "2026-11-09")),
        (
            "2026-12-01",
            ("log", "salon", "Pytanie o reklamację.", *again, *later),
        ),
        me=ME,
    )


def rozliczona(run: Run) -> None:
    """An offer that was accepted, and a promise that was kept."""
    about = ("--about", "Faktura zawierała pozycję dwa razy.", "--want", "Korekta faktury.")
    promised = ("--promise", "nowa faktura by 2026-11-20", "--agent", "Anna K.")
    offer = ("Rabat 12 zł na następnej fakturze", "--accepted", "--value", "12.00 PLN")
    told(
        *(run, *HOME),
        ("2026-11-16", ("open", "Telko", *about)),
        ("2026-11-16", ("log", "telko", "Odczytanie faktury.", *promised)),
        ("2026-11-18", ("offer", "telko", *offer)),
        ("2026-11-19", ("log", "telko", "Nowa faktura dotarła.", "--in", "--kept", "1")),
        me=ME,
    )


def odstapienie(run: Run) -> None:
    """A trimmer bought online and delivered twelve days ago."""
    about = ("--about", "Nożyce do żywopłotu, kupione online.", "--want", "Zwrot 199,00 zł.")
    told(
        *(run, *HOME),
        ("2026-11-20", ("open", "Ogród", *about, "--order-no", "20090417", "--sector", "goods")),
        ("2026-11-20", ("pay", "ogród", "199.00 PLN", "--by", "transfer", "--on", "2026-11-15")),
        ("2026-11-20", ("note", "ogród", "delivered", "2026-11-19")),
        me=ME,
    )


def _silent(run: Run, provider: str, sector: str, received: str) -> None:
    """A claim that was received and never answered."""
    about = ("--about", "Usługa nie działa.", "--want", "Zwrot 900,00 zł.")
    told(
        *(run, *HOME),
        (received, ("open", provider, *about, "--sector", sector)),
        (received, ("letter", "1")),
        (received, ("sent", "1", "--via", "post", "--received", received)),
        me=ME,
    )


def milczenie(run: Run) -> None:
    """A shop, whose silence accepts the complaint."""
    _silent(run, "Hodowla", "goods", "2026-11-02")


def milczenie_telekomu(run: Run) -> None:
    """A telecom, whose silence accepts the demand."""
    _silent(run, "Telko", "telecom", "2026-10-12")


def milczenie_banku(run: Run) -> None:
    """A bank, whose silence decides as the customer wants."""
    _silent(run, "Bank Północny", "finance", "2026-10-12")


def martwa_linia(run: Run) -> None:
    """A telecom that was silent for two months, so that the way to the authority is open."""
    about = ("--about", "Internet nie działa.", "--want", "Działające łącze.")
    told(
        *(run, *HOME),
        ("2026-09-14", ("open", "Telko", *about, "--contract-no", "C-1", "--sector", "telecom")),
        ("2026-09-14", ("log", "telko", "Zgłoszenie.", "--agent", "Anna K.", "--duration", "9m")),
        ("2026-09-14", ("letter", "telko")),
        ("2026-09-14", ("sent", "1", "--via", "email", "--received", "2026-09-14")),
        me=ME,
    )


def dane(run: Run) -> None:
    """A request for recordings that was not answered within a month."""
    about = ("--about", "Brak odpowiedzi na wniosek o nagrania.", "--want", "Nagrania rozmów.")
    told(
        *(run, *HOME),
        ("2026-10-05", ("open", "Telko", *about, "--customer-no", "77", "--sector", "telecom")),
        ("2026-10-05", ("log", "telko", "Prośba o nagrania.", "--agent", "Anna K.")),
        ("2026-10-05", ("letter", "telko", "--kind", "recording")),
        ("2026-10-05", ("sent", "1", "--via", "registered-post")),
        ("2026-10-13", ("sent", "1", "--received", "2026-10-12")),
        me=ME,
    )


_FEW = frozenset({2, 3, 4, 22, 23, 24, 32, 33, 34, 42, 43, 44, 52, 53, 54, 62, 63, 64, 72, 73, 74})
_POLISH = Language(
    country="PL",
    lacks=frozenset({"section75", "billing-error", "response"}),
    stories={
        **dict.fromkeys(
            (
                *("claim", "confirm", "reminder", "contract", "executive", "chargeback-warning"),
                *("dispute", "final", "recording", "preserve", "cancel", "offer-refused"),
                *("review", "post", "statement"),
            ),
            kanapa,
        ),
        "offer-accepted": rozliczona,
        "thanks": rozliczona,
        "withdrawal": odstapienie,
        "silence": milczenie,
        "ombudsman": martwa_linia,
        "regulator": dane,
    },
    to={
        "dispute": ("--to", BANK),
        "regulator": ("--to", "Urząd do spraw danych\nul. Długa 1\n00-001 Warszawa"),
        "executive": ("--to", "ul. Prosta 1\n00-002 Warszawa"),
    },
    classes=(
        frozenset({1}),
        _FEW | {82, 83, 84, 92, 93, 94, 102, 103, 104},
    ),
    nominatives={
        "contact": ("kontakt", "kontakty", "kontaktów"),
        "entry": ("wpis", "wpisy", "wpisów"),
        "day": ("dzień", "dni", "dni"),
        "business-day": ("dzień roboczy", "dni robocze", "dni roboczych"),
        "week": ("tydzień", "tygodnie", "tygodni"),
        "month": ("miesiąc", "miesiące", "miesięcy"),
        "year": ("rok", "lata", "lat"),
    },
    genitives={
        "day": ("dnia", "dni", "dni"),
        "business-day": ("dnia roboczego", "dni roboczych", "dni roboczych"),
        "week": ("tygodnia", "tygodni", "tygodni"),
        "month": ("miesiąca", "miesięcy", "miesięcy"),
        "year": ("roku", "lat", "lat"),
    },
    days={
        date(2026, 1, 1): "1 stycznia 2026 r.",
        date(2026, 2, 28): "28 lutego 2026 r.",
        date(2026, 3, 5): "5 marca 2026 r.",
        date(2026, 4, 30): "30 kwietnia 2026 r.",
        date(2026, 5, 3): "3 maja 2026 r.",
        date(2026, 6, 11): "11 czerwca 2026 r.",
        date(2026, 7, 12): "12 lipca 2026 r.",
        date(2026, 8, 15): "15 sierpnia 2026 r.",
        date(2026, 9, 21): "21 września 2026 r.",
        date(2026, 10, 31): "31 października 2026 r.",
        date(2026, 11, 22): "22 listopada 2026 r.",
        date(2028, 2, 29): "29 lutego 2028 r.",
        date(2026, 12, 31): "31 grudnia 2026 r.",
    },
    sums={
        "1234.56 PLN": "1\u00a0234,56 zł",
        "0.50 PLN": "0,50 zł",
        "999 PLN": "999 zł",
        "1234567.00 EUR": "1\u00a0234\u00a0567,00 EUR",
    },
    durations={45: "45 s", 60: "1 min", 3_600: "1 godz.", 32_640: "9 godz. 04 min"},
    accurate=r"Zgodnie z moją najlepszą wiedzą",
    out_of_place={
        "!": r"!",
        "police": r"\bpolicj",
        "tax": r"\bpodatk|\bskarbow",
        "immigration": r"\bimigra|\bcudzoziem",
        "prosecut": r"\bprokurat|\bściga|\boskarż",
        "criminal": r"\bkarn|\bprzestęp",
        "employer": r"\bpracodaw",
        "newspaper": r"\bgazet|\bpras[aęyo]",
        "journalist": r"\bdziennikarz",
        "social media": r"\bspołecznościow",
        "lawyer": r"\bprawnik|\bprawnicz",
        "solicitor": r"\badwokat",
        "attorney": r"\bradc|\bpełnomocni",
        "on behalf of the court": r"\bw imieniu sądu",
        "fraud": r"\boszus|\bwyłudz",
        "scam": r"\bnaciąga",
        "liar": r"\bkłam",
        "angry": r"\bzłoś|\bzdenerw|\bwściek",
        "disappoint": r"\brozczarow|\bzawied",
        "frustrat": r"\bfrustr",
        "outrag": r"\boburz|\bskandal",
        "disgust": r"\bobrzydl|\bżenuj",
        "shame": r"\bwstyd|\bhańb",
        "unacceptable": r"\bniedopuszczaln|\bnieakceptowaln",
        "or else": r"\bbo inaczej|\bw przeciwnym razie",
        "double": r"\bpodwój|\bdwukrotn",
        "court": r"\bsąd(?!z)|przedsąd",
        "chargeback": r"chargeback",
        "dispute the payment": r"reklamacj\w+ (?:tej )?transakcji",
        "ombudsman": r"\brzeczni|\bpozasądow",
        "regulator": r"\bregulator|\borgan|\burz[ąę]d",
        "publish": r"\bopublik|\bupubliczn",
        "review": r"\bopini",
        "section 75": r"section 75",
        "report you": r"\bzgłosz\w+ Państwa|\bdonies",
        "demand": r"\bżąda|\bżądan|\bwzywam",
        "claim": r"\broszcze|\breklamac",
    },
    gendered=(
        r"(?i)\b(?!działem\b|działam\b)\w+(?:łem|łam|łbym|łabym)\b|\bpowin(?:ienem|nam)\b"
        r"|\w\(a\)|/a\b|niżej podpisan"
    ),
    second_person=r"(?i)\bPaństw|\bPan\b|\bPani\b|\btwoj|\btwój|\bmusisz\b|\bmożesz\b",
    alien=r"[\u0400-\u04ff]",
)
LANGUAGES = {"pl": _POLISH}
