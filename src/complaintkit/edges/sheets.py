"""Cells of a CSV file that a spreadsheet must not take for formulas; quoting is the writer's."""

_ACTIVE = tuple("=+-@\t\r\n'＝＋－＠")


def csv_cell(text: str) -> str:
    """*text* with ' in front if a spreadsheet would run or swallow its first character.

    A leading ' gets one too, so that `csv_uncell` finds every text again.
    """
    return f"'{text}" if text.startswith(_ACTIVE) else text


def csv_uncell(cell: str) -> str:
    """The text that `csv_cell` was given: exactly one leading ' is removed."""
    return cell.removeprefix("'")
