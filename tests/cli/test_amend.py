"""`complaint amend`: a correction keeps both versions, and says what it understood."""

import pytest

from tests.cli.conftest import first_contact, stilled
from tests.conftest import Run


def test_says_what_changed(called: Run) -> None:
    """The whole answer: old and new text, the contact as it now stands, the entry."""
    result = called(
        "amend", "5", "--summary", "They may call", "--agent", "Dana", "--why", "a slip"
    )

    assert (result.code, stilled(result.out)) == (
        0,
        "Case 1: Acme, The line is dead\n"
        "Entry 5 (contact logged) was: Sun 22 Nov 2026 10:00 Europe/London: you contacted them"
        " (phone), spoke: They will call\n"
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
    before = first_contact(called)

    result = called("amend", "5", *words, "--why", "x")

    assert result.code == 0, result.err
    after = first_contact(called)
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

        assert first_contact(amended)["summary"] == "They will call"
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

    assert first_contact(called)["note"] == stored


def test_json_is_a_receipt(called: Run) -> None:
    """The same shape as of `log`."""
    found = called("amend", "6", "--text", "x", "--why", "y", "--json").json

    assert sorted(found) == ["cases", "promises", "stored", "windows"]
    assert [each["kind"] for each in found["stored"]] == ["entry_amended"]
    assert [each["text"] for each in found["promises"]] == ["x"]
