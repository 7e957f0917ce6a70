"""What a letter says of its sender besides the name: the place before the date, the account."""

from pathlib import Path

import pytest

from complaintkit.letters.kinds import KINDS
from tests.cli.letter_stories import NOW, WRITTEN, sofa, sofa_by_contract
from tests.cli.sum_stories import late_refund
from tests.conftest import Run, Tell

IBAN = "GB29 NWBK 6016 1331 9268 19"
PAID_TO = ["claim", "reminder", "final", "cancel", "withdrawal", "offer-refused"]
"""Those that ask the provider for money, each told from its own story; `silence` has no sum in
its story."""


class TestThePlace:
    """Before the date, where the custom of the language has it."""

    @pytest.mark.parametrize(
        ("city", "words", "line"),
        [
            ("Warszawa", ("--lang", "pl"), "Warszawa, 1 grudnia 2026 r."),
            ("Beograd", ("--lang", "sr"), "Beograd, 1. decembra 2026."),
            ("Beograd", ("--lang", "sr", "--script", "cyrl"), "Beograd, 1. децембра 2026."),
            ("Москва", ("--lang", "ru"), "г. Москва, 1 декабря 2026 г."),
            ("г. Москва", ("--lang", "ru"), "г. Москва, 1 декабря 2026 г."),
            ("пос. Лесной", ("--lang", "ru"), "пос. Лесной, 1 декабря 2026 г."),
            ("", ("--lang", "pl"), "1 grudnia 2026 r."),
            ("", ("--lang", "ru"), "1 декабря 2026 г."),
            (" ", ("--lang", "sr"), "1. decembra 2026."),
            ("Leeds", ("--lang", "en"), "Tuesday 1 December 2026"),
        ],
    )
    def test_stands_before_the_date(
        self, run: Run, tell: Tell, city: str, words: tuple[str, ...], line: str
    ) -> None:
        """English letters name none; it stays in the letters in which it was typed."""
        tell(sofa)
        assert run("me", "--city", city, now=NOW).code == 0

        written = run("letter", "1", "--kind", "preserve", *words, now=NOW)

        assert written.code == 0, written.err
        assert line in [each.strip() for each in written.out.replace("\u00a0", " ").splitlines()]

    def test_it_is_the_writers(self, run: Run, tell: Tell) -> None:
        """Who acts for somebody else signs where they are."""
        tell(sofa)
        assert run("me", "--city", "Warszawa", now=NOW).code == 0
        own = ("--for", "Ada", "--for-address", "Kraków", "--authority", "Letter of 3 May 2026")
        assert run("amend", "4", *own, "--why", "for her", now=NOW).code == 0

        written = run("letter", "1", "--kind", "preserve", "--lang", "pl", now=NOW).out

        assert "Warszawa, 1 grudnia 2026 r." in written.replace("\u00a0", " ")

    def test_markup_in_it_is_text(self, run: Run, tell: Tell, tmp_path: Path) -> None:
        """On a page as well."""
        tell(sofa)
        page = tmp_path / "page.html"
        assert run("me", "--city", "<b>Łódź</b> {{ about }}", now=NOW).code == 0

        made = run("letter", "1", "--lang", "pl", "-o", str(page), now=NOW)

        assert (made.code, "&lt;b&gt;Łódź&lt;/b&gt; {{ about }}, 1" in page.read_text("utf-8")) == (
            0,
            True,
        )


class TestTheAccount:
    """Only to the provider, and only where the letter asks for money."""

    @pytest.mark.parametrize("kind", KINDS)
    def test_stands_where_the_provider_is_asked_for_money(
        self, run: Run, tell: Tell, kind: str
    ) -> None:
        """Nowhere else, and neither does the place where it would be."""
        tell(WRITTEN[kind])
        assert run("me", "--account", IBAN, now=NOW).code == 0
        words = ("letter", "1", "--kind", kind, "--draft")

        written, traced = (
            run(*words, now=NOW),
            run("letter", "1", "--kind", kind, "--trace", now=NOW),
        )

        assert (written.code, traced.code) == (0, 0)
        assert (kind, IBAN in written.out, IBAN in traced.out) == (
            kind,
            *[kind in PAID_TO] * 2,
        )

    @pytest.mark.parametrize("kind", ["claim", "reminder", "final", "silence", "cancel"])
    def test_who_asks_for_no_money_names_none(self, run: Run, tell: Tell, kind: str) -> None:
        """A claim for a working line needs no account, though it names what the line costs."""
        tell(WRITTEN["ombudsman"])
        assert run("me", "--account", IBAN, now=NOW).code == 0
        words = ("letter", "1", "--kind", kind, "--draft")

        amend = ("amend", "4", "--why", "now known")
        before = run(*words, now=NOW).out
        assert run(*amend, "--amount", "50 GBP", now=NOW).code == 0
        priced = run(*words, now=NOW).out
        assert run(*amend, "--want", "A working line, and 50 GBP back.", now=NOW).code == 0
        after = run(*words, now=NOW).out

        assert (IBAN in before, IBAN in priced, IBAN in after) == (False, False, True)

    def test_a_sum_of_the_law_is_money(self, run: Run, tell: Tell) -> None:
        """It needs somewhere to go."""
        tell(late_refund)
        assert run("me", "--account", IBAN).code == 0

        plain, owed = run("letter", "1"), run("letter", "1", "--sum", "ru-gd-10-money")

        assert (IBAN in plain.out, IBAN in owed.out) == (False, True)

    @pytest.mark.parametrize(
        ("lang", "kind", "said"),
        [
            ("en", "claim", "Please pay to this account:"),
            ("pl", "claim", "Należną kwotę proszę przekazać na rachunek:"),
            ("ru", "claim", "Денежные средства прошу перечислить по реквизитам:"),
            ("sr", "claim", "Molim da uplatu izvršite na račun:"),
            (
                "en",
                "cancel",
                "If anything is to be paid back to me, please pay it to this account:",
            ),
            ("pl", "cancel", "Jeżeli należy mi się zwrot, proszę go przekazać na rachunek:"),
            ("ru", "cancel", "Если мне причитается возврат, прошу перечислить его по реквизитам:"),
            ("sr", "cancel", "Ako mi pripada povraćaj, molim da ga izvršite na račun:"),
        ],
    )
    def test_stands_on_a_line_of_its_own(
        self, run: Run, tell: Tell, lang: str, kind: str, said: str
    ) -> None:
        """As typed, so that it can be copied: no full stop behind it."""
        tell(sofa_by_contract)
        assert run("me", "--account", IBAN, now=NOW).code == 0

        lines = run("letter", "1", "--kind", kind, "--lang", lang, now=NOW).out.splitlines()

        assert lines[lines.index(said) + 1] == IBAN

    @pytest.mark.parametrize(
        ("lang", "said"),
        [
            ("en", "If you cannot pay it back in that way, please pay to this account:"),
            ("pl", "Jeżeli zwrot w ten sposób nie jest możliwy, proszę go przekazać na rachunek:"),
            ("ru", "Если вернуть уплаченное тем же способом нельзя, прошу перечислить его по"),
            ("sr", "Ako povraćaj na taj način nije moguć, molim da ga izvršite na račun:"),
        ],
    )
    def test_a_withdrawal_names_it_as_the_second_way(
        self, run: Run, tell: Tell, lang: str, said: str
    ) -> None:
        """The law returns money in the way in which it was paid."""
        tell(WRITTEN["withdrawal"])
        assert run("me", "--account", IBAN, now=NOW).code == 0

        written = run("letter", "1", "--kind", "withdrawal", "--lang", lang, "--draft", now=NOW)

        assert said in " ".join(written.out.split())
        assert written.out.count(IBAN) == 1

    def test_no_template_of_the_users_can_say_it_elsewhere(
        self, run: Run, tell: Tell, home: Path
    ) -> None:
        """A review that asks for it gets nothing."""
        tell(sofa)
        assert run("me", "--account", IBAN, now=NOW).code == 0
        folder = home / "templates" / "en"
        folder.mkdir(parents=True)
        own = "{% block opening %}To {{ sender_account }}.{% endblock %}"
        (folder / "review.txt.j2").write_text(own, "utf-8")

        written = run("letter", "1", "--kind", "review", now=NOW)

        assert (written.code, "To ." in written.out, IBAN in written.out) == (0, True, False)

    def test_check_says_that_it_is_missing(self, run: Run, tell: Tell) -> None:
        """Some acts want it when money is claimed; once it is known, nothing is said."""
        tell(sofa)
        hint = '  Where they should pay: complaint me --account "..."\n'

        before = run("letter", "1", "--check", now=NOW).out
        other = run("letter", "1", "--kind", "post", "--check", now=NOW).out
        assert run("me", "--account", IBAN, now=NOW).code == 0
        after = run("letter", "1", "--check", now=NOW).out

        assert (hint in before, hint in other, hint in after) == (True, False, False)


def test_the_whole_export_carries_both(
    ready: Run, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """A record moves with everything that its owner told; one case is for others, and does not."""
    assert ready("me", "--city", "Leeds", "--account", IBAN).code == 0
    assert ready("open", "Acme", "--about", "x", "--want", "y").code == 0
    whole, one = tmp_path / "whole.json", tmp_path / "one.json"
    assert ready("export", "-o", str(whole)).code == 0
    assert ready("export", "acme", "-o", str(one)).code == 0

    monkeypatch.setenv("COMPLAINT_HOME", str(tmp_path / "new"))
    assert ready("import", str(whole)).code == 0

    told = ready("me", "--json").json
    assert (told["city"], told["account"]) == ("Leeds", IBAN)
    assert IBAN not in one.read_text("utf-8")
