"""Call logs of phones: what each call means, and files that no phone has written."""

from collections import Counter
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from complaintkit.errors import Refused
from complaintkit.evidence.importers import calls
from complaintkit.evidence.importers.calls import read_calls
from complaintkit.evidence.importers.found import Reading

THEIRS = ("+48 22 123 45 67",)
AT = "1763123456789"


def log(*calls: str, head: str = "", count: int | None = None) -> bytes:
    """A call log with these `<call>` elements."""
    number = len(calls) if count is None else count
    return f'{head}<calls count="{number}">{"".join(calls)}</calls>'.encode()


def call(**changes: str) -> str:
    """One call of 723 seconds to them."""
    attributes = {"number": "+48221234567", "duration": "723", "date": AT, "type": "2"} | changes
    written = " ".join(f'{name}="{value}"' for name, value in attributes.items())
    return f"<call {written} />"


def read(data: bytes) -> Reading:
    """The calls with them."""
    return read_calls(data, THEIRS)


def told(data: bytes) -> dict[str, Any]:
    """What the only call of theirs was taken for."""
    (found,) = read(data).found
    return found.told._asdict()


@pytest.mark.parametrize(
    ("kind", "seconds", "direction", "outcome", "note"),
    [
        ("1", "60", "in", "spoke", ""),
        ("1", "0", "in", "cut-off", ""),
        ("2", "60", "out", "spoke", ""),
        ("2", "0", "out", "no-answer", ""),
        ("3", "0", "in", "no-answer", "You missed the call."),
        ("4", "12", "in", "voicemail", ""),
        ("5", "0", "in", "no-answer", "You declined the call."),
        ("6", "0", "in", "no-answer", "Your phone blocked the call."),
        ("7", "30", "in", "spoke", "It was answered on another device."),
    ],
)
def test_what_each_type_of_call_means(
    kind: str, seconds: str, direction: str, outcome: str, note: str
) -> None:
    """A call to them that lasted no second was not answered."""
    found = told(log(call(type=kind, duration=seconds)))

    assert (found["direction"], found["outcome"], found["note"]) == (direction, outcome, note)
    assert found["duration"] == (f"{seconds}s" if seconds != "0" else "")


def test_the_time_is_that_of_the_world_and_not_of_the_phone() -> None:
    """`readable_date` is in the words and the zone of the phone, and nobody's business."""
    assert told(log(call(readable_date="Jan 1, 1999 3:00:00 AM")))["at"] == (
        "2025-11-14T12:30:56+00:00"
    )


def test_calls_of_others_are_left_out_and_counted() -> None:
    """Also those whose number is hidden, and those that could not be read."""
    reading = read(
        log(call(number="+48600100200", date="x"), call(), call(number=""), call(number="-1"))
    )

    assert (reading.read, len(reading.found), reading.left_out) == (4, 1, 3)
    assert reading.unreadable == ()
    assert reading.found[0].place == "call 2"


@pytest.mark.parametrize(
    ("emoji", "name"),
    [
        ("&#55357;&#56838;", "\U0001f606"),
        ("&#xD83D;&#xDE06;", "\U0001f606"),
        ("&#55357;&#xde06;", "\U0001f606"),
        ("\U0001f606", "\U0001f606"),
        ("&#128518;", "\U0001f606"),
        ("a &amp; b &lt;i&gt;", "a & b <i>"),
    ],
)
def test_names_with_emoji_are_read_as_phones_write_them(emoji: str, name: str) -> None:
    """Android writes the two halves of UTF-16, which XML does not allow."""
    assert told(log(call(contact_name=emoji)))["note"] == f"In the phone: {name}"


@pytest.mark.parametrize("name", ["(Unknown)", "null", ""])
def test_a_phone_that_knows_no_name_says_nothing(name: str) -> None:
    """Its own words for nothing are not a name."""
    assert told(log(call(contact_name=name)))["note"] == ""


def test_two_equal_calls_are_two_and_keep_their_keys_in_a_longer_copy() -> None:
    """Overlapping backups are the rule."""
    short = [each.source_key for each in read(log(call(), call())).found]
    longer = [each.source_key for each in read(log(call(date="1"), call(), call(), call())).found]

    assert len(set(short)) == 2
    assert [key for key in longer if key in short] == short


@given(*[st.lists(st.integers(1, 4), max_size=12)] * 2)
def test_any_two_logs_together_hold_each_call_as_often_as_the_fuller_one(
    one: list[int], other: list[int]
) -> None:
    """As multisets: what the second adds is what it has more of."""
    first, second = (
        {each.source_key for each in read(log(*(call(date=str(n)) for n in dates))).found}
        for dates in (one, other)
    )

    assert len(second - first) == (Counter(other) - Counter(one)).total()


@pytest.mark.parametrize(
    ("changes", "reason"),
    [
        ({"date": "yesterday"}, "Its date is 'yesterday', not milliseconds since 1970."),
        ({"date": ""}, "Its date is ''"),
        ({"date": "-1"}, "Its date is '-1'"),
        ({"date": "1e9"}, "Its date is '1e9'"),
        ({"date": "9" * 5000}, "not milliseconds"),
        ({"date": "١٢٣"}, "not milliseconds"),
        ({"duration": "12:30"}, "Its duration is '12:30', not seconds."),
        ({"duration": "9" * 400}, "not seconds"),
        ({"type": "9"}, "Its type is '9', which no phone is known to write."),
        ({"type": ""}, "Its type is ''"),
    ],
)
def test_a_call_that_cannot_be_read_is_named(changes: dict[str, str], reason: str) -> None:
    """It stops nothing else from being read."""
    reading = read(log(call(), call(**changes)))

    ((place, number, said, _hint),) = reading.unreadable
    assert (place, number, len(reading.found)) == ("call 2", 2, 1)
    assert reason in said


BOMB = (
    "<!DOCTYPE calls [<!ENTITY a 'ha'>"
    + "".join(f"<!ENTITY {chr(98 + n)} '{f'&{chr(97 + n)};' * 10}'>" for n in range(12))
    + "]>"
)


@pytest.mark.parametrize(
    ("data", "reason"),
    [
        (log(call(contact_name="&m;"), head=BOMB), "declares a document type"),
        (log(call(), head='<!DOCTYPE calls SYSTEM "file:///etc/passwd">'), "document type"),
        (
            log(
                call(contact_name="&x;"),
                head='<!DOCTYPE c [<!ENTITY x SYSTEM "file:///etc/passwd">]>',
            ),
            "document type",
        ),
        (log(call(), head="<!DOCTYPE calls>"), "document type"),
        (log(call(contact_name="&nbsp;")), "not whole XML: undefined entity"),
        (log(call(contact_name="&#55357;")), "not whole XML"),
        (log(call(contact_name="&#56838;&#55357;")), "not whole XML"),
        (log(call(contact_name="&#0;")), "not whole XML"),
        (log(call())[:-8], "not whole XML"),
        (log(call()) + b"<calls/>", "not whole XML"),
        (b"", "not whole XML"),
        (b"hello", "not whole XML"),
        (b"\xff\xfe\x00\xd8", "not whole XML"),
        (b'<?xml version="1.0" encoding="nonsense"?><calls/>', "not whole XML"),
        (b"<smses count='1'><sms/></smses>", "its first element is 'smses', not 'calls'"),
        (log(call(), count=2), "it says that it holds '2' calls, and has 1"),
        (log(call()).replace(b"723", b"\xe9"), "not whole XML"),
    ],
)
def test_what_is_no_call_log_is_refused(data: bytes, reason: str) -> None:
    """Cut off, counted wrongly, with entities: not one call of it is believed."""
    with pytest.raises(Refused, match="This is not a call log of a phone") as refused:
        read(data)

    assert reason in refused.value.message
    assert "Nothing was stored." in refused.value.hint


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16"])
def test_encodings_of_xml(encoding: str) -> None:
    """Windows programs save what phones wrote anew."""
    text = log(call(contact_name="Łódź")).decode()

    assert told(text.encode(encoding))["note"] == "In the phone: Łódź"


def test_elements_in_a_call_and_elsewhere_are_no_calls() -> None:
    """Only what stands where calls stand."""
    data = log(f"<other>{call()}</other>", call()[:-2] + f">{call()}</call>", count=1)

    assert read(data).read == 1


def test_a_deep_and_a_wide_file_cost_no_tree() -> None:
    """Two hundred thousand levels; a hundred thousand calls of others."""
    depth = 200_000
    deep = read(b"<calls>" + b"<a>" * depth + b"</a>" * depth + b"</calls>")
    wide = read(log(*[call(number="+48600100200")] * 100_000))

    assert (deep.read, wide.left_out) == (0, 100_000)


def test_a_log_beyond_reason_is_refused(monkeypatch: pytest.MonkeyPatch) -> None:
    """Calls of others do not count; those with them are kept in memory."""
    monkeypatch.setattr(calls, "MOST_CALLS", 2)

    assert read(log(call(), call(), *[call(number="1")] * 9)).read == 11
    with pytest.raises(Refused, match="it has more than 2 calls with them"):
        read(log(call(), call(), call()))
