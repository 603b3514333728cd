"""The summary before the score: every answer, each group and purchase on a line of its own."""

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
    """List the answers."""
    known = parts(session)
    lines: dict[str, str] = {}
    for question in session.asked:
        key = line_of(question)
        if key in known:
            said = brief(session, key, session.scenario.answers)
            lines[key] = session.voice("summary-part", part=capitalised(known[key]), answers=said)
        elif question.words not in HIDDEN or session.answer(question.key) == "no":
            lines[key] = session.voice(
                "summary-answer",
                name=name_of(session, question),
                answer=answered(session, question),
            )
    return "\n".join(f"- {line}" for line in lines.values())


def brief(session: Session, part: str, answers: Answers) -> str:
    """Say answers about one group or purchase on one line, in the order they are asked."""
    said = [
        in_brief(session, question, answers[question.key])
        for question in session.foreseen
        if line_of(question) == part and question.key in answers and is_field(question)
    ]
    return "; ".join(said)


def parts(session: Session) -> dict[str, str]:
    """Give the groups and purchases by key (`group.2`), with what they are called."""
    return {
        f"{name}.{number}": session.voice.label(f"part-{name}", number=number)
        for question in session.asked
        if question.part
        for name, number in (question.part,)
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
