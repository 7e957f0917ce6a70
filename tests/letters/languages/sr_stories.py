"""Cases of a consumer in Serbia, all invented.

They are typed in Latin letters, also for letters in Cyrillic: what is typed stays as it is.
"""

from tests.cli.letter_stories import CARD, told
from tests.conftest import Run

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
