"""Documents that are kept until they were read: no longer, and not one that nobody waits for."""

from collections.abc import AsyncIterator
from dataclasses import replace
from datetime import timedelta

import pytest
from sqlalchemy import Connection, select

from core.contents import Attached
from core.effects import Prune
from core.retention import DAY, Retention
from storage.database import open_store
from storage.erasing import erase
from storage.mailroom import accept, handled
from storage.retaining import prune
from storage.store import Store
from storage.tables import upload
from storage.turns import Outcome
from storage.uploads import MOST, Upload, drop_upload, keep_upload, upload_content
from tests.engine.fakes import NOON, says
from tests.turns import keep_turn

ANN, BOB = "fake:ann", "fake:bob"
SENT = Upload("1", ANN, "u1", b"\0zqcontent\xff", NOON)


@pytest.fixture
async def store(database: str) -> AsyncIterator[Store]:
    async with open_store(database) as opened:
        yield opened


async def there(store: Store) -> list[str]:
    return list(
        await store.run(lambda c: c.scalars(select(upload.c.ref).order_by(upload.c.ref)).all())
    )


async def awaited(store: Store, sent: Upload = SENT) -> None:
    """Keep a document, and the update that it comes with."""
    assert await store.run(keep_upload, sent)
    attached = Attached("blad.csv", "text/csv", len(sent.content), sent.ref)
    update = replace(says("", at=NOON), id=sent.update_id, content=attached)
    assert await store.run(accept, update)


async def test_what_is_kept_is_given_as_it_was(store: Store) -> None:
    assert await store.run(keep_upload, SENT)
    assert await store.run(upload_content, "1") == SENT.content
    assert await store.run(keep_upload, replace(SENT, ref="2", content=b""))
    assert await store.run(upload_content, "2") == b""
    assert await store.run(upload_content, "3") is None


async def test_of_one_address_only_some_may_wait(store: Store) -> None:
    kept = [await store.run(keep_upload, replace(SENT, ref=str(n))) for n in range(MOST + 2)]
    assert kept == [True] * MOST + [False] * 2
    assert await store.run(keep_upload, replace(SENT, ref="bob", conversation=BOB))
    await store.run(drop_upload, ANN, "0")
    assert await store.run(keep_upload, replace(SENT, ref="new"))


async def test_only_who_sent_it_has_it_dropped(store: Store) -> None:
    await store.run(keep_upload, SENT)
    await store.run(drop_upload, BOB, "1")
    assert await there(store) == ["1"]
    await store.run(drop_upload, ANN, "1")
    assert await there(store) == []


async def test_it_goes_with_the_turn_that_read_it(store: Store) -> None:
    await awaited(store)
    await awaited(store, replace(SENT, ref="2", update_id="u2"))

    def turn(connection: Connection) -> None:
        keep_turn(connection, Outcome(1, ANN, ANN, 0, "{}", None, (), (), NOON, read="1"))

    await store.run(turn)
    assert await there(store) == ["2"]


async def test_one_that_waits_stays_and_one_that_nobody_waits_for_goes_after_a_day(
    store: Store,
) -> None:
    await awaited(store)
    await store.run(keep_upload, replace(SENT, ref="2", update_id="u2"))
    for days, left in ((0.9, ["1", "2"]), (1.1, ["1"]), (900, ["1"])):
        await store.run(prune, Prune(NOON + timedelta(days=days), Retention()))
        assert await there(store) == left
    await store.run(handled, 1)
    await store.run(prune, Prune(NOON + 2 * DAY, Retention()))
    assert await there(store) == []


async def test_who_has_everything_erased_keeps_only_what_was_sent_since(store: Store) -> None:
    await awaited(store)
    for ref, who in (("2", ANN), ("3", BOB)):
        await store.run(keep_upload, replace(SENT, ref=ref, update_id="u2", conversation=who))
    await store.run(erase, ANN, NOON)
    assert await there(store) == ["1", "3"]
