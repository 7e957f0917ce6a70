"""Texts that a program may stumble over, and every command line that takes one."""

from collections.abc import Iterator, Sequence

from complaintkit.limits import MAX_NAME
from tests.cli.conftest import CASE

TEXTS = (
    *(
        "Zażółć gęślą jaźń",
        "Объект №5 — «ёлка»",
        "Ћирилица и latinica",
        "שלום עולם",
        "日本語テキスト",
    ),
    *("e\u0301 and \u00e9", "\u212b \ufb01 \u1e9b\u0323", "👩‍👩‍👧‍👦 🏴󠁧󠁢󠁥󠁮󠁧󠁿", "\u00a0 \u2003 \u3000"),
    *(
        "\x1b[31mred\x1b[0m",
        "\x1b]0;title\x07",
        "\x9b31m",
        "a\x08\x7f",
        "\u202egnp.exe",
        "\u2066x\u2069",
    ),
    *("\u200b\u200d\ufeff", "\U000e0041\U000e0042", "\u115f\u3164", "\ue000\U0010ffff", "\u061c"),
    *("[red]Acme[/red]", "[/]", "[bold", "[link=http://x]y[/link]", ":100: :smile:", "path\\"),
    *(
        "{{ 7*7 }}",
        "{% raw %}",
        "%s %(x)s {0} {x}",
        "$(touch x) `id` ; rm -rf ~",
        "@file",
        "~",
        "~/x",
    ),
    *("-x", "--", "--note", "-", "=1+1", "'; DROP TABLE events; --", "NULL", "None", "0", "007"),
    *(
        "<script>alert(1)</script>",
        "&amp; &#0;",
        "null\\u0000",
        '"quoted" \\"',
        "x" * (MAX_NAME - 1),
        " ",
    ),
)
"""One line each: scripts, forms that look alike, invisible characters, every kind of syntax."""

LONG_TEXTS = (
    "two\nlines",
    "\r\n",
    "tab\tand\rreturn",
    "\u2028\u2029\x85",
    " trailing \n\n",
    "\v\f",
)
"""Texts that only a longer field may hold."""

LONG_OPTIONS = ("--said", "--note", "--quote", "--my-words", "--asked")
LINE_OPTIONS = ("--number", "--agent", "--role", "--site", "--agent-id", "--ref")


def given(options: Sequence[str], text: str) -> Iterator[str]:
    """Each option with the text."""
    for option in options:
        yield option
        yield text


EVERY_TEXT: tuple[tuple[str, ...], ...] = (
    *(("log", "acme", option, "?") for option in (*LONG_OPTIONS, *LINE_OPTIONS)),
    *(("log", "acme", option, "?") for option in ("--promise", "--mine")),
    ("log", "acme", "?"),
    ("log", "?", *CASE),
    ("log", "Zed", "--about", "?", "--want", "x"),
    ("log", "Zed", "--about", "x", "--want", "?"),
    ("open", "?", *CASE),
    *(
        ("open", "Zed", *CASE, option, "?")
        for option in ("--customer-no", "--order-no", "--contract-no")
    ),
    ("close", "acme", "--outcome", "resolved", "--note", "?"),
    ("settle", "1", "kept", "--note", "?"),
    ("amend", "5", "--why", "?", "--note", "x"),
    *(
        ("amend", "5", "--why", "x", option, "?")
        for option in (
            *("--summary", "--said", "--note", "--number", "--agent", "--role", "--site"),
            *("--agent-id", "--ref"),
        )
    ),
    *(
        ("amend", "4", "--why", "x", option, "?")
        for option in ("--about", "--want", "--customer-no", "--order-no", "--contract-no")
    ),
    ("amend", "3", "--why", "x", "--name", "?"),
    ("amend", "3", "--why", "x", "--address", "?"),
    ("amend", "6", "--why", "x", "--text", "?"),
    ("void", "5", "--why", "?"),
    *(
        ("provider", "acme", "--channel", "phone", "--value", "1", option, "?")
        for option in ("--hours", "--menu", "--note", "--address")
    ),
    ("provider", "acme", "--channel", "phone", "--value", "?"),
    *(("me", option, "?") for option in ("--name", "--address", "--email", "--phone")),
)
"""Every command line that stores a text; `?` is where it stands."""

NAMES = tuple(
    (command, *words)
    for command, words in (
        *(("show", ("?",)), ("letter", ("?",)), ("export", ("?",)), ("provider", ("?",))),
        *(("log", ("?", "x")), ("due", ("--case", "?")), ("search", ("?",))),
        ("close", ("?", "--outcome", "resolved")),
    )
)
"""Every command line that looks something up by a text."""


def filled(words: Sequence[str], text: str) -> tuple[str, ...]:
    """The command line with *text* in its place."""
    return tuple(text if word == "?" else word for word in words)


def lines(words: Sequence[Sequence[str]]) -> list[str]:
    """The names of these command lines."""
    return [" ".join(each) for each in words]
