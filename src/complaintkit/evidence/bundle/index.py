"""The first page of a bundle: what it is about, what is in it, and what a reader should know."""

from collections.abc import Iterator, Sequence

from complaintkit.describe import describe_amount, describe_day, describe_moment, describe_size
from complaintkit.evidence.bundle.content import Content, Item
from complaintkit.evidence.bundle.document import (
    Block,
    Cell,
    Document,
    Facts,
    Heading,
    Paragraph,
    Piece,
    Table,
    cell,
)
from complaintkit.evidence.bundle.remarks import omissions, remarks
from complaintkit.evidence.formats.page import figures
from complaintkit.evidence.formats.tables import Sum, money_rows
from complaintkit.evidence.formats.wording import letter_title
from complaintkit.evidence.links import Links
from complaintkit.model import Contact
from complaintkit.model.evidence import Contradiction
from complaintkit.record.chain import checkpoint
from complaintkit.sentences import _

_WRITTEN = ("post", "email", "form", "chat", "social")


def index_document(content: Content, members: Sequence[tuple[str, str]]) -> Document:
    """The first page; *members* are the pages of the bundle, each with what it is."""
    blocks: list[Block] = [Facts(tuple(_facts(content)))]
    rows = [(cell(Piece(path, "strong", path)), cell(what)) for path, what in members]
    blocks += [Heading(_("In this bundle")), Table((_("File"), _("What it is")), (30, 70), rows)]
    blocks += [Heading(_("In figures")), Facts(tuple(_figures(content)))]
    for section in (_money, _exhibits, _letters, _answers, _contradictions):
        blocks += section(content)
    blocks += _told(_("What a careful reader may ask about"), remarks(content))
    blocks += _told(_("What is not in this bundle"), omissions(content))
    blocks += _proof(content)
    about = content.history.case.about
    return Document(content.title, about, content.notice, content.made, tuple(blocks))


def _facts(content: Content) -> Iterator[tuple[str, str]]:
    case, provider, own = content.history.case, content.history.provider, content.profile
    closed = describe_day(case.closed_at) if case.closed_at else _("no, still open")
    behalf = " ".join(filter(None, (case.behalf_name, case.behalf_address)))
    facts = (
        (_("Made for"), content.audience.label),
        (_("Customer"), own.name if own else ""),
        (_("Address"), own.address if own else ""),
        (_("Acting for"), behalf),
        (_("Provider"), provider.name),
        (_("Provider's address"), provider.address),
        (_("What is wrong"), case.about),
        (_("What the customer wants"), case.want),
        (_("Sum in dispute"), describe_amount(case.amount)),
        (_("Customer number"), case.customer_no),
        (_("Order number"), case.order_no),
        (_("Contract number"), case.contract_no),
        (_("Case opened"), describe_day(case.opened_at)),
        (_("Case closed"), closed),
    )
    yield from ((label, text) for label, text in facts if text)


def _figures(content: Content) -> Iterator[tuple[str, str]]:
    for number, what, note in figures(content.story.totals):
        yield what, f"{number} ({note})" if note else number


def _money(content: Content) -> list[Block]:
    heads = (_("Currency"), _("Paid by the customer"), _("Came back"), _("Still out"))
    rows = [
        (cell(each.currency), _sum(each.paid), _sum(each.back), _sum(each.out))
        for each in money_rows(content.history)
    ]
    return [Heading(_("Money")), Table(heads, (16, 28, 28, 28), rows)] if rows else []


def _sum(told: Sum) -> Cell:
    return cell(told.total, *(Piece(note, "label") for note in told.notes))


def _exhibits(content: Content) -> list[Block]:
    links = Links(content.history)
    rows = []
    for each in content.history.exhibits:
        item, about = content.exhibits[each.entry], links.belongs_to(each)
        where = _("belongs to entry {entry}").format(entry=about) if about else ""
        entry = Piece(_("entry {entry}").format(entry=each.entry), "label")
        shows = cell(each.note, Piece(where, "label"))
        label = cell(Piece(each.label, "strong"), entry, _void(each.voided))
        rows.append((label, _file(item, each.name), shows))
    heads = (_("Exhibit"), _("File"), _("What it shows"))
    return [Heading(_("Exhibits")), Table(heads, (12, 48, 40), rows)] if rows else []


def _void(voided: int | None) -> Piece:
    """That it does not count, where it is shown all the same."""
    return Piece(_("void, not counted") if voided is not None else "", "bad")


def _file(item: Item, name: str) -> Cell:
    kind = _("{kind}, {size}").format(kind=item.media_type, size=describe_size(item.size))
    if not item.member:
        why_not = Piece(item.why_not, "bad" if item.trouble else "label")
        return cell(name, Piece(kind, "label"), why_not)
    link = Piece(item.member, "strong", item.member)
    return cell(link, name, Piece(kind, "label"), Piece(item.sha256, "code"))


def _letters(content: Content) -> list[Block]:
    rows = []
    for each in content.history.letters:
        item = content.letters[each.entry]
        left = [one for one in content.history.sendings if one.letter_id == each.id]
        days = [describe_day(one.at) for one in left] or [_("not recorded")]
        entry = Piece(_("entry {entry}").format(entry=each.entry), "label")
        file = _file(item, "") if item.member else cell(Piece(item.why_not, "label"))
        label = cell(Piece(item.label, "strong"), entry, _void(each.voided))
        rows.append((label, cell(letter_title(each.kind)), cell(*days), file))
    heads = (_("Letter"), _("Kind"), _("Left on"), _("File"))
    return [Heading(_("Letters")), Table(heads, (12, 18, 20, 50), rows)] if rows else []


def _answers(content: Content) -> list[Block]:
    """What came from them in writing, and whatever an exhibit shows of what they said."""
    proofs: dict[str, list[str]] = {}
    for exhibit in content.history.exhibits:
        proofs.setdefault(exhibit.about_id or "", []).append(exhibit.label)
    rows = [
        (
            cell(describe_moment(each.at, each.precision, each.zone)),
            cell(str(each.entry)),
            cell(each.summary or each.said),
            cell(", ".join(proofs.get(each.id, ())) or "–"),
        )
        for each in content.history.contacts
        if _is_answer(each)
    ]
    heads = (_("Came"), _("Entry"), _("What it says"), _("Exhibits"))
    return [Heading(_("Their answers")), Table(heads, (24, 8, 52, 16), rows)] if rows else []


def _is_answer(contact: Contact) -> bool:
    return contact.direction == "in" and contact.channel in _WRITTEN


def _contradictions(content: Content) -> list[Block]:
    rows = []
    for line in content.story.lines:
        if isinstance(line.subject, Contradiction) and len(line.statements) > 1:
            sides = [
                cell(Piece(_("Entry {entry}").format(entry=each.entry), "label"), each.words)
                for each in line.statements
            ]
            rows.append((sides[0], sides[1], cell(line.subject.note)))
    heads = (_("One statement"), _("The other"), _("What does not fit"))
    return [Heading(_("Contradictions")), Table(heads, (36, 36, 28), rows)] if rows else []


def _told(title: str, sentences: Sequence[str]) -> list[Block]:
    return [Heading(title), *map(Paragraph, sentences)] if sentences else []


def _proof(content: Content) -> list[Block]:
    log, size, head = content.checkpoint
    text = _(
        "SHA256SUMS holds the fingerprint of every file here; HOW-TO-CHECK.txt says how anybody "
        "compares them. The record had {size} entries, each chained to the one before it, with "
        "this fingerprint:"
    )
    return [
        Heading(_("How to check it")),
        Paragraph(text.format(size=size)),
        Paragraph(checkpoint(log, size, head).strip(), "code"),
    ]
