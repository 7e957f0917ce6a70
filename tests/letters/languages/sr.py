"""Serbian in its two scripts: its tables."""

from datetime import date

from . import Forms, Language
from .sr_stories import (
    BANK,
    cutanje,
    cutanje_operatora,
    kauc,
    odgovor,
    odustanak,
    reseno,
)

_TENS = (0, 20, 30, 40, 50, 60, 70, 80, 90, 100, 120)
_STORIES = {
    **dict.fromkeys(
        (
            *("claim", "confirm", "reminder", "contract", "executive", "chargeback-warning"),
            *("dispute", "final", "recording", "preserve", "cancel", "offer-refused"),
            *("review", "post", "statement"),
        ),
        kauc,
    ),
    "response": odgovor,
    "offer-accepted": reseno,
    "thanks": reseno,
    "withdrawal": odustanak,
    "silence": cutanje,
    "ombudsman": cutanje_operatora,
    "regulator": cutanje,
}
_LATIN: Forms = {
    "contact": ("kontakt", "kontakta", "kontakata"),
    "entry": ("zapis", "zapisa", "zapisa"),
    "day": ("dan", "dana", "dana"),
    "business-day": ("radni dan", "radna dana", "radnih dana"),
    "week": ("nedelja", "nedelje", "nedelja"),
    "month": ("mesec", "meseca", "meseci"),
    "year": ("godina", "godine", "godina"),
}
_LATIN_GENITIVES: Forms = {
    "day": ("dana", "dana", "dana"),
    "business-day": ("radnog dana", "radna dana", "radnih dana"),
    "week": ("nedelje", "nedelje", "nedelja"),
    "month": ("meseca", "meseca", "meseci"),
    "year": ("godine", "godine", "godina"),
}
_CYRILLIC: Forms = {
    "contact": ("контакт", "контакта", "контаката"),
    "entry": ("запис", "записа", "записа"),
    "day": ("дан", "дана", "дана"),
    "business-day": ("радни дан", "радна дана", "радних дана"),
    "week": ("недеља", "недеље", "недеља"),
    "month": ("месец", "месеца", "месеци"),
    "year": ("година", "године", "година"),
}
_CYRILLIC_GENITIVES: Forms = {
    "day": ("дана", "дана", "дана"),
    "business-day": ("радног дана", "радна дана", "радних дана"),
    "week": ("недеље", "недеље", "недеља"),
    "month": ("месеца", "месеца", "месеци"),
    "year": ("године", "године", "година"),
}
_OUT_OF_PLACE = {
    "!": r"!",
    "police": r"\bpolicij",
    "tax": r"\bporez|\bporesk",
    "immigration": r"\bimigra|\bstranc",
    "prosecut": r"\btužila|\bgonjen",
    "criminal": r"\bkrivičn|\bprestup",
    "employer": r"\bposlodav",
    "newspaper": r"\bnovin",
    "journalist": r"\bnovinar",
    "social media": r"\bdruštven",
    "lawyer": r"\bpravni(?:k|c)",
    "solicitor": r"\badvokat",
    "attorney": r"\bpunomoć",
    "on behalf of the court": r"\bu ime suda",
    "fraud": r"\bprevar|\bobman",
    "scam": r"\bvaral",
    "liar": r"\blaž(?!e)|\blagal",
    "angry": r"\bbes(?:an|n)\b|\bljut",
    "disappoint": r"\brazočar",
    "frustrat": r"\bfrustr",
    "outrag": r"\bnečuven|\bskandal",
    "disgust": r"\bodvrat|\bgađ",
    "shame": r"\bsram|\bbruk",
    "unacceptable": r"\bneprihvatljiv|\bnedopustiv",
    "or else": r"\bu suprotnom|\binače",
    "double": r"\bdvostruk|\bduplo",
    "court": r"\bsud(?!el)|\btužb",
    "chargeback": r"chargeback",
    "dispute the payment": r"reklamacij\w+ (?:ove |kartične )?transakcij",
    "ombudsman": r"\bombudsman|\bvansudsk",
    "regulator": r"\bregulator|\borgan\w*\b|\binspekcij",
    "publish": r"\bobjav",
    "review": r"\brecenzij",
    "section 75": r"section 75",
    "report you": r"\bprijavi\w* Vas",
    "demand": r"\bzahtev",
    "claim": r"\bpotraživ|\breklamacij|\bprigovor",
}
_GENDERED = (
    r"(?i)\b(?:sam|bih)\s+\w+(?:o|la)\b|\b\w+(?:ao|eo|io|uo|ala|ela|ila|ula) sam\b"
    r"|\(la\)|/la\b|dolepotpisan|potpisani"
)
_LATIN_DAYS = {
    date(2026, 1, 1): "1. januara 2026.",
    date(2026, 2, 28): "28. februara 2026.",
    date(2026, 3, 5): "5. marta 2026.",
    date(2026, 4, 30): "30. aprila 2026.",
    date(2026, 5, 3): "3. maja 2026.",
    date(2026, 6, 11): "11. juna 2026.",
    date(2026, 7, 12): "12. jula 2026.",
    date(2026, 8, 15): "15. avgusta 2026.",
    date(2026, 9, 21): "21. septembra 2026.",
    date(2026, 10, 31): "31. oktobra 2026.",
    date(2026, 11, 22): "22. novembra 2026.",
    date(2026, 12, 31): "31. decembra 2026.",
}
_CYRILLIC_DAYS = {
    date(2026, 1, 1): "1. јануара 2026.",
    date(2026, 2, 28): "28. фебруара 2026.",
    date(2026, 3, 5): "5. марта 2026.",
    date(2026, 4, 30): "30. априла 2026.",
    date(2026, 5, 3): "3. маја 2026.",
    date(2026, 6, 11): "11. јуна 2026.",
    date(2026, 7, 12): "12. јула 2026.",
    date(2026, 8, 15): "15. августа 2026.",
    date(2026, 9, 21): "21. септембра 2026.",
    date(2026, 10, 31): "31. октобра 2026.",
    date(2026, 11, 22): "22. новембра 2026.",
    date(2026, 12, 31): "31. децембра 2026.",
}
_SUMS = {
    "1234.56 RSD": "1.234,56 RSD",
    "0.50 EUR": "0,50 EUR",
    "999 RSD": "999 RSD",
    "1234567.00 RSD": "1.234.567,00 RSD",
}
_SERBIAN = Language(
    country="RS",
    lacks=frozenset({"section75", "billing-error"}),
    stories=_STORIES,
    to={"dispute": ("--to", BANK), "executive": ("--to", "Prosta 1\n11000 Beograd")},
    classes=(
        frozenset({1, 101, 121}.union(tens + 1 for tens in _TENS)),
        frozenset(tens + unit for tens in _TENS for unit in (2, 3, 4)),
    ),
    nominatives=_LATIN,
    genitives=_LATIN_GENITIVES,
    days=_LATIN_DAYS,
    sums=_SUMS,
    durations={45: "45 s", 60: "1 min", 3_600: "1 č", 32_640: "9 č 04 min"},
    accurate=r"Prema mom najboljem saznanju",
    out_of_place=_OUT_OF_PLACE,
    gendered=_GENDERED,
    second_person=r"\b(?:Vi|Vas|Vam|Vaš\w*|vi|vas|vam|vaš\w*|ti|tvoj\w*)\b",
    alien=r"[\u0400-\u04ff]",
)
LANGUAGES = {
    "sr-Latn": _SERBIAN,
    "sr-Cyrl": _SERBIAN._replace(
        nominatives=_CYRILLIC,
        genitives=_CYRILLIC_GENITIVES,
        days=_CYRILLIC_DAYS,
        durations={45: "45 с", 60: "1 мин", 3_600: "1 ч", 32_640: "9 ч 04 мин"},
        accurate=r"Према мом најбољем сазнању",
    ),
}
