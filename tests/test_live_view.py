"""What stands beside a call: the sheet from the record, and rows that fit the window."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from complaintkit.edges.visible import terminal
from complaintkit.entries.live import Call, marked, ticked
from complaintkit.views.live import sheet, so_far, status, wrapped
from complaintkit.views.page import Span, Style, Table, blank, line, plain
from tests.builders import CASE, MORNING, at, contact, history, promise

STYLES: list[Style] = ["", "bad", "heading"]
SPANS = st.lists(st.builds(Span, st.text(max_size=60), st.sampled_from(STYLES)), max_size=5)


@given(SPANS, st.integers(1, 40))
def test_rows_fit_and_nothing_is_left_out(spans: list[Span], width: int) -> None:
    """But for the spaces at which a row is broken."""
    rows = wrapped([line(*spans)], width)

    assert all(sum(len(span.text) for span in row) <= width for row in rows)
    said = "".join(terminal(span.text) for span in spans)
    found = "".join(span.text for row in rows for span in row)
    assert found.replace(" ", "") == said.replace(" ", "")


def test_rows_are_broken_between_words_and_keep_their_style() -> None:
    """A word that fits no row is broken; an empty line is a row."""
    page = [line("two words, ", Span("a unfittable one", "bad")), blank(), line("x", indent=2)]

    assert wrapped(page, 10) == [
        (Span("two words,"),),
        (Span("a", "bad"),),
        (Span("unfittable", "bad"),),
        (Span("one", "bad"),),
        (),
        (Span("  x"),),
    ]


def test_a_table_is_cut_to_the_window() -> None:
    """A sheet made elsewhere may hold one."""
    assert wrapped([Table(("Promise", "By"), (("refund", "Friday"),))], 9) == [
        (Span("Promise  "),),
        (Span("refund   "),),
    ]


def test_the_sheet_has_the_goal_the_promises_and_the_references() -> None:
    """The broken ones before the open ones; settled and void ones not at all."""
    case = history(
        contacts=(
            contact(5, references=("CR-1",), at=at("2026-11-02 10:00"), agent="Dana"),
            contact(6, references=("VOID",), voided=9),
            contact(7, references=("CR-2", "CR-3"), at=at("2026-11-20 10:00"), agent=""),
        ),
        promises=(
            promise(1, "2026-11-22 08:59", text="a call back"),
            promise(2, "2026-11-22 09:00", text="a refund"),
            promise(3, "2026-11-23 10:00", text="kept", settled_as="kept"),
            promise(4, "2026-11-23 10:00", text="void", voided=9),
            promise(5, "2026-11-23 10:00", text="photos", by="me"),
        ),
    )
    case = case._replace(case=CASE._replace(amount="41.80 USD"))

    assert plain(sheet(case, MORNING)) == (
        "You want\n"
        "a working line (41.80 USD)\n"
        "What is wrong\n"
        "The line is dead\n"
        "\n"
        "Broken promises\n"
        "1. a call back: by Sun 22 Nov 2026 08:59 UTC\n"
        "\n"
        "Open promises\n"
        "2. a refund: by Sun 22 Nov 2026 09:00 UTC\n"
        "\n"
        "You promised\n"
        "5. photos: by Mon 23 Nov 2026 10:00 UTC\n"
        "\n"
        "References\n"
        "CR-2, Fri 20 Nov 2026\n"
        "CR-3, Fri 20 Nov 2026\n"
        "CR-1, Mon 2 Nov 2026, Dana\n"
    )


@pytest.mark.parametrize(
    ("presses", "shown"),
    [
        ((), "01:40  on hold 00:00  Acme\\u202e"),
        ((10_000,), "01:40  ON HOLD 01:30, 01:30 in all  Acme\\u202e"),
        ((10_000, 30_000), "01:40  on hold 00:20  Acme\\u202e"),
        ((10_000, 30_000, 90_000), "01:40  ON HOLD 00:10, 00:30 in all  Acme\\u202e"),
    ],
)
def test_the_status_says_it_in_words(presses: tuple[int, ...], shown: str) -> None:
    """Without a colour it is the same."""
    call = Call("1", "acme", MORNING)
    for at_ms in presses:
        call = marked(call, "hold", "", at_ms)

    assert status(ticked(call, 100_000), "Acme\u202e") == shown


def test_what_was_entered_takes_one_line_each() -> None:
    """A pasted note of many lines is one of them."""
    call = marked(Call("1", "acme", MORNING), "note", "a\nb", 1_000)

    assert (
        plain(so_far(marked(call, "hold", "", 2_000))) == "00:01 note: a / b\n00:02 put on hold\n"
    )
