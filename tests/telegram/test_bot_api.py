"""Our own Bot API server, seen from the client: how updates come, by polling and by webhook."""

import asyncio
from collections.abc import AsyncIterator, Awaitable, Callable
from contextlib import asynccontextmanager
from time import perf_counter, process_time

import pytest
from aiohttp import web
from telegram import Update
from telegram.error import Conflict, InvalidToken

from tests.engine.fakes import eventually
from tests.telegram.bot_api.faults import Chances
from tests.telegram.rigged import Rig, client, refused, rigged
from tests.timing import NEVER


@pytest.fixture
async def rig() -> AsyncIterator[Rig]:
    async with rigged() as rig:
        yield rig


# Fetching updates.


async def test_an_update_comes_again_until_the_offset_confirms_it(rig: Rig) -> None:
    rig.ann.says("een")
    rig.ann.says("twee")
    first = await rig.bot.get_updates()
    assert first == await rig.bot.get_updates()
    (second,) = await rig.bot.get_updates(offset=first[0].update_id + 1)
    assert second.message
    assert second.message.text == "twee"
    assert await rig.bot.get_updates(offset=second.update_id + 1) == ()


async def test_a_poll_waits_for_the_next_update_and_no_longer(rig: Rig) -> None:
    polling = asyncio.create_task(rig.bot.get_updates(timeout=20))
    await eventually(lambda: rig.api.updates.awaited)
    rig.ann.says("hallo")
    async with asyncio.timeout(NEVER):
        (update,) = await polling
    started = perf_counter()
    assert await rig.bot.get_updates(offset=update.update_id + 1, timeout=1) == ()
    assert 0.9 < perf_counter() - started < 15


async def test_a_second_poller_sends_the_first_away(rig: Rig) -> None:
    first = asyncio.create_task(rig.bot.get_updates(timeout=20))
    await eventually(lambda: rig.api.updates.awaited)
    second = asyncio.create_task(rig.bot.get_updates(timeout=20))
    with pytest.raises(Conflict, match="terminated by other getUpdates request"):
        await first
    rig.ann.says("hallo")
    assert len(await second) == 1


async def test_only_the_kinds_that_are_asked_for_come(rig: Rig) -> None:
    await rig.bot.get_updates(allowed_updates=["edited_message"])
    said = rig.ann.says("een")
    rig.ann.edits(said, "twee")
    (update,) = await rig.bot.get_updates(limit=100)
    assert update.edited_message
    assert update.edited_message.text == "twee"


async def test_with_a_webhook_nothing_can_be_fetched(rig: Rig) -> None:
    await rig.bot.set_webhook("https://bot.example/hook")
    with pytest.raises(Conflict, match="webhook is active"):
        await rig.bot.get_updates()
    await rig.bot.delete_webhook()
    assert await rig.bot.get_updates() == ()


# Having updates brought.


async def test_a_webhook_gets_each_update_with_the_secret_until_it_takes_it(rig: Rig) -> None:
    taken: list[tuple[str | None, str | None]] = []
    answers = iter([500, 200])

    async def hook(request: web.Request) -> web.Response:
        update = Update.de_json(await request.json(), rig.bot)
        secret = request.headers.get("X-Telegram-Bot-Api-Secret-Token")
        taken.append((secret, update.message.text if update.message else None))
        return web.Response(status=next(answers, 200))

    async with listening(hook) as url:
        rig.ann.says("een")
        rig.ann.says("twee")
        await rig.bot.set_webhook(url, secret_token="geheim")
        await eventually(lambda: not rig.api.updates.waiting)
        info = await rig.bot.get_webhook_info()
        await rig.bot.delete_webhook()
    assert taken == [("geheim", "een"), ("geheim", "een"), ("geheim", "twee")]
    assert info.url == url
    assert info.last_error_message == "Wrong response from the webhook: 500 Internal Server Error"


async def test_a_webhook_wants_https_and_a_plain_secret(rig: Rig) -> None:
    with refused("HTTPS url must be provided"):
        await rig.bot.set_webhook("http://bot.example/hook")
    with refused("unallowed characters"):
        await rig.bot.set_webhook("https://bot.example/hook", secret_token="a b")


async def test_an_update_may_come_twice(rig: Rig) -> None:
    rig.api.faults.chance(Chances(twice=1.0))
    rig.ann.says("een")
    (first,) = await rig.bot.get_updates()
    (again,) = await rig.bot.get_updates(offset=first.update_id + 1)
    assert again == first
    assert await rig.bot.get_updates(offset=first.update_id + 1) == ()
    assert rig.api.faults.counts["sent twice"] == 1


async def test_a_stranger_and_an_unknown_method_are_refused(rig: Rig) -> None:
    async with client(rig.url, "4242:somebody-elses") as stranger:
        with pytest.raises(InvalidToken):
            await stranger.get_me()
    with pytest.raises(InvalidToken, match="'getMyGifts' does not exist"):
        await rig.bot.do_api_request("getMyGifts")


async def test_five_hundred_updates_a_second_go_through(rig: Rig) -> None:
    people = [rig.api.person(f"Person {number}") for number in range(50)]
    for number in range(1000):
        people[number % 50].says(f"message {number}")
    started, taken, offset = process_time(), 0, 0
    while taken < 1000:
        updates = await rig.bot.get_updates(offset=offset, timeout=5)
        offset = updates[-1].update_id + 1
        taken += len(updates)
    assert 1000 / (process_time() - started) > 500


@asynccontextmanager
async def listening(hook: Callable[[web.Request], Awaitable[web.Response]]) -> AsyncIterator[str]:
    app = web.Application()
    app.router.add_post("/hook", hook)
    runner = web.AppRunner(app, access_log=None)
    await runner.setup()
    try:
        await web.TCPSite(runner, "127.0.0.1", 0).start()
        yield f"http://127.0.0.1:{runner.addresses[0][1]}/hook"
    finally:
        await runner.cleanup()
