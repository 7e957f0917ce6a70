"""Every card number is found in every layout; phones, dates and references mostly are not."""

import random
import re
from collections.abc import Callable, Iterator

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from complaintkit.limits.cards import CardNumber, card_numbers, mask_cards

NETWORKS = {
    "Visa": (["4"], [16, 13, 19]),
    "Mastercard": (["51", "53", "55", "2221", "2300", "2720"], [16]),
    "American Express": (["34", "37"], [15]),
    "Diners Club": (["300", "305", "3095", "36", "38"], [14, 16]),
    "Discover": (["6011", "644", "65"], [16, 19]),
    "JCB": (["3528", "3589"], [16, 19]),
    "UnionPay": (["62"], [16, 17, 18, 19]),
    "Maestro": (["5018", "5600", "58", "6304", "6759"], [13, 15, 16, 18, 19]),
    "Mir": (["2200", "2204"], [16, 19]),
    "DinaCard": (["9891"], [16]),
    "Troy": (["9792"], [16]),
}


def _luhn_digit(payload: str) -> str:
    doubled = [int(digit) * (1 + at % 2) for at, digit in enumerate(f"0{payload[::-1]}")]
    return str(-sum(value // 10 + value % 10 for value in doubled) % 10)


def _numbers(count: int, chance: random.Random) -> Iterator[str]:
    ranges = [
        (start, length)
        for starts, lengths in NETWORKS.values()
        for start in starts
        for length in lengths
    ]
    for at in range(count):
        start, length = ranges[at % len(ranges)]
        body = "".join(chance.choice("0123456789") for _ in range(length - len(start) - 1))
        yield start + body + _luhn_digit(start + body)


NUMBERS = list(_numbers(1_000, random.Random(41)))  # noqa: S311 - the same in each run


def _by_fours(gap: str) -> Callable[[str], str]:
    return lambda number: gap.join(re.findall(".{1,4}", number))


def _in_digits_from(zero: str) -> Callable[[str], str]:
    return lambda number: "".join(chr(ord(zero) + int(digit)) for digit in number)


LAYOUTS: dict[str, Callable[[str], str]] = {
    "plain": str,
    "space": _by_fours(" "),
    "hyphen": _by_fours("-"),
    "dot": _by_fours("."),
    "slash": _by_fours("/"),
    "underscore": _by_fours("_"),
    "no-break space": _by_fours("\xa0"),
    "thin space": _by_fours("\u2009"),
    "narrow no-break space": _by_fours("\u202f"),
    "en dash": _by_fours("–"),
    "em dash": _by_fours("—"),
    "non-breaking hyphen": _by_fours("\u2011"),
    "spaced hyphen": _by_fours(" - "),
    "two spaces": _by_fours("  "),
    "tab": _by_fours("\t"),
    "a line each": _by_fours("\r\n"),
    "zero width space": _by_fours("\u200b"),
    "word joiner": _by_fours("\u2060"),
    "single digits": " ".join,
    "single digits, hyphens": "-".join,
    "by eights": lambda number: " ".join(re.findall(".{1,8}", number)),
    "full width": _in_digits_from("０"),
    "Arabic": _in_digits_from("٠"),
    "Devanagari by fours": lambda number: _by_fours(" ")(_in_digits_from("०")(number)),
    "mathematical": _in_digits_from("\U0001d7ce"),
    "cut by a line end": lambda number: f"{number[:7]}\n{number[7:]}",
    "fours cut by a line end": lambda number: _by_fours(" ")(number).replace(
        number[4:8], f"{number[4:6]}\n  {number[6:8]}", 1
    ),
}
NEIGHBOURS = [
    "{}",
    "call 020 {}",
    "{} 12/27",
    "exp. 12/27 {} 123.",
    "2026-11-24 17:05 {}",
    "paid 12.50 (card:{}), ref 77",
    "+44 20 7946 0958 {}\n2026-11-25",
    "Карта№{}х",
]


def _span(text: str, number: str) -> tuple[int, int]:
    start = text.index(number)
    return start, start + len(number)


@pytest.mark.parametrize("layout", LAYOUTS.values(), ids=list(LAYOUTS))
def test_every_number_is_found_in_every_layout(layout: Callable[[str], str]) -> None:
    """A thousand numbers of eleven networks; one that gets through is in the record for good."""
    for number in NUMBERS:
        text = layout(number)

        assert card_numbers(text) == (CardNumber(0, len(text), number[-4:]),)


@pytest.mark.parametrize("around", NEIGHBOURS)
@pytest.mark.parametrize("layout", ["plain", "space", "single digits", "cut by a line end"])
def test_every_number_is_found_between_other_numbers(around: str, layout: str) -> None:
    """People write a card beside its expiry date, in the same note as the phone they called."""
    for number in NUMBERS:
        written = LAYOUTS[layout](number)
        text = around.format(written)
        start, end = _span(text, written)

        assert any(card.start <= start and end <= card.end for card in card_numbers(text))


@pytest.mark.parametrize("gap", " -.")
def test_american_express_is_found_as_it_is_printed(gap: str) -> None:
    """4-6-5, and 4-6-4 of Diners Club."""
    for number in NUMBERS:
        if number[:2] in ("34", "37") or (len(number) == 14 and number[0] == "3"):
            text = gap.join((number[:4], number[4:10], number[10:]))
            assert card_numbers(text) == (CardNumber(0, len(text), number[-4:]),)


@pytest.mark.parametrize(
    "text",
    [
        "4111 1111 1111 1112",
        "4111 1111 1111",
        "1111 1111 1111 1117",
        "8600 0000 0000 0000",
        "0" * 16,
        "41111111111111111111",
        "9" * 40,
        "4111:1111:1111:1111",
        "4111, 1111, 1111, 1111",
        "4111x1111x1111x1111",
        "2026-11-24 17:05:00",
        "20261124170504",
        "24.11.2026 25.11.2026 26.11.2026",
        "1764003900000",
        "+49 1512 3456789",
        "+4915123456787",
        "601 234 567\n602 345 678",
        "IMEI 356938035643809",
        "PL61 1090 1014 0000 0712 1981 2874",
        "PL17 4720 1986 0395 4762 0075 3292",
        "GB75 NWBK 9385 8446 2748 95",
        "DE17 6756 9794 7537 2650 71",
        "BE68539007547034",
        "",
    ],
)
def test_other_numbers_are_left_alone(text: str) -> None:
    """Too short, too long, no network, or surely something else."""
    assert card_numbers(text) == ()


def test_a_card_beside_a_bank_account_is_found() -> None:
    """The account says where the refund should go; the card stays out all the same."""
    text = "refund to PL61 1090 1014 0000 0712 1981 2874 not 4111 1111 1111 1111"

    assert mask_cards(text) == (
        "refund to PL61 1090 1014 0000 0712 1981 2874 not [card ending 1111]"
    )


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("card 4111-1111-1111-1111, yes", "card [card ending 1111], yes"),
        ("٤١١١١١١١١١١١١١١١", "[card ending 1111]"),
        ("5555555555554444\n378282246310005", "[card ending 4444]\n[card ending 0005]"),
        ("630407 1476716734", "[card ending 6734]"),
        ("675961 9445379578292", "[card ending 8292]"),
        ("PL17 4720 1986 0395 4762 0075 32925", "PL17 [card ending 4762] 0075 32925"),
        ("4390 4551 4599 4428 4465", "[card ending 4428]"),
        ("16 digits: 4111 1111 1111 1111", "16 digits: [card ending 1111]"),
        (" none \r\n", " none \r\n"),
    ],
)
def test_masking_keeps_the_last_four_digits_and_all_else(text: str, expected: str) -> None:
    """Four digits are enough for the bank; where two readings overlap, neither stays."""
    assert mask_cards(text) == expected


NOTED = """
+1 (###) ###-####|###-###-####|+44 20 #### ####|0800 ### ###|+48 ### ### ###|+7 9## ###-##-##
00381 11 ### ####|0044 7### ######|+49 15## #######|0# ## ## ## ##|(0#) ####-####
2026-1#-2# 1#:##|2#.1#.2026 1#:##:##|202611########|2#/1#/26|17########|17###########
ref ########|INC##########|order ###-#######-#######|1Z###########|#.###,## zł|RR#########PL
9400 1### #### #### #### ##|customer ######, contract ####/##/2026|ticket ############ ####
case ################
"""


def _phones_dates_and_references(count: int) -> list[str]:
    """Forms in which a call is noted down, one or two lines of each, with digits by chance."""
    chance = random.Random(2026)  # noqa: S311 - the same in each run
    forms = re.split(r"[|\n]", NOTED.strip())
    return [
        re.sub("#", lambda _: chance.choice("0123456789"), text)
        for text in (
            "\n".join([forms[at % len(forms)]] * (1 + at // len(forms) % 2)) for at in range(count)
        )
    ]


def test_phones_dates_and_references_are_rarely_taken_for_cards() -> None:
    """A counted share, 1.1 percent, all long codes: a change of the rules shows its price."""
    sample = _phones_dates_and_references(10_000)

    flagged = [text for text in sample if card_numbers(text)]

    assert len(flagged) == 110
    assert all(text.startswith(("9400 1", "case ")) for text in flagged)
    assert all(mask_cards(text) == text for text in sample if text not in flagged)


@settings(deadline=None, max_examples=1_000)
@given(st.text(st.sampled_from("4444411111550 -.\n+]:xA٤"), max_size=60))
def test_numbers_are_in_order_apart_and_masked_once(text: str) -> None:
    """What a caller may rely on, whatever the digits."""
    found = card_numbers(text)
    masked = mask_cards(text)

    edges = [edge for card in found for edge in (card.start, card.end)]
    assert edges == sorted(edges)
    assert all(re.fullmatch("[0-9]{4}", card.last4) for card in found)
    assert card_numbers(masked) == ()
    assert mask_cards(masked) == masked
    assert masked.count("[card ending ") == len(found)
    if not found:
        assert masked == text
