"""What is in the records of ours and of the peers; the program itself is not loaded for it.

Whatever the process that measures has loaded would count as the memory of each that it starts.
"""

from datetime import UTC, datetime

NOW = datetime(2026, 11, 22, 10, tzinfo=UTC)
OPEN_CASES = 50
OPEN_CONTACTS = 10  # in each open case, whatever the size of the record
CLOSED_CONTACTS = 20
LONG, LONG_CONTACTS = "Long", 1_000
"""A closed case with many contacts, in each record that has room for it."""
ROWS = 10_000
"""In the one long chronology."""
CALLS = 10_000
CALLED = "+441632960011"
TEXTS = (
    "They said that the technician was here; nobody came, and the line is still dead.",
    "Konsultant twierdzi, że zgłoszenie zostało zamknięte; usterka nadal trwa.",
    "Сотрудник обещал перезвонить; звонка не поступило, деньги не вернули.",
    "Είπαν ότι ο τεχνικός ήρθε· κανείς δεν ήρθε και η γραμμή είναι ακόμα νεκρή.",
    "قالوا إن الفني كان هنا؛ لم يأت أحد، والخط لا يزال معطلا.",
    "技術者が来たと言われましたが、誰も来ず、回線はまだ使えません。",
    "Оператер каже да је пријава затворена; сметња и даље траје.",
)
