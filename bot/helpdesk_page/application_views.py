"""What the pages show of applications, in words."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date, datetime

from bot.application.rows import Dossier
from bot.application.wording import stage as stage_of
from bot.clock import ZONE
from bot.helpdesk_page.pages import HOME
from bot.texts import Voice
from core.application.application import Assessed
from core.application.filed import Audience, Entry, Filed, What
from core.application.reference import grouped
from core.application.stages import Stage
from core.markup import plain
from storage.administration import APPLICANT, CLOCK

LIST = f"{HOME}/aanvragen"


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


@dataclass(frozen=True, slots=True)
class Line:
    """A line of the trail."""

    at: str
    moment: str
    """For machines."""
    who: str
    what: str
    remark: str
    internal: bool


@dataclass(frozen=True, slots=True)
class Shown:
    """An application with all there is to it."""

    path: str
    reference: str
    organisation: str
    stage: str
    since: str
    english: bool
    """Whether the applicant reads English rather than Dutch."""
    details: tuple[tuple[str, str], ...]
    lines: tuple[Line, ...]


def row(voice: Voice, filed: Filed, today: date) -> Row:
    """Show an application in a list."""
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
            stage_name(voice, stage),
            len(some),
            tuple(row(voice, it, today) for it in some[:most]),
        )
        for stage, some in at.items()
    )


def shown(voice: Voice, dossier: Dossier) -> Shown:
    """Show all there is to an application."""
    filed = dossier.filed
    return Shown(
        path_of(filed.reference),
        grouped(filed.reference),
        filed.application.organisation,
        _sentence(plain(stage_of(voice, filed.stage, filed.award))),
        voice.label("desk-since", at=filed.since.astimezone(ZONE).date()),
        filed.language == "en",
        tuple(_details(voice, filed)),
        tuple(_line(voice, entry) for entry in dossier.trail),
    )


def path_of(reference: str) -> str:
    """Give where an application is shown."""
    return f"{LIST}/{reference}"


def stage_name(voice: Voice, stage: Stage) -> str:
    """Name a stage, whatever was decided."""
    decided = voice.label("desk-decided")
    return decided if stage is Stage.DECIDED else _sentence(_stage(voice, stage))


def _stage(voice: Voice, stage: Stage) -> str:
    return voice.label(f"application-stage-{stage}")


def _details(voice: Voice, filed: Filed) -> Iterator[tuple[str, str]]:
    applied = filed.application
    answers = {
        "kind": voice.label(f"apply-offer-kind-{applied.kind}"),
        "kvk": applied.kvk,
        "entities": ", ".join(applied.entities) or voice.label("apply-none"),
        "contact": applied.contact,
        "reach": applied.reach,
        "body": applied.body or voice.label("desk-no-body"),
    }
    for key, answer in answers.items():
        yield voice.label(f"apply-label-{key}"), answer
    yield voice.label("desk-assessment"), _assessed(voice, applied.assessed)
    language = voice.label(f"offer-language-{filed.language}")
    channel = filed.address.partition(":")[0]
    yield voice.label("desk-filed"), _moment(voice, filed.at)
    yield voice.label("desk-told"), voice.label("desk-told-in", channel=channel, language=language)


def _assessed(voice: Voice, assessed: Assessed | None) -> str:
    if assessed is None:
        return voice.label("desk-no-assessment")
    return voice.label(
        "desk-assessed",
        name=assessed.name,
        rung=_rung(voice, assessed.rung),
        direct=assessed.direct_percent,
        indirect=assessed.indirect_percent,
        edition=assessed.edition,
        started=assessed.started,
    )


def _rung(voice: Voice, id_: str) -> str:
    """Name a rung; one of an edition that is not among ours by its id."""
    key = "rung-none" if id_ == "none" else f"partners-rung-{id_}"
    return voice.label(key) if voice.knows(key) else id_


def _line(voice: Voice, entry: Entry) -> Line:
    return Line(
        _moment(voice, entry.at),
        entry.at.isoformat(),
        _who(voice, entry.by),
        _what(voice, entry),
        entry.remark,
        entry.audience is Audience.INTERNAL,
    )


def _who(voice: Voice, by: str) -> str:
    match by:
        case str() if by == APPLICANT:
            return voice.label("desk-by-applicant")
        case str() if by == CLOCK:
            return "Laddermaat"
        case _:
            return by


def _what(voice: Voice, entry: Entry) -> str:
    match entry.what:
        case What.MOVED if entry.after:
            return _sentence(plain(stage_of(voice, entry.after, entry.award)))
        case What.REMARKED:
            return voice.label(f"desk-trail-remark-{entry.audience}")
        case _:
            return voice.label(f"desk-trail-{entry.what}")


def _moment(voice: Voice, at: datetime) -> str:
    return voice.label("desk-moment", at=at.astimezone(ZONE))


def _sentence(text: str) -> str:
    return text[:1].upper() + text[1:]
