"""Cases, found entries, providers and the user's own details as pages."""

from collections.abc import Sequence

from complaintkit.model import Case, Profile, Provider
from complaintkit.sentences import _
from complaintkit.views.page import Line, Span, Table, heading, line, on_one_line


def cases_page(cases: Sequence[Case]) -> list[Line | Table]:
    """One row for each case."""
    if not cases:
        return [line(_("There is no open case. Begin one with: complaint open"))]
    rows = tuple(
        (
            *(str(case.number), case.provider, _state(case)),
            *(on_one_line(case.about), on_one_line(case.want)),
        )
        for case in cases
    )
    headings = (_("Case"), _("Provider"), _("State"), _("What is wrong"), _("What you want"))
    return [Table(headings, rows)]


def found_page(found: Sequence[tuple[int, Case | None, str]]) -> list[Line | Table]:
    """One row for each entry that was found."""
    if not found:
        return [line(_("Nothing was found."))]
    rows = tuple(
        (str(entry), f"{case.number} {case.provider}" if case else "", on_one_line(text))
        for entry, case, text in found
    )
    return [Table((_("Entry"), _("Case"), _("Text")), rows)]


def provider_page(provider: Provider, cases: Sequence[Case]) -> list[Line | Table]:
    """What is known of a provider: address, channels, cases."""
    page: list[Line | Table] = [heading(provider.name)]
    details = (
        (_("Address"), provider.address),
        (_("Country"), provider.country),
        (_("Zone"), provider.zone),
    )
    for title, text in details:
        if text:
            page += [line(f"{title}:"), *(line(each, indent=2) for each in text.splitlines())]
    if provider.channels:
        from complaintkit.evidence.formats.wording import CHANNELS, word  # noqa: PLC0415 (only here)

        rows = tuple(
            (
                str(each.entry),
                CHANNELS.get(each.kind, each.kind),
                each.value,
                word(each.role),
                each.hours,
                each.menu,
                each.note,
            )
            for each in provider.channels
        )
        titles = (_("Entry"), _("Channel"), _("Where"), _("Role"), _("Hours"), _("Menu"), _("Note"))
        page.append(Table(titles, rows))
    page += cases_page(cases) if cases else []
    return page


def providers_page(providers: Sequence[Provider]) -> list[Line | Table]:
    """One row for each provider."""
    if not providers:
        return [line(_("There is no provider yet. Begin with: complaint open"))]
    rows = tuple((each.name, str(len(each.channels))) for each in providers)
    return [Table((_("Provider"), _("Channels")), rows)]


def profile_page(profile: Profile, place: str) -> list[Line | Table]:
    """The user's details, and where the record is."""
    rows = (
        (_("Name"), profile.name),
        (_("Address"), ", ".join(profile.address.splitlines())),
        (_("E-mail"), profile.email),
        (_("Phone"), profile.phone),
        (_("Town"), profile.city),
        (_("Account for refunds"), profile.account),
        (_("Country"), profile.country),
        (_("Language"), profile.language),
        (_("Zone"), profile.zone),
        (_("Days for a promise without a time"), str(profile.default_days)),
        (_("Record"), place),
    )
    return [
        line(Span(f"{title}: "), Span(text or _("(not given)"), "strong")) for title, text in rows
    ]


def _state(case: Case) -> str:
    return _("closed: {outcome}").format(outcome=_(case.outcome)) if case.outcome else _("open")
