"""The register of applications in the store, as handlers ask it."""

import secrets
from datetime import date, timedelta

from sqlalchemy import Connection

from core.address import Address
from core.application.filed import Filed, Reminder
from core.application.reference import FIRST, LAST, reference_of
from core.application.reminding import MONTHS, reminder_due
from storage.applications import (
    NoSuchApplication,
    applications_of,
    certificates,
    find_application,
)
from storage.store import Store

_LONGEST_MONTH = timedelta(days=31)


class StoredRegister:
    """Looks applications up."""

    def __init__(self, store: Store) -> None:
        self._store = store

    def new_reference(self) -> str:
        """Make up a reference number; that it is free is seen when it is stored."""
        return reference_of(FIRST + secrets.randbelow(LAST + 1 - FIRST))

    async def of(self, conversation: Address) -> tuple[Filed, ...]:
        """Give the applications that were made in a conversation, the newest first."""
        return await self._store.run(applications_of, str(conversation))

    async def find(self, reference: str) -> Filed | None:
        """Find an application by its reference number."""
        return await self._store.run(_found, reference)

    async def reminders(self, today: date) -> tuple[Reminder, ...]:
        """Give the certificates of whose end the applicant is to be reminded today."""
        last = today + max(MONTHS) * _LONGEST_MONTH
        found = await self._store.run(certificates, today, last)
        each = ((filed, filed.award) for filed in found if filed.award)
        due = (
            (filed, award, reminder_due(award.until, filed.reminded, today))
            for filed, award in each
        )
        reminders = [Reminder(filed, award, months) for filed, award, months in due if months]
        return tuple([it for it in reminders if not await self._is_renewed(it.filed)])

    async def _is_renewed(self, filed: Filed) -> bool:
        """Tell whether a later certificate has taken the place of one."""
        others = await self._store.run(applications_of, filed.conversation)
        return any(filed.is_renewed_by(other) for other in others)


def _found(connection: Connection, reference: str) -> Filed | None:
    try:
        return find_application(connection, reference)
    except NoSuchApplication:
        return None
