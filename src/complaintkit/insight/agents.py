"""The people one spoke to: who helped, who promised what, and what became of it."""

from collections.abc import Iterable, Iterator
from datetime import UTC, datetime
from typing import NamedTuple

from complaintkit.insight.keeping import Keeping, keeping
from complaintkit.model import Contact, History, Promise


class Agent(NamedTuple):
    """One person as far as the record tells people apart: by name, and by number where one is.

    All whose name is not on record stand together under an empty name, whether they refused to
    give it or nobody noted it.
    """

    provider: str
    name: str
    ids: tuple[str, ...]
    roles: tuple[str, ...]
    levels: tuple[str, ...]
    sites: tuple[str, ...]
    contacts: tuple[Contact, ...]
    promises: tuple[Promise, ...]
    """Theirs, made in one of the contacts."""
    keeping: Keeping
    refusals: int
    """Contacts in which they refused."""
    unnamed: int
    """Contacts in which somebody would not give a name."""

    @property
    def last(self) -> Contact:
        """The last contact with them."""
        return self.contacts[-1]

    @property
    def kept(self) -> int:
        """How many of their promises were kept, if only late or in part."""
        return self.keeping.in_time + self.keeping.late + self.keeping.partly

    @property
    def helped(self) -> bool:
        """Whether they kept a promise, and no more than they kept were not."""
        return self.kept > 0 and self.kept >= self.keeping.unkept

    @property
    def proof(self) -> Promise | None:
        """The last of their promises that was kept."""
        done = [each for each in self.promises if each.settled_as in ("kept", "partly")]
        return done[-1] if done else None


_Key = tuple[str, str, str]


def agents(histories: Iterable[History], now: datetime) -> list[Agent]:
    """The people of the cases, those who helped first, then by the last contact with them."""
    met: dict[_Key, list[Contact]] = {}
    promised: dict[str, list[Promise]] = {}
    names: dict[str, str] = {}
    for history in histories:
        names[history.provider.id] = history.provider.name
        for contact in _with_somebody(history):
            met.setdefault(_key(history.provider.id, contact), []).append(contact)
        for promise in history.promises:
            if promise.by == "them" and promise.voided is None and promise.contact_id:
                promised.setdefault(promise.contact_id, []).append(promise)
    found = [_agent(names[key[0]], contacts, promised, now) for key, contacts in met.items()]
    return sorted(found, key=_order)


def _with_somebody(history: History) -> Iterator[Contact]:
    """Contacts in which there was a person; a call that was cut off says so by what it tells."""
    for each in history.contacts:
        if each.voided is None and (each.agent or each.agent_refused or each.reached_a_human):
            yield each


def _key(provider_id: str, contact: Contact) -> _Key:
    """Two of one name are one, unless each has another number."""
    name = " ".join(contact.agent.casefold().split())
    return provider_id, name, contact.agent_id if name else ""


def _agent(
    provider: str, met: list[Contact], promised: dict[str, list[Promise]], now: datetime
) -> Agent:
    contacts = tuple(sorted(met, key=lambda each: (each.at.astimezone(UTC), each.entry)))
    promises = tuple(promise for each in contacts for promise in promised.get(each.id, ()))
    return Agent(
        provider,
        contacts[0].agent,
        *(_said(each.agent_id for each in contacts), _said(each.role for each in contacts)),
        _said(each.level or "" for each in contacts),
        _said(each.site for each in contacts),
        contacts,
        promises,
        keeping(promises, now),
        refusals=sum(each.outcome == "refused" for each in contacts),
        unnamed=sum(each.agent_refused for each in contacts),
    )


def _said(values: Iterable[str]) -> tuple[str, ...]:
    return tuple(dict.fromkeys(filter(None, values)))


def _order(agent: Agent) -> tuple[str, bool, bool, float]:
    """By provider; the nameless stand last."""
    at = agent.last.at.timestamp()
    return agent.provider.casefold(), not agent.name, not agent.helped, -at
