"""What colleagues do with applications: each thing is told to the applicant, both or neither.

Plain functions of a connection, for whatever desk there is.
"""

from dataclasses import dataclass
from datetime import datetime

from sqlalchemy import Connection

from bot.application.wording import stage, upcoming
from bot.clock import ZONE
from bot.texts import Texts, Voice
from core.application.filed import Audience, Filed, Remark
from core.application.reference import grouped
from core.application.stages import Step, check_award
from core.codec import dump_blocks
from core.conversation import Text
from storage.administration import add_remark, take_step
from storage.turns import Answer, send


@dataclass(frozen=True, slots=True)
class Colleague:
    """Who does something, and when."""

    name: str
    at: datetime


def move(
    connection: Connection, texts: Texts, reference: str, step: Step, colleague: Colleague
) -> Filed:
    """Take a step with an application, and give it as it is then.

    Raises NoSuchApplication, and StepRefused where the step cannot be.
    """
    if step.award:
        check_award(step.award, colleague.at.astimezone(ZONE).date())
    filed = take_step(connection, reference, step, colleague.name, colleague.at)
    _tell(connection, filed, _moved(texts.voice(filed.language), filed, step), colleague.at)
    return filed


def remark(
    connection: Connection, texts: Texts, reference: str, said: Remark, colleague: Colleague
) -> Filed:
    """Keep a remark, and tell it to the applicant if it is for them.

    Raises NoSuchApplication, and StepRefused for one that is too long.
    """
    filed = add_remark(connection, reference, said, colleague.name, colleague.at)
    if said.audience is Audience.APPLICANT:
        voice = texts.voice(filed.language)
        number = grouped(reference)
        told = voice("application-remarked", reference=number, remark=said.text)
        _tell(connection, filed, (Text(told),), colleague.at)
    return filed


def _moved(voice: Voice, filed: Filed, step: Step) -> tuple[Text, ...]:
    said = voice(
        "application-moved",
        reference=grouped(filed.reference),
        organisation=filed.application.organisation,
        stage=stage(voice, filed.stage, step.award),
    )
    remarked = voice("application-remark", remark=step.remark) if step.remark else ""
    return tuple(Text(told) for told in (said, remarked, upcoming(voice, filed)) if told)


def _tell(connection: Connection, filed: Filed, blocks: tuple[Text, ...], at: datetime) -> None:
    body = dump_blocks(blocks)
    send(connection, Answer(filed.address, body, filed.language), at)
