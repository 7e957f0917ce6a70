"""The numbers that the steps of an agenda are calls to; only `due` with such a step loads this."""

from complaintkit.agenda import Agenda
from complaintkit.hours.calls import Call, calls
from complaintkit.model import Case, Profile, Provider
from complaintkit.zones import place_of


def calls_of(found: Agenda, phones: dict[str, Provider], profile: Profile) -> dict[int, list[Call]]:
    """For each case (by number) whose next step is a call, whom to call."""
    cases: dict[int, Case] = {item.case.number: item.case for item in found.items}
    return {
        number: numbers
        for number, step in found.steps.items()
        if number in cases
        and (provider := phones.get(cases[number].provider_id))
        and (
            numbers := calls(
                step, provider, found.at, lambda each: place_of(each, profile, found.at)
            )
        )
    }
