"""`complaint provider`: how to reach a provider, seen and kept."""

from collections.abc import Callable

import pytest

from tests.cli.conftest import stilled
from tests.conftest import Run


def test_lists_every_provider(acme: Run) -> None:
    """By name, with how many ways there are to reach each."""
    acme("open", "Żabka", "--about", "a", "--want", "b")
    acme("provider", "acme", "--channel", "phone", "--value", "0800 1")

    assert acme("provider").out == "Provider  Channels\nAcme      1\nŻabka     0\n"


def test_without_any_it_says_how_to_begin(ready: Run) -> None:
    """An empty table is a riddle."""
    assert ready("provider").out == ("There is no provider yet. Begin with: complaint open\n")


def test_shows_address_channels_and_cases(acme: Run) -> None:
    """One page to have in front of you before you dial."""
    acme("provider", "acme", "--address", "1 Way\nLeeds", "--country", "gb")
    acme(
        *("provider", "acme", "--channel", "phone", "--value", "0800 1", "--role", "complaints"),
        *("--hours", "Mon-Fri 9-17", "--menu", "2-1-0", "--note", "ask for Ann"),
    )

    assert acme("provider", "acme").out == (
        "Acme\n"
        "Address:\n"
        "  1 Way\n"
        "  Leeds\n"
        "Country:\n"
        "  GB\n"
        "Entry  Channel  Where   Role                   Hours         Menu   Note\n"
        "6      phone    0800 1  complaints department  Mon-Fri 9-17  2-1-0  ask for Ann\n"
        "Case  Provider  State  What is wrong     What you want\n"
        "1     Acme      open   The line is dead  a working line\n"
    )


def test_what_was_kept_is_acknowledged_like_every_other_entry(acme: Run) -> None:
    """Number, time and short hash, under the page as it now stands; a look has none."""
    kept = acme("provider", "acme", "--address", "1 Way", "--channel", "post", "--value", "Box 1")

    assert stilled(kept.out) == acme("provider", "acme").out + (
        "Stored as entry 5 (provider changed), 6 (channel added),"
        " 2026-11-22 10:00:00 UTC, fingerprint #.\n"
    )


def test_a_receipt_for_programs(acme: Run) -> None:
    """With the provider as it now stands."""
    found = acme("provider", "acme", "--country", "gb", "--json").json

    assert [each["kind"] for each in found["stored"]] == ["provider_changed"]
    assert (found["country"], [case["number"] for case in found["cases"]]) == ("GB", [1])
    assert "stored" not in acme("provider", "acme", "--json").json


def test_json_has_everything_under_stable_names(acme: Run) -> None:
    """Programs rely on it."""
    acme("provider", "acme", "--channel", "email", "--value", "a@example.org")

    found = acme("provider", "acme", "--json").json

    assert sorted(found) == [
        *("address", "cases", "channels", "country", "entry", "id", "name", "reaching", "zone"),
    ]
    assert found["channels"] == [
        {
            "entry": 5,
            "kind": "email",
            "value": "a@example.org",
            "role": "customer-service",
            "hours": "",
            "menu": "",
            "note": "",
        }
    ]
    assert [case["number"] for case in found["cases"]] == [1]


def test_json_of_all_is_a_list(acme: Run) -> None:
    """One shape for each question."""
    (found,) = acme("provider", "--json").json

    assert sorted(found) == ["address", "channels", "country", "entry", "id", "name", "zone"]


@pytest.mark.parametrize(
    ("words", "said"),
    [
        (("acme", "--value", "0800 1"), "A channel needs its kind."),
        (("acme", "--hours", "9-17"), "A channel needs its kind."),
        (("acme", "--menu", "1"), "A channel needs its kind."),
        (("acme", "--note", "x"), "A channel needs its kind."),
        (("acme", "--role", "complaints"), "A channel needs its kind."),
        (("acme", "--channel", "phone"), "A channel needs its number or address."),
        (("acme", "--channel", "phone", "--value", " "), "A channel needs its number or address."),
        (("acme", "--country", "Ruritania"), "'Ruritania' is not a country code."),
        (("--address", "1 Way"), "Whose is it?"),
        (("--channel", "phone", "--value", "1"), "Whose is it?"),
        (("nobody", "--address", "1 Way"), "There is no case and no provider 'nobody'."),
    ],
)
def test_what_was_typed_is_stored_or_refused_never_dropped(
    acme: Run, entries: Callable[[], int], words: tuple[str, ...], said: str
) -> None:
    """Who typed a number must not find out later that it was not kept."""
    result = acme("provider", *words)

    assert (result.code, result.out, entries()) == (2, "", 4)
    assert said in result.err


def test_an_address_can_be_taken_back(acme: Run) -> None:
    """An empty text is a text."""
    acme("provider", "acme", "--address", "1 Way")

    assert acme("provider", "acme", "--address", "", "--json").json["address"] == ""


def test_the_address_stands_in_the_letter(acme: Run) -> None:
    """That is what it is kept for."""
    acme("provider", "acme", "--address", "PO Box 7\nLeeds LS1 1AA")

    assert "\nAcme\nPO Box 7\nLeeds LS1 1AA\n" in acme("letter", "acme").out


@pytest.mark.parametrize("kind", ["phone", "email", "post", "chat", "form", "social", "visit"])
def test_a_channel_of_every_kind(acme: Run, kind: str) -> None:
    """The same kinds as a contact can have."""
    found = acme("provider", "acme", "--channel", kind, "--value", "x", "--json").json

    assert found["channels"][0]["kind"] == kind


@pytest.mark.parametrize("role", ["customer-service", "complaints", "executive", "data-protection"])
def test_a_channel_of_every_role(acme: Run, role: str) -> None:
    """Who answers there decides where a letter goes."""
    words = ("--channel", "post", "--value", "x", "--role", role)

    assert acme("provider", "acme", *words, "--json").json["channels"][0]["role"] == role


@pytest.mark.parametrize(
    ("option", "stored"),
    [("--mask-card", "[card ending 1111]"), ("--not-a-card", "4111111111111111")],
)
def test_a_card_number_is_masked_or_kept_when_told_so(acme: Run, option: str, stored: str) -> None:
    """A menu path with an account number in it may look like one."""
    words = ("provider", "acme", "--channel", "phone", "--value", "4111111111111111")
    assert acme(*words).code == 65

    assert acme(*words, option, "--json").json["channels"][0]["value"] == stored
