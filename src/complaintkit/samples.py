"""Examples in hints that fit the case: a command that is copied must not name foreign money."""

from complaintkit.model import History, Standing

_CURRENCIES = {
    "AL": "ALL", "AM": "AMD", "AU": "AUD", "AZ": "AZN", "BA": "BAM", "BR": "BRL", "BY": "BYN",
    "CA": "CAD", "CH": "CHF", "CN": "CNY", "CZ": "CZK", "DK": "DKK", "GB": "GBP", "GE": "GEL",
    "HK": "HKD", "HU": "HUF", "IL": "ILS", "IN": "INR", "IS": "ISK", "JP": "JPY", "KG": "KGS",
    "KR": "KRW", "KZ": "KZT", "LI": "CHF", "MD": "MDL", "MK": "MKD", "MX": "MXN", "NO": "NOK",
    "NZ": "NZD", "PL": "PLN", "RO": "RON", "RS": "RSD", "RU": "RUB", "SE": "SEK", "SG": "SGD",
    "TH": "THB", "TR": "TRY", "UA": "UAH", "US": "USD", "UZ": "UZS", "ZA": "ZAR",
}  # fmt: skip
"""The money of countries where it is not the euro."""


def sample_sum(about: Standing | History, country: str = "") -> str:
    """A sum as it may be typed about a case: in the money that the case is about.

    *country* is where the user lives, for a case that names neither a sum nor a country.
    """
    known = [about.case.amount, *(each.amount for each in about.payments)]
    currency = next((each.partition(" ")[2] for each in known if each), "")
    place = (about.case.country or country).partition("-")[0]
    return f"49 {currency or _CURRENCIES.get(place, 'EUR')}"
