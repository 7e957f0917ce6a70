"""Finding a fingerprint in what people paste."""

import itertools

import pytest
from hypothesis import given
from hypothesis import strategies as st

from complaintkit.errors import Usage
from complaintkit.fingerprints import LONGEST, named_in

HASH = "52aa31039243fc08d24b8deca554468ce761785c03ce4367094ed7e764a52a93"
LOG = "1e27277016d4292410780d62894564ab"
LETTER = f"Record fingerprint after 14 entries, SHA-256:\n{HASH}\nRecord: {LOG}\nIt lets anyone"


@pytest.mark.parametrize(
    "text",
    [
        HASH,
        HASH.upper(),
        f"  {HASH}\n",
        f"{HASH[:20]}\r\n{HASH[20:]}",
        f"{HASH[:31]} {HASH[31:40]}\u00a0{HASH[40:]}",
        f"> {HASH[:40]}\n> {HASH[40:]}",
        f"{HASH[:40]}\u00ad\u200b{HASH[40:]}",
        " ".join(HASH[at : at + 4] for at in range(0, 64, 4)),
        "".join(chr(ord(one) + 0xFEE0) for one in HASH),
        LETTER,
        LETTER.upper(),
        LETTER.replace("\n", " "),
        f"complaintkit record {LOG}\n14\n{HASH}\n",
        f"Отпечаток после 14 записей, SHA-256: {HASH} Запись: {LOG}",
        f"«{HASH}», dead beef: a bad face.",
    ],
)
def test_it_is_found_however_it_came(text: str) -> None:
    """From a PDF, a mail, a photo that a phone has read."""
    assert HASH in named_in(text).hashes


def test_the_record_is_found_beside_it() -> None:
    """So that the fingerprint of another record is called that."""
    assert named_in(LETTER) == ((HASH,), (LOG,))


@pytest.mark.parametrize(
    ("text", "longest"),
    [("", 0), ("letter 1", 1), (HASH[:-1], 63), (f"{HASH}0", 65)],
)
def test_a_part_of_one_is_refused(text: str, longest: int) -> None:
    """Who copied eight characters has compared nothing."""
    with pytest.raises(Usage, match=f"and the longest there has {longest}"):
        named_in(text)


def test_a_book_is_refused() -> None:
    """Its size is said."""
    with pytest.raises(Usage, match="100001 characters; the limit is 100000"):
        named_in("x" * (LONGEST + 1))


@given(st.lists(st.integers(1, 63), max_size=9), st.sampled_from((" ", "\n", "\r\n> ", "\t", ", ")))
def test_wherever_the_lines_break(places: list[int], between: str) -> None:
    """Every reader of letters breaks lines elsewhere."""
    cuts = [0, *sorted(set(places)), 64]
    parts = [HASH[one:two] for one, two in itertools.pairwise(cuts)]

    assert HASH in named_in(f"SHA-256:\n{between.join(parts)}\nRecord: {LOG}").hashes


@given(st.text())
def test_any_text_is_answered(text: str) -> None:
    """With what it names, or with a sentence."""
    try:
        found = named_in(text)
    except Usage:
        return
    assert all(len(each) == 64 for each in found.hashes)
