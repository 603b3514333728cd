"""Colleagues: who may sign in is kept by name, and a session ends when it should."""

from collections.abc import AsyncIterator
from datetime import timedelta

import pytest

from storage.colleagues import (
    Visit,
    add_colleague,
    begin_session,
    colleagues,
    end_session,
    password_hash,
    remove_colleague,
    set_password,
    signed_in,
)
from tests.applications.filing import MONDAY
from tests.memory import MemoryStore

VISIT = Visit("cookie", MONDAY, MONDAY + timedelta(hours=12))


@pytest.fixture
async def store() -> AsyncIterator[MemoryStore]:
    opened = MemoryStore()
    assert await opened.run(add_colleague, "Anna", "hash", MONDAY)
    yield opened
    opened.close()


async def who(store: MemoryStore, hours: int = 1) -> str | None:
    return await store.run(signed_in, "cookie", MONDAY + timedelta(hours=hours))


async def test_a_name_is_the_same_in_capitals_and_with_other_spaces(store: MemoryStore) -> None:
    assert await store.run(password_hash, " ANNA ") == "hash"
    assert not await store.run(add_colleague, "anna", "other", MONDAY)
    assert await store.run(password_hash, "Anna") == "hash"
    assert await store.run(password_hash, "Ann") is None


async def test_a_session_lasts_as_long_as_it_says(store: MemoryStore) -> None:
    assert await store.run(begin_session, "anna", "hash", "hash", VISIT)
    assert await who(store, 11) == "Anna"
    assert await who(store, 12) is None
    assert await store.run(signed_in, "another", MONDAY) is None


async def test_signing_out_ends_it(store: MemoryStore) -> None:
    await store.run(begin_session, "anna", "hash", "hash", VISIT)
    await store.run(end_session, "cookie")
    assert await who(store) is None


async def test_who_is_removed_is_signed_out_and_may_be_added_again(store: MemoryStore) -> None:
    await store.run(begin_session, "anna", "hash", "hash", VISIT)
    assert await store.run(remove_colleague, "ANNA", MONDAY)

    assert await who(store) is None
    assert await store.run(password_hash, "Anna") is None
    assert not await store.run(begin_session, "anna", "hash", "hash", VISIT)
    assert not await store.run(begin_session, "anna", "", "", VISIT)
    assert not await store.run(remove_colleague, "Anna", MONDAY)
    assert not await store.run(set_password, "Anna", "new")
    (gone,) = await store.run(colleagues)
    assert (gone.name, gone.removed) == ("Anna", MONDAY)

    assert await store.run(add_colleague, "anna", "new", MONDAY)
    assert await who(store) is None, "an old session does not come back"
    (back,) = await store.run(colleagues)
    assert (back.name, back.removed) == ("anna", None)


async def test_a_new_password_ends_the_sessions(store: MemoryStore) -> None:
    await store.run(begin_session, "anna", "hash", "hash", VISIT)
    assert await store.run(set_password, "anna", "new")
    assert await who(store) is None


async def test_a_password_that_changed_since_it_was_verified_lets_nobody_in(
    store: MemoryStore,
) -> None:
    await store.run(set_password, "anna", "new")
    assert not await store.run(begin_session, "anna", "hash", "hash", VISIT)


async def test_signing_in_keeps_the_newer_hash(store: MemoryStore) -> None:
    await store.run(begin_session, "anna", "hash", "stronger", VISIT)
    assert await store.run(password_hash, "anna") == "stronger"
