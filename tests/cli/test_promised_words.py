"""What was promised, as it was typed: the letter quotes it, and the other side reads it closely."""

import json

import pytest

from tests.conftest import Run

A_MONTH_LATER = "2026-12-22T10:00+00:00"


@pytest.mark.parametrize(
    ("typed", "text"),
    [
        ("refund for 20 m² of carpet by Friday", "refund for 20 m² of carpet"),
        ("by Friday: ½ the bill (€ 20,50)", "½ the bill (€ 20,50)"),
        ("pay back 40 GBP, all of it; by Friday.", "pay back 40 GBP, all of it;"),
        ("by Friday -20% on the next bill", "-20% on the next bill"),
    ],
)
def test_are_kept_letter_for_letter_less_the_time(acme: Run, typed: str, text: str) -> None:
    """A minus, a comma or a "²" less is another promise."""
    acme("log", "acme", "--promise", typed)

    (promise,) = acme("show", "--json").json["promises"]
    letter = " ".join(acme("letter", "acme", now=A_MONTH_LATER).out.split())
    (event,) = [each for each in acme("export").json["events"] if each["kind"] == "promise_made"]

    assert (promise["text"], promise["window"]["closes"][:10]) == (text, "2026-11-27")
    assert text in letter
    assert json.loads(event["body"])["typed"] == typed


@pytest.mark.parametrize("typed", ["refund in ½ hour", "refund in ٣ days", "a call in 2½ days"])
def test_a_time_in_other_digits_is_refused_and_never_overlooked(acme: Run, typed: str) -> None:
    """Overlooked, the promise would get our own default time, and nobody would know."""
    result = acme("log", "acme", "--promise", typed)

    assert (result.code, result.out) == (2, "")
    assert "it is not clear which words are the time" in result.err


@pytest.mark.parametrize(
    "typed",
    ["refund by Christmas", "povraćaj do praznika", "zwrot do świąt", "вернут до праздников"],
)
def test_a_deadline_without_a_date_is_refused_and_never_overlooked(acme: Run, typed: str) -> None:
    """Kept without it, the promise would be called broken in two days."""
    result = acme("log", "acme", "--promise", typed)

    assert (result.code, result.out) == (2, "")
    assert result.err == (
        f"Error: {typed!r} seems to say when, but it is not clear which words are the time.\n"
        'Type "tomorrow 17:00" or "in 3 days".\n'
    )


def test_a_day_in_words_is_the_window(acme: Run) -> None:
    """The words "do prvog decembra" say as much as "by 1 December"."""
    acme("log", "acme", "--promise", "povraćaj do prvog decembra")

    (promise,) = acme("show", "--json").json["promises"]
    assert (promise["text"], promise["window"]["closes"][:10]) == ("povraćaj", "2026-12-01")


def test_a_card_number_is_masked_in_the_whole_sentence_too(acme: Run) -> None:
    """It is stored twice, and hidden twice."""
    typed = "refund to 4111 1111 1111 1111 by Friday"

    acme("log", "acme", "--promise", typed, "--mask-card")

    exported = acme("export").out
    assert "4111 1111" not in exported
    assert "refund to [card ending 1111] by Friday" in exported


@pytest.mark.parametrize("typed", ["- by Friday", "by Friday:"])
def test_a_time_alone_is_no_promise(acme: Run, typed: str) -> None:
    """Somebody forgot to say what."""
    result = acme("log", "acme", "--promise", typed)

    assert (result.code, result.out) == (2, "")
    assert "does not say what was promised." in result.err
