"""WHO on the command line: a case number, or a provider's name; and how to say it back."""

from __future__ import annotations

from typing import TYPE_CHECKING

from complaintkit.errors import Ambiguous, NotFound, Usage
from complaintkit.sentences import _

if TYPE_CHECKING:
    from complaintkit.model import Case, Provider
    from complaintkit.record.store import Store

_LONGEST_NUMBER = 18


def one_case(store: Store, who: str | None, *, closed_too: bool = False) -> Case:
    """The case that the user means; raises `NotFound`, `Ambiguous` or `Usage` with candidates.

    Without WHO it is the only open case. A closed case is found by its number, and by its
    provider's name when *closed_too* and the provider has no open one.
    """
    if who is None:
        return _only(store.cases(open_only=True), None)
    numbered = _numbered(store, who)
    if numbered is not None:
        return numbered
    found = one_provider(store, who, has_cases=True)
    cases = store.cases(provider_id=found.id)
    open_cases = [case for case in cases if case.is_open]
    if not open_cases and not closed_too and cases:
        raise NotFound(
            _("Every case with {provider} is closed.").format(provider=found.name),
            _("Open a new one: complaint open {who} --about ... --want ...").format(who=_said(who)),
        )
    return _only(open_cases or cases, found)


def cases_of(store: Store, who: str | None) -> list[Case]:
    """The case with the number *who*, every case of the provider of that name, or all cases."""
    if who is None:
        return store.cases()
    numbered = _numbered(store, who)
    if numbered is not None:
        return [numbered]
    return store.cases(provider_id=one_provider(store, who, has_cases=True).id)


def one_provider(store: Store, who: str, *, has_cases: bool = False) -> Provider:
    """The provider whose name is or begins with *who*; of several the one that *has cases*."""
    from complaintkit.limits import storable

    found = store.providers_named(storable(who, "WHO")) if who else []
    if not found:
        raise _unknown(store, who)
    if len(found) > 1 and has_cases:
        found = [each for each in found if store.cases(provider_id=each.id)] or found
    if len(found) > 1:
        names = ", ".join(provider.name for provider in found)
        raise Ambiguous(
            _("{who!r} fits more than one provider: {names}.").format(who=who, names=names),
            _("Write more of the name, or the case number."),
        )
    return found[0]


def _unknown(store: Store, who: str) -> NotFound:
    """Nobody is called so; who is called nearly so comes before a second case of the same."""
    hint = _("Open a case: complaint open {who} --about ... --want ...").format(who=_said(who))
    near = near_providers(store, who)
    if near:
        meant = _("Did you mean: {near}?").format(near=", ".join(near))
        hint = _("{did_you_mean} For somebody else: {command}").format(
            did_you_mean=meant,
            command=f"complaint open {_said(who)} --about ... --want ...",
        )
    return NotFound(_("There is no case and no provider {who!r}.").format(who=who), hint)


def near_providers(store: Store, who: str) -> list[str]:
    """The names that may be meant by one that is nobody's, and no case's number."""
    from complaintkit.limits import storable
    from complaintkit.nearest import near_names

    if _numbered(store, who) is not None or store.providers_named(storable(who, "WHO")):
        return []
    return near_names(who, (each.name for each in store.providers()))


def must_be_a_name(store: Store, who: str) -> None:
    """Raise `Usage` if a new provider is to be called like a case that *who* rather means."""
    case = _numbered(store, who)
    if case is None or case.provider == who:
        return
    raise Usage(
        _("{number} is the number of a case: {provider}, {about}.").format(
            number=case.number, provider=case.provider, about=case.about
        ),
        _("Nothing was stored. Leave out --about and --want to log to it, or name the provider."),
    )


def who_words(store: Store, case: Case) -> str:
    """The shortest WHO that a user can type for a case: the provider's first word, or the number.

    The name serves only when it is plain (safe in any shell) and leads to this case alone.
    """
    word = case.provider.partition(" ")[0].lower()
    if word.replace("-", "").replace(".", "").isalnum() and word[0].isalpha():
        only = store.leads_to(word, case.provider_id)
        if only and store.cases(provider_id=case.provider_id, open_only=True) == [case]:
            return word
    return str(case.number)


def _numbered(store: Store, who: str) -> Case | None:
    """The case with this number; a provider who is called like the number of another's case asks.

    "3" is a telecom, too.
    """
    is_number = who.isascii() and who.isdigit() and len(who) <= _LONGEST_NUMBER
    case = store.case(int(who)) if is_number else None
    if case is None:
        return None
    namesakes = [each for each in store.providers_named(who) if each.name == who]
    if namesakes and namesakes[0].id != case.provider_id:
        others = store.cases(provider_id=namesakes[0].id)
        candidates = "; ".join(f"{each.number} {each.provider}: {each.about}" for each in others)
        raise Ambiguous(
            _("{who!r} is a case with {provider}, and the name of another provider.").format(
                who=who, provider=case.provider
            ),
            _("Cases with the provider of that name: {candidates}. Rename it with: {amend}").format(
                candidates=candidates or _("none"),
                amend=f"complaint amend {namesakes[0].entry} --name ... --why ...",
            ),
        )
    return case


def _only(cases: list[Case], provider: Provider | None) -> Case:
    if len(cases) == 1:
        return cases[0]
    if not cases:
        raise NotFound(
            _("There is no case with {provider} yet.").format(provider=provider.name)
            if provider
            else _("There is no open case."),
            _("Open one: complaint open PROVIDER --about ... --want ..."),
        )
    candidates = "; ".join(f"{case.number} {case.provider}: {case.about}" for case in cases[:20])
    kind = Ambiguous if provider else Usage
    raise kind(
        _("There are {count} open cases; which one?").format(count=len(cases)),
        _("Give its number: {candidates}").format(candidates=candidates),
    )


def _said(who: str) -> str:
    import shlex

    return shlex.quote(who)
