"""A bot that knows what everybody will say: it takes updates and sends the words.

What it takes is what the people and the Bot API take, which are in the process of every program.
"""

import asyncio
import json
from collections.abc import AsyncIterator, Mapping, Sequence
from contextlib import asynccontextmanager

from tests.bench.fake_api import BotApi
from tests.bench.running import SEED, Given, main
from tests.bench.talk import Step, steps


@asynccontextmanager
async def program(api: BotApi, _: Given) -> AsyncIterator[None]:
    answering = asyncio.create_task(answer(api))
    yield
    answering.cancel()


async def answer(api: BotApi) -> None:
    left: dict[int, Sequence[Step]] = {}
    offset = 0
    while True:
        asked = {"offset": str(offset), "timeout": "10"}
        for update in json.loads(await api.call("getUpdates", asked))["result"]:
            offset = update["update_id"] + 1
            press = update.get("callback_query")
            if press:
                await api.call("answerCallbackQuery", {"callback_query_id": press["id"]})
            chat = (press or update)["message"]["chat"]["id"]
            step, *left[chat] = left.get(chat) or steps(chat, SEED)
            await api.call("sendMessage", words(chat, step, left[chat]))


def words(chat: int, step: Step, left: Sequence[Step]) -> Mapping[str, str]:
    fields = {"chat_id": str(chat), "text": step.answer}
    if left and left[0].presses:
        label = left[0].does
        keyboard = [[{"text": label, "callback_data": label}]]
        fields["reply_markup"] = json.dumps({"inline_keyboard": keyboard})
    return fields


if __name__ == "__main__":
    main(program, "")
