"""`complaint amend`: a correction keeps both versions, and says what it understood."""

from collections.abc import Callable
from typing import Any

import pytest

from tests.cli.conftest import stilled
from tests.conftest import Run

LATER = "2026-11-25T15:00+00:00"


def contact(run: Run) -> Any:
    """The first contact of the only open case."""
    return run("show", "--json").json["contacts"][0]


def test_says_what_changed(called: Run) -> None:
    """The whole answer: old and new text, the contact as it now stands, the entry."""
    result = called(
        "amend", "5", "--summary", "They may call", "--agent", "Dana", "--why", "a slip"
    )

    assert (result.code, stilled(result.out)) == (
        0,
        "Case 1: Acme, The line is dead\n"
        "summary: They will call became They may call\n"
        "agent: (nothing) became Dana\n"
        "Sun 22 Nov 2026 10:00 Europe/London: you contacted them (phone), spoke\n"
        "Stored as entry 7 (entry amended), 2026-11-22 10:00:00 UTC, fingerprint #.\n",
    )


@pytest.mark.parametrize(
    ("words", "field", "stored"),
    [
        (("--summary", "s"), "summary", "s"),
        (("--summary", ""), "summary", ""),
        (("--said", "s"), "said", "s"),
        (("--note", "n"), "note", "n"),
        (("--at", "2026-11-20 15:40"), "at", "2026-11-20T15:40:00+00:00"),
        (("--duration", "20m"), "duration_s", 1200),
        (("--hold", "3m"), "hold_s", 180),
        (("--channel", "chat"), "channel", "chat"),
        (("--direction", "in"), "direction", "in"),
        (("--outcome", "cut-off"), "outcome", "cut-off"),
        (("--number", "0800 1"), "number", "0800 1"),
        (("--agent", "Dina"), "agent", "Dina"),
        (("--agent", "refused"), "agent_refused", True),
        (("--role", "clerk"), "role", "clerk"),
        (("--level", "manager"), "level", "manager"),
        (("--asked-for", "executive"), "asked_for", "executive"),
        (("--site", "Leeds"), "site", "Leeds"),
        (("--agent-id", "7"), "agent_id", "7"),
        (("--ref", "A", "--ref", "B"), "references", ["A", "B"]),
        (("--cost", "£1.20"), "cost", "1.20 GBP"),
    ],
)
def test_every_field_of_a_contact(
    called: Run, words: tuple[str, ...], field: str, stored: object
) -> None:
    """The new text stands in its place, everything else as it was."""
    before = contact(called)

    result = called("amend", "5", *words, "--why", "x")

    assert result.code == 0, result.err
    after = contact(called)
    changed = {name for name in after if after[name] != before[name]}
    assert (after[field], changed) == (stored, {field})


@pytest.mark.parametrize(
    ("words", "field", "stored"),
    [
        (("--about", "a"), "about", "a"),
        (("--want", "w"), "want", "w"),
        (("--amount", "20 GBP"), "amount", "20.00 GBP"),
        (("--customer-no", "1"), "customer_no", "1"),
        (("--order-no", "2"), "order_no", "2"),
        (("--contract-no", "3"), "contract_no", "3"),
    ],
)
def test_every_field_of_a_case(
    called: Run, words: tuple[str, ...], field: str, stored: str
) -> None:
    """The order number turns up when the parcel does not."""
    assert called("amend", "4", *words, "--why", "x").code == 0

    assert called("list", "--json").json[0][field] == stored


@pytest.mark.parametrize(
    ("words", "field", "stored"),
    [
        (("--name", "Acme Ltd"), "name", "Acme Ltd"),
        (("--name", "ACME"), "name", "ACME"),
        (("--address", "1 Way\nLeeds"), "address", "1 Way\nLeeds"),
        (("--country", "gb"), "country", "GB"),
    ],
)
def test_every_field_of_a_provider(
    called: Run, words: tuple[str, ...], field: str, stored: str
) -> None:
    """The name as it is to stand in the letter; WHO finds it by the new name at once."""
    assert called("amend", "3", *words, "--why", "x").code == 0

    assert called("provider", "acme", "--json").json[field] == stored


@pytest.mark.parametrize(
    ("words", "field", "stored"),
    [
        (("--value", "0800 2"), "value", "0800 2"),
        (("--role", "complaints"), "role", "complaints"),
        (("--hours", "9-5"), "hours", "9-5"),
        (("--menu", "1"), "menu", "1"),
        (("--note", "n"), "note", "n"),
    ],
)
def test_every_field_of_a_channel(
    acme: Run, words: tuple[str, ...], field: str, stored: str
) -> None:
    """Numbers change."""
    acme("provider", "acme", "--channel", "phone", "--value", "0800 1")

    assert acme("amend", "5", *words, "--why", "x").code == 0

    assert acme("provider", "acme", "--json").json["channels"][0][field] == stored


class TestPromises:
    """What was promised, and by when."""

    def test_the_new_window_is_said_in_full(self, called: Run) -> None:
        """Read as on the day the promise was made: "wednesday" is the one after."""
        result = called("amend", "6", "--due", "wednesday 5pm", "--why", "misheard", now=LATER)

        assert stilled(result.out) == (
            "Case 1: Acme, The line is dead\n"
            "Promise 1, theirs: a call back; Wed 25 Nov 2026 17:00 Europe/London (stated)\n"
            "Stored as entry 7 (entry amended), 2026-11-25 15:00:00 UTC, fingerprint #.\n"
        )

    def test_the_text(self, called: Run) -> None:
        """The window stays."""
        called("amend", "6", "--text", "a call from Ann", "--why", "x")

        promise = called("show", "--json").json["promises"][0]

        assert (promise["text"], promise["window"]["closes"]) == (
            "a call from Ann",
            "2026-11-23T17:00:00+00:00",
        )

    def test_a_default_becomes_stated(self, acme: Run) -> None:
        """They did name a time after all."""
        acme("log", "acme", "--callback", "soon")

        acme("amend", "6", "--due", "tomorrow", "--why", "they wrote it")

        assert acme("show", "--json").json["promises"][0]["basis"] == "stated"

    def test_a_due_without_a_time_is_refused(self, called: Run) -> None:
        """There is nothing to correct it to."""
        assert called("amend", "6", "--due", "soon", "--why", "x").code == 2

    def test_due_follows_the_correction(self, called: Run) -> None:
        """Broken by the old window, waiting by the new one."""
        called("amend", "6", "--due", "in 10 days", "--why", "x")

        assert called("due", "--json", now="2026-11-24T10:00+00:00").json["overdue"] == 0


class TestTime:
    """A correction of the hour must not move the day."""

    def test_a_bare_time_is_that_days(self, called: Run) -> None:
        """Corrected three days later, "09:30" is 09:30 on the day of the call."""
        called("amend", "5", "--at", "09:30", "--why", "x", now=LATER)

        assert contact(called)["at"] == "2026-11-22T09:30:00+00:00"

    def test_a_later_time_of_that_day_is_possible(self, called: Run) -> None:
        """It was the afternoon."""
        called("amend", "5", "--at", "15:40", "--why", "x", now=LATER)

        assert contact(called)["at"] == "2026-11-22T15:40:00+00:00"

    def test_a_later_day_is_possible(self, called: Run) -> None:
        """Written out, it is exactly that."""
        called("amend", "5", "--at", "2026-11-24 15:40", "--why", "x", now=LATER)

        assert contact(called)["at"] == "2026-11-24T15:40:00+00:00"

    @pytest.mark.parametrize("at", ["15:40", "2026-11-23 09:00"])
    def test_the_future_is_refused(self, called: Run, at: str) -> None:
        """On the day of the call itself the afternoon is still to come."""
        result = called("amend", "5", "--at", at, "--why", "x")

        assert (result.code, result.out) == (2, "")
        assert "is in the future" in result.err

    def test_the_echo_shows_the_day(self, called: Run) -> None:
        """So that a slip is seen at once."""
        result = called("amend", "5", "--at", "09:30", "--why", "x", now=LATER)

        assert "Sun 22 Nov 2026 09:30 Europe/London: you contacted them" in result.out

    def test_a_hold_longer_than_the_call_is_refused(self, acme: Run) -> None:
        """Whichever of the two is corrected."""
        acme("log", "acme", "--duration", "20m", "--hold", "10m")

        assert acme("amend", "5", "--hold", "21m", "--why", "x").code == 2
        assert acme("amend", "5", "--duration", "9m", "--why", "x").code == 2
        assert acme("amend", "5", "--duration", "9m", "--hold", "9m", "--why", "x").code == 0

    def test_a_duration_can_be_taken_back(self, acme: Run) -> None:
        """It was a guess; unknown is not zero."""
        acme("log", "acme", "--duration", "20m")

        acme("amend", "5", "--duration", "", "--why", "x")

        assert contact(acme)["duration_s"] is None


@pytest.mark.parametrize(
    ("words", "code", "said"),
    [
        (("5", "--summary", "x"), 2, "Missing option '--why'."),
        (("--summary", "x", "--why", "y"), 2, "Missing argument 'ENTRY'."),
        (("99", "--summary", "x", "--why", "y"), 2, "There is no entry 99."),
        (("5", "--why", "y"), 2, "Nothing was said that is to change in entry 5."),
        (("5", "--summary", "They will call", "--why", "y"), 2, "says exactly that already."),
        (("5", "--about", "x", "--why", "y"), 2, "Entry 5 (contact logged) has no about."),
        (("4", "--summary", "x", "--why", "y"), 2, "Entry 4 (case opened) has no summary."),
        (("6", "--at", "09:00", "--why", "y"), 2, "Entry 6 (promise made) has no at."),
        (("2", "--name", "x", "--why", "y"), 2, "Entry 2 (profile set) cannot be amended."),
        (("1", "--name", "x", "--why", "y"), 2, "Entry 1 (record created) cannot be amended."),
        (("3", "--name", " ", "--why", "y"), 2, "The name cannot be left empty."),
        (("4", "--want", "", "--why", "y"), 2, "The want cannot be left empty."),
        (("4", "--about", "", "--why", "y"), 2, "The about cannot be left empty."),
        (("6", "--text", "", "--why", "y"), 2, "The text cannot be left empty."),
        (("3", "--country", "Britain", "--why", "y"), 2, "'Britain' is not a country code."),
        (("4", "--amount", "much", "--why", "y"), 2, "'much' is not an amount"),
        (("5", "--duration", "long", "--why", "y"), 2, "'long'"),
        (("5", "--level", "boss", "--why", "y"), 2, "'boss' is not one of"),
        (("5", "--agent", "a\nb", "--why", "y"), 65, "agent has a line break"),
        (("5", "--note", "4111111111111111", "--why", "y"), 65, "looks like a card number"),
        (("5", "--note", "n", "--why", "4111111111111111"), 65, "looks like a card number"),
    ],
)
def test_what_cannot_be_is_refused(
    called: Run, entries: Callable[[], int], words: tuple[str, ...], code: int, said: str
) -> None:
    """Nothing is stored, and the message says what the entry has."""
    result = called("amend", *words)

    assert (result.code, result.out, entries()) == (code, "", 6)
    assert said in result.err


def test_two_providers_never_have_one_name(called: Run, entries: Callable[[], int]) -> None:
    """They could not be told apart again."""
    called("open", "Zed", "--about", "a", "--want", "b")

    result = called("amend", "7", "--name", "ACME", "--why", "x")

    assert (result.code, result.out, entries()) == (2, "", 8)
    assert "There is another provider called Acme (entry 3)." in result.err


def test_a_channel_keeps_a_role_that_exists(acme: Run) -> None:
    """A letter looks for `complaints`; a slip there would send it elsewhere."""
    acme("provider", "acme", "--channel", "phone", "--value", "0800 1")

    result = acme("amend", "5", "--role", "complants", "--why", "x")

    assert (result.code, result.out) == (2, "")
    assert "customer-service, complaints, executive, data-protection" in result.err


def test_a_void_entry_is_not_amended(called: Run) -> None:
    """It does not count; a correction of it would look as if it did."""
    called("void", "5", "--why", "twice")

    result = called("amend", "5", "--summary", "x", "--why", "y")

    assert (result.code, "Entry 5 is void since entry 7." in result.err) == (2, True)


class TestBothVersionsStay:
    """The old text is in every place that shows the new one, but for the letter."""

    @pytest.fixture(name="amended")
    def _amended(self, called: Run) -> Run:
        called("amend", "5", "--summary", "NEWTEXT", "--why", "OURREASON")
        return called

    def test_in_show(self, amended: Run) -> None:
        """With the reason."""
        shown = amended("show").out

        assert "summary: They will call became NEWTEXT" in shown
        assert "Reason: OURREASON" in shown

    @pytest.mark.parametrize("kind", ["html", "json", "csv"])
    def test_in_every_export(self, amended: Run, kind: str) -> None:
        """Whoever reads it sees what was changed, and why."""
        exported = amended("export", "acme", "--format", kind).out

        assert [each in exported for each in ("They will call", "NEWTEXT", "OURREASON")] == [
            True,
            True,
            True,
        ]

    def test_the_letter_says_the_new_text_only(self, amended: Run) -> None:
        """A letter says what is right."""
        letter = amended("letter", "acme").out

        assert ("NEWTEXT" in letter, "They will call" in letter) == (True, False)

    def test_voiding_the_correction_brings_the_old_text_back(self, amended: Run) -> None:
        """The first version was right after all; it cannot be taken back twice."""
        amended("void", "7", "--why", "it was right")

        assert contact(amended)["summary"] == "They will call"
        again = amended("void", "7", "--why", "again")
        assert (again.code, "Entry 7 is void since entry 8." in again.err) == (2, True)

    def test_the_record_is_sound(self, amended: Run) -> None:
        """Each version is an entry of the chain."""
        assert amended("verify", "--json").json["is_sound"] is True


@pytest.mark.parametrize(
    ("option", "stored"),
    [("--mask-card", "[card ending 1111]"), ("--not-a-card", "4111111111111111")],
)
def test_a_card_number_is_masked_or_kept_when_told_so(
    called: Run, option: str, stored: str
) -> None:
    """The two ways that the refusal names."""
    called("amend", "5", "--note", "4111111111111111", "--why", "x", option)

    assert contact(called)["note"] == stored


def test_json_is_a_receipt(called: Run) -> None:
    """The same shape as of `log`."""
    found = called("amend", "6", "--text", "x", "--why", "y", "--json").json

    assert sorted(found) == ["cases", "promises", "stored"]
    assert [each["kind"] for each in found["stored"]] == ["entry_amended"]
    assert [each["text"] for each in found["promises"]] == ["x"]
