"""Reading JSON bit by bit: the same as the standard reader, wherever the chunks are cut."""

import json
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from complaintkit.evidence.formats import pieces as module
from complaintkit.evidence.formats.pieces import pieces

VALUES = st.recursive(
    st.none() | st.booleans() | st.integers() | st.text(max_size=5),
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(st.text(), inner, max_size=3),
    max_leaves=8,
)


def read(data: bytes, size: int) -> dict[str, Any]:
    """The object as the pieces give it, from chunks of so many bytes."""
    found: dict[str, Any] = {}
    for name, value in pieces(data[at : at + size] for at in range(0, len(data), size)):
        if name.endswith("[]") and isinstance(found.get(name[:-2]), list):
            found[name[:-2]].append(value)
        else:
            found[name] = value
    return found


@pytest.fixture(autouse=True)
def _small_steps(monkeypatch: pytest.MonkeyPatch) -> None:
    """So that each chunk is read by itself."""
    monkeypatch.setattr(module, "_STEP", 1)


@pytest.mark.parametrize("indent", [None, 2])
def test_reads_what_the_standard_reader_reads(indent: int | None) -> None:
    """Texts of two to four bytes a letter, numbers, lists and objects, cut anywhere."""

    @given(st.dictionaries(st.sampled_from("abcdé"), VALUES), st.integers(1, 9))
    def check(value: dict[str, Any], size: int) -> None:
        data = json.dumps(value, ensure_ascii=False, indent=indent).encode("utf-8", "replace")
        assert read(data, size) == json.loads(data)

    check()


def test_a_list_is_never_held() -> None:
    """Each item comes before the next chunk is asked for."""
    asked = []

    def chunks() -> Any:
        for number, chunk in enumerate([b'{"a": [{"b": 1}, ', b'{"b": 2}, ', b'{"b": 3}]}']):
            asked.append(number)
            yield chunk

    reader = pieces(chunks())
    assert [next(reader), next(reader)] == [("a", []), ("a[]", {"b": 1})]
    assert asked == [0]


@pytest.mark.parametrize(
    "data",
    [
        *(
            b"",
            b"[]",
            b"1",
            b"null",
            b"{",
            b'{"a"',
            b'{"a":',
            b'{"a": 1',
            b'{"a": [1',
            b'{"a": [1,]}',
        ),
        *(b'{"a": 1,}', b'{"a": 1 "b": 2}', b'{"a": [1 2]}', b"{1: 2}", b'{"a": 1} x', b'{"a": [}'),
        *(
            b'{"a": NaN}',
            b'{"a": [Infinity]}',
            b'{"a": "\xff"}',
            b'\xef\xbb\xbf{"a": 1}',
            b'{"a": [1}',
        ),
    ],
)
def test_what_is_not_json_is_refused(data: bytes) -> None:
    """Cut off, with a comma too many, with what is no number, not in UTF-8."""
    with pytest.raises(ValueError):  # noqa: PT011 (what is wrong is said in many ways)
        list(pieces([data]))
