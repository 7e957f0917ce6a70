"""`complaint log` on a terminal: questions in the order in which a call happens."""

from typing import Any

from complaintkit.cli.ask import ask, choose, confirm
from complaintkit.cli.offers import offer_init, offered_draft
from complaintkit.cli.sectors import ask_sector
from complaintkit.cli.session import Session, profile_of, show
from complaintkit.cli.who import one_case
from complaintkit.entries import drafts
from complaintkit.entries.contacts import NOBODY_THERE
from complaintkit.entries.drafts import Draft
from complaintkit.entries.times import durations, happened
from complaintkit.entries.told import NO_NAME, WRITTEN, Told, checked
from complaintkit.errors import Interrupted, NotFound, Usage
from complaintkit.limits import CardPolicy
from complaintkit.model import Case, ChannelKind, Level, Outcome, Profile, Promise, words
from complaintkit.record.store import Store
from complaintkit.sentences import _
from complaintkit.views.page import line
from complaintkit.when import (
    Calendar,
    describe_window,
    parse_moment,
    parse_window,
    split_promise,
)

Answers = dict[str, Any]
_SPOKEN = ("spoke", "cut-off", "refused")
_DEFAULTS = Told()._asdict()


def completed(session: Session, draft: Draft, cards: CardPolicy) -> Draft:
    """What the user told, with what was missing asked for; or an earlier draft.

    Details given as options mean that the user is in a hurry: then only what cannot be done
    without is asked. On Ctrl-C what was told so far is kept as a draft.
    """
    offer_init(session)
    told = draft.told
    earlier = offered_draft(session) if _is_bare(told) else None
    if earlier is not None:
        return earlier
    answers: Answers = {}
    try:
        with session.reading(one_state=False) as store:
            profile = profile_of(store)
            interview = _Interview(store, profile, _calendar(session, profile), answers, cards)
            interview.ask_case(told)
            if _is_bare(told):
                interview.ask_contact(told)
            else:
                interview.ask_time(told)
    except KeyboardInterrupt:
        if not answers and _is_bare(told):
            raise Interrupted(_("Interrupted. Nothing was stored.")) from None
        drafts.keep(session.home.drafts, draft._replace(told=told._replace(**answers)))
        raise Interrupted(
            _("Interrupted. Nothing was stored. Your answers are kept;")
            + _(" the next complaint log offers them.")
        ) from None
    return draft._replace(told=told._replace(**answers))


class _Interview:
    def __init__(
        self,
        store: Store,
        profile: Profile,
        calendar: Calendar,
        answers: Answers,
        cards: CardPolicy,
    ) -> None:
        self._store, self._profile, self._calendar = store, profile, calendar
        self._answers, self._cards = answers, cards

    def ask_case(self, told: Told) -> None:
        """WHO, and for someone new what is wrong and what is wanted."""
        who = told.who
        only = self._only_open_case()
        if who is None and (only is None or _is_bare(told)):
            names = [provider.name for provider in self._store.providers()]
            who = self._ask_who(only, names)
        if told.about and told.want:
            return
        if not self._is_known(who):
            if not told.about:
                self._required("about", _("That is a new case. What is wrong, in a sentence?"))
            if not told.want:
                self._required("want", _("What result do you want?"))
            if who is not None and _is_bare(told) and (sector := ask_sector(self._store, who)):
                self._answers["sector"] = sector

    def ask_contact(self, told: Told) -> None:
        """The contact, in the order it happens."""
        answers = self._answers
        self._optional("at", _("When did it begin?"), lambda text: happened(text, self._calendar))
        answers["channel"] = choose(_("How?"), words(ChannelKind), default=told.channel)
        called = confirm(_("Did they contact you?"), default=False)
        answers["direction"] = "in" if called else "out"
        sent = not called and answers["channel"] in WRITTEN
        usual = "sent" if sent else "spoke"
        outcome = choose(_("How did it end?"), words(Outcome), default=usual)
        answers["outcome"] = outcome
        if outcome in _SPOKEN:
            self._ask_agent(told)
        if outcome in (*_SPOKEN, "sent"):
            self._optional("summary", _("What happened, in your words?"))
        if outcome in _SPOKEN:
            self._ask_conversation()
        if called and outcome not in NOBODY_THERE:
            self._ask_kept(answers.get("who", told.who))

    def ask_time(self, told: Told) -> None:
        """The exact time of a callback that was promised without one."""
        if told.callback is None:
            return
        said_at = self._said_at(told)
        if not told.callback or parse_window(told.callback, said_at) is None:
            question = _("Which exact date and hour did they name? (Enter: none)")
            named = ask(question, check=lambda text: self._echo(text, said_at))
            self._answers["callback"] = named or told.callback

    def _only_open_case(self) -> Case | None:
        cases = self._store.cases(open_only=True)
        return cases[0] if len(cases) == 1 else None

    def _ask_who(self, only: Case | None, names: list[str]) -> str:
        """With one open case it is what Enter means; said aloud, since it may be about another."""
        usual = only.provider if only else ""

        def check(text: str) -> None:
            if not text.strip():
                raise Usage(_("A contact needs to be with somebody."))
            checked(text, "WHO", self._cards, one_line=True)
            self._is_known(text)  # raises for a name that fits several

        answer = ""
        while not answer:
            question = _("Whom did you deal with?")
            answer = ask(question, default=usual, completions=names, check=check)
        self._answers["who"] = str(only.number) if only and answer == usual else answer
        return str(self._answers["who"])

    def _is_known(self, who: str | None) -> bool:
        try:
            one_case(self._store, who)
        except NotFound:
            return False
        return True

    def _ask_agent(self, told: Told) -> None:
        question = _("Whom did you speak to? (a name; `{refused}` if they would not say)")
        self._optional("agent", question.format(refused=NO_NAME), one_line=True)
        self._optional("role", _("What is their position?"), one_line=True)
        usual = told.level or "unknown"
        answer = choose(_("Which level is that?"), ("unknown", *words(Level)), default=usual)
        if answer != "unknown":
            self._answers["level"] = answer

    def _ask_conversation(self) -> None:
        self._optional("said", _("What did they say?"))
        self._several("references", _("Which reference number did they give?"))
        self._optional(
            "duration", _("How long did it take? (48m, 1h05)"), lambda text: durations(text, "")
        )
        self._optional(
            "hold",
            _("How much of it on hold?"),
            lambda text: durations(self._answers.get("duration", ""), text),
        )
        said_at = self._said_at(Told()._replace(**self._answers))
        if confirm(_("Did they promise to call back?"), default=False):
            question = _("When? (exact date and hour; Enter: they named none)")
            self._answers["callback"] = ask(question, check=lambda text: self._echo(text, said_at))
            if self._answers["callback"]:
                self.ask_time(Told()._replace(**self._answers))
        question = _("What else did they promise, and by when? (Enter: nothing)")
        self._several("promises", question, said_at)
        self._several("mine", _("What did you promise, and by when? (Enter: nothing)"), said_at)

    def _ask_kept(self, who: str | None) -> None:
        for promise in self._open_promises(who):
            question = _("Did this contact keep promise {number} ({text})?").format(
                number=promise.number, text=promise.text
            )
            if confirm(question, default=False):
                self._answers["kept"] = (*self._answers.get("kept", ()), promise.number)

    def _open_promises(self, who: str | None) -> list[Promise]:
        if not self._is_known(who):
            return []
        case = one_case(self._store, who)
        return [each for each in self._store.open_promises(case.id) if each.by == "them"]

    def _said_at(self, told: Told) -> Calendar:
        if not told.at:
            return self._calendar
        at = parse_moment(told.at, self._calendar).at
        return Calendar(at, self._calendar.country, self._calendar.language)

    def _echo(self, text: str, said_at: Calendar) -> None:
        checked(text, "callback", self._cards)
        window = parse_window(text, said_at)
        if window is not None:
            show([line(describe_window(window, self._profile.zone), indent=2)])

    def _required(self, name: str, question: str) -> None:
        answer = ""
        while not answer.strip():
            answer = ask(question, check=self._storable(name))
        self._answers[name] = answer

    def _optional(
        self, name: str, question: str, check: Any = None, *, one_line: bool = False
    ) -> None:
        answer = ask(question, check=check or self._storable(name, one_line=one_line))
        if answer:
            self._answers[name] = answer

    def _several(self, name: str, question: str, said_at: Calendar | None = None) -> None:
        def check(text: str) -> None:
            checked(text, name, self._cards)
            if said_at is not None:
                _text, window, _words = split_promise(text, said_at)
                if window is not None:
                    show([line(describe_window(window, self._profile.zone), indent=2)])

        found: list[str] = []
        while answer := ask(question, check=check):
            found.append(answer)
            self._answers[name] = tuple(found)
            question = _("And another? (only Enter: no more)")

    def _storable(self, name: str, *, one_line: bool = False) -> Any:
        return lambda text: checked(text, name, self._cards, one_line=one_line)


def _calendar(session: Session, profile: Profile) -> Calendar:
    return Calendar(session.local(profile), profile.country, profile.language)


def _is_bare(told: Told) -> bool:
    """Whether nothing was told of what happened, so that everything is to be asked."""
    given = {name for name, value in told._asdict().items() if value != _DEFAULTS[name]}
    return not given - {"who", "level", "channel", "asked_for"}
