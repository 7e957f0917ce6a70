"""Bank account numbers that check themselves: the IBAN, and the Polish one without its country.

The check is that of ISO 13616 (by ISO/IEC 7064, MOD 97-10): the first four characters go to the
end, each letter becomes two digits from A = 10 to Z = 35, and what is left after 97 must be 1.
"""

import re
from collections.abc import Iterator

_IBAN = r"(?<!\w)[A-Z]{2}[0-9]{2}(?:[ \xa0]?[0-9A-Z]){11,31}"
_COUNTRIES = {
    15: "NO",
    16: "BE",
    18: "DK FI FO GL NL",
    19: "MK SI",
    20: "AT BA EE KZ LT LU XK",
    21: "CH HR LI LV",
    22: "BG DE GB GE IE ME RS VA",
    23: "AE GI IL",
    24: "AD CZ ES MD RO SA SE SK TN",
    25: "PT",
    26: "IS TR",
    27: "FR GR IT MC SM",
    28: "AL AZ BY CY HU LB PL",
    29: "UA",
    31: "MT",
}
_LENGTH = {country: length for length, names in _COUNTRIES.items() for country in names.split()}
_POLISH = re.compile(r"[0-9]{26}")
"""As it stands on every Polish bill: an IBAN of which the "PL" is understood."""
_LED = re.compile(r"\s*IBAN\W*", re.IGNORECASE)
_WHOLE = re.compile(r"[A-Z]{2}[0-9]{2}[0-9A-Z]{11,30}")


def bank_accounts(text: str) -> Iterator[range]:
    """Where an IBAN stands, behind its check digits; complaints about refunds hold one.

    The Polish digits alone are not looked for: a phone and a card in a row might pass for them.
    """
    for match in re.finditer(_IBAN, text):
        length = _LENGTH.get(match[0][:2], len(text) + 1)
        places = [at for at in range(*match.span()) if text[at].isalnum()][:length]
        follower = text[places[-1] + 1 : places[-1] + 2]
        if len(places) < length or follower.isalnum():
            continue
        if _passes_mod_97("".join(text[at] for at in places)):
            yield range(places[4], places[-1] + 1)


def is_account(text: str) -> bool:
    """Whether the whole text is an IBAN, or the Polish 26 digits, and proves itself so."""
    number = _written_as_iban(text)
    return bool(number) and _fits(number)


def is_mistyped(text: str) -> bool:
    """Whether the whole text is written as one of these, and cannot be one.

    Anything else is a number that only its bank can check.
    """
    number = _written_as_iban(text)
    return bool(number) and not _fits(number)


def spellings(account: str) -> tuple[str, ...]:
    """The ways in which people write the same number: as typed, without blanks, by fours."""
    number = _compact(account)
    return tuple(dict.fromkeys((account, number, " ".join(re.findall(".{1,4}", number)))))


def _written_as_iban(text: str) -> str:
    """The text as an IBAN in one piece, if it has the form of one; blanks do not count."""
    number = _compact(text[led.end() if (led := _LED.match(text)) else 0 :]).upper()
    if _POLISH.fullmatch(number):
        number = f"PL{number}"
    return number if _WHOLE.fullmatch(number) else ""


def _fits(iban: str) -> bool:
    return len(iban) == _LENGTH.get(iban[:2], len(iban)) and _passes_mod_97(iban)


def _compact(text: str) -> str:
    return "".join(text.split())


def _passes_mod_97(iban: str) -> bool:
    return int("".join(str(int(one, 36)) for one in iban[4:] + iban[:4])) % 97 == 1
