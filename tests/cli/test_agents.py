"""`complaint agents`: who helped, who promised what, and what became of it."""

from tests.conftest import Run

LATER = "2026-11-25T10:00+00:00"
WHOLE = """\
Acme
  Eva (consultant, supervisor, Lodz, 44)
    2 contacts, the last on Tue 24 Nov 2026 (entry 13).
    Promises: kept in time 1 of 1 whose time is over; late 0, in part 0, not 0. Still running: 1; waived or replaced in time: 0.
      Promise 2: a form; kept
      Promise 4: a new bill; still running
  Bob
    One contact, on Sun 22 Nov 2026 (entry 10). Refused: 1.
    Promises: kept in time 0 of 1 whose time is over; late 0, in part 0, not 1.
      Promise 3: a call back; broken
  People whose name is not recorded
    2 contacts, the last on Sun 22 Nov 2026 (entry 12).
    Refused to give a name: 1.
    Promises: kept in time 0 of 1 whose time is over; late 0, in part 0, not 1.
      Promise 1: a call back; broken
"""  # noqa: E501


def told(run: Run) -> Run:
    """Eva keeps her word, Bob does not, somebody gives no name."""
    eva = ("--agent", "Eva", "--agent-id", "44")
    commands = (
        ("log", "acme", *eva, "--role", "consultant", "--promise", "a form by tomorrow"),
        ("settle", "2", "kept"),
        ("log", "acme", "--agent", "Bob", "--outcome", "refused", "--callback", "tomorrow 9:00"),
        ("log", "acme", "--agent", "refused"),
    )
    for words in commands:
        done = run(*words)
        assert done.code == 0, done.err
    again = (*eva, "--level", "supervisor", "--site", "Lodz", "--promise", "a new bill by Friday")
    assert run("log", "acme", *again, now="2026-11-24T10:00+00:00").code == 0
    return run


def test_the_whole_page(called: Run) -> None:
    """Those who kept a promise first, the nameless last."""
    result = told(called)("agents", "acme", now=LATER)

    assert (result.code, result.out, result.err) == (0, WHOLE, "")


def test_all_providers_without_a_name(called: Run) -> None:
    """Each under its own heading, by name."""
    told(called)
    called("open", "Zed", "--about", "a", "--want", "b")
    called("log", "zed", "--agent", "Zoe")

    lines = called("agents", now=LATER).out.splitlines()

    assert [each for each in lines if not each.startswith(" ")] == ["Acme", "Zed"]


def test_json_names_entries_and_promises(called: Run) -> None:
    """A program can look the rest up."""
    eva, bob, nameless = told(called)("agents", "--json", now=LATER).json

    assert (eva["name"], eva["helped"], eva["promises"]) == ("Eva", True, [2, 4])
    assert (bob["refusals"], bob["keeping"]["over"], bob["keeping"]["in_time"]) == (1, 1, 0)
    assert (nameless["unnamed"], len(nameless["contacts"])) == (1, 2)


def test_long_lists_of_promises_are_cut_with_a_word(acme: Run) -> None:
    """The newest ten."""
    promises = [words for each in range(12) for words in ("--promise", f"thing {each} by Friday")]
    acme("log", "acme", "--agent", "Eva", *promises)

    shown = acme("agents").out

    assert "And 2 earlier ones: complaint show" in shown
    assert "thing 1;" not in shown
    assert "thing 11;" in shown


def test_nobody_yet(acme: Run) -> None:
    """What to do about it."""
    assert acme("agents").out == (
        "Nobody is on record yet. With a call: complaint log --agent NAME\n"
    )
    assert acme("agents", "--json").json == []


def test_a_hostile_name_stays_a_name(acme: Run) -> None:
    """On one line, with what cannot be seen shown."""
    acme("log", "acme", "--agent", "Eve\x1b[2J[bold]")

    shown = acme("agents").out

    assert "\x1b" not in shown
    assert "[bold]" in shown
