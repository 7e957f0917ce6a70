"""What `complaint due` wants attention for."""

from typing import Any

from tests.conftest import Run


def sections(run: Run, now: str, *words: str) -> list[tuple[str, int | None]]:
    """Section and promise of each item."""
    items: list[dict[str, Any]] = run("due", "--json", *words, now=now).json["items"]
    return [
        (item["section"], item["promise"]["number"] if item["promise"] else None) for item in items
    ]
