"""Cases as they are lived: each fills an empty notebook. Names and numbers are invented."""

from datetime import datetime
from zoneinfo import ZoneInfo

from complaintkit.model import Event

from .conftest import PROFILE, Notebook

NEW_YORK = ZoneInfo("America/New_York")
SEARS_NOW = datetime(2005, 10, 20, 9, 0, tzinfo=NEW_YORK)


def broadband(notebook: Notebook) -> None:
    """Eleven contacts, four of them unanswered; promises of every fate; corrections."""
    notebook.open(
        provider="Acme Broadband",
        about="The line has been dead since 2 November 2026.\nThe bill was charged in full.",
        want="Repair the line by Friday 11 December 2026, and refund 41.80 GBP.",
        amount="41.80 GBP",
        customer_no="8773 10 123",
        contract_no="C-2024/117",
    )
    notebook.channel("post", "PO Box 99\nLeeds LS2 8XY", role="complaints")
    first = _calls_of_the_first_week(notebook)
    _promises_of_the_first_week(notebook, first)
    _calls_of_the_second_week(notebook)


def _calls_of_the_first_week(notebook: Notebook) -> Event:
    first = notebook.contact(
        "2026-11-02T15:00",
        number="0800 123 456",
        duration_s=72 * 60,
        hold_s=40 * 60,
        agent="Anna K.",
        role="consultant",
        site="Leeds",
        agent_id="4471",
        summary="Reported the dead line.",
        asked=["When will an engineer come?", "Which term allows the charge?"],
        said="An engineer is booked. She cannot see the charge.",
        quotes=[
            {"speaker": "them", "text": "You will have it back by Thursday."},
            {"speaker": "me", "text": "Please confirm that in writing."},
        ],
        reference_list=["AB-99120077"],
    )
    notebook.contact("2026-11-05T17:00", outcome="no-answer", number="0800 123 456")
    notebook.contact("2026-11-06T08:05", outcome="closed", number="0800 123 456")
    notebook.contact(
        "2026-11-06T11:00",
        precision="hour",
        number="0800 123 456",
        duration_s=42 * 60,
        agent_refused=True,
        asked_for="supervisor",
        outcome="refused",
        summary="Asked why nobody had come.",
    )
    return first


def _promises_of_the_first_week(notebook: Notebook, first: Event) -> None:
    made = "2026-11-02T15:00:00+00:00"
    late = notebook.promise(
        "2026-11-04T15:00:00+00:00",
        made_at=made,
        in_contact=first,
        opens="2026-11-03T15:00:00+00:00",
        words="24 to 48 hours",
        rule="24 to 48 hours from Monday 2 November 2026, 15:00.",
    )
    notebook.settle(late, "kept", "2026-11-04T17:07:00+00:00")
    day = {"precision": "day", "text": "An engineer comes"}
    notebook.promise("2026-11-05T23:59:59+00:00", made_at=made, in_contact=first, **day)
    notebook.promise(
        "2026-11-04T23:59:59+00:00",
        made_at=made,
        in_contact=first,
        basis="default",
        precision="day",
        text="A letter",
    )
    kept = notebook.promise("2026-11-03T23:59:59+00:00", made_at=made, in_contact=first, **day)
    notebook.settle(kept, "kept", "2026-11-03T12:00:00+00:00")
    waived = notebook.promise(
        "2026-11-03T12:00:00+00:00", made_at=made, in_contact=first, text="A voucher"
    )
    notebook.settle(waived, "waived", "2026-11-10T12:00:00+00:00")
    notebook.promise(
        "2026-12-24T12:00:00+00:00", made_at=made, in_contact=first, text="A new contract"
    )
    notebook.promise(
        "2026-11-03T12:00:00+00:00", made_at=made, in_contact=first, party="me", text="Mine"
    )


def _calls_of_the_second_week(notebook: Notebook) -> None:
    void = notebook.contact("2026-11-07T10:00", duration_s=6_000, summary="Another case.")
    notebook.void(void)
    notebook.contact("2026-11-09T09:30", number="0800 123 456", duration_s=95 * 60, hold_s=90 * 60)
    notebook.contact(
        "2026-11-10T12:00",
        precision="day",
        channel="visit",
        recorded=datetime(2026, 11, 13, 9, 0, tzinfo=ZoneInfo("Europe/London")),
        number="the shop in Leeds",
        duration_s=61 * 60,
    )
    notebook.contact(
        "2026-11-11T10:00", channel="email", number="help@acme.example", outcome="auto-reply"
    )
    notebook.contact("2026-11-12T14:00", number="0800 123 457", outcome="voicemail")
    notebook.contact("2026-11-13T09:00", direction="in", number="0113 496 0001", duration_s=7_200)
    amended = notebook.contact("2026-11-16T16:20", number="0800 123 456", agent="Bop")
    notebook.amend(amended, "agent", "Bop", "Bob")
    notebook.amend(amended, "duration_s", None, 84 * 60)
    notebook.contact(
        "2026-11-18T10:00", outcome="cut-off", duration_s=70 * 60, reference_list=["AB-99120077"]
    )


def without_contacts(notebook: Notebook) -> None:
    """Nothing was tried yet: the letter says nothing of calls."""
    me = PROFILE | {"address": "", "phone": ""}
    notebook.open(me=me, about="Trimmer not delivered.", want="Money back.", order_no="20090417")


def sears(notebook: Notebook) -> None:
    """A fridge that did not come (readthehook.com): three promises broken within two days."""
    zone = "America/New_York"
    notebook.open(
        me=PROFILE | {"zone": zone},
        provider="Sears",
        about="The refrigerator bought on 8 October 2005 has not been delivered.",
        want="Deliver the refrigerator on a day that I choose.",
    )
    promised = {"zone": zone, "text": "The delivery comes"}
    call = notebook.contact(
        "2005-10-18T15:00", zone=zone, precision="hour", direction="in", said="Delivery is near."
    )
    opens = {"opens": "2005-10-18T15:30:00-04:00", "words": "in 30 minutes to one hour"}
    made, closes = "2005-10-18T15:00:00-04:00", "2005-10-18T16:00:00-04:00"
    soon = notebook.promise(
        closes, made_at=made, in_contact=call, **promised, **opens, rule="Counted from 15:00."
    )
    notebook.settle(soon, "partly", "2005-10-18T18:00:00-04:00")
    driver = notebook.contact(
        "2005-10-18T18:00", zone=zone, precision="hour", direction="in", channel="visit"
    )
    made, closes = "2005-10-18T18:00:00-04:00", "2005-10-19T07:30:00-04:00"
    morning = notebook.promise(closes, made_at=made, in_contact=driver, **promised)
    notebook.settle(morning, "superseded", "2005-10-19T10:00:00-04:00")
    store = notebook.contact("2005-10-19T10:00", zone=zone, said="There is a new slot.")
    made, closes = "2005-10-19T10:00:00-04:00", "2005-10-19T14:00:00-04:00"
    notebook.promise(
        closes, made_at=made, in_contact=store, **promised, opens="2005-10-19T13:00:00-04:00"
    )
    quote = {"speaker": "them", "text": "The store did not have the refrigerator."}
    notebook.contact("2005-10-19T14:15", zone=zone, direction="in", quotes=[quote])


def settlement(notebook: Notebook) -> None:
    """Money, clauses and offers of every kind; what is void, open or the bank's is not told."""
    notebook.open(about="The sofa has a broken leg.", want="Refund 399.00 GBP.", order_no="A-7")
    notebook.dealing("clause_quoted", text="We repair within\n14 days.", place="Terms 7.2")
    for number, kind in enumerate(("charged", "fee", "refunded", "credited", "provisional")):
        day = f"2026-11-{number + 2:02}T00:00:00+00:00"
        notebook.dealing("payment_noted", kind=kind, amount=f"{number + 1}.00 GBP", at=day)
    card = {"method": "credit-card", "network": "visa", "last4": "4242"}
    notebook.dealing("payment_noted", amount="399.00 GBP", at="2026-11-01T00:00:00+00:00", **card)
    on = {"at": "2026-11-10T00:00:00+00:00"}
    for decision, text in (("open", "A new leg"), ("refused", "20 GBP off"), ("accepted", "Wax")):
        why = {"why": "too little", "value": "20.00 GBP"}
        notebook.dealing("offer_noted", decision=decision, text=text, **why, **on)
    notebook.void(notebook.dealing("clause_quoted", text="VOID", place="VOID"))
    notebook.void(notebook.dealing("payment_noted", amount="77.00 GBP", **on))
    notebook.void(notebook.dealing("offer_noted", decision="refused", text="VOID", **on))


def hostile(notebook: Notebook) -> None:
    """Every text tries to be something else: markup, a template, a heading, a control code."""
    markup = "# Heading <b>bold</b> [link](http://x.example) ![i](y) `code` {{ 7 * 7 }} {% raw %}"
    lines = "Yours faithfully,\n\n---\n1. One\n> quoted\n    code\n===\n{# gone? #}"
    unseen = "paid \u202e\x1b[31mred\x07\u200b"
    notebook.open(
        me=PROFILE | {"name": "Eve <script>", "address": "*1* Road\n\n\n- Leeds"},
        provider="[red]Acme[/red] & {{ self }}",
        about=f"{markup}\n{lines}",
        want=f"{lines}\n{unseen}",
        customer_no="</h1> # 5",
    )
    notebook.contact(
        "2026-11-02T15:00",
        number="<a href='x'>0800</a>",
        agent="__Anna__",
        summary=markup,
        said=lines,
        asked=["{{ config.__class__ }}", "2. two\n3. three"],
        quotes=[{"speaker": "them", "text": f"”{unseen}“"}],
        reference_list=["www.x.example", "x@y.example"],
    )
    notebook.promise(
        "2026-11-03T15:00:00+00:00", made_at="2026-11-02T15:00:00+00:00", text=markup, words=lines
    )
    notebook.dealing("clause_quoted", text=f"{lines}\nI did not accept this offer.", place=markup)
    at = {"at": "2026-11-02T15:00:00+00:00"}
    notebook.dealing("offer_noted", text=f"{markup}”\n{lines}", decision="refused", **at)
    notebook.dealing("payment_noted", amount="1.00 GBP", method=markup, note=lines, **at)
