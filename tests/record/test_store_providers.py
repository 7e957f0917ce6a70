"""Which provider is found by what is typed of its name."""

import pytest

from tests.record.conftest import Record


def named(record: Record, beginning: str) -> list[str]:
    """The names of the providers found by the beginning of a name."""
    with record.store() as store:
        return [provider.name for provider in store.providers_named(beginning)]


@pytest.mark.parametrize(
    ("beginning", "found"),
    [
        ("acme", ["Acme", "ACME Ltd"][:1]),
        ("ACME L", ["ACME Ltd"]),
        ("ac", ["Acme", "ACME Ltd"]),
        ("żó", ["ŻÓŁĆ"]),
        ("STRASSE", ["Straße"]),
        ("сбер", ["Сбербанк"]),
        ("100%", ["100% Refunds"]),
        ("10_", []),
        ("%", []),
        ("me", []),
        ("'", ["'; DROP TABLE providers; --"]),
    ],
)
def test_finds_a_provider_by_the_beginning_of_its_name(
    record: Record, beginning: str, found: list[str]
) -> None:
    """Whatever its case and script; a name that is typed whole comes alone."""
    names = ("Acme", "ACME Ltd", "ŻÓŁĆ", "Straße", "Сбербанк", "100% Refunds")
    for name in (*names, "'; DROP TABLE providers; --"):
        record.add("provider_added", name=name)

    assert named(record, beginning) == found


@pytest.mark.parametrize(
    ("beginning", "found"),
    [
        ("zolty", ["Żółty Sklep"]),
        ("ZOLTY SKLEP", ["Żółty Sklep"]),
        ("żolty", ["Żółty Sklep"]),
        ("sber", ["Сбербанк"]),
        ("Sever", ["Север"]),
        ("север", ["Север"]),
        ("djord", ["Đorđe"]),
        ("dord", ["Đorđe"]),
        ("ђорђе", ["Đorđe"]),
        ("кафе", []),
        ("cafe n", ["Café Noir"]),
        ("caf", ["Café", "Café Noir"]),
        ("cafe", ["Cafe"]),
        ("lufthansaa", []),
        ("7", []),
        ("\u0301", []),
    ],
)
def test_finds_a_provider_that_is_typed_on_another_keyboard(
    record: Record, beginning: str, found: list[str]
) -> None:
    """Without accents or in the other script; what is typed as it is written comes first."""
    cafes = ("Café", "Café Noir") if beginning != "cafe" else ("Café", "Cafe")
    for name in (*cafes, "Żółty Sklep", "Сбербанк", "Север", "Đorđe"):
        record.add("provider_added", name=name)

    assert named(record, beginning) == found


@pytest.mark.parametrize(
    ("beginning", "found"),
    [
        ("быт", ["ООО «Быттехника»"]),
        ("byttehn", ["ООО «Быттехника»"]),
        ("ооо", ["ООО «Быттехника»", "ООО Ромашка"]),
        ("gaz", ["PGNiG Gaz sp. z o.o."]),
        ("oo", ["ООО «Быттехника»", "ООО Ромашка"]),
        ("sp", []),
        ("техника", []),
    ],
)
def test_finds_a_provider_by_a_word_after_the_form_of_the_firm(
    record: Record, beginning: str, found: list[str]
) -> None:
    """As people call it; two letters say too little, and no name is found by its middle."""
    for name in ("ООО «Быттехника»", "ООО Ромашка", "PGNiG Gaz sp. z o.o."):
        record.add("provider_added", name=name)

    assert named(record, beginning) == found
