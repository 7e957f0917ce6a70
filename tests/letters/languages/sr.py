"""Serbian in its two scripts: its tables, and cases of a consumer in Serbia, all invented.

The stories are typed in Latin letters, also for letters in Cyrillic: what is typed stays as it is.
"""

from datetime import date

from tests.cli.letter_stories import CARD, told
from tests.conftest import Run

from . import Forms, Language

ME = (
    *("--name", "Jovana Đurić", "--address", "Njegoševa 12\n11000 Beograd"),
    *("--email", "jovana@example.rs", "--phone", "+381 60 000 0000", "--language", "sr"),
)
HOME = ("RS", "Europe/Belgrade")
BANK = "Severna banka a.d.\nReklamacije kartica\nBulevar 1\n11000 Beograd"


def kauc(run: Run) -> None:
    """A sofa with a broken leg, paid by card: a promise broken, a claim without an answer."""
    about = ("--about", "Kauč je stigao sa slomljenom nogom.", "--want", "Povraćaj 41.399,00 RSD.")
    case = ("--amount", "41399.00 RSD", "--order-no", "A-7", "--customer-no", "8773 10")
    kind = ("--sector", "goods", "--ground", "faulty")
    call = ("--agent", "Ana K.", "--role", "viši operater", "--duration", "12m")
    more = ("--hold", "7m", "--ref", "AB-1", "--asked", "Kada stiže povraćaj?")
    told_so = ("--quote", "Novac stiže u četvrtak.", "--promise", "povraćaj novca by 2026-11-05")
    morning = ("--at", "2026-11-02 09:30")
    again = ("--agent", "Marko", "--duration", "8m", "--callback", "tomorrow 5pm")
    later = ("--said", "Predmet je u obradi.", "--at", "2026-12-01 09:05")
    offer = ("5% popusta", "--refused", "--why", "malo", "--on", "2026-11-06")
    told(
        *(run, *HOME),
        ("2026-11-02", ("open", "Salon Kauč", *about, *case, *kind)),
        ("2026-11-02", ("pay", "salon", "41399.00 RSD", *CARD, "--on", "2026-10-20")),
        ("2026-11-02", ("note", "salon", "delivered", "2026-10-30")),
        ("2026-11-02", ("log", "salon", "Prijava noge.", *call, *more, *told_so, *morning)),
        ("2026-11-04", ("log", "salon", "--outcome", "no-answer", "--at", "2026-11-04 08:05")),
        ("2026-11-06", ("quote", "salon", "Povraćaj u 14 dana.", "--from", "Opšti uslovi 7.2")),
        ("2026-11-06", ("offer", "salon", *offer)),
        ("2026-11-07", ("letter", "salon")),
        ("2026-11-07", ("sent", "1", "--via", "registered-post", "--tracking", "RR123")),
        ("2026-11-10", ("sent", "1", "--received", "2026-11-09")),
        ("2026-12-01", ("log", "salon", "Pitanje o reklamaciji.", *again, *later)),
        me=ME,
    )


def reseno(run: Run) -> None:
    """An offer that was accepted, and a promise that was kept."""
    about = ("--about", "Račun ima istu stavku dva puta.", "--want", "Ispravka računa.")
    promised = ("--promise", "nov račun by 2026-11-20", "--agent", "Ana K.")
    offer = ("Popust od 1.200 dinara", "--accepted", "--value", "1200.00 RSD")
    told(
        *(run, *HOME),
        ("2026-11-16", ("open", "Telko", *about, "--sector", "telecom")),
        ("2026-11-16", ("log", "telko", "Čitanje računa.", *promised)),
        ("2026-11-18", ("offer", "telko", *offer)),
        ("2026-11-19", ("log", "telko", "Nov račun je stigao.", "--in", "--kept", "1")),
        me=ME,
    )


def odustanak(run: Run) -> None:
    """A trimmer bought online and delivered twelve days ago."""
    about = ("--about", "Trimer kupljen preko interneta.", "--want", "Povraćaj 5.199,00 RSD.")
    told(
        *(run, *HOME),
        ("2026-11-20", ("open", "Bašta", *about, "--order-no", "20090417", "--sector", "goods")),
        ("2026-11-20", ("pay", "bašta", "5199.00 RSD", "--by", "transfer", "--on", "2026-11-15")),
        ("2026-11-20", ("note", "bašta", "delivered", "2026-11-19")),
        me=ME,
    )


def _silent(run: Run, provider: str, sector: str) -> None:
    """A claim that was received and never answered."""
    about = ("--about", "Usluga ne radi.", "--want", "Povraćaj 9.000,00 RSD.")
    told(
        *(run, *HOME),
        ("2026-11-02", ("open", provider, *about, "--contract-no", "C-1", "--sector", sector)),
        ("2026-11-02", ("log", "1", "Prijava.", "--agent", "Ana K.", "--duration", "9m")),
        ("2026-11-02", ("letter", "1")),
        ("2026-11-02", ("sent", "1", "--via", "email", "--received", "2026-11-02")),
        me=ME,
    )


def cutanje(run: Run) -> None:
    """A shop that was silent for eight days: the inspection and a dispute body are open."""
    _silent(run, "Prodavnica", "goods")


def cutanje_operatora(run: Run) -> None:
    """A telecom that was silent: RATEL is open."""
    _silent(run, "Telko", "telecom")


def cutanje_banke(run: Run) -> None:
    """A bank that was silent: the central bank is open."""
    _silent(run, "Severna banka", "finance")


def odgovor(run: Run) -> None:
    """A shop whose answer came yesterday, with a proposal that is not enough."""
    about = ("--about", "Čajnik curi.", "--want", "Nov čajnik.", "--order-no", "K-5")
    offer = ("Popravka za 40 dana", "--refused", "--why", "predugo", "--on", "2026-11-30")
    told(
        *(run, *HOME),
        ("2026-11-24", ("open", "Kuhinja", *about, "--sector", "goods", "--ground", "faulty")),
        ("2026-11-24", ("letter", "kuhinja")),
        ("2026-11-24", ("sent", "1", "--via", "email", "--received", "2026-11-24")),
        ("2026-11-30", ("received", "kuhinja", "reply", "--on", "2026-11-30")),
        ("2026-11-30", ("offer", "kuhinja", *offer)),
        me=ME,
    )


_TENS = (0, 20, 30, 40, 50, 60, 70, 80, 90, 100, 120)
_STORIES = {
    **dict.fromkeys(
        (
            *("claim", "confirm", "reminder", "contract", "executive", "chargeback-warning"),
            *("dispute", "final", "recording", "preserve", "cancel", "offer-refused"),
            *("review", "post", "statement"),
        ),
        kauc,
    ),
    "response": odgovor,
    "offer-accepted": reseno,
    "thanks": reseno,
    "withdrawal": odustanak,
    "silence": cutanje,
    "ombudsman": cutanje_operatora,
    "regulator": cutanje,
}
_LATIN: Forms = {
    "contact": ("kontakt", "kontakta", "kontakata"),
    "entry": ("zapis", "zapisa", "zapisa"),
    "day": ("dan", "dana", "dana"),
    "business-day": ("radni dan", "radna dana", "radnih dana"),
    "week": ("nedelja", "nedelje", "nedelja"),
    "month": ("mesec", "meseca", "meseci"),
    "year": ("godina", "godine", "godina"),
}
_LATIN_GENITIVES: Forms = {
    "day": ("dana", "dana", "dana"),
    "business-day": ("radnog dana", "radna dana", "radnih dana"),
    "week": ("nedelje", "nedelje", "nedelja"),
    "month": ("meseca", "meseca", "meseci"),
    "year": ("godine", "godine", "godina"),
}
_CYRILLIC: Forms = {
    "contact": ("контакт", "контакта", "контаката"),
    "entry": ("запис", "записа", "записа"),
    "day": ("дан", "дана", "дана"),
    "business-day": ("радни дан", "радна дана", "радних дана"),
    "week": ("недеља", "недеље", "недеља"),
    "month": ("месец", "месеца", "месеци"),
    "year": ("година", "године", "година"),
}
_CYRILLIC_GENITIVES: Forms = {
    "day": ("дана", "дана", "дана"),
    "business-day": ("радног дана", "радна дана", "радних дана"),
    "week": ("недеље", "недеље", "недеља"),
    "month": ("месеца", "месеца", "месеци"),
    "year": ("године", "године", "година"),
}
_OUT_OF_PLACE = {
    "!": r"!",
    "police": r"\bpolicij",
    "tax": r"\bporez|\bporesk",
    "immigration": r"\bimigra|\bstranc",
    "prosecut": r"\btužila|\bgonjen",
    "criminal": r"\bkrivičn|\bprestup",
    "employer": r"\bposlodav",
    "newspaper": r"\bnovin",
    "journalist": r"\bnovinar",
    "social media": r"\bdruštven",
    "lawyer": r"\bpravni(?:k|c)",
    "solicitor": r"\badvokat",
    "attorney": r"\bpunomoć",
    "on behalf of the court": r"\bu ime suda",
    "fraud": r"\bprevar|\bobman",
    "scam": r"\bvaral",
    "liar": r"\blaž(?!e)|\blagal",
    "angry": r"\bbes(?:an|n)\b|\bljut",
    "disappoint": r"\brazočar",
    "frustrat": r"\bfrustr",
    "outrag": r"\bnečuven|\bskandal",
    "disgust": r"\bodvrat|\bgađ",
    "shame": r"\bsram|\bbruk",
    "unacceptable": r"\bneprihvatljiv|\bnedopustiv",
    "or else": r"\bu suprotnom|\binače",
    "double": r"\bdvostruk|\bduplo",
    "court": r"\bsud(?!el)|\btužb",
    "chargeback": r"chargeback",
    "dispute the payment": r"reklamacij\w+ (?:ove |kartične )?transakcij",
    "ombudsman": r"\bombudsman|\bvansudsk",
    "regulator": r"\bregulator|\borgan\w*\b|\binspekcij",
    "publish": r"\bobjav",
    "review": r"\brecenzij",
    "section 75": r"section 75",
    "report you": r"\bprijavi\w* Vas",
    "demand": r"\bzahtev",
    "claim": r"\bpotraživ|\breklamacij|\bprigovor",
}
_GENDERED = (
    r"(?i)\b(?:sam|bih)\s+\w+(?:o|la)\b|\b\w+(?:ao|eo|io|uo|ala|ela|ila|ula) sam\b"
    r"|\(la\)|/la\b|dolepotpisan|potpisani"
)
_LATIN_DAYS = {
    date(2026, 1, 1): "1. januara 2026.",
    date(2026, 2, 28): "28. februara 2026.",
    date(2026, 3, 5): "5. marta 2026.",
    date(2026, 4, 30): "30. aprila 2026.",
    date(2026, 5, 3): "3. maja 2026.",
    date(2026, 6, 11): "11. juna 2026.",
    date(2026, 7, 12): "12. jula 2026.",
    date(2026, 8, 15): "15. avgusta 2026.",
    date(2026, 9, 21): "21. septembra 2026.",
    date(2026, 10, 31): "31. oktobra 2026.",
    date(2026, 11, 22): "22. novembra 2026.",
    date(2026, 12, 31): "31. decembra 2026.",
}
_CYRILLIC_DAYS = {
    date(2026, 1, 1): "1. јануара 2026.",
    date(2026, 2, 28): "28. фебруара 2026.",
    date(2026, 3, 5): "5. марта 2026.",
    date(2026, 4, 30): "30. априла 2026.",
    date(2026, 5, 3): "3. маја 2026.",
    date(2026, 6, 11): "11. јуна 2026.",
    date(2026, 7, 12): "12. јула 2026.",
    date(2026, 8, 15): "15. августа 2026.",
    date(2026, 9, 21): "21. септембра 2026.",
    date(2026, 10, 31): "31. октобра 2026.",
    date(2026, 11, 22): "22. новембра 2026.",
    date(2026, 12, 31): "31. децембра 2026.",
}
_SUMS = {
    "1234.56 RSD": "1.234,56 RSD",
    "0.50 EUR": "0,50 EUR",
    "999 RSD": "999 RSD",
    "1234567.00 RSD": "1.234.567,00 RSD",
}
_SERBIAN = Language(
    country="RS",
    lacks=frozenset({"section75", "billing-error"}),
    stories=_STORIES,
    to={"dispute": ("--to", BANK), "executive": ("--to", "Prosta 1\n11000 Beograd")},
    classes=(
        frozenset({1, 101, 121}.union(tens + 1 for tens in _TENS)),
        frozenset(tens + unit for tens in _TENS for unit in (2, 3, 4)),
    ),
    nominatives=_LATIN,
    genitives=_LATIN_GENITIVES,
    days=_LATIN_DAYS,
    sums=_SUMS,
    durations={45: "45 s", 60: "1 min", 3_600: "1 č", 32_640: "9 č 04 min"},
    accurate=r"Prema mom najboljem saznanju",
    out_of_place=_OUT_OF_PLACE,
    gendered=_GENDERED,
    second_person=r"\b(?:Vi|Vas|Vam|Vaš\w*|vi|vas|vam|vaš\w*|ti|tvoj\w*)\b",
    alien=r"[\u0400-\u04ff]",
)
LANGUAGES = {
    "sr-Latn": _SERBIAN,
    "sr-Cyrl": _SERBIAN._replace(
        nominatives=_CYRILLIC,
        genitives=_CYRILLIC_GENITIVES,
        days=_CYRILLIC_DAYS,
        durations={45: "45 с", 60: "1 мин", 3_600: "1 ч", 32_640: "9 ч 04 мин"},
        accurate=r"Према мом најбољем сазнању",
    ),
}
