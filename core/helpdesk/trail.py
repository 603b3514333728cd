"""What the trail of a ticket tells: what stands of what was said, and who waits since when."""

from collections.abc import Iterable, Iterator, Sequence
from datetime import datetime
from enum import Enum, auto

from core.helpdesk.ticket import USER, Entry, What

_BY_USER = {What.ASKED, What.SAID, What.FILE}
_TO_USER = {What.ANSWERED, What.TOLD_TOPIC, What.FILE}


class Fate(Enum):
    """What became of a message that a colleague said in the thread."""

    SENT = auto()
    """It went to the user, and stands there."""
    INSIDE = auto()
    """It stayed among colleagues, or was taken back."""
    UNKNOWN = auto()
    """It was never taken in, such as one that was too long."""


def fate_of(trail: Iterable[Entry], ref: str) -> Fate:
    """Tell what became of a message of a colleague."""
    fate = Fate.UNKNOWN
    for entry in trail:
        if entry.ref != ref or entry.by == USER:
            continue
        if entry.what in _TO_USER:
            fate = Fate.SENT
        elif entry.what in {What.NOTED, What.WITHDRAWN}:
            fate = Fate.INSIDE
    return fate


def answers(trail: Iterable[Entry]) -> tuple[str, ...]:
    """Give the words of the answers in order, as they were changed, without those withdrawn."""
    said: dict[str, str] = {}
    for number, entry in enumerate(trail):
        key = entry.ref or f"#{number}"
        match entry.what:
            case What.ANSWERED:
                said[key] = entry.text
            case What.EDITED if entry.by != USER and key in said:
                said[key] = entry.text
            case What.WITHDRAWN if entry.by != USER:
                said.pop(key, None)
            case _:
                pass
    return tuple(said.values())


def closed_by(trail: Sequence[Entry]) -> str:
    """Tell who closed a ticket last: the name of a colleague, USER or CLOCK."""
    return next((it.by for it in reversed(trail) if it.what is What.CLOSED), "")


def waits_since(trail: Sequence[Entry]) -> datetime | None:
    """Give since when the user waits for an answer; None when it is the user's turn."""
    since = None
    for entry in _standing(trail):
        if entry.by == USER and entry.what in _BY_USER:
            since = since or entry.at
        elif entry.by != USER and entry.what in _TO_USER:
            since = None
    return since


def first_answer(trail: Sequence[Entry]) -> datetime | None:
    """Give when the first answer was given that still stands."""
    answered = (it.at for it in _standing(trail) if it.by != USER and it.what in _TO_USER)
    return next(answered, None)


def _standing(trail: Sequence[Entry]) -> Iterator[Entry]:
    """Give the lines but for what was taken back."""
    gone = {(it.by == USER, it.ref) for it in trail if it.what is What.WITHDRAWN and it.ref}
    return (it for it in trail if (it.by == USER, it.ref) not in gone)
