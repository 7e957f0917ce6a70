"""`complaint list`: the cases."""

from tests.conftest import Run


def test_the_whole_table(acme: Run) -> None:
    """The open ones; `--all` shows the closed ones, too, and how they ended."""
    acme("open", "Żabka", "--about", "b", "--want", "c")
    acme("close", "żabka", "--outcome", "given-up")

    assert acme("list").out == (
        "Case  Provider  State  What is wrong     What you want\n"
        "1     Acme      open   The line is dead  a working line\n"
    )
    assert acme("list", "--all").out == (
        "Case  Provider  State             What is wrong     What you want\n"
        "1     Acme      open              The line is dead  a working line\n"
        "2     Żabka     closed: given-up  b                 c\n"
    )


def test_json_keeps_its_shape(acme: Run) -> None:
    """Programs rely on the names."""
    (case,) = acme("list", "--json").json

    assert sorted(case) == [
        *("about", "amount", "behalf_address", "behalf_authority", "behalf_name", "closed_at"),
        *("closed_entry", "closing_note", "contract_no", "country", "customer_no", "entry"),
        *("ground", "id", "language", "number", "opened_at", "opened_precision", "order_no"),
        *("outcome", "provider", "provider_id", "rating", "rating_why", "script", "sector"),
        *("voided", "want"),
    ]


def test_without_an_open_case_it_says_how_to_begin(ready: Run) -> None:
    """An empty table is a riddle."""
    result = ready("list")

    assert (result.code, result.out) == (
        0,
        "There is no open case. Begin one with: complaint open\n",
    )
    assert ready("list", "--json").json == []


def test_void_cases_are_not_listed(acme: Run) -> None:
    """Opened by mistake."""
    acme("void", "4", "--why", "mistake")

    assert acme("list", "--all", "--json").json == []
