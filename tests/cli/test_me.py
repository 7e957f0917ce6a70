"""`complaint me`: the user's own details, seen and changed."""

from collections.abc import Callable
from pathlib import Path

import pytest

from tests.cli.conftest import stilled
from tests.conftest import Run

WHOLE = """\
Name: Jo Doe
Address: 1 High St
E-mail: jo@example.org
Phone: (not given)
Country: GB
Language: en
Zone: Europe/London
Days for a promise without a time: 2
Record: {home}/complaints.db
"""


def test_shows_everything_and_where_the_record_is(ready: Run, home: Path) -> None:
    """The user who looks for the file to back it up finds it here."""
    result = ready("me")

    assert (result.code, result.out) == (0, WHOLE.format(home=home))


def test_a_change_is_acknowledged_like_every_other_entry(ready: Run, home: Path) -> None:
    """Number, time and short hash, under the details as they now stand."""
    result = ready("me", "--phone", "0113 496 0000")

    whole = WHOLE.format(home=home).replace("(not given)", "0113 496 0000")
    stored = "Stored as entry 3 (profile set), 2026-11-22 10:00:00 UTC, fingerprint #.\n"
    assert (result.code, stilled(result.out)) == (0, whole + stored)


def test_a_receipt_for_programs(ready: Run) -> None:
    """A look has none."""
    (stored,) = ready("me", "--phone", "1", "--json").json["stored"]

    assert (stored["entry"], stored["kind"], len(stored["hash"])) == (3, "profile_set", 64)
    assert "stored" not in ready("me", "--json").json


@pytest.mark.parametrize(
    ("option", "value", "field", "stored"),
    [
        ("--name", "Zoë Łęcka", "name", "Zoë Łęcka"),
        ("--address", "1 High St\nLeeds", "address", "1 High St\nLeeds"),
        ("--email", "zoe@example.org", "email", "zoe@example.org"),
        ("--phone", "0113 496 0000", "phone", "0113 496 0000"),
        ("--country", "rs", "country", "RS"),
        ("--language", "SR", "language", "sr"),
        ("--zone", "Europe/Belgrade", "zone", "Europe/Belgrade"),
        ("--default-days", "5", "default_days", 5),
        ("--phone", "", "phone", ""),
    ],
)
def test_changes_one_detail_and_leaves_the_others(
    ready: Run, option: str, value: str, field: str, stored: str
) -> None:
    """A new phone number must not cost the address."""
    before = ready("me", "--json").json

    changed = ready("me", option, value, "--json").json

    after = ready("me", "--json").json
    assert after == before | {field: stored}
    assert {name: changed[name] for name in after} == after


def test_a_change_is_a_new_entry_and_a_look_is_none(ready: Run, entries: Callable[[], int]) -> None:
    """Nothing is overwritten; reading writes nothing."""
    ready("me")
    assert entries() == 2

    ready("me", "--phone", "1")

    assert entries() == 3


@pytest.mark.parametrize(
    ("wrong", "code"),
    [
        (("--name", ""), 2),
        (("--zone", "Mars/Base"), 69),
        (("--zone", ""), 69),
        (("--country", "POL"), 2),
        (("--language", "xx"), 2),
        (("--default-days", "0"), 2),
        (("--default-days", "61"), 2),
        (("--email", "a\nb"), 65),
    ],
)
def test_what_cannot_be_right_is_refused(
    ready: Run, entries: Callable[[], int], wrong: tuple[str, ...], code: int
) -> None:
    """A wrong zone would move every deadline."""
    result = ready("me", *wrong)

    assert (result.code, result.out, entries()) == (code, "", 2)


def test_the_default_days_decide_what_a_promise_without_a_time_gets(acme: Run) -> None:
    """Five days from Sunday are Friday; it says that this is our default."""
    acme("me", "--default-days", "5")

    echoed = acme("log", "acme", "--callback", "soon").out

    assert (
        "by the end of Fri 27 Nov 2026 Europe/London (our default: no day or hour was noted)"
        in echoed
    )


def test_a_new_zone_does_not_move_what_was_promised(called: Run) -> None:
    """A traveller's callback is due at the hour that was named at home."""
    called("me", "--zone", "Asia/Tokyo")

    window = called("due", "--json").json["items"][0]["promise"]["window"]

    assert window["closes"] == "2026-11-23T17:00:00+00:00"


@pytest.mark.parametrize(
    ("option", "stored"),
    [("--mask-card", "[card ending 1111]"), ("--not-a-card", "4111111111111111")],
)
def test_a_card_number_is_masked_or_kept_when_told_so(ready: Run, option: str, stored: str) -> None:
    """The hint of the refusal names these options: they must exist."""
    assert ready("me", "--phone", "4111111111111111").code == 65

    assert ready("me", "--phone", "4111111111111111", option, "--json").json["phone"] == stored
