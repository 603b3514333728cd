"""One application with all there is to it, in words."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import datetime

from bot.application.rows import Dossier
from bot.application.wording import stage as stage_of
from bot.clock import ZONE
from bot.helpdesk_page.application_lists import path_of, sentence
from bot.texts import Voice
from core.application.application import Assessed
from core.application.filed import Audience, Entry, Filed, What
from core.application.reference import grouped
from core.markup import plain
from storage.administration import APPLICANT, CLOCK


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


def shown(voice: Voice, dossier: Dossier) -> Shown:
    """Show all there is to an application."""
    filed = dossier.filed
    return Shown(
        path_of(filed.reference),
        grouped(filed.reference),
        filed.application.organisation,
        sentence(plain(stage_of(voice, filed.stage, filed.award))),
        voice.label("desk-since", at=filed.since.astimezone(ZONE).date()),
        filed.language == "en",
        tuple(_details(voice, filed)),
        tuple(_line(voice, entry) for entry in dossier.trail),
    )


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
            return sentence(plain(stage_of(voice, entry.after, entry.award)))
        case What.REMARKED:
            return voice.label(f"desk-trail-remark-{entry.audience}")
        case _:
            return voice.label(f"desk-trail-{entry.what}")


def _moment(voice: Voice, at: datetime) -> str:
    return voice.label("desk-moment", at=at.astimezone(ZONE))
