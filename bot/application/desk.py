"""What colleagues do with applications: each thing is told to the applicant, both or neither.

Colleagues see in the conversation about it what was done elsewhere. Plain functions of a
connection, for whatever desk there is.
"""

from sqlalchemy import Connection

from bot.application import telling
from bot.clock import ZONE
from bot.colleague import Colleague
from bot.texts import Texts
from core.address import Address
from core.application.filed import Filed, Remark
from core.application.plain_words import plain_remark, plain_step
from core.application.stages import Step, check_award
from core.blocks import Text
from core.codec import dump_blocks
from storage.administration import add_remark, take_step
from storage.turns import Answer, send


def move(
    connection: Connection, texts: Texts, reference: str, step: Step, colleague: Colleague
) -> Filed:
    """Take a step with an application, and give it as it is then.

    Raises NoSuchApplication, and StepRefused where the step cannot be.
    """
    step = plain_step(step)
    if step.award:
        check_award(step.award, colleague.at.astimezone(ZONE).date())
    filed = take_step(connection, reference, step, colleague.name, colleague.at)
    told = telling.moved(texts.voice(filed.language), filed, step)
    own = telling.moved_at_desk(texts.voice(colleague.speaks), filed, step, colleague.name)
    _tell(connection, filed, told, own, colleague)
    return filed


def remark(
    connection: Connection, texts: Texts, reference: str, said: Remark, colleague: Colleague
) -> Filed:
    """Keep a remark, and tell it to the applicant if it is for them.

    Raises NoSuchApplication, and StepRefused for one that is too long.
    """
    said = plain_remark(said)
    filed = add_remark(connection, reference, said, colleague.name, colleague.at)
    told = telling.remarked(texts.voice(filed.language), filed, said)
    own = telling.remarked_at_desk(texts.voice(colleague.speaks), said, colleague.name)
    _tell(connection, filed, told, own, colleague)
    return filed


def _tell(
    connection: Connection,
    filed: Filed,
    told: tuple[Text, ...],
    own: tuple[Text, ...],
    colleague: Colleague,
) -> None:
    applicant, desk = Address.parse(filed.address), telling.thread(filed)
    each = ((applicant, told, filed.language), (desk, own, colleague.speaks))
    for to, blocks, language in each:
        if blocks:
            send(connection, Answer(str(to), dump_blocks(blocks), language), colleague.at)
