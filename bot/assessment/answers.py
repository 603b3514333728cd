"""How an answer is shown: with its unit, in the words of the edition, in the user's language."""

from datetime import date

from babel.dates import format_date

from bot.assessment.session import Session
from bot.texts import Voice
from core.assessment.amounts import Amount, Estimable
from core.assessment.kinds import SKIPPED, UNKNOWN, Optional, YesNo
from core.assessment.months import Month
from core.assessment.questions import Question


def shown(session: Session, question: Question[object], canonical: str) -> str:
    """Say an answer."""
    unanswered = {SKIPPED: "answer-skipped", UNKNOWN: "answer-unknown"}.get(canonical)
    if unanswered:
        return session.voice.label(unanswered)
    named = _named(session, question, canonical)
    return named or _valued(session.voice, question, canonical)


def answered(session: Session, question: Question[object]) -> str:
    """Say the answer that was given to a question."""
    return shown(session, question, session.scenario.answers[question.key])


def _named(session: Session, question: Question[object], canonical: str) -> str | None:
    language = session.voice.language
    match question.words:
        case "group-position":
            return session.edition.start_position(canonical).name.of(language)
        case "group-contract":
            return session.edition.contract(canonical).name.of(language)
        case _:
            return None


def _valued(voice: Voice, question: Question[object], canonical: str) -> str:
    kind = question.kind.kind if isinstance(question.kind, Optional) else question.kind
    match kind:
        case YesNo():
            return voice.label(f"answer-{canonical}")
        case Amount():
            return voice.label(f"value-{question.words}", n=kind.value(canonical))
        case Estimable():
            estimate = kind.value(canonical)
            key = "value-estimated" if estimate.estimated else "value-exact"
            return voice.label(key, n=estimate.amount)
        case Month():
            return month(voice, kind.value(canonical))
        case _:
            return canonical


def offered(session: Session, question: Question[object], canonical: str) -> str:
    """Say a choice on its button: as the answer, but where it says what to do."""
    special = {SKIPPED: "skip", UNKNOWN: "unknown", "yes": "yes", "no": "no"}
    if canonical in special:
        return session.voice.label(f"offer-{special[canonical]}")
    if question.words == "group-months":
        return session.voice.label("offer-whole-year")
    return capitalised(shown(session, question, canonical))


def month(voice: Voice, day: date) -> str:
    """Say a month, such as "maart 2021"."""
    return format_date(day, "MMMM y", locale=voice.language)


def name_of(session: Session, question: Question[object]) -> str:
    """Say briefly what a question is about, such as "Totaal aantal fte"."""
    if question.words == "quality":
        requirement = session.edition.requirement(question.facts["requirement"])
        return capitalised(requirement.name.of(session.voice.language))
    return session.voice.label(f"short-{question.words}")


def in_brief(session: Session, question: Question[object], canonical: str) -> str:
    """Say an answer about a group or purchase as a part of one line: "ieder 24 uur per week"."""
    answer = shown(session, question, canonical)
    kind = question.kind
    number = kind.value(canonical) if isinstance(kind, Amount) else 0
    return session.voice.label(f"brief-{question.words}", answer=answer, n=number)


def capitalised(text: str) -> str:
    """Begin a line with a capital."""
    return text[:1].upper() + text[1:]
