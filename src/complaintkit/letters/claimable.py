"""Which sums of the law a letter can tell, and why not another: the sentence says what is missing.

Every rate has a condition that the record cannot know, so nothing is told by itself. Who asks for
a sum says that its condition holds.
"""

from collections.abc import Iterable, Iterator, Sequence
from itertools import combinations

from complaintkit.compensation import Compensation, Lack, compensation, compensations
from complaintkit.describe import describe_day
from complaintkit.errors import Refused
from complaintkit.law.matter import Matter, matter_of
from complaintkit.law.rules import Rate, Rule
from complaintkit.letters.kinds import KINDS
from complaintkit.letters.view import View
from complaintkit.nearest import did_you_mean
from complaintkit.samples import sample_sum
from complaintkit.sentences import _


def claimable(view: View, rates: Iterable[Rate]) -> list[Compensation]:
    """The sums that the letter could tell, if their conditions hold."""
    if "sums" not in view.kind.tells:
        return []
    return compensations(rates, _matter(view), view.windows, today=view.today)


def chosen_sums(
    view: View, ids: Iterable[str], rates: Sequence[Rate], rules: Sequence[Rule]
) -> tuple[Compensation, ...]:
    """The sums with these ids, in that order, each once; raises `Refused` for what is none here."""
    wanted = tuple(dict.fromkeys(each.strip() for each in ids))
    if wanted and "sums" not in view.kind.tells:
        raise Refused(
            _("This letter ({kind}) tells no sum of the law.").format(kind=view.kind.name),
            _("Nothing was written. These do: {kinds}.").format(
                kinds=", ".join(name for name, kind in KINDS.items() if "sums" in kind.tells)
            ),
        )
    found = tuple(_chosen(view, each, rates, rules) for each in wanted)
    _must_differ(found)
    return found


def _chosen(view: View, id_: str, rates: Sequence[Rate], rules: Sequence[Rule]) -> Compensation:
    matter = _matter(view)
    rate = next((each for each in rates if each.id == id_), None)
    if rate is None:
        raise _unknown(view, id_, matter, rates)
    found = compensation(rate, matter, view.windows, today=view.today)
    if isinstance(found, Lack):
        raise _nothing(view, rate, found, matter, rules)
    return found


def _must_differ(found: Sequence[Compensation]) -> None:
    """Two versions of one rate count the same delay: to ask for both is to ask twice."""
    for one, other in combinations(found, 2):
        is_same_delay = one.rate.starts == other.rate.starts and one.dated == other.dated
        if is_same_delay and one.days[0] <= other.days[-1] and other.days[0] <= one.days[-1]:
            raise Refused(
                _("{one} and {other} count the same days twice.").format(
                    one=one.rate.id, other=other.rate.id
                ),
                _("Nothing was written. Give one of them."),
            )


def _unknown(view: View, id_: str, matter: Matter, rates: Sequence[Rate]) -> Refused:
    none = _("There is no sum {id!r} in the law of {country}.")
    near = did_you_mean(id_, [each.id for each in rates])
    hint = _("Nothing was written. Those that it could tell: {command}").format(
        command=f"complaint letter {view.case} --kind {view.kind.name} --check"
    )
    country = matter.country or _("no country")
    return Refused(none.format(id=id_, country=country), f"{hint}\n{near}" if near else hint)


def _nothing(view: View, rate: Rate, lack: Lack, matter: Matter, rules: Sequence[Rule]) -> Refused:
    sentences = {
        "country": _("{id} is of the law of {countries}, and this case of that of {country}."),
        "sector": _("{id} is for other trades ({sectors}) than that of this case ({sector})."),
        "start": _("{id} gives nothing: the record has no day from which it counts."),
        "in-time": _("{id} gives nothing: by what the record says it was done in time."),
        "not-yet": _("{id} gives nothing yet: the first day that would count is {first}."),
        "version": _other_version(rate),
        "price": _("{id} is a share of the price, and what you paid is not recorded, or not one."),
    }
    told = {
        "id": rate.id,
        "countries": ", ".join(rate.countries),
        "country": matter.country or _("no country"),
        "sectors": ", ".join(rate.sectors),
        "sector": matter.sector or _("no sector"),
        "first": describe_day(lack.first) if lack.first else "",
        "begins": describe_day(rate.valid_from) if rate.valid_from else "",
        "ends": describe_day(rate.valid_to) if rate.valid_to else "",
    }
    hint = _way_out(view, rate, lack, rules)
    nothing = _("Nothing was written.")
    return Refused(sentences[lack.reason].format(**told), f"{nothing} {hint}".strip())


def _way_out(view: View, rate: Rate, lack: Lack, rules: Sequence[Rule]) -> str:
    if lack.reason == "start":
        kinds = " | ".join(dict.fromkeys(_started_by(rate.starts, rules)))
        text = _("If it happened, say when: complaint note {case} {kinds} WHEN")
        return text.format(case=view.case, kinds=kinds) if kinds else ""
    if lack.reason == "price":
        text = _('Say what you paid: complaint pay {case} "{sample}"')
        sample = sample_sum(view.situation.standing, view.profile.country)
        return text.format(case=view.case, sample=sample)
    if lack.reason == "sector" and not view.history.case.sector:
        text = _("Say what they sell: complaint amend {entry} --sector ... --why ...")
        return text.format(entry=view.history.case.entry)
    return ""


def _started_by(starts: Iterable[str], rules: Sequence[Rule]) -> Iterator[str]:
    """The milestones behind it; of another rule's period those that start that one."""
    for kind in starts:
        if not kind.startswith("rule:"):
            yield kind
            continue
        for rule in rules:
            if kind == f"rule:{rule.id}":
                yield from _started_by(rule.starts, rules)


def _other_version(rate: Rate) -> str:
    if rate.valid_from and rate.valid_to:
        return _("{id} gives nothing: it counts days from {begins} to {ends}, and here are none.")
    if rate.valid_from:
        return _("{id} gives nothing: it counts days since {begins}, and here are none.")
    return _("{id} gives nothing: it counts days until {ends}, and here are none.")


def _matter(view: View) -> Matter:
    history = view.history
    return matter_of(history.case, history.milestones, history.payments, view.profile.country)
