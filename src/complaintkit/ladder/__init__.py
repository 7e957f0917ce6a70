"""The ladder: from what a case has been through to the one next step, and why.

The next step is the lowest rung that is allowed now and was neither tried nor refused; the rungs
are a playbook, which the user can replace.
"""

from complaintkit.ladder.climbing import refused_level
from complaintkit.ladder.playbook import Playbook, Rung
from complaintkit.ladder.situation import Reason
from complaintkit.ladder.steps import NextStep, next_step

__all__ = [
    "NextStep",
    "Playbook",
    "Reason",
    "Rung",
    "next_step",
    "refused_level",
]
