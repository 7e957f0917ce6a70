"""The worst template of somebody else's ends soon, within what the system allows one process."""

import resource
import subprocess
import sys
from pathlib import Path

import pytest

from complaintkit.letters.parts import PARTS
from tests.conftest import Run

SECONDS, BYTES = 5, 256_000_000
"""Of computing, and of memory for the whole process; beyond them the system ends it."""

LONGEST = "word " * 20_000
"""As long as a field may be."""

LOOPS = "{%% for a in about %%}{%% for b in about %%}%s{%% endfor %%}{%% endfor %%}"
WORST = {
    "loops": LOOPS % "",
    "loops that count": LOOPS % "{% if loop.index == loop.length %}x{% endif %}",
    "loops that look for what is not there": LOOPS % "{% if a.b is defined %}x{% endif %}",
    "loops that write": LOOPS % "{{ a }}\n{{ b }}\n",
    "a filter in a loop": "{% for a in about %}{% if about|title == a %}x{% endif %}{% endfor %}",
    "joined in a loop": (
        "{% for a in about %}{% if contacts[0].asked|join(about) == a %}x{% endif %}{% endfor %}"
    ),
    "filter after filter": "{% if about" + "|title" * 100 + " %}x{% endif %}",
    "many filters": "{% if about|title == want %}x{% endif %}" * 1_200,
    "joined and filtered": "{{ contacts[0].asked|join(about)|title|lower|title }}" * 800,
    "compared": "{% for a in about %}{% if want in about %}x{% endif %}{% endfor %}",
    "written again and again": "{{ about }}" * 4_000,
    "short lines": "{% for a in about %}{{ a }}\n\n{% endfor %}" * 1_500,
    "loops in loops": "{% for a in contacts %}" * 15 + "x" + "{% endfor %}" * 15,
}


def bounded() -> None:
    """In the child: the limits, which it cannot lift."""
    resource.setrlimit(resource.RLIMIT_CPU, (SECONDS, SECONDS))
    resource.setrlimit(resource.RLIMIT_AS, (BYTES, BYTES))


@pytest.fixture(name="asked")
def _asked(ready: Run) -> Run:
    """A case with texts as long as they may be, and two hundred questions."""
    ready("open", "Acme", "--about", LONGEST, "--want", LONGEST)
    questions = [word for number in range(200) for word in ("--asked", f"Why {number}?")]
    assert ready("log", "acme", "x", *questions).code == 0
    return ready


@pytest.mark.parametrize("worst", WORST.values(), ids=list(WORST))
def test_the_worst_template_ends_with_a_sentence(asked: Run, home: Path, worst: str) -> None:
    """Refused or written; never killed by the system, never out of memory."""
    blocks = {part: "" for part, _role in PARTS} | {"opening": worst}
    source = "\n".join(
        f"{{% block {part} %}}{words}{{% endblock %}}" for part, words in blocks.items()
    )
    template = home / "templates" / "en" / "claim.txt.j2"
    template.parent.mkdir(parents=True)
    template.write_text(source, encoding="utf-8")

    ran = subprocess.run(
        [sys.executable, "-m", "complaintkit", "letter", "acme", "--draft"],
        capture_output=True,
        text=True,
        check=False,
        preexec_fn=bounded,
    )

    assert (ran.returncode, ran.stdout == "") in ((0, False), (65, True)), ran.stderr[-500:]
    assert ran.returncode == 0 or "Nothing was written." in ran.stderr
