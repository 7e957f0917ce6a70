"""`complaint completion`: what a shell needs to complete commands, cases and promises."""

from typing import Annotated, Literal

import typer

Shell = Literal["bash", "zsh", "fish"]


def completion(
    context: typer.Context,
    shell: Annotated[Shell, typer.Argument(help="The shell to print the script for.")],
    words: Annotated[
        list[str] | None,
        typer.Argument(
            metavar="[WORD]...",
            help="What is typed so far, after --: print what may stand in place of the last word.",
            show_default=False,
        ),
    ] = None,
) -> None:
    """Print the script that completes commands, cases and promises in a shell.

    For bash, into ~/.bashrc: eval "$(complaint completion bash)". Completing reads your record and
    never changes it.
    """
    from complaintkit.cli.session import write

    if words:
        from complaintkit.cli.completing import answer
        from complaintkit.cli.shells import lines

        write(lines(shell, words[-1], answer(words, context.obj().home)))
    else:
        from complaintkit.cli.shells import script

        write(script(shell))
