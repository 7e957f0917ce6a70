"""What the law says, told in the language of the run; what it rests on stays as it is."""

from pathlib import Path

import pytest

from tests.conftest import Run
from tests.law.telling import tell
from tests.law.test_own_packs import PACK

NOW = "2026-09-20T10:00+02:00"
STORY = (
    "2026-09-01 init --name Jan --email j@example.org --country PL --language en"
    " --zone Europe/Warsaw",
    "2026-09-01 open Acme --about The_set_is_dead --want Money --sector goods --ground faulty",
    "2026-09-01 note acme delivered 2026-08-10",
    "2026-09-02 note acme complaint-received 2026-09-02",
)


@pytest.fixture(name="owed")
def _owed(run: Run, apart: Run) -> Run:
    """A shop in Poland got a written complaint 18 days ago, and has not answered."""
    tell(run, *STORY)
    return apart


SAID = {
    "en": (
        "They must answer your complaint within 14 days, on paper or by e-mail.",
        "Lawyers disagree whether the answer must be sent or received by this day. A spoken "
        "complaint may count too, but is hard to prove.",
    ),
    "pl": (
        "Firma musi odpowiedzieć na Twoją reklamację w ciągu 14 dni, na papierze lub e-mailem.",
        "Prawnicy spierają się, czy do tego dnia odpowiedź ma być wysłana, czy doręczona. "
        "Reklamacja ustna też może się liczyć, ale trudno jej dowieść.",
    ),
    "ru": (
        "Они должны ответить на вашу претензию в течение 14 дней, на бумаге или по эл. почте.",
        "Юристы спорят, должен ли ответ быть не позднее этого дня отправлен или получен. "
        "Устная претензия тоже может считаться, но доказать её трудно.",
    ),
    "sr-Latn": (
        "Moraju da odgovore na vašu reklamaciju u roku od 14 dana, na papiru ili mejlom.",
        "Pravnici se ne slažu da li odgovor do ovog dana mora da bude poslat ili primljen. "
        "Možda se računa i usmena reklamacija, ali se teško dokazuje.",
    ),
    "sr-Cyrl": (
        "Морају да одговоре на вашу рекламацију у року од 14 дана, на папиру или мејлом.",
        "Правници се не слажу да ли одговор до овог дана мора да буде послат или примљен. "
        "Можда се рачуна и усмена рекламација, али се тешко доказује.",
    ),
}
"""Of the rule pl-gen-01: what it says, and what is doubtful in it."""
WHAT_COUNTS = {
    "pl": "To opis prawa prostymi, przetłumaczonymi słowami; liczy się przytoczony przepis.",
    "ru": "Здесь закон пересказан простыми словами в переводе; имеет значение указанная норма "
    "закона.",
    "sr-Latn": "Ovo je propis ispričan jednostavnim, prevedenim rečima; važi navedeni propis.",
    "sr-Cyrl": "Ово је пропис испричан једноставним, преведеним речима; важи наведени пропис.",
}
CITED = "Ustawa z 30.05.2014 o prawach konsumenta art. 7a ust. 1 [pl-gen-01], "


@pytest.mark.parametrize("language", SAID)
def test_a_right_is_told_in_the_language_of_the_run(owed: Run, language: str) -> None:
    """Its citation is the law's own; and below it stands, once, which of the two counts."""
    lines = owed("--lang", language, "rights", "acme", "--all", now=NOW).out.splitlines()

    (cited,) = (place for place, each in enumerate(lines) if CITED in each)
    assert tuple(each.strip() for each in lines[cited + 1 : cited + 3]) == SAID[language]
    told = WHAT_COUNTS.get(language, "")
    assert lines[-1] == told or not told
    assert sum(lines.count(each) for each in WHAT_COUNTS.values()) == (1 if told else 0)


@pytest.mark.parametrize("language", WHAT_COUNTS)
def test_one_screen_stays_one_screen(owed: Run, language: str) -> None:
    """Without --all no sentence of the law is shown, and so none is said to be translated."""
    english = owed("rights", "acme", now=NOW).out.splitlines()

    told = owed("--lang", language, "rights", "acme", now=NOW).out.splitlines()

    assert len(told) == len(english)
    assert WHAT_COUNTS[language] not in told


def test_what_has_not_started_says_what_would_start_it(owed: Run) -> None:
    """In brief by its title; in full with the reason and its condition."""
    short = owed("--lang", "sr-Cyrl", "rights", "acme", now=NOW).out
    full = owed("--lang", "sr-Cyrl", "rights", "acme", "--all", now=NOW).out

    assert "\n  Њихов повраћај умањења цене [pl-gen-06: reduction-demanded]\n" in short
    assert (
        "\n  Њихов повраћај умањења цене: Рок почиње када до њих стигне ваш захтев за умањење "
        "цене; захтев за поправку га не покреће.\n"
        "    Ustawa z 30.05.2014 o prawach konsumenta art. 43e ust. 1, 3 [pl-gen-06]. "
        "Ако су одбили поправку или замену или нису успели, или је недостатак озбиљан или се "
        "вратио.\n"
    ) in full


@pytest.mark.parametrize("language", SAID)
def test_every_page_tells_the_doubt_in_that_language(owed: Run, language: str) -> None:
    """Each morning, and where a letter is weighed."""
    doubt = SAID[language][1]

    due = owed("--lang", language, "due", now=NOW).out
    checked = owed("--lang", language, "letter", "acme", "--check", now=NOW).out

    assert f"      {doubt}\n" in due
    assert f"  pl-gen-01: {doubt}\n" in checked


def test_the_rules_of_a_country_are_told_with_their_length(owed: Run) -> None:
    """Each figure in the right form of its noun, whatever the number."""
    english = owed("rights", "--country", "PL", "--sector", "telecom", now=NOW).out
    polish = owed("--lang", "pl", "rights", "--country", "PL", "--sector", "telecom", now=NOW).out

    assert "(1 month, they must)\n" in english
    assert "(1 miesiąc, ich obowiązek)\n" in polish
    assert "(14 days, you must by)\n" in english
    assert "(dni: 14, termin na Twoje działanie)\n" in polish
    assert polish.endswith(f"\n\n{WHAT_COUNTS['pl']}\n")
    assert (
        "Złóż reklamację usługi lub rachunku (miesięcy: 12, termin na Twoje działanie)\n"
        "  Reklamację, która przyjdzie po 12 miesiącach, firma może pozostawić bez rozpoznania.\n"
        "  Termin biegnie od dnia złej usługi, od końca okresu rozliczeniowego, w którym była "
        "przerwa, albo od otrzymania błędnego rachunku.\n"
        "  Prawo komunikacji elektronicznej (Dz.U. 2024 poz. 1221) art. 378 ust. 2 [pl-tel-01], "
    ) in polish


@pytest.mark.parametrize("language", WHAT_COUNTS)
def test_a_program_is_told_english(owed: Run, language: str) -> None:
    """In whatever country it runs."""
    for words in (("rights", "acme", "--json"), ("due", "--json"), ("risk", "acme", "--json")):
        assert owed("--lang", language, *words, now=NOW) == owed(*words, now=NOW)


def test_a_rule_of_the_users_own_stays_as_they_wrote_it(run: Run, apart: Run, home: Path) -> None:
    """Beside the translated ones."""
    tell(run, STORY[0].replace("PL", "GB"))
    tell(
        run,
        "2026-09-01 open Acme --about a --want b --sector services",
        "2026-09-02 note acme complained 2026-09-02",
    )
    (home / "law").mkdir()
    (home / "law" / "mine.toml").write_text(PACK, encoding="utf-8")

    told = apart("--lang", "pl", "rights", "acme", "--all", now=NOW).out

    assert "  Their answer: po terminie od wt 8 wrz 2026.\n" in told
    assert "Clause 9 of the contract [my-rule], sprawdzono nd 1 lis 2026.\n" in told
    assert "    They promised an answer in five days.\n" in told


def test_a_step_names_its_condition(run: Run, apart: Run) -> None:
    """What the record cannot tell, behind what it is about; so does the name of one taken."""
    tell(
        run,
        STORY[0].replace("PL", "GB"),
        "2026-09-16 open Acme --about a --want b --sector services --ground late",
        "2026-09-16 note acme ordered 2026-09-10",
        "2026-09-16 note acme complaint-received 2026-09-16",
    )

    lines = apart("--lang", "sr-Latn", "next", "acme", now=NOW).out.splitlines()

    assert (
        "  Odustanak: Poslednji dan za odustanak od ugovora: do čet 24. sep 2026 "
        "(samo ako ste ugovor zaključili preko interneta, telefonom ili na kućnom pragu) "
        "(zapis 5; pravilo uk-ccr-cancel-services-14d)."
    ) in lines
    assert "  Pisana reklamacija (zapis 6)." in lines


def test_a_receipt_tells_what_must_be_done_now(run: Run, apart: Run) -> None:
    """For whom, and what for: a few days are left."""
    tell(run, *STORY[:2])

    told = apart("--lang", "ru", "note", "acme", "delivered", "2026-09-10", now=NOW).out

    assert (
        "\n  Если вы купили через интернет, по телефону или вне их магазина. Вы можете отказаться "
        "от покупки без объяснения причин; достаточно отправить отказ не позднее этого дня.\n"
    ) in told


CONDITION = (
    "Jeśli nie działa internet stacjonarny lub telefon stacjonarny, a dostawca należy do "
    "programu rekompensat Ofcom."
)
DOUBT = (
    "Kwotę przeczytano w porównywarkach i nie sprawdzono, czy program po pewnej liczbie dni "
    "przestaje płacić: sprawdź w Ofcom."
)


@pytest.fixture(name="cut_off")
def _cut_off(run: Run, apart: Run) -> Run:
    """A line in Britain that is down, for which the law sets a sum."""
    tell(
        run,
        STORY[0].replace("PL", "GB").replace("--email", "--address 1_High_St --email"),
        "2026-09-01 open Acme --about a --want b --sector telecom",
        "2026-09-02 note acme fault-reported 2026-09-02",
    )
    return apart


def test_a_sum_tells_its_condition_and_its_doubt(cut_off: Run) -> None:
    """Between them its source, as it is."""
    lines = cut_off("--lang", "pl", "rights", "acme", "--all", now=NOW).out.splitlines()

    at = lines.index("Rekompensata za niedziałającą linię: 165,44 GBP")
    assert [each.strip() for each in lines[at + 3 : at + 6]] == [
        CONDITION,
        "Z wpisu 5. Ofcom Automatic Compensation Scheme [uk-ofcom-autocomp-repair-day], "
        "sprawdzono nd 22 lis 2026.",
        DOUBT,
    ]


def test_a_letter_that_could_ask_for_a_sum_tells_the_same_of_it(cut_off: Run) -> None:
    """Before the user says that its condition holds, and when they have said so."""
    words = ("--lang", "pl", "letter", "acme", "--kind", "claim")

    offered = cut_off(*words, "--check", now=NOW)
    asked = cut_off(*words, "--sum", "uk-ofcom-autocomp-repair-day", "--draft", now=NOW)

    sum_ = "  uk-ofcom-autocomp-repair-day, Rekompensata za niedziałającą linię: 165,44 GBP\n"
    assert sum_ in offered.out
    assert f"\n    {CONDITION}\n" in offered.out
    assert f"Stwierdzasz, że spełniony jest ten warunek: {CONDITION}\n{DOUBT}\n" in asked.err


def test_the_calendar_tells_it_too(owed: Run, tmp_path: Path) -> None:
    """As its titles do."""
    file = tmp_path / "dates.ics"

    owed("--lang", "pl", "due", "--ics", str(file), now=NOW)

    text = file.read_text(encoding="utf-8").replace("\n ", "").replace("\\,", ",")
    assert "Jeśli wada ujawni się do tego dnia, to sprzedawca musi udowodnić" in text
