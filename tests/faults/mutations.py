"""Faults that somebody could put into the source by mistake, and the tests that must notice."""

from typing import NamedTuple


class Mutant(NamedTuple):
    """One fault: a text that stands once in a file, what replaces it, and who has to notice."""

    name: str
    path: str
    """Below `src/complaintkit`."""
    old: str
    new: str
    tests: tuple[str, ...]
    """Files and folders below `tests`; one failure in them is enough."""
    only: str = ""
    """Of these tests those with such a name."""


FILES = ("test_files.py",)
MUTANTS = (
    Mutant(
        "a commit is not synchronised",
        "record/connection.py",
        '("synchronous", "EXTRA", 3)',
        '("synchronous", "OFF", 0)',
        ("record/test_connection.py",),
    ),
    Mutant(
        "the end of a commit is not durable",
        "record/connection.py",
        '("synchronous", "EXTRA", 3)',
        '("synchronous", "FULL", 2)',
        ("record/test_connection.py",),
    ),
    Mutant(
        "a power cut takes the end of a commit",
        "record/connection.py",
        '("synchronous", "EXTRA", 3)',
        '("synchronous", "FULL", 2)',
        ("faults/test_power.py",),
    ),
    Mutant(
        "a power cut takes the name of what was put back",
        "record/restore.py",
        "    new.rename(path)\n    sync_folder(path.parent)\n",
        "    new.rename(path)\n",
        ("faults/test_power.py",),
    ),
    Mutant(
        "the receipt comes before the commit",
        "cli/settle.py",
        "    acknowledge(session, entries, cases",
        "        acknowledge(session, entries, cases",
        ("faults/test_commands.py",),
        "settle",
    ),
    Mutant(
        "each entry is a transaction",
        "record/journal.py",
        "        self.appended.append(event)\n",
        "        self.appended.append(event)\n"
        '        self.db.execute("COMMIT")\n'
        '        self.db.execute("BEGIN IMMEDIATE")\n',
        ("record/test_journal.py",),
    ),
    Mutant(
        "a writer begins as a reader",
        "record/connection.py",
        '_patiently(db, "BEGIN IMMEDIATE")',
        '_patiently(db, "BEGIN")',
        ("record/test_journal.py", "record/test_connection.py", "faults/test_race.py"),
    ),
    Mutant(
        "names in folders are not made durable",
        "files.py",
        '    if os.name == "nt":\n        return\n    descriptor',
        "    return\n    descriptor",
        FILES,
    ),
    Mutant(
        "a file is not made durable before its name",
        "files.py",
        "                view = view[os.write(descriptor, view) :]\n        os.fsync(descriptor)\n",
        "                view = view[os.write(descriptor, view) :]\n",
        FILES,
    ),
    Mutant(
        "a file is written on another disk first",
        "files.py",
        'temporary = path.with_name(f".{path.name[:40]}',
        'temporary = Path("/tmp", f".{path.name[:40]}',
        FILES,
    ),
    Mutant(
        "an entry comes before its file",
        "evidence/intake.py",
        "        sha256 = safe_keep(folder, _copied(descriptor, path, before, told))\n",
        "        import atexit, hashlib\n"
        '        data = b"".join(_copied(descriptor, path, before, told))\n'
        "        sha256 = hashlib.sha256(data).hexdigest()\n"
        "        atexit.register(safe_keep, folder, [data])\n",
        ("faults/test_commands.py",),
        "attach",
    ),
    Mutant(
        "an entry may be put anywhere",
        "record/tables.py",
        "SELECT RAISE(ABORT, 'an entry must be the next link of the chain')",
        "SELECT 1",
        ("record/test_schema.py",),
    ),
    Mutant(
        "an entry may be deleted",
        "record/tables.py",
        "SELECT RAISE(ABORT, 'entries are never deleted: append a void')",
        "SELECT 1",
        ("record/test_schema.py",),
    ),
    Mutant(
        "only the first link of the chain is checked",
        "record/verify.py",
        "if event.prev != self.head:",
        "if event.prev != self.head and seq == 1:",
        ("record/test_verify_forged.py",),
    ),
    Mutant(
        "the hash of the last entry is not checked",
        "record/verify.py",
        "        if not is_its_own:\n",
        "        if not is_its_own and seq < self.entries:\n",
        ("record/test_verify_forged.py",),
    ),
    Mutant(
        "what is no text becomes question marks",
        "cli/log.py",
        'decode("utf-8", "surrogateescape")',
        'decode("utf-8", "replace")',
        ("cli/test_hostile.py", "cli/test_log_options.py"),
    ),
    Mutant(
        "a long line is read as markup",
        "views/painting.py",
        'text.append(words, style=_COLOURS.get(style, ""))',
        "text.append_text(Text.from_markup(words))",
        ("cli/test_hostile_terminal.py",),
    ),
    Mutant(
        "a table is read as markup",
        "views/painting.py",
        "table.add_row(*map(Text, row))",
        "table.add_row(*map(Text.from_markup, row))",
        ("cli/test_hostile_terminal.py",),
    ),
    Mutant(
        "a page is not escaped",
        "pages.py",
        "else safe(str(value))",
        "else Markup(str(value))",
        ("evidence/formats/test_html_hostile.py",),
    ),
    Mutant(
        "a letter is not escaped for HTML",
        "pages.py",
        "else safe(str(value))",
        "else Markup(str(value))",
        ("letters/formats/test_html.py",),
    ),
    Mutant(
        "a cell may begin with a tab",
        "edges/sheets.py",
        '"=+-@\\t\\r\\n',
        '"=+-@\\r\\n',
        ("edges/test_sheets.py",),
    ),
    Mutant(
        "a time has no zone",
        "when/zones.py",
        "        return first\n",
        "        return first.replace(tzinfo=None)\n",
        ("when/test_moments.py",),
    ),
    Mutant(
        "what is older than the newest is not imported",
        "entries/planning.py",
        "    wanted, refused, left_out = _understood(reading, reader)\n",
        "    wanted, refused, left_out = _understood(reading, reader)\n"
        "    contacts = list(contacts)\n"
        "    mark = max((each.at for each in contacts), default=None)\n"
        "    new = [each for each in wanted if mark is None or each.meaning.at.at > mark]\n"
        "    wanted = [each for each in wanted if each in new or each.found.source_key in known]\n",
        ("cli/test_import_known.py",),
    ),
    Mutant(
        "a call log may declare entities",
        "evidence/importers/calls.py",
        "forbid_dtd=True",
        "forbid_dtd=False",
        ("evidence/importers/test_calls.py",),
    ),
    Mutant(
        "a backup may hold any path",
        "zips.py",
        "if not _is_plain(path) or getattr",
        "if getattr",
        ("cli/test_restore_hostile.py",),
    ),
    Mutant(
        "a bundle may hold any path",
        "zips.py",
        "if not _is_plain(path) or getattr",
        "if getattr",
        ("cli/test_verify_bundle_hostile.py",),
    ),
    Mutant(
        "others may read what is written",
        "files.py",
        "pieces: Iterable[bytes], *, mode: int = 0o600",
        "pieces: Iterable[bytes], *, mode: int = 0o666",
        ("faults/test_traces.py",),
    ),
    Mutant(
        "others may enter a folder",
        "files.py",
        "folder.mkdir(mode=0o700",
        "folder.mkdir(mode=0o777",
        ("faults/test_traces.py",),
    ),
    Mutant(
        "a table leaves out its last row",
        "evidence/formats/csv.py",
        "for row in rows(history, lines, now):",
        "for row in list(rows(history, lines, now))[:-1]:",
        ("evidence/formats/test_completeness.py", "evidence/formats/test_csv.py"),
    ),
    Mutant(
        "an export is not counted again",
        "evidence/counts.py",
        "    if expected == found:\n",
        "    if expected.cases == found.cases:\n",
        ("evidence/test_counts.py", "evidence/formats/test_completeness.py"),
    ),
)
