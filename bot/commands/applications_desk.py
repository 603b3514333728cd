"""`laddermaat applications move` and `remark`: what a colleague does with an application."""

from datetime import datetime
from typing import Annotated

import typer
from rich.console import Console

from bot.application import desk
from bot.clock import utc_now
from bot.colleague import Colleague
from bot.commands.applications_shared import (
    By,
    Reference,
    colleague_name,
    giving_up,
    spoken_at_the_desk,
)
from bot.commands.documents import give_up
from bot.commands.partners_shared import DatabaseUrl
from bot.commands.partners_tables import plain
from bot.texts import load_texts
from core.application.filed import Audience, Remark
from core.application.reference import grouped, read_reference
from core.application.stages import Award, CertificateRung, Stage, Step
from storage import DEFAULT_URL
from storage.database import edit_store

_UNDECIDED = (
    "what is decided? Give --rung and --until, the last day of the certificate, "
    "or else --not-awarded"
)


def move(  # noqa: PLR0913 - each is an option on the command line
    reference: Reference,
    stage: Annotated[Stage, typer.Argument(help="To which stage it goes.")],
    *,
    by: By = None,
    remark: Annotated[str, typer.Option(help="Told to the applicant in these words.")] = "",
    internal: Annotated[str, typer.Option(help="Kept in the trail, for colleagues only.")] = "",
    rung: Annotated[
        CertificateRung | None, typer.Option(help="What is awarded, with a decision.")
    ] = None,
    until: Annotated[
        datetime | None,
        typer.Option(formats=["%Y-%m-%d"], help="The last day of the certificate."),
    ] = None,
    not_awarded: Annotated[
        bool, typer.Option("--not-awarded", help="The decision is that nothing is awarded.")
    ] = False,
    database_url: DatabaseUrl = DEFAULT_URL,
) -> None:
    """Bring an application to another stage, and tell the applicant so in their conversation."""
    award = _award(rung, until)
    if stage is Stage.DECIDED and (award is None) is not not_awarded:
        raise give_up(_UNDECIDED)
    step = Step(stage, award, _in_a_line(remark), _in_a_line(internal))
    colleague = Colleague(colleague_name(by), utc_now(), spoken_at_the_desk())
    with giving_up():
        number = read_reference(reference)
        with edit_store(database_url) as connection, connection.begin():
            filed = desk.move(connection, load_texts(), number, step, colleague)
    _done(f"{grouped(number)} ({filed.application.organisation}) is {stage}, and is told so.")


def remark(
    reference: Reference,
    text: Annotated[str, typer.Argument(help="The remark.")],
    internal: Annotated[
        bool, typer.Option("--internal", help="For colleagues only; the applicant is not told.")
    ] = False,
    by: By = None,
    database_url: DatabaseUrl = DEFAULT_URL,
) -> None:
    """Keep a remark with an application, and tell it to the applicant unless it is internal."""
    said = _in_a_line(text)
    if not said:
        raise give_up("the remark is empty: say it in a few words")
    made = Remark(said, Audience.INTERNAL if internal else Audience.APPLICANT)
    colleague = Colleague(colleague_name(by), utc_now(), spoken_at_the_desk())
    with giving_up():
        number = read_reference(reference)
        with edit_store(database_url) as connection, connection.begin():
            desk.remark(connection, load_texts(), number, made, colleague)
    who = "for colleagues only" if internal else "and the applicant is told so"
    _done(f"The remark is kept with {grouped(number)}, {who}.")


def _award(rung: CertificateRung | None, until: datetime | None) -> Award | None:
    if (rung is None) is not (until is None):
        raise give_up("a certificate has both a rung and a last day: give --rung and --until")
    return Award(rung, until.date()) if rung and until else None


def _in_a_line(text: str) -> str:
    return " ".join(text.split())


def _done(said: str) -> None:
    Console(highlight=False, soft_wrap=True).print(plain(said))
