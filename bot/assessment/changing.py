"""Choosing what to change: an answer, something within a group, or a group to add or remove."""

from bot.assessment.answers import answered, capitalised, name_of
from bot.assessment.deciding import mark
from bot.assessment.press import Press, Verb
from bot.assessment.session import Session
from bot.assessment.summary import MOST_SHOWN, asks_for_more, is_field, line_of, parts
from core.assessment.interview import CONFIRMED
from core.assessment.phrases import PhraseBook
from core.assessment.questions import Question
from core.assessment.replay import Stuck
from core.blocks import Block, Choice, Choices, Text


def what_to_change(session: Session) -> tuple[Block, ...]:
    """Offer every answer, every group and purchase, and adding another."""
    known = parts(session)
    choices: dict[str, Choice] = {}
    left_out: set[str] = set()
    for question in session.asked:
        key = line_of(question)
        if asks_for_more(question) and session.answer(question.key) == "no":
            choices[question.key] = _addition(session, question)
        elif question.part and question.part[1] > MOST_SHOWN:
            left_out.add(key)
        elif key in known:
            choices[key] = _press(session, key).choice(capitalised(known[key]))
        elif key != CONFIRMED:
            choices[key] = _change(session, question)
    said: list[str] = [session.voice("change-which")]
    if left_out:
        said.append(session.voice("parts-left-out", count=len(left_out)))
    return (Text(" ".join(said)), Choices(tuple(choices.values())))


def what_to_change_in(session: Session, part: str) -> tuple[Block, ...]:
    """Offer every answer about one group or purchase, and its removal."""
    questions = [q for q in session.asked if line_of(q) == part and is_field(q)]
    label = parts(session)[part]
    target = f"{part}={mark(session.scenario.answers)}"
    remove = Press(Verb.REMOVE, session.scenario.number, target)
    buttons = (
        *(_change(session, question) for question in questions),
        remove.choice(session.voice.label("offer-remove", part=label)),
    )
    return (Text(session.voice("change-which-of", part=label)), Choices(buttons))


def stuck(session: Session, outcome: Stuck) -> tuple[Block, ...]:
    """Say why there can be no score like this, and which answers may mend it."""
    questions = [found for key in outcome.remedies if (found := session.question(key))]
    stop = Press(Verb.STOP, session.scenario.number).choice(session.voice.label("offer-stop"))
    buttons = (*(_change(session, question) for question in questions), stop)
    return (Text(session.voice(f"stuck-{outcome.reason}")), Choices(buttons))


def named(session: Session, about: str) -> str | None:
    """Find what somebody wants to change, by its name: a question, a group or a purchase."""
    # Every group asks the same: of questions that are called alike the last is meant.
    keys = {name_of(session, question): question.key for question in session.asked}
    names = {key: name for name, key in keys.items()}
    found = PhraseBook({key: [name] for key, name in (names | parts(session)).items()})
    return next(iter(found.named_in(about)), None)


def part_named(session: Session, about: str) -> str | None:
    """Find a group or purchase by its key or its name; the only one there is needs no number."""
    known = parts(session)
    if about in known:
        return about
    found = PhraseBook({key: [name] for key, name in known.items()}).named_in(about)
    alone = len(known) == 1 and not any(map(str.isdigit, about))
    return next(iter(found), None) or (next(iter(known)) if alone else None)


def _change(session: Session, question: Question[object]) -> Choice:
    label = session.voice.label(
        "change-answer", name=name_of(session, question), answer=answered(session, question)
    )
    return _press(session, question.key).choice(label)


def _addition(session: Session, question: Question[object]) -> Choice:
    name, _ = question.part or ("group", 0)
    return _press(session, question.key).choice(session.voice.label(f"offer-add-{name}"))


def _press(session: Session, target: str) -> Press:
    return Press(Verb.CHANGE, session.scenario.number, target)
