"""Where the record is, when the user says nothing."""

from pathlib import Path

import platformdirs
import pytest

from complaintkit.paths import bundled_templates, find_home


@pytest.mark.parametrize("data", [None, "", "/somewhere/data", "relative/data"])
@pytest.mark.parametrize("state", [None, "", "/somewhere/state"])
def test_the_folders_are_those_of_the_system(
    data: str | None, state: str | None, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Our own few lines agree with the library that knows all systems."""
    monkeypatch.setenv("HOME", str(tmp_path))
    monkeypatch.delenv("COMPLAINT_HOME", raising=False)
    for variable, value in (("XDG_DATA_HOME", data), ("XDG_STATE_HOME", state)):
        if value is None:
            monkeypatch.delenv(variable, raising=False)
        else:
            monkeypatch.setenv(variable, value)

    home = find_home(None)

    assert (home.folder, home.state) == (
        platformdirs.user_data_path("complaintkit", appauthor=False),
        platformdirs.user_state_path("complaintkit", appauthor=False),
    )


def test_the_option_wins_over_the_variable(monkeypatch: pytest.MonkeyPatch) -> None:
    """What is typed last is meant most."""
    monkeypatch.setenv("COMPLAINT_HOME", "/from/variable")

    assert find_home("/from/option").record == Path("/from/option/complaints.db")
    assert find_home(None).record == Path("/from/variable/complaints.db")


def test_the_templates_are_found() -> None:
    """In a checkout, an editable install and a wheel."""
    assert (bundled_templates() / "en" / "claim.txt.j2").is_file()
