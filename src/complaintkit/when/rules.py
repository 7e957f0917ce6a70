"""How a time was counted, in sentences: stored in English, shown in the language of the run."""

RULES = {
    "hours": "Counted as real hours from {start}: {count}.",
    "day": "Calendar days counted from the day after {day}: {count}.",
    "week": "Weeks counted from {day}: {count}.",
    "month": "Calendar months counted from {day}: {count}.",
    "year": "Years counted from {day}: {count}.",
    "workday": (
        "Working days counted from the day after {day}: {count}; weekends and public holidays"
        " of {country} left out."
    ),
    "workday, no country": (
        "Working days counted from the day after {day}: {count}; only weekends are left out,"
        " because no country is set."
    ),
    "workday, unknown country": (
        "Working days counted from the day after {day}: {count}; only weekends are left out,"
        " because the public holidays of {country} are not known."
    ),
    "couple": "A couple is counted as 2.",
    "weeks": "Weeks are counted from Monday to Sunday.",
    "weeks, this one": "Weeks are counted from Monday to Sunday; this one begins on {monday}.",
    "weekend": "The weekend is counted as Saturday and Sunday.",
    "end of the week": "The end of the week is counted as Sunday.",
    "next morning": "The next morning is meant.",
    "until the end": "Counted until the end of that day.",
    "close": "Close of business is read as 17:00.",
    "part, begins": "That part of the day is read as beginning at {first}.",
    "part": "That part of the day is read as {first} to {last}.",
    "before": "Before a day is read as up to the end of the day before it.",
    "midnight": "Midnight is read as the end of that day.",
    "hour": "The hour is read as {first}.",
    "default": "No time was given: our default of {days} days.",
    "clocks": "The hours are read as {first} to {last}.",
}
"""By the name of each rule; `explained` says them again in the language of the run."""
