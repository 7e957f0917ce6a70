"""The pictures of the README: of the demo's story, as the program draws them today."""

import io
import re
from pathlib import Path

import pytest
from PIL import Image, ImageChops, ImageStat

from docs.make.pictures import ENVIRONMENT, PICTURES, pictures

LARGEST = 200_000


@pytest.fixture(name="drawn")
def _drawn(home: Path, monkeypatch: pytest.MonkeyPatch) -> dict[str, bytes]:
    for name, value in ENVIRONMENT.items():
        monkeypatch.setenv(name, value)
    monkeypatch.delenv("NO_COLOR", raising=False)
    return pictures()


def words(picture: bytes) -> list[str]:
    """Every text of an SVG picture, in its order."""
    return re.findall(r"<text[^>]*>([^<]*)</text>", picture.decode())


def test_the_pictures_are_those_of_today(drawn: dict[str, bytes]) -> None:
    """`make pictures` draws them anew; another Rich or pdfium may draw a little otherwise."""
    stored = {each.name: each.read_bytes() for each in PICTURES.iterdir()}

    assert set(stored) == set(drawn)
    assert stored["timeline.svg"] == drawn["timeline.svg"]
    assert len(words(stored["due.svg"])) > 20
    assert words(stored["due.svg"]) == words(drawn["due.svg"])
    kept, made = (
        Image.open(io.BytesIO(each["claim.png"])).convert("L") for each in (stored, drawn)
    )
    assert kept.size == made.size
    assert ImageStat.Stat(ImageChops.difference(kept, made)).mean[0] < 1


def test_they_are_small_and_fetch_nothing() -> None:
    """A README is read on a phone, too."""
    for each in PICTURES.iterdir():
        content = each.read_bytes()

        assert len(content) < LARGEST
        assert b"url(http" not in content
        assert b'href="http' not in content
        assert b"<script" not in content


def test_they_are_drawn_the_same_each_time(drawn: dict[str, bytes]) -> None:
    """Nothing of this moment is in them."""
    assert pictures() == drawn
