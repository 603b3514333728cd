"""A program that answers all there is with the same words, to see that it gets no figures."""

import asyncio
import json
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager

from tests.bench.fake_api import BotApi
from tests.bench.running import Given, main


@asynccontextmanager
async def program(api: BotApi, _: Given) -> AsyncIterator[None]:
    answering = asyncio.create_task(answer(api))
    yield
    answering.cancel()


async def answer(api: BotApi) -> None:
    offset = 0
    while True:
        asked = {"offset": str(offset), "timeout": "1"}
        for update in json.loads(await api.call("getUpdates", asked))["result"]:
            chat = str(update["message"]["chat"]["id"])
            await api.call("sendMessage", {"chat_id": chat, "text": "Nee."})
            offset = update["update_id"] + 1
        await asyncio.sleep(0)


if __name__ == "__main__":
    main(program, "0")
