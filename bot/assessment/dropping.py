"""What a changed answer makes void, named before it is dropped."""

from bot.assessment.answers import name_of
from bot.assessment.session import Session
from core.assessment.edits import OPENING


def dropped(session: Session, draft: Session, void: tuple[str, ...]) -> tuple[str, ...]:
    """Name the answers that go: a group or purchase as a whole if nothing of it stays.

    A scenario that is stuck does not come to all of its questions; how it would stand after the
    change tells the names of the others.
    """
    known = {question.key: question for question in (*draft.foreseen, *session.foreseen)}
    names: dict[str, str] = {}
    for key in void:
        part, number = _part(key)
        whole = _goes_whole(session, f"{part}.{number}.", void)
        if number and (whole or key not in known):
            names[f"{part}.{number}"] = session.voice.label(f"part-{part}", number=number)
        elif key in known:
            names[key] = name_of(session, known[key])
        else:
            names[key] = session.voice.label(f"short-{key}")
    return tuple(names.values())


def _part(key: str) -> tuple[str, int]:
    """Give the group or purchase that an answer is about; number 0 for none."""
    name, *rest = key.split(".")
    return (name, int(rest[0])) if name in OPENING else (name, 0)


def _goes_whole(session: Session, start: str, void: tuple[str, ...]) -> bool:
    return all(key in void for key in session.scenario.answers if key.startswith(start))
