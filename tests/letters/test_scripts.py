"""Serbian words in Cyrillic, from words in Latin letters."""

import pytest

from complaintkit.letters.scripts import cyrillic


@pytest.mark.parametrize(
    ("latin", "expected"),
    [
        ("ljubav", "љубав"),
        ("Njegoš", "Његош"),
        ("džep", "џеп"),
        ("DŽEP", "ЏЕП"),
        ("pošiljka", "пошиљка"),
        ("đubre", "ђубре"),
        ("nadređeni", "надређени"),
        ("menadžer", "менаџер"),
        ("Šabac", "Шабац"),
        ("četvrtak", "четвртак"),
        ("Ljubljana", "Љубљана"),
        ("„Sl. glasnik RS“, br. 35/2026", "„Сл. гласник РС“, бр. 35/2026"),
    ],
)
def test_each_letter_has_its_own(latin: str, expected: str) -> None:
    """Two Latin letters may be one."""
    assert cyrillic(latin) == expected


@pytest.mark.parametrize(
    ("latin", "expected"),
    [
        ("injekcija", "инјекција"),
        ("Konjunktura", "Конјунктура"),
        ("vanjezički", "ванјезички"),
        ("nadživeti", "надживети"),
        ("podžanr", "поджанр"),
        ("Tanjug", "Танјуг"),
        ("injekcija ljubavi", "инјекција љубави"),
    ],
)
def test_letters_at_the_seam_of_a_word_stay_two(latin: str, expected: str) -> None:
    """As dictionaries spell them."""
    assert cyrillic(latin) == expected


@pytest.mark.parametrize(
    "kept", ["{moment}", "{{ ljubav }}", "chargeback", "SHA-256", "1.234,56 RSD", "Visa", "IBAN"]
)
def test_what_is_put_in_and_what_has_no_cyrillic_stays(kept: str) -> None:
    """Names of facts, of networks, of currencies."""
    assert cyrillic(kept) == kept


def test_nothing_is_done_twice() -> None:
    """Cyrillic is Cyrillic already."""
    assert cyrillic(cyrillic("Njegoš, 5 dana")) == "Његош, 5 дана"
