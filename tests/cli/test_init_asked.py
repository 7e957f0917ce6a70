"""`complaint init`: what the machine proposes, and details that can be none."""

from pathlib import Path

import pytest

from tests.cli.terminal import Terminal
from tests.conftest import Run

UNSAID = ("LANGUAGE", "LC_ALL", "LC_MESSAGES", "COMPLAINT_LANG")


@pytest.fixture(name="machine")
def _machine(monkeypatch: pytest.MonkeyPatch) -> pytest.MonkeyPatch:
    """A machine that says nothing of its user yet."""
    for name in UNSAID:
        monkeypatch.delenv(name, raising=False)
    monkeypatch.setenv("LANG", "C.UTF-8")
    return monkeypatch


@pytest.mark.parametrize(
    ("zone", "lang", "proposed"),
    [
        ("Europe/Belgrade", "C.UTF-8", ("RS", "sr")),
        ("Europe/Warsaw", "en_US.UTF-8", ("PL", "en")),
        ("UTC", "en_GB.UTF-8", ("GB", "en")),
    ],
)
def test_enter_takes_what_the_machine_says(
    run: Run,
    home: Path,
    machine: pytest.MonkeyPatch,
    zone: str,
    lang: str,
    proposed: tuple[str, str],
) -> None:
    """The country by the zone, else by the language; the language by what it speaks."""
    country, language = proposed
    machine.setenv("TZ", zone)
    machine.setenv("LANG", lang)
    with Terminal(home, "init", "--name", "Jo", "--city", "X", columns=200) as terminal:
        for question in ("address, on one line?", "e-mail address?", "phone number?"):
            terminal.answers(question)
        terminal.answers(f"Your country, in two letters (GB, PL, RS, RU ...)? [{country}]")
        terminal.answers(f"Your language (en, pl, ru, sr)? [{language}]")
        terminal.answers(f"? [{zone}]")
        assert terminal.ends() == 0

    profile = run("me", "--json").json
    assert (profile["country"], profile["language"], profile["zone"]) == (country, language, zone)


def test_details_that_can_be_none_and_a_zone_that_nobody_knows_are_asked_again(
    run: Run, home: Path, machine: pytest.MonkeyPatch
) -> None:
    """An answer of Enter must not put every deadline into UTC."""
    machine.setenv("TZ", "Nowhere/Bad")
    with Terminal(home, "init", "--name", "Jo", "--language", "en", columns=200) as terminal:
        terminal.answers("address, on one line?")
        terminal.answers("Your e-mail address?", "jo(at)example.org")
        terminal.sees("'jo(at)example.org' is no e-mail address.")
        terminal.answers("Your e-mail address?", "jo@example.org")
        terminal.answers("Your phone number?", "jo@example.org")
        terminal.sees("'jo@example.org' is no phone number.")
        terminal.answers("Your phone number?", "0113 496 0000 ext. 12")
        terminal.answers("Your country", "ru")
        terminal.sees("Deadlines are counted in your time zone. Give it as in: Europe/Warsaw")
        terminal.answers("Your time zone?")
        terminal.sees("Deadlines are counted in your time zone.")
        terminal.answers("Your time zone?", "Europe/Samara")
        assert terminal.ends() == 0

    profile = run("me", "--json").json
    assert (profile["email"], profile["zone"]) == ("jo@example.org", "Europe/Samara")
    assert profile["phone"] == "0113 496 0000 ext. 12"


@pytest.mark.parametrize(
    ("country", "zone", "is_warned"),
    [("PL", "Europe/Warsaw", False), ("RU", "Etc/UTC", True), ("", "Etc/UTC", True)],
)
def test_a_machine_whose_zone_nobody_set_is_not_believed_in_silence(
    run: Run, monkeypatch: pytest.MonkeyPatch, country: str, zone: str, *, is_warned: bool
) -> None:
    """The only zone of the country, else UTC with a word about it."""
    monkeypatch.delenv("TZ")
    monkeypatch.setattr("tzlocal.get_localzone_name", lambda: "Etc/UTC")

    result = run("init", "--name", "Jo", "--country", country)

    warning = "This machine says UTC. If your clock shows another time: complaint me --zone Europe"
    assert (result.code, warning in result.err) == (0, is_warned)
    assert run("me", "--json").json["zone"] == zone


@pytest.mark.parametrize(
    ("option", "value", "said"),
    [
        ("--email", "jo(at)example.org", "is no e-mail address."),
        ("--email", "jo@example", "is no e-mail address."),
        ("--phone", "jo@example.org", "is no phone number."),
        ("--phone", "none", "is no phone number."),
    ],
)
def test_what_can_be_no_address_is_stored_with_a_word(
    ready: Run, option: str, value: str, said: str
) -> None:
    """An answer to it would never arrive; but who gives it as an option may know better."""
    result = ready("me", option, value)

    correct = f"It is stored as it was given. To correct it: complaint me {option} ..."
    assert (result.code, result.err) == (0, f"{value!r} {said} {correct}\n")
    assert ready("me", "--json").json[option.removeprefix("--")] == value
    assert ready("me", option, "").err == ""


@pytest.mark.parametrize("phone", ["0113 496 0000 ext. 12", "1-800-FLOWERS", "112", "22 1, 22 2"])
def test_numbers_of_all_kinds_are_fine(ready: Run, phone: str) -> None:
    """As people write them."""
    assert ready("me", "--phone", phone).err == ""
