"""Registers of applications to try the bot with."""

from collections.abc import Iterator
from datetime import date
from itertools import count

from typing_extensions import override

from bot.application.register import StoredRegister
from core.address import Address
from core.application.filed import Filed, Reminder
from core.application.reference import reference_of
from storage.store import Store

FIRST = 482_195


class NoApplications:
    """Nobody ever applied."""

    def new_reference(self) -> str:
        return reference_of(FIRST)

    async def of(self, conversation: Address) -> tuple[Filed, ...]:
        return ()

    async def find(self, reference: str) -> Filed | None:
        return None

    async def reminders(self, today: date) -> tuple[Reminder, ...]:
        return ()


class NumberedRegister(StoredRegister):
    """Gives reference numbers that one can foresee: the next free one from 482 195 on."""

    def __init__(self, store: Store) -> None:
        super().__init__(store)
        self._numbers: Iterator[int] = count(FIRST)
        self._given: set[str] = set()

    @override
    def new_reference(self) -> str:
        return reference_of(next(self._numbers))
