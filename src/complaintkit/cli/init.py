"""`complaint init`: make the home and keep the user's details."""

from collections.abc import Callable, Mapping
from typing import TYPE_CHECKING, Annotated, Any

import typer

from complaintkit.cli.options import AsJson, MaskCard, NotACard, card_policy

if TYPE_CHECKING:
    from datetime import datetime

    from complaintkit.cli.session import Session
    from complaintkit.limits import CardPolicy


def init(
    context: typer.Context,
    name: Annotated[
        str, typer.Option(metavar="TEXT", help="Your name, as it stands in letters.")
    ] = "",
    address: Annotated[str, typer.Option(metavar="TEXT", help="Your postal address.")] = "",
    email: Annotated[str, typer.Option(metavar="TEXT", help="Your e-mail address.")] = "",
    phone: Annotated[str, typer.Option(metavar="TEXT", help="Your phone number.")] = "",
    city: Annotated[
        str, typer.Option(metavar="TEXT", help="Your town, before the date of a letter.")
    ] = "",
    country: Annotated[
        str, typer.Option(metavar="TEXT", help="Your country: GB, PL, RS, RU ...")
    ] = "",
    language: Annotated[str, typer.Option(metavar="TEXT", help="en, pl, ru or sr.")] = "",
    zone: Annotated[
        str,
        typer.Option(
            metavar="TEXT", help="Your time zone: Europe/Warsaw.", show_default="this machine's"
        ),
    ] = "",
    as_json: AsJson = False,
    mask_card: MaskCard = False,
    not_a_card: NotACard = False,
) -> None:
    """Set up your record, once.

    On a terminal it asks for what is missing.
    """
    from complaintkit.cli.session import show_json

    session = context.obj()
    given = {
        "name": name, "address": address, "email": email, "phone": phone, "city": city,
        "country": country, "language": language, "zone": zone,
    }  # fmt: skip
    cards = card_policy(mask=mask_card, keep=not_a_card)
    set_up(session, given, cards, quiet=as_json)
    if as_json:
        show_json({"record": str(session.home.record)})


def set_up(
    session: "Session", given: Mapping[str, str], cards: "CardPolicy", *, quiet: bool = False
) -> None:
    """Ask what is missing, make the record, store the details, say where it is."""
    from complaintkit.cli.people import profile_body
    from complaintkit.cli.session import is_terminal
    from complaintkit.sentences import spoken

    _must_be_new(session)
    is_asked = is_terminal() and not quiet
    details = _asked(given, cards, session.now) if is_asked else dict(given)
    details = {field: value for field, value in details.items() if value}
    details.setdefault("language", spoken().partition("-")[0])
    known_zone = details.get("zone") or _machines_zone(details.get("country", ""), session.now)
    body = profile_body({"zone": known_zone, "name": ""} | details, cards)
    _store(session, body)
    if not quiet:
        _tell(session, body)


def _store(session: "Session", body: Mapping[str, Any]) -> None:
    from complaintkit import __version__
    from complaintkit.record.schema import create

    if not session.home.record.exists():
        create(session.home.record)
    with session.writing() as (entries, _reader):
        if entries.is_empty:
            entries.append("record_created", {"version": __version__})
        entries.append("profile_set", dict(body))


def _tell(session: "Session", body: Mapping[str, Any]) -> None:
    """Where the record is and what comes next, in the language that was given."""
    from complaintkit.cli.people import warn_unreachable
    from complaintkit.cli.session import show
    from complaintkit.cli.tongue import speak_as
    from complaintkit.sentences import _
    from complaintkit.views.page import Span, line

    speak_as(str(body["language"]), str(body["name"]))
    warn_unreachable(body)
    sentence = _("Your record is {path}; your time zone is {zone}.")
    show(
        [
            line(sentence.format(path=session.home.record, zone=body["zone"])),
            line(_("After the next call:"), " ", Span("complaint log", "command")),
        ]
    )


def _must_be_new(session: "Session") -> None:
    """A record without details is the trace of an interrupted init, which may go on."""
    from complaintkit.errors import OutputExists
    from complaintkit.sentences import _

    if session.home.record.exists():
        with session.reading() as store:
            if store.profile() is None:
                return
        raise OutputExists(
            _("There is already a record at {path}.").format(path=session.home.record),
            _("Nothing was changed. To see or change your details: complaint me"),
        )


def _asked(given: Mapping[str, str], cards: "CardPolicy", now: "datetime") -> dict[str, str]:
    from complaintkit.errors import Interrupted
    from complaintkit.sentences import _

    try:
        return _answered(given, cards, now)
    except KeyboardInterrupt:
        hint = _("Set it up once with: complaint init")
        raise Interrupted(_("Interrupted. Nothing was stored."), hint) from None


def _answered(given: Mapping[str, str], cards: "CardPolicy", now: "datetime") -> dict[str, str]:
    from complaintkit.cli.ask import ask
    from complaintkit.cli.people import must_reach
    from complaintkit.entries.told import checked
    from complaintkit.sentences import _

    fields = ("name", "address", "email", "phone", "city", "country", "language", "zone")
    answers = dict.fromkeys(fields, "") | dict(given)

    def storable(field: str) -> Callable[[str], object]:
        def check(text: str) -> None:
            checked(text, field, cards, one_line=field != "address")
            must_reach({field: text})

        return check

    while not answers["name"].strip():
        answers["name"] = ask(_("Your name, as it is to stand in letters?"), check=storable("name"))
    questions = {
        "address": _("Your postal address, on one line?"),
        "email": _("Your e-mail address?"),
        "phone": _("Your phone number?"),
    }
    for field, question in questions.items():
        answers[field] = answers[field] or ask(question, check=storable(field))
    _ask_for_place(answers, storable("city"), now)
    answers["zone"] = answers["zone"] or _asked_zone(answers["country"], now)
    return answers


def _ask_for_place(
    answers: dict[str, str], storable: Callable[[str], object], now: "datetime"
) -> None:
    """Where the user lives and writes; English letters name no town, so nobody is asked for it."""
    from complaintkit.cli.ask import ask
    from complaintkit.cli.likely import likely_country, likely_language
    from complaintkit.cli.people import country_code, language_code
    from complaintkit.cli.tongue import speak_as
    from complaintkit.sentences import _
    from complaintkit.vocabulary import LANGUAGES

    answers["country"] = answers["country"] or ask(
        _("Your country, in two letters (GB, PL, RS, RU ...)?"),
        default=likely_country(now),
        check=country_code,
    )
    answers["language"] = answers["language"] or ask(
        _("Your language ({languages})?").format(languages=", ".join(LANGUAGES)),
        default=likely_language(country_code(answers["country"])),
        completions=LANGUAGES,
        check=language_code,
    )
    speak_as(answers["language"], answers["name"])
    if language_code(answers["language"]) != "en":
        answers["city"] = answers["city"] or ask(
            _("Your town, for letters that name it before the date?"), check=storable
        )


def _asked_zone(country: str, now: "datetime") -> str:
    """Deadlines count in it: where nobody knows it, Enter alone is no answer."""
    from complaintkit.cli.ask import ask
    from complaintkit.cli.likely import likely_zone
    from complaintkit.cli.session import warn
    from complaintkit.cli.zones import zone_name
    from complaintkit.sentences import _

    answer, usual = "", likely_zone(country, now)
    while not answer:
        if not usual:
            warn(_("Deadlines are counted in your time zone. Give it as in: Europe/Warsaw"))
        answer = ask(_("Your time zone?"), default=usual, check=zone_name)
    return answer


def _machines_zone(country: str, now: "datetime") -> str:
    """Where nobody can be asked; UTC never without a word."""
    from complaintkit.cli.likely import is_unset, likely_zone, local_zone
    from complaintkit.cli.session import warn
    from complaintkit.sentences import _

    name = local_zone()
    if is_unset(name):
        name = likely_zone(country, now) or name
    if is_unset(name):
        warn(
            _("This machine says UTC. If your clock shows another time: {command}").format(
                command="complaint me --zone Europe/Warsaw"
            )
        )
    return name
