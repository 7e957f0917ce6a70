"""A draft of the certificate of the copy: what was copied, from what, by which method."""

from complaintkit import __version__
from complaintkit.describe import describe_moment, describe_size
from complaintkit.evidence.bundle.content import Content
from complaintkit.evidence.bundle.document import (
    Block,
    Document,
    Facts,
    Heading,
    Paragraph,
    Piece,
    Table,
    cell,
)
from complaintkit.evidence.formats.wording import zone_then
from complaintkit.sentences import _

_LINE = "." * 40


def certificate_document(content: Content) -> Document:
    """The draft, to be read, completed and signed by who made the copy; nothing signs it itself."""
    log, size, head = content.checkpoint
    at = describe_moment(content.now, "minute", zone_then(content.now, content.now.tzinfo))
    who = content.profile.name if content.profile is not None else _LINE
    facts = (
        (_("Copied by"), who),
        (_("Copied on"), at),
        (_("Copied from"), _("the electronic record {log}").format(log=log)),
        (_("Entries in the record"), str(size)),
        (_("Fingerprint of the record"), head),
        (_("Made with"), _("complaintkit {version}").format(version=__version__)),
        (_("Made for"), content.audience.label),
    )
    blocks: list[Block] = [
        Paragraph(_("DRAFT. Read it, correct what is not so, complete it and sign it."), "bad"),
        Facts(facts),
        Heading(_("What I certify")),
        *(Paragraph(each) for each in _statements(content)),
        *_files(content),
        Heading(_("Signature")),
        Paragraph(_("I declare that the above is true.")),
        Facts(((_("Name"), _LINE), (_("Place and date"), _LINE), (_("Signature"), _LINE))),
    ]
    title = _("{case}: certificate of the copy (draft)").format(case=content.title)
    lead = _("For the person who made the copy; some courts ask for it instead of a witness.")
    return Document(title, lead, content.notice, content.made, tuple(blocks))


def _statements(content: Content) -> list[str]:
    made = [
        _(
            "1. I keep the record named above. I enter contacts, promises, payments and letters in "
            "it when they happen, or later; when each entry was made is shown beside it."
        ),
        _(
            "2. Every entry carries a fingerprint (SHA-256) that includes the one before it. Each "
            "file was copied into the record together with its own fingerprint."
        ),
        _(
            "3. The program read the record, proved the fingerprints, and wrote this bundle. The "
            "fingerprint of every file in it stands in SHA256SUMS; HOW-TO-CHECK.txt says how "
            "anybody can compare them without the program."
        ),
    ]
    if content.masked:
        made.append(
            _(
                "4. This is a masked copy: what the notice above names was replaced before the "
                "pages were made. The record itself is unchanged."
            )
        )
    return made


def _files(content: Content) -> list[Block]:
    items = [*content.exhibits.values(), *content.letters.values()]
    rows = [
        (
            cell(each.label),
            cell(each.member),
            cell(describe_size(each.size)),
            cell(Piece(each.sha256, "code")),
        )
        for each in items
        if each.member
    ]
    if not rows:
        return []
    heads = (_("No."), _("File"), _("Size"), _("Fingerprint (SHA-256)"))
    return [Heading(_("The files copied")), Table(heads, (8, 24, 18, 50), rows)]
