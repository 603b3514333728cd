"""A question as the user sees it: progress, the question, and choices where there are any."""

from bot.assessment.answers import name_of, offered, shown
from bot.assessment.group_form import GroupForm
from bot.assessment.press import Press, Verb
from bot.assessment.session import Session
from bot.texts import Markdown, Value, Voice
from bot.worksheet.press import Press as WorksheetPress
from bot.worksheet.press import Verb as WorksheetVerb
from core.assessment.interview import CONFIRMED
from core.assessment.kinds import Misread, Trouble
from core.assessment.questions import Question
from core.assessment.scenario import Activity, Discarding, Renaming
from core.blocks import Block, Choice, Choices, Text

MANY = 60
"""Questions: who answers them one by one seldom comes so far."""


def asked(session: Session, question: Question[object]) -> tuple[Block, ...]:
    """Ask a question, with progress; one that was answered shows its answer."""
    said = wording(session, question)
    before = session.answer(question.key)
    if before is None:
        progress = _progress(session)
        form = GroupForm.begun_by(session, question)
        buttons = choices(session, question, *_worksheet(session, question))
        return (Text(f"{progress}\n\n{said}"), *buttons, *form)
    now = session.voice("now-answered", answer=shown(session, question, before))
    keep = Press(Verb.KEEP, session.scenario.number, question.key)
    button = keep.choice(session.voice.label("offer-keep"))
    return (Text(f"{said}\n\n{now}"), *choices(session, question, button))


def _progress(session: Session) -> Markdown:
    """Say how far one is; where a worksheet gave answers ahead, what is still to come."""
    number = len(session.asked) + 1
    if session.length > MANY or session.left < session.length - len(session.asked):
        return session.voice("progress-left", count=session.left)
    return session.voice("progress", number=number, length=session.length)


def _worksheet(session: Session, question: Question[object]) -> tuple[Choice, ...]:
    """Offer the worksheet at the beginning, and where it would answer what is asked."""
    if question.words not in {"organisation", "staff"}:
        return ()
    return (WorksheetPress(WorksheetVerb.TEMPLATE).choice(session.voice.label("offer-worksheet")),)


def wording(session: Session, question: Question[object]) -> Markdown:
    """Say the question itself."""
    return session.voice(f"ask-{question.words}", **_facts(session, question))


def choices(session: Session, question: Question[object], *more: Choice) -> tuple[Block, ...]:
    """Offer the answers there are to choose from, as buttons."""
    buttons = (*_answers(session, question, question.offers), *more)
    return (Choices(buttons),) if buttons else ()


def _answers(
    session: Session, question: Question[object], canonicals: tuple[str, ...]
) -> tuple[Choice, ...]:
    return tuple(
        Press(Verb.ANSWER, session.scenario.number, f"{question.key}={canonical}").choice(
            offered(session, question, canonical)
        )
        for canonical in canonicals
    )


def _again(session: Session, question: Question[object], said: str) -> tuple[Block, ...]:
    """Say something about a question, and ask it again."""
    return (Text(f"{said}\n\n{wording(session, question)}"), *choices(session, question))


def misread(session: Session, question: Question[object], found: Misread) -> tuple[Block, ...]:
    """Say what could not be understood and how to put it, and ask again."""
    said = slip(session.voice, question.words, found)
    if found.trouble is Trouble.AMBIGUOUS:
        return (Text(said), Choices(_answers(session, question, found.among)))
    return _again(session, question, said)


def slip(voice: Voice, words: str, found: Misread) -> Markdown:
    """Say what could not be understood in an answer, and how to put it."""
    values: dict[str, Value] = {"bound": found.bound} if found.bound is not None else {}
    specific = f"misread-{words}-{found.trouble}"
    said = voice(specific if voice.knows(specific) else f"misread-{found.trouble}", **values)
    example = f"example-{words}"
    if found.trouble is Trouble.AMBIGUOUS or not voice.knows(example):
        return said
    return Markdown(f"{said} {voice(example)}")


def explained(session: Session, question: Question[object]) -> tuple[Block, ...]:
    """Explain a question, and ask it again."""
    return _again(session, question, _explanation(session, question))


def way_on(session: Session, question: Question[object]) -> tuple[Block, ...]:
    """Help somebody who does not know the answer, and offer a way on."""
    stop = Press(Verb.STOP, session.scenario.number).choice(session.voice.label("offer-later"))
    said = session.voice(f"unknown-{question.words}", **_facts(session, question))
    return (Text(said), *choices(session, question, stop))


def cannot_skip(session: Session, question: Question[object]) -> tuple[Block, ...]:
    """Say that the score cannot do without this answer, and ask again."""
    return _again(session, question, session.voice("cannot-skip"))


def waiting(
    session: Session, activity: Activity, question: Question[object] | None
) -> tuple[Block, ...]:
    """Remind of what is still waiting for an answer."""
    voice = session.voice
    match activity:
        case Renaming():
            return (Text(voice("still-waiting-name")),)
        case Discarding():
            return (Text(voice("still-waiting-yes")),)
        case _ if question is None:
            return ()
        case _ if question.key == CONFIRMED:
            return (Text(voice("still-waiting-summary")),)
        case _:
            return _again(session, question, voice("still-waiting"))


def _explanation(session: Session, question: Question[object]) -> str:
    voice, edition = session.voice, session.edition
    language = voice.language
    match question.words:
        case "group-position":
            items = [(p.name, p.explanation) for p in edition.start_positions]
        case "group-contract":
            items = [(c.name, c.explanation) for c in edition.contracts]
        case "quality":
            requirement = edition.requirement(question.facts["requirement"])
            items = [(requirement.name, requirement.explanation)]
        case words:
            return voice(f"explain-{words}", **_facts(session, question))
    return "\n".join(f"- **{name.of(language)}**: {text.of(language)}" for name, text in items)


def _facts(session: Session, question: Question[object]) -> dict[str, Value]:
    """Give what the texts of a question may mention."""
    facts: dict[str, Value] = {"name": name_of(session, question), **question.facts}
    if question.part:
        facts |= {"number": question.part[1], **_position(session, question)}
    if question.words == "quality":
        requirement = session.edition.requirement(question.facts["requirement"])
        facts["explanation"] = requirement.explanation.of(session.voice.language)
    return facts


def _position(session: Session, question: Question[object]) -> dict[str, Value]:
    number = question.part[1] if question.part else 0
    id_ = session.answer(f"group.{number}.position")
    if id_ is None or id_ not in session.staffing.positions.ids:
        return {"position": ""}
    return {"position": session.edition.start_position(id_).name.of(session.voice.language)}
