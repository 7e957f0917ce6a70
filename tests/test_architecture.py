"""The house keeps its shape: who may import whom, and one home for each library."""

import ast
from pathlib import Path

import pytest

SOURCE = Path(__file__).parents[1] / "src" / "complaintkit"
FILES = sorted(SOURCE.rglob("*.py"))

SHELL = (
    *("cli", "__main__", "paths", "files", "pages", "spooling", "zips", "zones", "typesetting"),
    *("record", "entries.answers", "entries.contacts", "entries.corrections", "entries.drafts"),
    *("entries.milestones", "entries.opening", "entries.payments", "entries.sendings"),
    "entries.unfinished",  # the calls that go on: their files and locks
    *(
        "entries.exhibits",
        "entries.fields",
        "entries.fitting",
        "entries.voids",
        "law.shipped",
        "law.watch",
        "ladder.shipped",
    ),
    *("letters.checking", "letters.confined", "letters.render", "letters.sandbox"),
    *("letters.templates", "letters.work", "letters.writing"),
    *("evidence.formats.html", "evidence.formats.csv", "evidence.formats.timeline"),
    "evidence.intake",
    *("evidence.bundle.archive", "evidence.bundle.checking", "evidence.bundle.members"),
    *("evidence.formats.document_html", "evidence.formats.document_pdf", "typesetting"),
    *("entries.imports", "entries.takeovers"),
    *("evidence.importers.opening", "evidence.importers.bundle"),
    *("letters.formats.html", "letters.formats.pdf", "letters.formats.docx", "letters.formats.eml"),
    *("reminders.programs", "reminders.schedulers", "reminders.delivery", "reminders.timers"),
    "views.painting",
)
"""Rooms that touch the world: the disk, the database, the terminal. All others compute only."""

PURE_IN_SHELL = ("record.chain",)
READ_ONCE = ("sentences", "periods.tables", "letters.words", "letters.tone", "law.words")
"""They read what ships with them, once: translations, public holidays, words of letters."""


def is_pure(module: str) -> bool:
    """Whether a module only computes; a new one does, unless it is put into the shell."""
    return lives_in(module, PURE_IN_SHELL) or not lives_in(module, SHELL)


IMPURE_MODULES = frozenset({
    "os", "sys", "io", "sqlite3", "subprocess", "socket", "pathlib", "tempfile", "shutil",
    "urllib", "http", "typer", "rich", "jinja2", "sqlite_utils", "prompt_toolkit",
    "platformdirs", "tzlocal",
})  # fmt: skip

HOMES = {
    "typer": ("cli",),
    "rich": ("views.painting", "cli.session", "cli.progress"),
    "prompt_toolkit": ("cli.ask", "cli.live.screen", "cli.live.face"),
    "sqlite_utils": ("record.schema",),
    "jinja2": ("letters.sandbox", "letters.work", "pages"),
    "typst": ("typesetting",),
    "svg": ("evidence.formats.picture", "evidence.formats.shapes"),
    "docx": ("letters.formats.docx", "letters.formats.word"),
    "dateutil": ("periods",),
    "holidays": ("periods.calendars",),
    "icalendar": ("evidence.formats.ics",),
    "defusedxml": ("evidence.importers.calls",),
    "tzlocal": ("cli.likely",),
    "sqlite3": ("record",),
    "zipfile": ("zips", "evidence.bundle.archive", "record.archive", "letters.formats.docx"),
}
"""The only places that may import each library."""

NETWORK = frozenset({
    "socket", "ssl", "http", "urllib", "ftplib", "smtplib", "poplib", "imaplib", "telnetlib",
    "xmlrpc", "asyncio", "requests",
})  # fmt: skip


def name_of(file: Path) -> str:
    """`views.page` for src/complaintkit/views/page.py."""
    parts = file.relative_to(SOURCE).with_suffix("").parts
    return ".".join(part for part in parts if part != "__init__")


def imports_of(file: Path) -> set[str]:
    """The full names of the modules that a file imports, wherever it does so."""
    found: set[str] = set()
    for node in ast.walk(ast.parse(file.read_text(encoding="utf-8"))):
        if isinstance(node, ast.Import):
            found |= {alias.name for alias in node.names}
        elif isinstance(node, ast.ImportFrom) and node.module and node.level == 0:
            found |= {node.module, *(f"{node.module}.{alias.name}" for alias in node.names)}
    return found


def lives_in(module: str, rooms: tuple[str, ...]) -> bool:
    """Whether a module is one of the rooms or inside one."""
    return any(module == room or module.startswith(f"{room}.") for room in rooms)


@pytest.mark.parametrize("file", FILES, ids=name_of)
def test_nothing_imports_the_command_line(file: Path) -> None:
    """Arrows point inwards: the outermost layer is known to nobody."""
    if lives_in(name_of(file), ("cli", "__main__")):
        return
    assert not {each for each in imports_of(file) if lives_in(each, ("complaintkit.cli",))}


@pytest.mark.parametrize("file", [f for f in FILES if is_pure(name_of(f))], ids=name_of)
def test_pure_rooms_import_only_pure_rooms(file: Path) -> None:
    """A rule of the domain is a function of data and a date."""
    if name_of(file) in READ_ONCE:
        return
    used = imports_of(file)
    own = {each.removeprefix("complaintkit.") for each in used if "complaintkit." in each}
    modules = {name_of(each) for each in FILES if each.name != "__init__.py"}

    assert {each for each in own & modules if not is_pure(each)} == set()
    assert {each.split(".")[0] for each in used} & IMPURE_MODULES == set()


@pytest.mark.parametrize(
    "file", [f for f in FILES if lives_in(name_of(f), ("evidence", "views"))], ids=name_of
)
def test_what_shows_the_record_never_opens_it(file: Path) -> None:
    """It is given objects; of the record it knows how entries are chained, to prove them."""
    used = {each for each in imports_of(file) if lives_in(each, ("complaintkit.record",))}

    assert {each for each in used if not lives_in(each, ("complaintkit.record.chain",))} == set()


@pytest.mark.parametrize("file", FILES, ids=name_of)
def test_each_library_has_one_home(file: Path) -> None:
    """What is used in one place can be replaced in one place."""
    used = {each.split(".")[0] for each in imports_of(file)}

    strays = {lib for lib in used & HOMES.keys() if not lives_in(name_of(file), HOMES[lib])}

    assert strays == set()


@pytest.mark.parametrize("file", FILES, ids=name_of)
def test_the_product_never_imports_the_network(file: Path) -> None:
    """No network, ever."""
    assert {each.split(".")[0] for each in imports_of(file)} & NETWORK == set()


@pytest.mark.parametrize("file", FILES, ids=name_of)
def test_files_and_functions_stay_small(file: Path) -> None:
    """Signatures do not count: a command has as many parameters as the user has options."""
    text = file.read_text(encoding="utf-8")
    functions = [node for node in ast.walk(ast.parse(text)) if isinstance(node, ast.FunctionDef)]
    long = {
        node.name: (node.end_lineno or 0) - node.body[0].lineno + 1
        for node in functions
        if (node.end_lineno or 0) - node.body[0].lineno + 1 > 35
    }

    assert (len(text.splitlines()) < 250, long) == (True, {})


@pytest.mark.parametrize("file", FILES, ids=name_of)
def test_only_the_session_reads_the_clock_and_only_the_screen_prints(file: Path) -> None:
    """Time is an argument; printing has one door."""
    if name_of(file) == "cli.session":
        return
    calls = {
        ast.unparse(node.func)
        for node in ast.walk(ast.parse(file.read_text(encoding="utf-8")))
        if isinstance(node, ast.Call)
    }

    assert not {c for c in calls if c in ("print", "datetime.now", "date.today", "time.time")}
    assert not {c for c in calls if c.startswith(("sys.stdout.write", "sys.stderr.write"))}


@pytest.mark.parametrize("file", FILES, ids=name_of)
def test_only_the_record_speaks_sql(file: Path) -> None:
    """One door for writes: rows and queries do not leave the record."""
    if lives_in(name_of(file), ("record",)):
        return
    constants = {
        node.value
        for node in ast.walk(ast.parse(file.read_text(encoding="utf-8")))
        if isinstance(node, ast.Constant) and isinstance(node.value, str)
    }

    assert not {c for c in constants if c.startswith(("SELECT ", "INSERT ", "UPDATE ", "DELETE "))}
