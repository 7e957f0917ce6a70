"""`complaint letter`: a formal letter, every fact of it from the record."""

from pathlib import Path
from typing import Annotated

import typer

from complaintkit.cli.options import AsJson, Who
from complaintkit.vocabulary import Personal


def letter(
    context: typer.Context,
    who: Who = None,
    kind: Annotated[str, typer.Option(metavar="KIND", help="Which letter: see --kinds.")] = "claim",
    lang: Annotated[
        str, typer.Option(metavar="TEXT", help="en, pl, ru or sr.", show_default="yours")
    ] = "",
    script: Annotated[
        str, typer.Option(metavar="TEXT", help="Serbian letters: latn or cyrl.")
    ] = "",
    reply_by: Annotated[
        str, typer.Option(metavar="WHEN", help="The reply you ask for.", show_default="the law's")
    ] = "",
    to: Annotated[
        str, typer.Option(metavar="TEXT", help="Who gets it: a bank's or a body's address.")
    ] = "",
    contact: Annotated[
        int | None, typer.Option(metavar="ENTRY", help="The contact it is about.")
    ] = None,
    payment: Annotated[
        int | None, typer.Option(metavar="N", help="The payment it is about, of several.")
    ] = None,
    sums: Annotated[
        list[str] | None,
        typer.Option(
            "--sum",
            metavar="RATE",
            help="Ask for a sum of the law, by its id in rights; you say its condition holds.",
        ),
    ] = None,
    short: Annotated[
        bool, typer.Option("--short", help="At most 250 words, what happened in the enclosure.")
    ] = False,
    personal: Annotated[Personal, typer.Option(help="In a review: what it says of you.")] = "none",
    output: Annotated[
        Path | None,
        typer.Option("--output", "-o", help="Write it here: .txt .md .html .pdf .docx .eml."),
    ] = None,
    kinds: Annotated[
        bool, typer.Option("--kinds", help="List the letters: which make sense, and why not.")
    ] = False,
    check: Annotated[
        bool, typer.Option("--check", help="Say what it lacks, and what to ask; write nothing.")
    ] = False,
    draft: Annotated[
        bool, typer.Option("--draft", help="With its gaps marked; nothing is recorded.")
    ] = False,
    trace: Annotated[
        bool, typer.Option("--trace", help="Show the entry behind every fact instead.")
    ] = False,
    template_check: Annotated[
        Path | None,
        typer.Option("--template-check", metavar="FILE", help="Look a template of yours over."),
    ] = None,
    force: Annotated[bool, typer.Option("--force", help="Overwrite the file.")] = False,
    as_json: AsJson = False,
) -> None:
    """Write a formal letter from the record.

    A letter that lacks a fact is refused, with the question to ask.
    """
    from complaintkit.cli.letters import Wanted, preview, recorded
    from complaintkit.entries.told import checked

    looks = {"--kinds": kinds, "--check": check, "--draft": draft, "--trace": trace}
    _must_agree(looks | {"--template-check": template_check is not None}, output)
    if template_check is not None:
        from complaintkit.cli.template_check import looked_over

        looked_over(template_check, as_json=as_json)
        return
    to = checked(to, "to", "ask")
    wanted = Wanted(
        *(who, kind, lang, reply_by, output, force, to, contact, payment, script, short),
        *(personal, tuple(sums or ())),
    )
    if kinds or check:
        from complaintkit.cli.letter_kinds import kinds_of, missing_of

        look = kinds_of if kinds else missing_of
        look(context.obj(), wanted, as_json=as_json)
    elif draft or trace:
        preview(context.obj(), wanted, trace=trace, as_json=as_json)
    else:
        recorded(context.obj(), wanted, as_json=as_json)


def _must_agree(asked: dict[str, bool], output: Path | None) -> None:
    """Raise `Usage` for options of which each asks for something else."""
    from complaintkit.errors import Usage
    from complaintkit.sentences import _

    given = [name for name, is_given in asked.items() if is_given]
    if len(given) > 1:
        raise Usage(
            _("{first} and {second} contradict each other.").format(
                first=given[0], second=given[1]
            ),
            _("Give one of them."),
        )
    if output is not None and given and given[0] in ("--kinds", "--check", "--template-check"):
        raise Usage(
            _("{option} writes no letter.").format(option=given[0]),
            _("Nothing was written. Leave out --output."),
        )
