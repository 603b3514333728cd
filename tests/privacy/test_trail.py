"""The trail of applications is only added to; the one change is that a remark is emptied."""

import pytest
from sqlalchemy import Connection, Delete, Update, delete, update
from sqlalchemy.exc import DatabaseError

from core.application.filed import Audience, Remark
from storage.administration import add_remark
from storage.applications import trail
from storage.database import open_store
from storage.tables import application_event
from tests.applications.filing import REFERENCE, file
from tests.engine.fakes import NOON

EMPTIED = update(application_event).values(remark="")


def _changed(connection: Connection, change: Update | Delete) -> None:
    connection.execute(change)


@pytest.mark.parametrize(
    "change",
    [
        delete(application_event),
        update(application_event).values(remark="Iets anders."),
        EMPTIED.values(by="Eve"),
        EMPTIED.values(after="decided"),
        EMPTIED.values(rung="3"),
        EMPTIED.values(at=NOON.replace(year=2020)),
    ],
    ids=["delete", "other-words", "other-name", "other-stage", "a-rung", "another-time"],
)
async def test_no_other_change_is_possible(database: str, change: Update | Delete) -> None:
    async with open_store(database) as store:
        await store.run(file)
        with pytest.raises(DatabaseError, match="only adding is allowed here"):
            await store.run(_changed, change)


async def test_a_remark_can_be_emptied(database: str) -> None:
    async with open_store(database) as store:
        await store.run(file)
        remark = Remark("Jan belde.", Audience.INTERNAL)
        await store.run(add_remark, REFERENCE, remark, "Anna", NOON)
        await store.run(_changed, EMPTIED)

        told = [(it.by, it.what, it.remark) for it in await store.run(trail, REFERENCE)]
    assert told == [("applicant", "filed", ""), ("Anna", "remarked", "")]
