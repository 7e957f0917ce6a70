"""Poland: a coat bought online, sent back before Christmas. Every date was worked out by hand."""

import pytest

from tests.conftest import Run
from tests.law.reading import not_started, started
from tests.law.telling import notes, rights, states, tell


@pytest.fixture(name="coat")
def _coat(run: Run) -> Run:
    """Ordered on Mon 30 November 2026 (5), paid by transfer (6), delivered on Thu 10 Dec (7)."""
    tell(
        run,
        "2026-12-14 init --name Anna_Kowalska --address ul._Długa_1,_Gdańsk --country PL"
        " --zone Europe/Warsaw",
        "2026-12-14 open Płaszcze --about Too_small --want 400_PLN_back --sector goods"
        " --ground withdrawn",
        "2026-12-14 note ordered 2026-11-30",
        "2026-12-14 pay płaszcze 400.00_PLN --on 2026-11-30 --by transfer",
        "2026-12-14 note delivered 2026-12-10",
    )
    return run


def test_the_delivery_starts_the_time_to_change_her_mind(coat: Run) -> None:
    """Your own deadline stays on Thu 24 December, a holiday since 2025, with Mon 28 arguable."""
    found = rights(coat, "2026-12-14")

    assert started(found) == {
        "pl-wdr-01": [("open", "2026-12-10", "2026-12-24", "2026-12-28", 7)],
        # 30 days after an uninvited visit: Sat 9 January 2027, or Mon 11
        "pl-wdr-02": [("open", "2026-12-10", "2027-01-09", "2027-01-11", 7)],
        # 12 months after 24 December: Fri 24 Dec 2027; after the moved Mon 28: Tue 28 Dec 2027
        "pl-wdr-03": [("ahead", "2026-12-24", "2027-12-24", "2027-12-28", 7)],
        # six years: Fri 10 Dec 2032, to the end of that year at the latest
        "pl-lim-01": [("open", "2026-12-10", "2032-12-10", "2032-12-31", 7)],
    }
    assert not_started(found) >= {"pl-wdr-04", "pl-wdr-05", "pl-gen-01", "pl-adr-05"}


def test_the_safe_day_the_doubtful_ones_and_the_end(coat: Run) -> None:
    """25 and 26 December are holidays, 27 a Sunday."""
    days = ("2026-12-24", "2026-12-25", "2026-12-28", "2026-12-29")

    assert states(coat, "pl-wdr-01", *days) == ["open", "doubtful", "doubtful", "closed"]


def test_the_refund_and_the_parcel_have_their_own_fortnights(coat: Run) -> None:
    """Withdrew on Tue 22 (8), they read it on Wed 23 December (9)."""
    tell(
        coat,
        "2026-12-22 note withdrew",
        "2026-12-23 note withdrawal-received",
    )

    assert started(rights(coat, "2026-12-23")) == {
        "pl-wdr-01": [("met", "2026-12-10", "2026-12-24", "2026-12-28", 7)],
        "pl-wdr-02": [("met", "2026-12-10", "2027-01-09", "2027-01-11", 7)],
        "pl-wdr-03": [("met", "2026-12-24", "2027-12-24", "2027-12-28", 7)],
        "pl-lim-01": [("open", "2026-12-10", "2032-12-10", "2032-12-31", 7)],
        # Tue 5 January 2027
        "pl-wdr-05": [("open", "2026-12-22", "2027-01-05", "2027-01-05", 8)],
        # Wed 6 January is Epiphany: Thu 7
        "pl-wdr-04": [("running", "2026-12-23", "2027-01-07", "2027-01-07", 9)],
    }
    assert notes(coat, "pl-wdr-04", "2026-12-23") == (
        "Wed 6 Jan 2027 is a public holiday (Epiphany), so the period ends on Thu 7 Jan 2027."
    )


def test_no_refund_so_she_complains_and_silence_accepts(coat: Run) -> None:
    """Sent back on 4 January (10); complained by e-mail on Fri 8 January 2027 (11, 12)."""
    tell(
        coat,
        "2026-12-22 note withdrew",
        "2026-12-23 note withdrawal-received",
        "2027-01-04 note returned",
        "2027-01-08 note complaint-sent",
        "2027-01-08 note complaint-received",
    )

    found = started(rights(coat, "2027-01-08"))
    assert found["pl-wdr-05"][0][0] == "met"
    assert found["pl-wdr-04"][0][0] == "overdue"
    # 14 days: Fri 22 January
    assert found["pl-gen-01"] == [("running", "2027-01-08", "2027-01-22", "2027-01-22", 12)]
    assert found["pl-gen-01-silent"] == [("ahead", "2027-01-23", None, None, 12)]
    # a year: Sat 8 January 2028, or Mon 10
    assert found["pl-adr-05"] == [("open", "2027-01-08", "2028-01-08", "2028-01-10", 11)]
    days = ("2027-01-22", "2027-01-23")
    assert states(coat, "pl-gen-01-silent", *days) == ["ahead", "open"]


def test_an_answer_on_the_last_day_ends_the_silence(coat: Run) -> None:
    """Fri 22 January 2027; sent on Sat 23, it would be too late."""
    tell(coat, "2027-01-08 note complaint-received", "2027-01-22 received reply --via email")

    found = started(rights(coat, "2027-01-24"))
    assert found["pl-gen-01"][0][0] == "met"
    assert "pl-gen-01-silent" not in found


def test_an_answer_a_day_late_leaves_the_silence(coat: Run) -> None:
    """Sat 23 January 2027: by then the complaint counts as accepted."""
    tell(coat, "2027-01-08 note complaint-received", "2027-01-23 received reply --via email")

    found = started(rights(coat, "2027-01-24"))
    assert found["pl-gen-01"][0][0] == "met-late"
    assert found["pl-gen-01-silent"] == [("open", "2027-01-23", None, None, 8)]
