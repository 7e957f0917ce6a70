"""What a bundle is made of, before it becomes pages."""

from collections.abc import Mapping, Sequence
from datetime import datetime
from typing import NamedTuple

from complaintkit import __version__
from complaintkit.describe import describe_moment
from complaintkit.evidence.bundle.audiences import FIELD_NAMES, Audience
from complaintkit.evidence.chronology import Chronology
from complaintkit.evidence.formats.wording import zone_then
from complaintkit.law.window import RuleWindow
from complaintkit.model import Event, History, Profile
from complaintkit.sentences import _


class Item(NamedTuple):
    """A file of the case: an exhibit or a letter, and where it lies in the bundle."""

    label: str
    member: str
    """Its path in the bundle; empty when it is not in it."""
    why_not: str
    """Why it is not in it, in a whole sentence."""
    sha256: str
    size: int
    media_type: str
    trouble: str = ""
    """"missing" or "changed", when the file is not what was taken in."""


class Content(NamedTuple):
    """One case as one reader sees it; masked already."""

    reader: str
    audience: Audience
    history: History
    events: Sequence[Event]
    """What the chronology was made with; masked, too, if anything is."""
    story: Chronology
    profile: Profile | None
    checkpoint: tuple[str, int, str]
    now: datetime
    windows: Sequence[RuleWindow]
    masked: Mapping[str, int]
    void: tuple[int, ...]
    """Entries that were left out because they are void."""
    exhibits: Mapping[int, Item]
    """By the number of the entry."""
    letters: Mapping[int, Item]
    identifiers: tuple[str, ...] = ()
    """Masked values that are one of a kind: they must stand on no page."""

    @property
    def is_provable(self) -> bool:
        """Whether the entries themselves are given out, as they were stored."""
        return not self.masked

    @property
    def title(self) -> str:
        """What stands above each page."""
        case = self.history.case
        return _("Case {number}: {provider}").format(number=case.number, provider=case.provider)

    @property
    def notice(self) -> str:
        """For whom it was made and what is masked, on every page; nothing where nothing is."""
        if not self.masked:
            return ""
        fields = ", ".join(dict.fromkeys(FIELD_NAMES[field] for field in self.masked))
        return _("Masked copy, made for {reader}. Masked: {fields}.").format(
            reader=self.audience.label, fields=fields
        )

    @property
    def made(self) -> str:
        """When it was made, by which program, of which record."""
        log, size, head = self.checkpoint
        return _(
            "Made {at} by complaintkit {version} from record {log}, {size} entries, "
            "fingerprint {head}."
        ).format(
            at=describe_moment(self.now, "minute", zone_then(self.now, self.now.tzinfo)),
            version=__version__,
            log=log,
            size=size,
            head=head,
        )

    @property
    def paper(self) -> str:
        """The size of the sheets where the customer lives."""
        is_american = self.profile is not None and self.profile.country == "US"
        return "us-letter" if is_american else "a4"
