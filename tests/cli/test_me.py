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
Town: (not given)
Account for refunds: (not given)
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

    whole = WHOLE.format(home=home).replace("Phone: (not given)", "Phone: 0113 496 0000")
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
        ("--city", "Nowy Sącz", "city", "Nowy Sącz"),
        ("--account", "bank 3, ledger 12", "account", "bank 3, ledger 12"),
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
        (("--city", "a\nb"), 65),
        (("--account", "a\nb"), 65),
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


IBAN = "PL61 1090 1014 0000 0712 1981 2874"


@pytest.mark.parametrize(
    "account",
    [
        IBAN,
        IBAN.lower(),
        IBAN.replace(" ", ""),
        IBAN.removeprefix("PL"),
        "61109010140000071219812874",
        f"IBAN: {IBAN}",
        " PL61 10901014 0000071219812874 ",
        "GB29 NWBK 6016 1331 9268 19",
        "RS35260005601001611379",
        "р/с 40817810099910004312, БИК 044525225",
        "265-1100310000001-32",
        "the account that you have",
        "",
    ],
)
def test_an_account_is_kept_as_typed(ready: Run, account: str) -> None:
    """Only the check leaves out the blanks; what is no IBAN is the bank's own business."""
    stored = ready("me", "--account", account, "--json")

    assert (stored.code, stored.json.get("account")) == (0, account)


@pytest.mark.parametrize(
    "account",
    [
        "PL61 1090 1014 0000 0712 1981 2875",
        "PL16 1090 1014 0000 0712 1981 2874",
        "pl61109010140000071219812847",
        "PL61 1090 1014 0000 0712 1981 287",
        "61 1090 1014 0000 0712 1981 2875",
        "IBAN GB29 NWBK 6016 1331 9268 18",
    ],
)
def test_an_account_that_cannot_be_one_is_refused(
    ready: Run, entries: Callable[[], int], account: str
) -> None:
    """Money that goes to a wrong account is slow to come back."""
    result = ready("me", "--account", account)

    assert (result.code, result.out, entries()) == (65, "", 2)
    assert result.err == (
        f"Error: {account!r} is no account number: its check digits do not fit.\n"
        "Nothing was stored. Compare it with your bank's, digit by digit.\n"
    )


@pytest.mark.parametrize("digits", ["PL", ""])
def test_no_account_is_taken_for_a_card(ready: Run, digits: str) -> None:
    """Four groups of four in the middle of an account may pass the check of cards."""
    account = digits + _account_with_a_card_in_it()

    stored = ready("me", "--account", account, "--json")

    assert (stored.code, stored.json["account"]) == (0, account)


def test_a_card_number_is_no_account(ready: Run) -> None:
    """It is refused here as everywhere."""
    assert ready("me", "--account", "my card 4111 1111 1111 1111").code == 65


def _account_with_a_card_in_it() -> str:
    """26 Polish digits, by their own custom in groups, with a number of Visa among them."""
    body = "1090 4111 1111 1111 1111 0001"
    digits = f"{body.replace(' ', '')}252100"
    return f"{98 - int(digits) % 97:02} {body}"
