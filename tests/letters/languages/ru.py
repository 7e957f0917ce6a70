"""Russian: its tables, and cases of a consumer in Russia. Names and numbers are invented."""

from datetime import date

from tests.cli.letter_stories import CARD, told
from tests.conftest import Run

from . import Language

ME = (
    *("--name", "Иванова Мария Сергеевна", "--address", "101000, г. Москва, ул. Длинная, д. 5"),
    *("--email", "maria@example.ru", "--phone", "+7 900 000-00-00", "--language", "ru"),
)
HOME = ("RU", "Europe/Moscow")
BANK = "ПАО «Северный банк»\nОтдел оспаривания операций\n101000, г. Москва, ул. Банковская, д. 1"


def divan(run: Run) -> None:
    """A sofa with a broken leg, paid by card: a promise broken, a claim without an answer."""
    about = ("--about", "Диван доставлен со сломанной ножкой.", "--want", "Вернуть 41 399,00 руб.")
    case = ("--amount", "41399.00 RUB", "--order-no", "A-7", "--customer-no", "8773 10")
    kind = ("--sector", "goods", "--ground", "faulty")
    call = ("--agent", "Анна К.", "--role", "старший оператор", "--duration", "12m")
    more = ("--hold", "7m", "--ref", "AB-1", "--asked", "Когда вернут деньги?")
    told_so = ("--quote", "Деньги придут в четверг.", "--promise", "возврат денег by 2026-11-05")
    morning = ("--at", "2026-11-02 09:30")
    again = ("--agent", "Роберт", "--duration", "8m", "--callback", "tomorrow 5pm")
    later = ("--said", "Вопрос рассматривается.", "--at", "2026-12-01 09:05")
    offer = ("Скидка 5%", "--refused", "--why", "мало", "--on", "2026-11-06")
    told(
        *(run, *HOME),
        ("2026-11-02", ("open", "ООО «Диван»", *about, *case, *kind)),
        ("2026-11-02", ("pay", "1", "41399.00 RUB", *CARD, "--on", "2026-10-20")),
        ("2026-11-02", ("note", "1", "delivered", "2026-10-30")),
        ("2026-11-02", ("log", "1", "Сообщено о ножке.", *call, *more, *told_so, *morning)),
        ("2026-11-04", ("log", "1", "--outcome", "no-answer", "--at", "2026-11-04 08:05")),
        ("2026-11-06", ("quote", "1", "Возврат в течение 14 дней.", "--from", "Условия, п. 7.2")),
        ("2026-11-06", ("offer", "1", *offer)),
        ("2026-11-07", ("letter", "1")),
        ("2026-11-07", ("sent", "1", "--via", "registered-post", "--tracking", "RR123")),
        ("2026-11-10", ("sent", "1", "--received", "2026-11-09")),
        ("2026-12-01", ("log", "1", "Вопрос о претензии.", *again, *later)),
        me=ME,
    )


def resheno(run: Run) -> None:
    """An offer that was accepted, and a promise that was kept."""
    about = ("--about", "В счёте одна строка указана дважды.", "--want", "Исправить счёт.")
    promised = ("--promise", "новый счёт by 2026-11-20", "--agent", "Анна К.")
    offer = ("Скидка 1200 руб. в следующем счёте", "--accepted", "--value", "1200.00 RUB")
    told(
        *(run, *HOME),
        ("2026-11-16", ("open", "ООО «Связь»", *about, "--sector", "telecom")),
        ("2026-11-16", ("log", "1", "Счёт прочитан по телефону.", *promised)),
        ("2026-11-18", ("offer", "1", *offer)),
        ("2026-11-19", ("log", "1", "Новый счёт получен.", "--in", "--kept", "1")),
        me=ME,
    )


def otkaz(run: Run) -> None:
    """A trimmer bought online and delivered two days ago."""
    about = ("--about", "Триммер, купленный через интернет.", "--want", "Вернуть 5199,00 руб.")
    told(
        *(run, *HOME),
        (
            "2026-11-30",
            ("open", "ООО «Сад»", *about, "--order-no", "20090417", "--sector", "goods"),
        ),
        ("2026-11-30", ("pay", "1", "5199.00 RUB", "--by", "transfer", "--on", "2026-11-25")),
        ("2026-11-30", ("note", "1", "delivered", "2026-11-29")),
        me=ME,
    )


def molchanie(run: Run) -> None:
    """A telecom that received a claim and never answered."""
    about = ("--about", "Интернет не работает.", "--want", "Вернуть 900,00 руб.")
    told(
        *(run, *HOME),
        (
            "2026-09-14",
            ("open", "ООО «Связь»", *about, "--contract-no", "C-1", "--sector", "telecom"),
        ),
        ("2026-09-14", ("log", "1", "Сообщено.", "--agent", "Анна К.", "--duration", "9m")),
        ("2026-09-14", ("letter", "1")),
        ("2026-09-14", ("sent", "1", "--via", "email", "--received", "2026-09-14")),
        me=ME,
    )


def molchanie_banka(run: Run) -> None:
    """A bank that was silent: the financial ombudsman is open."""
    about = ("--about", "Комиссия списана без договора.", "--want", "Вернуть 900,00 руб.")
    told(
        *(run, *HOME),
        (
            "2026-09-14",
            ("open", "ПАО «Банк»", *about, "--contract-no", "C-1", "--sector", "finance"),
        ),
        ("2026-09-14", ("letter", "1")),
        ("2026-09-14", ("sent", "1", "--via", "email", "--received", "2026-09-14")),
        me=ME,
    )


_TENS = (0, 20, 30, 40, 50, 60, 70, 80, 90, 100, 120)
_OUT_OF_PLACE = {
    "!": r"(?<!господа)!",
    "police": r"\bполици",
    "tax": r"\bналог",
    "immigration": r"\bмигра|\bиммигра",
    "prosecut": r"\bпрокур|\bпреслед",
    "criminal": r"\bуголовн|\bпреступ",
    "employer": r"\bработодат",
    "newspaper": r"\bгазет",
    "journalist": r"\bжурналист",
    "social media": r"\bсоциальн\w+ сет|\bсоцсет",
    "lawyer": r"\bюрист",
    "solicitor": r"\bадвокат",
    "attorney": r"\bповеренн",
    "on behalf of the court": r"\bот имени суда",
    "fraud": r"\bмошен|\bобман",
    "scam": r"\bафер|\bразвод",
    "liar": r"\bлжец|\bлож(?:ь|н)|\bвра(?:ть|ньё)",
    "angry": r"\bзл(?:ой|ая|ость)|\bвозмущ",
    "disappoint": r"\bразочаров",
    "frustrat": r"\bдосад",
    "outrag": r"\bвопиющ|\bскандал",
    "disgust": r"\bотврат|\bомерз",
    "shame": r"\bстыд|\bпозор",
    "unacceptable": r"\bнедопустим|\bнеприемлем",
    "or else": r"\b(?:а|или) иначе\b|\bв противном случае",
    "double": r"\bвдвойне|\bдвойн",
    "court": r"\bсуд(?!ьб)|\bисков",
    "chargeback": r"чарджб",
    "dispute the payment": r"\bоспори|\bоспарива",
    "ombudsman": r"\bомбудсмен|\bуполномоченн|\bвнесудебн",
    "regulator": r"\bрегулятор|\bведомств|\bнадзор",
    "publish": r"\bопублик",
    "review": r"\bотзыв",
    "section 75": r"section 75",
    "report you": r"\bпожалу\w+ на вас|\bдонес",
    "demand": r"\bтребу|\bтребован",
    "claim": r"\bпретенз",
}
_RUSSIAN = Language(
    country="RU",
    lacks=frozenset({"section75", "billing-error", "response"}),
    stories={
        **dict.fromkeys(
            (
                *("claim", "confirm", "reminder", "contract", "executive", "chargeback-warning"),
                *("dispute", "final", "recording", "preserve", "cancel", "offer-refused"),
                *("review", "post", "statement"),
            ),
            divan,
        ),
        "offer-accepted": resheno,
        "thanks": resheno,
        "withdrawal": otkaz,
        "silence": molchanie_banka,
        "ombudsman": molchanie_banka,
        "regulator": molchanie,
    },
    to={"dispute": ("--to", BANK), "executive": ("--to", "101000, г. Москва, ул. Прямая, д. 1")},
    classes=(
        frozenset({1, 101, 121}.union(tens + 1 for tens in _TENS)),
        frozenset(tens + unit for tens in _TENS for unit in (2, 3, 4)),
    ),
    nominatives={
        "day": ("день", "дня", "дней"),
        "business-day": ("рабочий день", "рабочих дня", "рабочих дней"),
        "week": ("неделя", "недели", "недель"),
        "month": ("месяц", "месяца", "месяцев"),
        "year": ("год", "года", "лет"),
    },
    genitives={
        "day": ("дня", "дней", "дней"),
        "business-day": ("рабочего дня", "рабочих дней", "рабочих дней"),
        "week": ("недели", "недель", "недель"),
        "month": ("месяца", "месяцев", "месяцев"),
        "year": ("года", "лет", "лет"),
    },
    days={
        date(2026, 1, 1): "1 января 2026 г.",
        date(2026, 2, 28): "28 февраля 2026 г.",
        date(2026, 3, 5): "5 марта 2026 г.",
        date(2026, 4, 30): "30 апреля 2026 г.",
        date(2026, 5, 3): "3 мая 2026 г.",
        date(2026, 6, 11): "11 июня 2026 г.",
        date(2026, 7, 12): "12 июля 2026 г.",
        date(2026, 8, 15): "15 августа 2026 г.",
        date(2026, 9, 21): "21 сентября 2026 г.",
        date(2026, 10, 31): "31 октября 2026 г.",
        date(2026, 11, 22): "22 ноября 2026 г.",
        date(2026, 12, 31): "31 декабря 2026 г.",
    },
    sums={
        "1234.56 RUB": "1\u00a0234,56 руб.",
        "0.50 RUB": "0,50 руб.",
        "1234567.00 RUB": "1\u00a0234\u00a0567,00 руб.",
    },
    durations={45: "45 с", 60: "1 мин", 3_600: "1 ч", 32_640: "9 ч 04 мин"},
    accurate=r"Достоверность|достоверн|соответствуют действительности",
    out_of_place=_OUT_OF_PLACE,
    gendered=r"(?i)\bя\s+(?:\w+\s+){0,2}\w+(?:л|ла|лся|лась)\b|\(а\)|/а\b|нижеподписавш",
    second_person=r"(?i)\b(?:вы|вас|вам|ваш\w*|ты|тебя|тебе|твой)\b",
    alien=r"(?<![\w-])(?!SHA\b|E-mail\b|e-mail\b|mail\b)[A-Za-z]+",
)
LANGUAGES = {"ru": _RUSSIAN}
