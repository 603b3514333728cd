"""The summary before the score: every answer, each group and purchase on a line of its own."""

from collections.abc import Mapping, Sequence
from typing import TypeAlias

from bot.assessment.answers import answered, capitalised, in_brief, name_of
from bot.assessment.press import Press, Verb
from bot.assessment.session import Session
from core.assessment.edits import OPENING
from core.assessment.interview import CONFIRMED
from core.assessment.questions import Question
from core.assessment.scenario import Answers
from core.blocks import Block, Choices, Text

HIDDEN = frozenset({*OPENING.values(), CONFIRMED})
"""Questions whose answer shows in what follows from them, unless it is no."""
Fields: TypeAlias = Mapping[str, Sequence[Question[object]]]
"""The questions about each group and purchase."""
MOST_SHOWN = 30
"""Groups, and as many purchases: what is left out can still be changed by its number."""


def summary(session: Session) -> tuple[Block, ...]:
    """Show every answer, and offer the score."""
    number, voice = session.scenario.number, session.voice
    text = f"{voice('summary-intro')}\n\n{listed(session)}\n\n{voice('summary-question')}"
    right = Press(Verb.ANSWER, number, f"{CONFIRMED}=yes")
    change = Press(Verb.CHANGE, number)
    buttons = (
        right.choice(voice.label("offer-score")),
        change.choice(voice.label("offer-change")),
    )
    return (Text(text), Choices(buttons))


def listed(session: Session) -> str:
    """List the answers; of very many groups or purchases the first, and how many more there are."""
    fields, shown = _fields(session), parts(session)
    lines: dict[str, str] = {}
    for question in session.asked:
        if question.part:
            name, number = question.part
            key = line_of(question) if number <= MOST_SHOWN else name
            lines[key] = lines.get(key) or _part(session, key, shown, fields)
        elif question.words not in HIDDEN or session.answer(question.key) == "no":
            lines[question.key] = session.voice(
                "summary-answer",
                name=name_of(session, question),
                answer=answered(session, question),
            )
    return "\n".join(f"- {line}" for line in lines.values())


def _part(session: Session, key: str, names: Mapping[str, str], fields: Fields) -> str:
    """Tell of a group or purchase; of those that are left out how many they are."""
    if key in OPENING:
        count = sum(part.startswith(f"{key}.") for part in names) - MOST_SHOWN
        return session.voice("parts-left-out", count=count)
    said = _in_brief(session, fields[key], session.scenario.answers)
    return session.voice("summary-part", part=capitalised(names[key]), answers=said)


def brief(session: Session, part: str, answers: Answers) -> str:
    """Say answers about one group or purchase on one line, in the order they are asked."""
    return _in_brief(session, _fields(session).get(part, ()), answers)


def _in_brief(session: Session, fields: Sequence[Question[object]], answers: Answers) -> str:
    said = [in_brief(session, it, answers[it.key]) for it in fields if it.key in answers]
    return "; ".join(said)


def _fields(session: Session) -> Fields:
    found: dict[str, list[Question[object]]] = {}
    for question in session.foreseen:
        if is_field(question):
            found.setdefault(line_of(question), []).append(question)
    return found


def parts(session: Session) -> dict[str, str]:
    """Give the groups and purchases by key (`group.2`), with what they are called."""
    found = dict.fromkeys(question.part for question in session.asked if question.part)
    return {
        f"{name}.{number}": session.voice.label(f"part-{name}", number=number)
        for name, number in found
    }


def line_of(question: Question[object]) -> str:
    """Give the key of the line that shows a question: its own, or that of its part."""
    return ".".join(map(str, question.part)) if question.part else question.key


def is_field(question: Question[object]) -> bool:
    """Tell whether it asks for something about a group or purchase."""
    return question.part is not None and not asks_for_more(question)


def asks_for_more(question: Question[object]) -> bool:
    """Tell whether it asks for another group or purchase."""
    return question.key.endswith(".more")
