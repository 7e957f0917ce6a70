"""Whose law applies: a country, or a part of one that has its own law."""

from complaintkit.errors import Usage
from complaintkit.sentences import _

_COUNTRIES = frozenset(
    """
    AD AE AF AG AI AL AM AO AQ AR AS AT AU AW AX AZ BA BB BD BE BF BG BH BI BJ BL BM BN BO BQ BR
    BS BT BV BW BY BZ CA CC CD CF CG CH CI CK CL CM CN CO CR CU CV CW CX CY CZ DE DJ DK DM DO DZ
    EC EE EG EH ER ES ET FI FJ FK FM FO FR GA GB GD GE GF GG GH GI GL GM GN GP GQ GR GS GT GU GW
    GY HK HM HN HR HT HU ID IE IL IM IN IO IQ IR IS IT JE JM JO JP KE KG KH KI KM KN KP KR KW KY
    KZ LA LB LC LI LK LR LS LT LU LV LY MA MC MD ME MF MG MH MK ML MM MN MO MP MQ MR MS MT MU MV
    MW MX MY MZ NA NC NE NF NG NI NL NO NP NR NU NZ OM PA PE PF PG PH PK PL PM PN PR PS PT PW PY
    QA RE RO RS RU RW SA SB SC SD SE SG SH SI SJ SK SL SM SN SO SR SS ST SV SX SY SZ TC TD TF TG
    TH TJ TK TL TM TN TO TR TT TV TW TZ UA UG UM US UY UZ VA VC VE VG VI VN VU WF WS XK YE YT ZA
    ZM ZW
    """.split()  # noqa: SIM905 (a table of codes)
)
"""ISO 3166-1, and XK, which everybody uses for Kosovo."""
_PARTS = ("GB-ENG", "GB-WLS", "GB-SCT", "GB-NIR")
"""The parts of countries that the rules tell apart."""
_MEANT = {
    "UK": "GB",
    "EN": "GB",
    "EL": "GR",
    "SU": "RU",
    "YU": "RS",
    **{each[3:]: each for each in _PARTS},
}
"""What people write, and what it is called."""


_NAMED = {
    **dict.fromkeys(("POLSKA", "POLAND", "ПОЛЬША", "POLJSKA", "ПОЉСКА"), "PL"),
    **dict.fromkeys(("РОССИЯ", "RUSSIA", "ROSJA", "RUSIJA", "РУСИЈА", "РФ"), "RU"),
    **dict.fromkeys(("SRBIJA", "СРБИЈА", "SERBIA", "СЕРБИЯ", "РС"), "RS"),
    **dict.fromkeys(("UNITED KINGDOM", "GREAT BRITAIN"), "GB"),
    **dict.fromkeys(("IRELAND", "ИРЛАНДИЯ", "IRLANDIA", "IRSKA"), "IE"),
    **dict.fromkeys(("GERMANY", "NIEMCY", "ГЕРМАНИЯ", "NEMAČKA"), "DE"),
    **dict.fromkeys(("UNITED STATES", "USA"), "US"),
}
"""The names of the countries that have rules here, as those who live there write them."""


def place_of_law(text: str) -> str:
    """The code of a country or of a part of one, in capitals; nothing for nothing.

    Raises `Usage` for what is neither: a slip there would show another country's deadlines.
    """
    code = " ".join(text.upper().split())
    code = _NAMED.get(code, code)
    if not code or code in _COUNTRIES or code in _PARTS:
        return code
    hint = _("Use two letters, such as GB, PL, RS or RU, or a part of a country: {parts}").format(
        parts=", ".join(_PARTS)
    )
    meant = _MEANT.get(code.partition("-")[0])
    if meant:
        hint = _("Did you mean {code}?").format(code=meant)
    elif code[:2] in _COUNTRIES and code[2:3] == "-":
        hint = _("Use {country}: the rules here know only these parts of countries: {parts}")
        hint = hint.format(country=code[:2], parts=", ".join(_PARTS))
    raise Usage(
        _("{text!r} is not a country code.").format(text=text),
        _("Nothing was stored. {hint}").format(hint=hint),
    )
