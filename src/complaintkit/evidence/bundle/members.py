"""The files of a bundle: pages for people, tables for programs, exhibits, and what proves them."""

import json
from collections.abc import Iterable, Iterator
from pathlib import Path

from complaintkit.evidence.bundle.archive import Member, member
from complaintkit.evidence.bundle.certificate import certificate_document
from complaintkit.evidence.bundle.content import Content, Item
from complaintkit.evidence.bundle.document import Document
from complaintkit.evidence.bundle.index import index_document
from complaintkit.evidence.bundle.instructions import how_to_check
from complaintkit.evidence.bundle.law import law_document
from complaintkit.evidence.bundle.leaks import must_hold_no_secret
from complaintkit.evidence.bundle.manifest import MANIFEST, SUMS, Sum, manifest, sums_file
from complaintkit.evidence.bundle.story import story_documents
from complaintkit.evidence.counts import counts
from complaintkit.evidence.formats.columns import COLUMNS, cell, rows
from complaintkit.evidence.formats.csv import check_csv, csv_export
from complaintkit.evidence.formats.document_html import check_document, document_html
from complaintkit.evidence.formats.document_pdf import document_pdf
from complaintkit.evidence.formats.html import check_html, html_export
from complaintkit.evidence.formats.json import json_export
from complaintkit.evidence.formats.json_reader import check_json
from complaintkit.evidence.formats.page import figures
from complaintkit.evidence.gaps import gaps, overlaps
from complaintkit.paths import bundled_templates
from complaintkit.record.chain import checkpoint
from complaintkit.sentences import _

_DESCRIBED = {
    "chronology.html": _("The story in the order things happened, for a browser."),
    "chronology.pdf": _("The same, for paper."),
    "chronology.csv": _("The same as a table, for a spreadsheet."),
    "chronology.json": _("The same for programs."),
    "record.json": _("The entries of this case exactly as they were stored, with their proofs."),
    "law.html": _("The rules that apply, with their dates and sources."),
    "law.pdf": _("The same, for paper."),
    "certificate.html": _("A draft of the certificate of the copy, to be signed."),
    "certificate.pdf": _("The same, for paper."),
    "HOW-TO-CHECK.txt": _("How anybody checks these files without the program."),
    "check.py": _("A short script that does so; it needs Python and nothing else."),
    "checkpoint.txt": _("The record's fingerprint when this was made."),
    MANIFEST: _("What is in it, what was masked and left out, for programs."),
    SUMS: _("The fingerprint of every file here."),
}
_TEXTS = (".html", ".csv", ".json", ".txt")


def bundle_members(content: Content, kept: Path) -> list[Member]:
    """Every file of the bundle, each read back; *kept* is where the files of exhibits lie."""
    made = [*_pages(content), *_tables(content), *_proofs(content)]
    volumes = [each.path for each in made if each.path.startswith("chronology-")]
    described = _described(made, volumes)
    made += _both("index", index_document(content, described), content, _links(content, described))
    made += _files(content, kept)
    sums = [Sum(each.path, each.sha256, each.size) for each in sorted(made)]
    said = member(MANIFEST, manifest(content, sums))
    sums.append(Sum(said.path, said.sha256, said.size))
    for each in (*made, said):
        if isinstance(each.source, bytes) and each.path.endswith(_TEXTS):
            must_hold_no_secret(each.path, each.source, content)
    return [*made, said, member(SUMS, sums_file(sorted(sums)))]


def _pages(content: Content) -> Iterator[Member]:
    if content.audience.has_law:
        yield from _both("law", law_document(content), content)
    yield from _both("certificate", certificate_document(content), content)
    histories, found = [content.history], counts([content.history])
    page = html_export(
        histories,
        content.events,
        content.profile,
        content.checkpoint,
        now=content.now,
        notice=content.notice,
    )
    check_html(found)(page)
    yield member("chronology.html", page)
    volumes = list(story_documents(content))
    for number, document in enumerate(volumes, 1):
        path = f"chronology-{number:02}.pdf" if len(volumes) > 1 else "chronology.pdf"
        yield member(path, document_pdf(document, at=content.now, paper=content.paper))


def _both(
    name: str, document: Document, content: Content, links: Iterable[str] = ()
) -> Iterator[Member]:
    page = document_html(document)
    check_document(frozenset(links))(page)
    yield member(f"{name}.html", page)
    yield member(f"{name}.pdf", document_pdf(document, at=content.now, paper=content.paper))


def _tables(content: Content) -> Iterator[Member]:
    found = counts([content.history])
    sheet = csv_export([content.history], content.events, now=content.now)
    check_csv(found)(sheet)
    yield member("chronology.csv", sheet)
    yield member("chronology.json", _story_json(content))
    if content.is_provable:
        data = json_export(
            [content.history], content.events, None, content.checkpoint, now=content.now
        )
        check_json(found)(data)
        yield member("record.json", data)


def _story_json(content: Content) -> bytes:
    """The lines of the chronology and what they add up to; what is empty is left out."""
    story = [
        {column: cell(row[column]) for column in COLUMNS if cell(row.get(column))}
        for row in rows(content.history, content.story.lines, content.now)
    ]
    told = {
        "schema": "complaintkit-chronology/1",
        "notice": content.notice,
        "lines": story,
        "totals": [
            {"what": what, "number": number, "note": note}
            for number, what, note in figures(content.story.totals)
        ],
        "gaps": [
            {"before": each.before, "after": each.after, "days": each.days}
            for each in gaps(content.story.lines)
        ],
        "overlaps": [each._asdict() for each in overlaps(content.history.contacts)],
    }
    return f"{json.dumps(told, ensure_ascii=False, indent=1, sort_keys=True)}\n".encode()


def _proofs(content: Content) -> Iterator[Member]:
    yield member("HOW-TO-CHECK.txt", how_to_check().encode())
    yield member("check.py", (bundled_templates() / "_bundle" / "check.py").read_bytes())
    yield member("checkpoint.txt", checkpoint(*content.checkpoint).encode())


def _files(content: Content, kept: Path) -> Iterator[Member]:
    for each in (*content.exhibits.values(), *content.letters.values()):
        if each.member:
            yield Member(each.member, kept / each.sha256, each.sha256, each.size)


def _described(made: Iterable[Member], volumes: list[str]) -> list[tuple[str, str]]:
    """The pages in the order in which a person reads them, each with what it is."""
    there = {each.path for each in made} | {MANIFEST, SUMS}
    told = [(path, what) for path, what in _DESCRIBED.items() if path in there]
    parts = [(path, _DESCRIBED["chronology.pdf"]) for path in volumes]
    return [*told[:1], *parts, *told[1:]]


def _links(content: Content, described: Iterable[tuple[str, str]]) -> list[str]:
    items: list[Item] = [*content.exhibits.values(), *content.letters.values()]
    return [*(path for path, _what in described), *(each.member for each in items)]
