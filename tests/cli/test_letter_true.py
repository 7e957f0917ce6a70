"""What a letter says of the user and the case is so: attempts, sums, addressees, earlier claims."""

import pytest

from tests.cli.letter_stories import BANK, CARD, dead_line, silent, sofa, told
from tests.conftest import Run, Tell

DAY = "2026-12-01T15:00+00:00"


def flat(text: str) -> str:
    """A text on one line."""
    return " ".join(text.split())


@pytest.fixture(name="bill")
def _bill(run: Run) -> Run:
    """A bill of 3,499 RSD paid by card, of which 1,200 are wrong; one call in vain, their reply."""
    about = ("--about", "A service that was not ordered.", "--want", "Refund 1200 RSD.")
    told(
        *(run, "RS", "Europe/Belgrade"),
        ("2026-11-02", ("open", "SBB", *about, "--amount", "1200 RSD", "--ground", "overcharged")),
        ("2026-11-02", ("pay", "sbb", "3499 RSD", *CARD, "--on", "2026-10-20")),
        ("2026-11-20", ("log", "sbb", "Nobody.", "--outcome", "no-answer")),
        ("2026-11-21", ("received", "sbb", "reply")),
        ("2026-11-21", ("log", "sbb", "They refuse.", "--in", "--agent", "Ana")),
    )
    return run


def test_only_what_the_user_did_is_an_attempt(bill: Run) -> None:
    """Their letter and their call are none."""
    said = "Attempts to settle it with the merchant: 1 contact, on Friday 20 November 2026"

    letter = bill("letter", "1", "--kind", "dispute", "--to", BANK, now=DAY)

    assert (letter.code, said in flat(letter.out)) == (0, True)


@pytest.mark.parametrize(
    ("amount", "disputed"),
    [
        ("1200 RSD", "1200.00 RSD"),
        ("3499 RSD", "3499.00 RSD"),
        ("3500 RSD", "3499.00 RSD"),
        ("10 EUR", "3499.00 RSD"),
    ],
)
def test_the_sum_of_the_case_is_in_dispute_if_the_payment_holds_it(
    bill: Run, amount: str, disputed: str
) -> None:
    """A bank asks for both sums; what is larger, or in other money, is no part of the payment."""
    if amount != "1200 RSD":
        assert bill("amend", "4", "--why", "a slip", "--amount", amount, now=DAY).code == 0
    words = ("letter", "1", "--kind", "dispute")

    shown = bill(*words, "--draft", now=DAY).out
    checked = flat(bill(*words, "--check", now=DAY).out)
    traced = bill(*words, "--trace", "--json", now=DAY).json

    assert "Payment: 3499.00 RSD on Tuesday 20 October 2026" in shown
    assert f"Amount in dispute: {disputed}\n" in shown
    assert f"In dispute: {disputed}, of a payment of 3499.00 RSD." in checked
    (left,) = [each["entries"] for each in traced if each["fact"] == "card: left"]
    assert (4 in left) is (disputed == "1200.00 RSD")


def test_the_merchant_is_asked_for_that_sum(bill: Run) -> None:
    """And for no more."""
    shown = flat(bill("letter", "1", "--kind", "chargeback-warning", "--draft", now=DAY).out)

    assert "or refund 1200.00 RSD to the same card by then" in shown


def test_what_came_back_is_taken_off_the_sum_of_the_case(bill: Run) -> None:
    """So the bank is never asked for the same money twice."""
    back = ("--as", "refunded", "--for", "1", "--on", "2026-11-25")
    assert bill("pay", "1", "200 RSD", *back, now=DAY).code == 0

    shown = bill("letter", "1", "--kind", "dispute", "--draft", now=DAY).out

    assert "Come back so far: 200.00 RSD\nAmount in dispute: 1000.00 RSD\n" in shown


def test_a_claim_that_is_looked_at_again_is_still_with_them(run: Run, tell: Tell) -> None:
    """Received, its time over; written once more on the screen and left at home."""
    tell(sofa)
    before = run("next", "1", "--json", now=DAY).json["next"]["command"]
    assert run("letter", "1", "--kind", "final", "--check", now=DAY).code == 0

    assert run("letter", "1", now=DAY).code == 0
    check = run("letter", "1", "--kind", "final", "--check", now=DAY).out
    written = run("letter", "1", "--kind", "final", now=DAY)

    assert "makes no sense" not in check
    assert (written.code, written.err.count("First the written claim")) == (0, 0)
    assert run("next", "1", "--json", now=DAY).json["next"]["command"] == before


class TestTheAddressee:
    """The body that the law names, or a question; never a placeholder."""

    def test_is_the_one_body_that_the_law_opens(self, run: Run) -> None:
        """With the entry that its rule counts from; its address is the user's to add."""
        about = ("--about", "No trains.", "--want", "Refund 20 GBP.", "--sector", "rail")
        told(
            *(run, "GB", "Europe/London"),
            ("2026-11-02", ("open", "Rail", *about)),
            ("2026-11-02", ("note", "rail", "complaint-received", "2026-09-01")),
        )
        words = ("letter", "1", "--kind", "ombudsman")

        checked = run(*words, "--check", now=DAY).out
        traced = {each["fact"]: each for each in run(*words, "--trace", "--json", now=DAY).json}
        written = run(*words, now=DAY)

        assert 'It goes to: Rail Ombudsman. To give its address, too: --to "..."' in checked
        assert (traced["to"]["text"], traced["to"]["entries"]) == ("Rail Ombudsman", [5])
        assert (written.code, "\nRail Ombudsman\n" in written.out) == (0, True)

    def test_is_asked_for_where_there_are_several(self, run: Run, tell: Tell) -> None:
        """A British operator belongs to one of two schemes."""
        tell(dead_line)
        words = ("letter", "1", "--kind", "ombudsman")

        refused = run(*words, now=DAY)
        given = run(*words, "--to", "CISAS\nLondon", now=DAY)

        assert refused.code == 65
        assert 'complaint letter 1 --kind ombudsman --to "..."' in refused.err
        assert (given.code, "\nCISAS\nLondon\n" in given.out) == (0, True)

    def test_of_the_provider_is_missed_when_it_has_no_address(self, run: Run, tell: Tell) -> None:
        """A letter can be handed in; the user is told all the same."""
        tell(silent)
        hint = "No postal address of theirs is recorded. To add it: complaint provider 'Hodowla'"

        before = flat(run("letter", "1", "--check", now=DAY).out)
        assert run("provider", "Hodowla", "--address", "ul. Prosta 1", now=DAY).code == 0
        after = flat(run("letter", "1", "--check", now=DAY).out)

        assert (hint in before, hint in after) == (True, False)


class TestSerbianLetters:
    """In the letters that the user reads and writes their name in."""

    @pytest.mark.parametrize(
        ("name", "words", "said"),
        [
            ("Милица Љубичић", (), "Предмет: РЕКЛАМАЦИЈА"),
            ("Милица Љубичић", ("--script", "latn"), "Predmet: REKLAMACIJA"),
            ("Milica Ljubičić", (), "Predmet: REKLAMACIJA"),
            ("Milica Ljubičić", ("--script", "cyrl"), "Предмет: РЕКЛАМАЦИЈА"),
        ],
    )
    def test_follow_the_name_unless_told(
        self, run: Run, name: str, words: tuple[str, ...], said: str
    ) -> None:
        """`--script` comes first."""
        self._case(run, name)

        assert said in run("letter", "1", "--draft", *words, now=DAY).out

    def test_follow_the_case_before_the_name(self, run: Run) -> None:
        """What was said for this case holds for this case."""
        self._case(run, "Милица Љубичић")
        assert run("amend", "4", "--why", "so", "--script", "latn", now=DAY).code == 0

        assert "Predmet: REKLAMACIJA" in run("letter", "1", "--draft", now=DAY).out

    @staticmethod
    def _case(run: Run, name: str) -> None:
        me = ("--name", name, "--address", "Prosta 1", "--language", "sr")
        about = ("--about", "Veš mašina ne radi", "--want", "zamena", "--sector", "goods")
        told(run, "RS", "Europe/Belgrade", ("2026-11-02", ("open", "Gigatron", *about)), me=me)
