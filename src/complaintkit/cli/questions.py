"""`complaint log` on a terminal: questions in the order in which a call happens."""

from complaintkit.cli.ask import hanging_up_interrupts
from complaintkit.cli.conversation import Conversation
from complaintkit.cli.editor import Edited, edited
from complaintkit.cli.form import Form, Step, how_to_answer
from complaintkit.cli.meant import asked_again
from complaintkit.cli.sectors import ask_sector
from complaintkit.cli.session import Session, profile_of, warn, zone
from complaintkit.cli.ways import Ways, way_typed
from complaintkit.cli.who import near_providers, one_case
from complaintkit.describe import promised
from complaintkit.entries import drafts
from complaintkit.entries.contacts import NOBODY_THERE
from complaintkit.entries.drafts import Draft
from complaintkit.entries.told import Told, checked
from complaintkit.errors import Interrupted, NotFound, Usage
from complaintkit.limits import CardPolicy
from complaintkit.model import Case, Promise
from complaintkit.record.store import Store
from complaintkit.sentences import _
from complaintkit.when import Calendar, describe_window

_DEFAULTS = Told()._asdict()


def completed(
    session: Session,
    draft: Draft,
    cards: CardPolicy,
    *,
    in_editor: bool = False,
    is_again: bool = False,
) -> Draft:
    """What the user told, with what was missing asked for.

    Details given as options mean that the user is in a hurry: then only what cannot be done
    without is asked. An earlier draft is asked *again*, with its answers to be kept or changed.
    On Ctrl-C what was told so far is kept as a draft. What they said is written in the user's
    editor, if wanted.
    """
    told, is_bare = draft.told, is_again or is_asked_everything(draft.told)
    form: Form | None = None

    def edit(told: Told, field: str, text: str) -> Edited:
        return edited(session.home.drafts, draft._replace(told=told), field, text)

    try:
        with hanging_up_interrupts(), session.reading(one_state=False) as store:
            profile = profile_of(store)
            told_at = draft.told_at.astimezone(zone(profile.zone))
            calendar = Calendar(told_at, profile.country, profile.language)
            form = Form(told, calendar, profile, cards, edit, in_editor=in_editor)
            if is_again:
                form.offer_all_again(as_typed(told))
            interview = Interview(store, form, cards, is_bare=is_bare)
            if is_bare:
                warn(how_to_answer())
            form.walk(interview.everything() if is_bare else interview.needed())
    except (KeyboardInterrupt, OSError) as stopped:  # or the terminal is gone
        interrupted = _kept(session, draft, form, is_bare=is_bare, is_again=is_again)
        if isinstance(stopped, OSError):
            raise
        raise interrupted from None
    return draft._replace(told=form.told, is_unfinished=False)


def _kept(
    session: Session, draft: Draft, form: Form | None, *, is_bare: bool, is_again: bool
) -> Interrupted:
    """Keep what was answered as a draft, if anything was; what to say of it."""
    told = draft.told if form is None else form.told
    if not is_again and (form is None or (not form.answers and is_bare)):
        drafts.discard(session.home.drafts, draft.event_id)
        return Interrupted(_("Interrupted. Nothing was stored."))
    left = draft._replace(told=told, is_unfinished=is_bare)
    drafts.keep(session.home.drafts, left)
    return Interrupted(
        _("Interrupted. Nothing was stored. Your answers are kept;")
        + _(" the next complaint log offers them.")
    )


def as_typed(told: Told) -> dict[str, str]:
    """What was answered, by the questions that it is typed at; promises are offered one by one."""
    who_spoke = ", ".join(each for each in (told.agent, told.role) if each) or told.level
    typed = {
        "way": way_typed(told),
        "who_spoke": who_spoke,
        "said": told.said,
        "summary": told.summary,
        "references": ", ".join(told.references),
        "times": ", ".join(each for each in (told.duration, told.hold) if each),
        "callback": told.callback or "",
    }
    return {question: answer for question, answer in typed.items() if answer}


def is_asked_everything(told: Told) -> bool:
    """Whether nothing was told of what happened, so that everything is to be asked."""
    given = {name for name, value in told._asdict().items() if value != _DEFAULTS[name]}
    return not given - {"who", "level", "channel", "asked_for"}


class Interview:
    """Who it was, how it went, and then the conversation."""

    def __init__(
        self,
        store: Store,
        form: Form,
        cards: CardPolicy,
        question: str = "",
        *,
        is_bare: bool | None = None,
    ) -> None:
        self._question = question or _("Whom did you deal with?")
        self._store, self._form, self._cards = store, form, cards
        self._is_bare = is_asked_everything(form.told) if is_bare is None else is_bare
        self._asked_who = form.told.who is None
        self._ways = Ways(form)
        self.conversation = Conversation(form, self._people)

    def everything(self) -> tuple[Step, ...]:
        """All the questions, in the order of a call."""
        talk = self.conversation
        before = (*self.case_steps(), *self._ways.steps(), self._callback_kept)
        return (*before, *talk.steps(), self._others_kept, talk.anything_else)

    def needed(self) -> tuple[Step, ...]:
        """Only what a contact with details cannot do without."""
        return (*self.case_steps(), self.conversation.exact_callback)

    def after_a_call(self) -> tuple[Step, ...]:
        """What the companion of a call could not know: how it ended, and what was said in it."""
        talk = self.conversation
        first = (*self.case_steps(), self._ways.end_of_call)
        return (*first, talk.said, talk.exact_callback, talk.anything_else)

    def case_steps(self) -> tuple[Step, ...]:
        """WHO, and for someone new what is wrong and what is wanted."""
        return (self.whom, self._meant, self._about, self._want, self._sector)

    def whom(self) -> bool:
        """With one open case it is what Enter means; said aloud, since it may be about another."""
        only = self._only_open_case()
        if not self._asked_who or (only is not None and not self._is_bare):
            return False
        usual = only.provider if only else ""
        names = [provider.name for provider in self._store.providers()]
        answer = ""
        while not answer:
            question = self._question
            answer = self._form.ask("who", question, self._check_who, default=usual,
                                    completions=names)  # fmt: skip
        self._form.answers["who"] = str(only.number) if only and answer == usual else answer
        return True

    def _meant(self) -> bool:
        """Before a new case is opened for a name that was only misspelt."""
        told = self._form.told
        if told.who is None or told.about or not near_providers(self._store, told.who):
            return False
        answer = asked_again(self._store, self._form, told.who, self._check_who)
        self._form.answers["who"] = answer
        return True

    def _check_who(self, text: str) -> None:
        if not text.strip():
            raise Usage(_("A contact needs to be with somebody."))
        checked(text, "WHO", self._cards, one_line=True)
        self._case(text)  # raises for a name that fits several

    def _about(self) -> bool:
        if self._form.told.about or not self._is_new():
            return False
        question = _("That is a new case. What is wrong, in a sentence?")
        return self._form.required("about", question)

    def _want(self) -> bool:
        if self._form.told.want or not self._is_new():
            return False
        return self._form.required("want", _("What result do you want?"))

    def _sector(self) -> bool:
        who = self._form.told.who
        if who is None or not self._is_bare or self._form.told.sector or not self._is_new():
            return False
        sector = ask_sector(self._store, who, self._form.aids("sector"))
        if sector:
            self._form.answers["sector"] = sector
        return sector is not None

    def _callback_kept(self) -> bool:
        """Whoever owes a call and calls keeps that promise, as a rule."""
        owed = [each for each in self._their_promises() if each.is_callback]
        return self._ask_kept(owed[:1], is_likely=True)

    def _others_kept(self) -> bool:
        owed = self._their_promises()
        first = next((each for each in owed if each.is_callback), None)
        return self._ask_kept([each for each in owed if each != first], is_likely=False)

    def _ask_kept(self, promises: list[Promise], *, is_likely: bool) -> bool:
        kept = []
        for each in promises:
            question = _("Did this contact keep promise {number} ({text}, {window})?").format(
                number=each.number,
                text=promised(each.text),
                window=describe_window(each.window, each.zone),
            )
            if self._form.confirm(question, default=is_likely):
                kept.append(each.number)
        if kept:
            self._form.answers["kept"] = (*self._form.told.kept, *kept)
        return bool(promises)

    def _their_promises(self) -> list[Promise]:
        """What they owe in this case, when it is they who made the contact."""
        told = self._form.told
        if told.direction != "in" or told.outcome in NOBODY_THERE:
            return []
        case = self._case(told.who)
        found = self._store.open_promises(case.id) if case else []
        return [each for each in found if each.by == "them"]

    def _people(self) -> list[str]:
        """The names of those who were spoken to before in this case, the last ones first."""
        case = self._case(self._form.told.who)
        contacts = self._store.contacts(case.id) if case else []
        return list(dict.fromkeys(each.agent for each in reversed(contacts) if each.agent))

    def _only_open_case(self) -> Case | None:
        cases = self._store.cases(open_only=True)
        return cases[0] if len(cases) == 1 else None

    def _is_new(self) -> bool:
        return self._case(self._form.told.who) is None

    def _case(self, who: str | None) -> Case | None:
        try:
            return one_case(self._store, who)
        except NotFound:
            return None
