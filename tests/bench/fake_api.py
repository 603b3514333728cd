"""One Bot API for all: calls come in as they would go over the wire, answers go out as bytes.

Updates wait until they are confirmed by an offset, as at Telegram.
"""

import asyncio
import json
from collections import Counter
from collections.abc import Callable, Mapping
from itertools import islice
from typing import TypeAlias

Json: TypeAlias = dict[str, object]
Heard: TypeAlias = Callable[[int, str, Mapping[str, str]], None]
"""Is told of a message: the chat, the words, and the buttons (what they carry, by label)."""
Confirmed: TypeAlias = Callable[[int], None]
"""Is told of an offset from which updates are wanted."""

US = {"id": 7001, "is_bot": True, "first_name": "Bench", "username": "bench_bot"}
DATE = 1764500000
AT_ONCE = 100
"""Updates that Telegram gives at most."""


class BotApi:
    """Takes every call."""

    def __init__(self, heard: Heard, confirmed: Confirmed) -> None:
        self.calls: Counter[str] = Counter()
        self.waiting: dict[int, Json] = {}
        self._heard = heard
        self._confirmed = confirmed
        self._offset = 0
        self._message = 1_000_000
        self._news = asyncio.Event()

    def bring(self, number: int, update: Json) -> None:
        """Have an update wait."""
        self.waiting[number] = update
        self._news.set()

    async def call(self, method: str, fields: Mapping[str, str]) -> bytes:
        """Answer a call; `fields` as in a form: everything but words is JSON."""
        self.calls[method] += 1
        match method:
            case "getUpdates":
                result: object = await self._updates(fields)
            case "getMe":
                result = US
            case "sendMessage":
                result = self._sent(fields)
            case "getWebhookInfo":
                result = {"url": "", "has_custom_certificate": False, "pending_update_count": 0}
            case _:
                result = True
        return json.dumps({"ok": True, "result": result}).encode()

    async def _updates(self, fields: Mapping[str, str]) -> list[Json]:
        self.confirm(int(fields.get("offset", 0)))
        if not self.waiting:
            self._news.clear()
            try:
                async with asyncio.timeout(float(fields.get("timeout", 0))):
                    await self._news.wait()
            except TimeoutError:
                return []
        return list(islice(self.waiting.values(), AT_ONCE))

    def confirm(self, offset: int) -> None:
        """Forget the updates before an offset."""
        if offset <= self._offset:
            return
        self._offset = offset
        self._confirmed(offset)
        for number in [it for it in self.waiting if it < offset]:
            del self.waiting[number]

    def _sent(self, fields: Mapping[str, str]) -> Json:
        chat, text = int(fields["chat_id"]), fields["text"]
        markup = json.loads(fields.get("reply_markup") or "{}")
        rows = markup.get("inline_keyboard") or ()
        buttons = {it["text"]: it["callback_data"] for row in rows for it in row}
        self._message += 1
        self._heard(chat, text, buttons)
        return message(chat, self._message, text, US)


def message(chat: int, number: int, text: str, author: Mapping[str, object]) -> Json:
    """Give a message in a private chat, as the Bot API does."""
    where = {"id": chat, "type": "private", "first_name": f"Person {chat}"}
    said: Json = {"message_id": number, "from": author, "chat": where, "date": DATE, "text": text}
    if text.startswith("/"):
        said["entities"] = [{"type": "bot_command", "offset": 0, "length": len(text)}]
    return said


def update(number: int, chat: int, text: str, button: str | None = None) -> Json:
    """Give what somebody said, or pressed, where there is a button: then with what it carries."""
    author = {"id": chat, "is_bot": False, "first_name": f"Person {chat}", "language_code": "nl"}
    if button is None:
        return {"update_id": number, "message": message(chat, number, text, author)}
    under = message(chat, number, "…", US)
    keyboard = [[{"text": text, "callback_data": button}]]
    press = {
        "id": str(number),
        "from": author,
        "message": {**under, "reply_markup": {"inline_keyboard": keyboard}},
        "chat_instance": "1",
        "data": button,
    }
    return {"update_id": number, "callback_query": press}
