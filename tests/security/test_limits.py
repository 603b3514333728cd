"""However much one address or one user sends, everybody else is served."""

import logging
from contextlib import AsyncExitStack
from pathlib import Path

import pytest
from aiohttp import ClientSession, WSMsgType

from bot.channels import web_admission, web_gate
from bot.channels.house import Accept, Crowded
from bot.channels.web_admission import Admission, Visitor
from bot.crowding import Crowding
from bot.pace import MOST, Paces
from core.address import Address
from core.contents import Arrived, Content, Due, Said, Withdrawn
from core.conversation import Update
from storage.mailroom import accept
from storage.store import Store
from tests.engine.fakes import NOON, says
from tests.engine.house import TELEGRAM
from tests.engine.house import house as bot_house
from tests.security.elsewhere import HERE, ONE, OTHER, from_, visitor_at
from tests.timing import NEVER
from tests.web.house import house
from tests.web.test_protocol import hear, say, talk


@pytest.mark.usefixtures("still")
async def test_an_address_that_asks_too_much_must_wait_and_no_other() -> None:
    async with house(proxies=HERE) as at, ClientSession(at.url) as client:
        statuses = []
        for _ in range(web_gate.BURST + 1):
            async with client.get("/static/chat.js", headers=from_(ONE)) as answer:
                statuses.append(answer.status)
        assert statuses[: web_gate.BURST] == [200] * web_gate.BURST
        assert statuses[-1] == 429
        async with client.get("/static/chat.js", headers=from_(ONE)) as answer:
            assert answer.headers["Retry-After"] == "5"
        async with client.get("/static/chat.js", headers=from_(OTHER)) as answer:
            assert answer.status == 200


async def test_what_is_said_of_an_address_counts_only_from_a_proxy_that_is_known(
    caplog: pytest.LogCaptureFixture,
) -> None:
    caplog.set_level(logging.WARNING)
    async with house() as at, ClientSession(at.url) as client:
        for _ in range(web_gate.BURST + 50):
            async with client.get("/static/chat.js", headers=from_(ONE)) as answer:
                assert answer.status == 200
    told = [r.getMessage() for r in caplog.records if "LADDERMAAT_TRUSTED_PROXIES" in r.message]
    assert len(told) == 1
    assert "127.0.0.1 says whom it brings requests of" in told[0]


@pytest.mark.parametrize("path", ["/healthz", "/readyz"])
async def test_who_asks_how_a_process_does_always_hears_it(path: str) -> None:
    """`/readyz` is not there in this house, and nobody is told to come back for it either."""
    async with house(proxies=HERE) as at, ClientSession(at.url) as client:
        statuses = set()
        for _ in range(web_gate.BURST + 50):
            async with client.get(path, headers=from_(ONE)) as answer:
                statuses.add(answer.status)
    assert 429 not in statuses


@pytest.mark.usefixtures("still")
async def test_an_address_cannot_begin_conversations_without_end() -> None:
    async with house(proxies=HERE) as at:
        answers = []
        for _ in range(65):
            async with visitor_at(at.url) as client, talk(client) as socket:
                await hear(socket)
                await socket.send_json(say("hallo"))
                answers.append((await hear(socket)).get("reason"))
        assert answers == [None] * 60 + ["slow-down"] * 5
        async with visitor_at(at.url, OTHER) as client, talk(client) as socket:
            await hear(socket)
            await socket.send_json(say("hallo"))
            assert (await hear(socket))["type"] != "error"


@pytest.mark.usefixtures("still")
async def test_whoever_has_a_conversation_goes_on_when_no_more_may_begin() -> None:
    async with house(proxies=HERE) as at, visitor_at(at.url) as client:
        async with talk(client) as socket:
            await hear(socket)
            await socket.send_json(say("hallo"))
            while (await hear(socket))["type"] != "taken":
                pass
        for _ in range(60):
            at.channel._admission.begins(Visitor("", ONE))
        async with talk(client) as again:
            await hear(again)
            await hear(again)
            await again.send_json(say("nog iets"))
            while (frame := await hear(again))["type"] == "entries":
                pass
            assert frame["type"] == "taken"


@pytest.mark.usefixtures("still")
async def test_twenty_pages_of_a_visitor_speak_at_the_pace_of_one() -> None:
    async with house(proxies=HERE) as at, visitor_at(at.url) as client, AsyncExitStack() as open_:
        answers = []
        for _ in range(10):
            socket = await open_.enter_async_context(talk(client))
            for _ in range(5):
                await socket.send_json(say("hallo"))
                while (frame := await hear(socket))["type"] == "entries":
                    pass
                answers.append(frame["type"])
        assert answers == ["taken"] * 30 + ["error"] * 20


async def test_a_process_and_an_address_have_no_more_pages_open_than_they_may(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr(web_admission, "PAGES_OF_ADDRESS", 2)
    few = Admission(most_pages=3)
    async with house(proxies=HERE, admission=few) as at, AsyncExitStack() as open_:
        opened = []
        for address in (ONE, ONE, ONE, OTHER, OTHER):
            client = await open_.enter_async_context(visitor_at(at.url, address))
            socket = await open_.enter_async_context(talk(client))
            opened.append((await socket.receive(timeout=NEVER)).type is WSMsgType.TEXT)
        assert opened == [True, True, False, True, False]
    with few.page(Visitor("somebody", OTHER)) as is_room:
        assert is_room


@pytest.mark.usefixtures("still")
async def test_documents_are_fetched_at_a_pace() -> None:
    async with house(proxies=HERE) as at, visitor_at(at.url) as client:
        statuses = []
        for _ in range(31):
            async with client.get("/files/1/0") as answer:
                statuses.append(answer.status)
        assert statuses == [404] * 30 + [429]


def test_a_pace_forgets_whoever_was_seen_longest_ago() -> None:
    paces = Paces(1, 0.001, lambda: 0.0)
    assert paces.allows("ann")
    assert not paces.allows("ann")
    for n in range(MOST):
        assert paces.allows(str(n))
    assert paces.allows("ann")


def test_a_pace_gives_a_burst_and_then_so_many_a_second() -> None:
    now = 0.0
    paces = Paces(3, 2.0, lambda: now)
    assert [paces.allows("ann") for _ in range(5)] == [True, True, True, False, False]
    now = 1.0
    assert [paces.allows("ann") for _ in range(5)] == [True, True, False, False, False]


@pytest.mark.usefixtures("still")
async def test_a_user_who_floods_is_told_so_in_turn_and_nobody_else_waits(tmp_path: Path) -> None:
    async with bot_house(tmp_path) as it:
        crowding = Crowding(it.engine.accept, it.store, most=2)
        said = [Update(str(n), Address.parse(TELEGRAM), Said(f"{n}"), NOON) for n in range(200)]
        taken = [await crowding.accept_or_tell(update) for update in said]
        assert False in taken
        assert "PSO" in await it.says("fake:other", "wat is de pso?")
        await it.quiet()
        told = [words for words in it.heard(TELEGRAM) if "zoveel berichten tegelijk" in words]
        assert len(told) == 1
        assert len(it.heard(TELEGRAM)) == sum(taken) + 1


@pytest.mark.usefixtures("still")
async def test_on_the_web_what_is_not_kept_is_refused(store: Store) -> None:
    crowding = Crowding(keeping(store), store, most=3)
    assert [await kept(crowding, says(str(n))) for n in range(5)] == [True] * 3 + [False] * 2
    assert await kept(crowding, says("hallo", "bob"))


@pytest.mark.usefixtures("still")
async def test_who_arrives_over_and_over_is_not_kept_either(store: Store) -> None:
    crowding = Crowding(keeping(store), store, most=3)
    ann = Address("fake", "ann")
    arrived = [Update(str(n), ann, Arrived(), NOON) for n in range(5)]
    assert [await kept(crowding, update) for update in arrived] == [True] * 3 + [False] * 2


async def test_what_a_platform_or_the_clock_tells_is_always_kept(store: Store) -> None:
    crowding = Crowding(keeping(store), store, most=1)
    told: tuple[Content, ...] = (Due("prune"), Withdrawn("7"), Due("x"), Withdrawn("8"))
    for n, content in enumerate(told):
        assert await kept(crowding, Update(str(n), Address("fake", "ann"), content, NOON))


def keeping(store: Store) -> Accept:
    async def keep(update: Update) -> bool:
        return await store.run(accept, update)

    return keep


async def kept(crowding: Crowding, update: Update) -> bool:
    try:
        return await crowding.accept(update)
    except Crowded:
        return False
