"""Whether what the user asks for is money: then a letter says to which account it should go.

The sum of the case does not say it: it may be the price of what should be replaced, or what a bill
is too high by. So the words decide, in all languages, whichever of them the case is told in.
"""

import re
from unicodedata import combining, normalize

_PAID = (
    *("refund", "reimburs", "repay", "repaid", "pay", "paid", "compens", "money", "cash"),
    *("deposit", "zwrot", "zwroc", "odda", "odszkodow", "zadoscuczyn", "rekompens", "zaplat"),
    *("zaplac", "wyplat", "wyplac", "przelew", "przela", "pieniad", "pieniedz", "возврат"),
    *("вернут", "вернит", "возмещ", "возмест", "компенс", "выплат", "перечисл", "деньг", "денег"),
    *("взыск", "povrac", "povrat", "vratit", "vracan", "naknad", "isplat", "odstet", "uplat"),
    *("novac", "novc", "повраћ", "поврат", "вратит", "враћан", "накнад", "исплат", "одштет"),
    *("уплат", "новац", "новц"),
)
"""How words begin that ask for a payment: in small letters, without accents."""
_CORRECTED = (
    *("reduc", "correct", "lower", "discount", "obniz", "korekt", "koryg", "rabat", "сниж"),
    *("сниз", "уменьш", "перерасчет", "скидк", "umanj", "ispravk", "popust", "умањ", "исправк"),
)
"""And those that ask for a lower price or bill."""
_CURRENCY = (
    r"(?:eur|gbp|usd|pln|rub|rsd|chf)\b|zl|€|£|\$|₽|руб|р\.|din|дин|evra|eura|euro|евра|евро"
)


def _any_of(stems: tuple[str, ...]) -> re.Pattern[str]:
    return re.compile(rf"\b(?:{'|'.join(stems)})")


_PAYMENT, _CORRECTION = _any_of(_PAID), _any_of(_CORRECTED)
_SUM = re.compile(rf"[€£$₽]\s*\d|\d\s*(?:{_CURRENCY})")


def wants_money(want: str) -> bool:
    """Whether what is wanted names a payment; or a sum, and no lower bill."""
    told = _folded(want)
    if _PAYMENT.search(told):
        return True
    return bool(_SUM.search(told)) and not _CORRECTION.search(told)


def _folded(text: str) -> str:
    apart = normalize("NFKD", text.lower().replace("ł", "l"))
    return "".join(each for each in apart if not combining(each))
