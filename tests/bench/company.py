"""The five questions as a handler of this house: what to ask follows from the answers kept."""

from collections.abc import Iterator
from dataclasses import dataclass, replace
from enum import StrEnum

from typing_extensions import override

from bot.tokens import Button
from core.assessment.kinds import Misread, Name, Trouble
from core.assessment.scenario import IDLE, Answers, Registering
from core.blocks import Block, Choices, Text
from core.contents import Pressed, Said
from core.conversation import Reply, State, Turn
from core.language import Language
from core.questionnaire import Field, Questionnaire
from tests.bench import talk


@dataclass(frozen=True, slots=True)
class Number:
    """A whole number in digits."""

    def read(self, text: str, language: Language) -> str | Misread:
        return text if text.isdecimal() else Misread(Trouble.NOT_A_NUMBER)

    def value(self, canonical: str) -> int:
        return int(canonical)


class Company(Questionnaire):
    """What is asked."""

    @override
    def fields(self, answers: Answers) -> Iterator[Field]:
        yield Field("name", Name())
        yield Field("employees", Number())
        yield Field("hours", Number())
        yield Field("contract", Name(), talk.CONTRACTS)
        yield Field("confirm", Name(), (talk.RIGHT,))


class Verb(StrEnum):
    ANSWER = "q"


class Press(Button[Verb]):
    """Answers a question: `key=answer`."""

    prefix = "co"

    @classmethod
    @override
    def verbs(cls) -> type[Verb]:
        return Verb


COMPANY = Company()
ASKS = {
    "name": talk.NAME,
    "employees": talk.EMPLOYEES,
    "hours": talk.HOURS,
    "contract": talk.CONTRACT,
}


async def answer(turn: Turn) -> Reply | None:
    """Hold the conversation."""
    match turn.content, turn.state.activity:
        case Said("/start"), _:
            return _ask(turn.state, {})
        case Said(text), Registering(answers) if field := COMPANY.open_field(answers):
            read = field.kind.read(text, turn.language)
            if isinstance(read, Misread):
                return Reply((Text(talk.NO_NUMBER),), turn.state)
            return _ask(turn.state, {**answers, field.key: read})
        case Pressed(token), Registering(answers) if press := Press.parse(token):
            key, _, chosen = press.about.partition("=")
            field = COMPANY.open_field(answers)
            if field is None or field.key != key or chosen not in field.offers:
                return None
            return _ask(turn.state, {**answers, key: chosen})
        case _:
            return None


def _ask(state: State, answers: Answers) -> Reply:
    field = COMPANY.open_field(answers)
    if field is None:
        told = {key: answers[key] for key in ASKS}
        return Reply((Text(talk.done(**told)),), replace(state, activity=IDLE))
    asked = ASKS.get(field.key) or talk.summary(**answers)
    options = tuple(
        Press(Verb.ANSWER, f"{field.key}={answer}").choice(answer) for answer in field.offers
    )
    said: tuple[Block, ...] = (Text(asked),)
    return Reply(
        said + ((Choices(options),) if options else ()),
        replace(state, activity=Registering(answers)),
    )
