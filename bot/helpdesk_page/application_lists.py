"""Applications in lists: by stage, the one that is there longest first."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from bot.clock import ZONE
from bot.helpdesk_page.pages import HOME
from bot.texts import Voice
from core.application.filed import Filed
from core.application.reference import grouped
from core.application.stages import Stage


@dataclass(frozen=True, slots=True)
class Row:
    """An application in a list."""

    path: str
    reference: str
    organisation: str
    kind: str
    waits: str
    """How long it is at its stage."""


@dataclass(frozen=True, slots=True)
class Group:
    """The applications at one stage."""

    stage: Stage
    name: str
    count: int
    rows: tuple[Row, ...]


def _row(voice: Voice, filed: Filed, today: date) -> Row:
    days = (today - filed.since.astimezone(ZONE).date()).days
    return Row(
        path_of(filed.reference),
        grouped(filed.reference),
        filed.application.organisation,
        voice.label(f"apply-offer-kind-{filed.application.kind}"),
        voice.label("desk-days", days=max(days, 0)),
    )


def groups(voice: Voice, found: Sequence[Filed], today: date, most: int) -> tuple[Group, ...]:
    """Show applications by stage, the one that is there longest first, so many of each at most."""
    ordered = sorted(found, key=lambda filed: filed.since)
    at = {stage: [it for it in ordered if it.stage is stage] for stage in Stage}
    return tuple(
        Group(
            stage,
            _stage_name(voice, stage),
            len(some),
            tuple(_row(voice, it, today) for it in some[:most]),
        )
        for stage, some in at.items()
    )


def path_of(reference: str) -> str:
    """Give where an application is shown."""
    return f"{HOME}/aanvragen/{reference}"


def _stage_name(voice: Voice, stage: Stage) -> str:
    """Name a stage, whatever was decided."""
    key = "desk-decided" if stage is Stage.DECIDED else f"application-stage-{stage}"
    return sentence(voice.label(key))


def sentence(text: str) -> str:
    """Begin with a capital."""
    return text[:1].upper() + text[1:]
