"""What is done with applications at the page, each thing once, however often a form is sent."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime
from typing import TypeAlias

from sqlalchemy import Connection

from bot.application import desk as applications_desk
from bot.application.rows import Dossier
from bot.colleague import Colleague
from bot.helpdesk.acting import Desk
from bot.helpdesk.addresses import of_application
from bot.texts import Texts
from core.application.filed import Entry, Filed, Remark, What
from core.application.plain_words import plain_remark, plain_step
from core.application.stages import Step, StepRefused
from storage.applications import applications, find_application, take_up_application, trail
from storage.store import Store

Wake: TypeAlias = Callable[[str], None]
"""Has what was written to a conversation, by its key, delivered at once."""


class Meanwhile(Exception):
    """Somebody took a step since the page was shown, so that this one is not taken."""


@dataclass(frozen=True, slots=True)
class Seen:
    """What a colleague looked at: an application, with so many lines in its trail."""

    reference: str
    lines: int


@dataclass(frozen=True, slots=True)
class Acts:
    """Steps and remarks, written and told to the applicant in one transaction."""

    store: Store
    desk: Desk
    wake: Wake
    now: Callable[[], datetime]

    async def all(self) -> tuple[Filed, ...]:
        """Give all applications, the one that came first first."""
        return await self.store.run(applications)

    async def find(self, reference: str) -> Dossier:
        """Give an application with its trail; NoSuchApplication if it is not there."""
        return await self.store.run(_dossier, reference)

    async def step(self, seen: Seen, step: Step, by: str) -> None:
        """Take a step; Meanwhile if the application moved, NoSuchApplication if it is not there."""
        colleague, plain = self._colleague(by), plain_step(step)
        self._wake(await self.store.run(_step, self.desk.texts, seen, plain, colleague), seen)

    async def remark(self, seen: Seen, said: Remark, by: str) -> None:
        """Keep a remark, and tell it to the applicant if it is for them; NoSuchApplication."""
        colleague, plain = self._colleague(by), plain_remark(said)
        self._wake(await self.store.run(_remark, self.desk.texts, seen, plain, colleague), seen)

    def _colleague(self, name: str) -> Colleague:
        return Colleague(name, self.now(), self.desk.language)

    def _wake(self, applicant: str, seen: Seen) -> None:
        """Have the applicant told, and the colleagues who follow the application elsewhere."""
        self.wake(applicant)
        self.wake(str(of_application(seen.reference)))


def _dossier(connection: Connection, reference: str) -> Dossier:
    return Dossier(find_application(connection, reference), trail(connection, reference))


def _taken_up(connection: Connection, reference: str) -> Dossier:
    """Look at it as it is, with others kept out: of a form that is sent twice, one is first."""
    return Dossier(take_up_application(connection, reference), trail(connection, reference))


def _step(connection: Connection, texts: Texts, seen: Seen, step: Step, by: Colleague) -> str:
    """Take it, and give the key of the conversation that is told."""
    known = _taken_up(connection, seen.reference)
    moved = [entry for entry in known.trail[seen.lines :] if entry.what is What.MOVED]
    if moved and _is(moved[0], step, by):
        return known.filed.address
    if moved:
        raise Meanwhile
    try:
        return applications_desk.move(connection, texts, seen.reference, step, by).address
    except StepRefused as error:
        raise Meanwhile from error


def _remark(connection: Connection, texts: Texts, seen: Seen, said: Remark, by: Colleague) -> str:
    """Keep it, and give the key of the conversation that may be told."""
    known = _taken_up(connection, seen.reference)
    since = [it for it in known.trail[seen.lines :] if it.what is What.REMARKED]
    this = (by.name, said.text, said.audience)
    if this in ((it.by, it.remark, it.audience) for it in since[:1]):
        return known.filed.address
    return applications_desk.remark(connection, texts, seen.reference, said, by).address


def _is(entry: Entry, step: Step, by: Colleague) -> bool:
    """Tell whether this very step was taken: a form that was sent twice."""
    taken = (entry.by, entry.after, entry.award, entry.remark)
    return taken == (by.name, step.to, step.award, step.remark)
