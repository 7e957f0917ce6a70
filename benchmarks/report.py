"""The last figures as a page: RESULTS.md, and growth.svg in it.

python -m benchmarks.report
"""

from collections.abc import Iterator, Sequence
from pathlib import Path

from benchmarks.budgets import Figure, figures, limits
from benchmarks.interleaving import PATIENCE
from benchmarks.plot import picture
from benchmarks.results import Results, Spread, load

HERE = Path(__file__).parent
BESIDE = {"log": "add", "due": "list", "export to a pipe": "export"}
"""Our command, and the peers' that does the most alike."""
WHOLE = ("verify", "export", "backup", "export to a pipe")
"""Commands that read all there is; of the others, `export` of a page or a case."""

INTRODUCTION = """\
# Results

Made by `make bench` in one run; nothing here was written by hand. {machine}, Python {python}. \
Load of the machine before {before:.1f}, after {after:.1f}.

Each figure is of a whole process, its children included. The commands ran in turns, up to {runs} \
times each (for at most {patience:.0f} seconds, and once in any case); what each of them exits \
with and says was checked. `x pass` is CPU time beside `python -c pass` of the same turn: the \
median, and in brackets the quartiles. The exponent says how CPU time grows from the last size \
but one to the last: 0 is not at all, 1 is in step with the record.

Every record has 50 open cases of ten contacts, 100 promises that wait, and the rest closed; two \
promises for every five contacts, words in five scripts. The peers hold as many entries, 100 of \
them open, each in its own format.

![Growth of complaintkit and its peers](growth.svg)
"""


def page(results: Results) -> str:
    """All of RESULTS.md."""
    before, after = results.loads
    head = INTRODUCTION.format(
        machine=results.machine,
        python=results.python,
        before=before,
        after=after,
        runs=results.runs,
        patience=PATIENCE,
    )
    judged = figures(results, limits())
    parts = [head, *_daily(results), *_peers(results), *_whole(results), *_alone(results)]
    parts += [*_instructions(results), *_budgets(judged), *_everything(results), *_seconds(results)]
    return "\n".join(parts) + "\n"


def _daily(results: Results) -> Iterator[str]:
    budgets = limits()["times"]["pass"]
    yield "## The commands of a day, x pass\n"
    yield from _table(["command", "budget", *_heads(results), "exponent"])
    ours = {row.name: row for row in results.rows if row.tool == "complaint" and row.contacts}
    for name in ours:
        if name in budgets:
            cells = _cells(results, "complaint", name)
            yield _line([name, f"{budgets[name]:g}", *cells, _exponent(results, "complaint", name)])
    for tool, name in results.commands():
        if tool == "sqlite3" and name in budgets:
            cells = _cells(results, tool, name)
            yield _line([f"bare sqlite3: {name}", "", *cells, _exponent(results, tool, name)])
    yield ""


def _peers(results: Results) -> Iterator[str]:
    yield "## Beside the peers, x pass\n"
    for ours, theirs in BESIDE.items():
        yield from _table([f"`{ours}` and `{theirs}`", *_heads(results), "exponent"])
        tools = [("complaint", ours), *((each.name, theirs) for each in results.programs)]
        for tool, name in tools:
            cells = _cells(results, tool, name)
            if any(cells):
                yield _line([tool, *cells, _exponent(results, tool, name)])
        yield ""
    for each in results.programs:
        told = f"left out on this system: {each.why_not}." if each.why_not else f"{each.version}."
        yield f"* {each.name} ({each.written_in}): {told}"
    yield "* sqlite-utils works on a copy of our record; it exports nothing that is comparable."
    yield ""


def _whole(results: Results) -> Iterator[str]:
    yield "## What reads the whole record, CPU seconds\n"
    yield from _table(["command", *_heads(results), "exponent", "peak MB at the last"])
    for tool, name in results.commands():
        if name not in WHOLE and not name.startswith("export "):
            continue
        rows = [results.row(tool, name, size) for size in results.sizes()]
        found = [row for row in rows if row]
        if tool in ("complaint", "sqlite3"):
            whose = "bare sqlite3: " if tool == "sqlite3" else ""
            cells = [f"{row.cpu.middle:.2f}" if row else "" for row in rows]
            megabytes = f"{found[-1].megabytes:.0f}"
            yield _line([whose + name, *cells, _exponent(results, tool, name), megabytes])
    yield ""


def _alone(results: Results) -> Iterator[str]:
    yield "## What has a size of its own\n"
    yield from _table(["command", "CPU s", "x pass", "peak MB"])
    for row in results.rows:
        if not row.contacts and row.tool == "complaint":
            yield _line(
                [row.name, f"{row.cpu.middle:.2f}", _ratio(row.ratio), f"{row.megabytes:.0f}"]
            )
    yield ""


def _instructions(results: Results) -> Iterator[str]:
    yield "## Instructions, in millions\n"
    if not results.instructions:
        yield "This machine does not count them (`perf stat` and `valgrind` are not there).\n"
        return
    yield "The same in every run, but for a few thousand of the system's.\n"
    yield from _table(["command", *(f"{int(size):,}" for size in results.instructions)])
    for name in next(iter(results.instructions.values())):
        counts = [each[name] / 1e6 for each in results.instructions.values()]
        yield _line([name, *(f"{count:.1f}" for count in counts)])
    yield ""


def _budgets(judged: Sequence[Figure]) -> Iterator[str]:
    over = [each for each in judged if each.is_over]
    yield f"## Budgets\n\n{len(judged) - len(over)} of {len(judged)} are met. Over:\n"
    if not over:
        yield "* nothing."
    for each in over:
        yield f"* {each}." + (f" {each.why}" if each.why else "")
    yield "\nThose that are no multiple of `pass`:\n"
    yield from (f"* {each}" for each in judged if each.unit != "x pass")
    yield ""


def _everything(results: Results) -> Iterator[str]:
    yield "## Everything\n"
    yield from _table(["contacts", "tool", "command", "runs", "CPU ms", "wall ms", "x pass", "MB"])
    for row in results.rows:
        size = f"{row.contacts:,}" if row.contacts else ""
        times = [_milliseconds(row.cpu), _milliseconds(row.wall), _ratio(row.ratio)]
        yield _line([size, row.tool, row.name, str(row.runs), *times, f"{row.megabytes:.0f}"])
    yield ""


def _seconds(results: Results) -> Iterator[str]:
    yield "## How long each part took\n"
    total = sum(results.seconds.values())
    yield f"{total / 60:.0f} minutes in all. What took long to make is kept in build/bench/.\n"
    yield from (f"* {name}: {seconds:.0f} s" for name, seconds in results.seconds.items())


def _heads(results: Results) -> list[str]:
    return [f"{size:,}" for size in results.sizes()]


def _cells(results: Results, tool: str, name: str) -> list[str]:
    """The ratio at each size, or why there is none."""
    why = {each[:3]: each.why for each in results.missing}
    found: list[str] = []
    for size in results.sizes():
        row = results.row(tool, name, size)
        found.append(_ratio(row.ratio) if row else why.get((tool, name, size), ""))
    return found


def _exponent(results: Results, tool: str, name: str) -> str:
    growth = results.growth(tool, name)
    return f"{growth.high:.2f}" if growth else ""


def _ratio(found: Spread) -> str:
    if found.low == found.high:
        return _short(found.middle)
    return f"{_short(found.middle)} ({_short(found.low)}–{_short(found.high)})"


def _short(value: float) -> str:
    return f"{value:,.0f}" if value >= 100 else f"{value:.1f}"  # noqa: PLR2004 (three digits)


def _milliseconds(found: Spread) -> str:
    return _ratio(Spread(*(each * 1000 for each in found)))


def _table(heads: Sequence[str]) -> Iterator[str]:
    yield _line(heads)
    yield _line(["---", *["---:"] * (len(heads) - 1)])


def _line(cells: Sequence[str]) -> str:
    return f"| {' | '.join(cells)} |"


def main() -> None:
    """Write the page and the picture."""
    results = load()
    (HERE / "growth.svg").write_text(picture(results) + "\n", encoding="utf-8")
    (HERE / "RESULTS.md").write_text(page(results), encoding="utf-8")


if __name__ == "__main__":
    main()
