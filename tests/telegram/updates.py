"""Updates as the Bot API brings them, after its documentation."""

from collections.abc import Mapping, Sequence
from typing import TypeAlias

Json: TypeAlias = Mapping[str, object]

OUR_ID = 7001
OUR_NAME = "laddermaat_bot"
US: Json = {"id": OUR_ID, "is_bot": True, "first_name": "Laddermaat", "username": OUR_NAME}
ANN: Json = {"id": 42, "is_bot": False, "first_name": "Ann", "language_code": "nl"}
PRIVATE: Json = {"id": 42, "type": "private", "first_name": "Ann"}
GROUP: Json = {"id": -900, "type": "group", "title": "Inkoop"}
FORUM: Json = {"id": -100900, "type": "supergroup", "title": "Inkoop", "is_forum": True}
DATE = 1763985600
"""24 November 2025, 12:00 UTC."""

_NAMES = ("@laddermaat_bot", "@Laddermaat_Bot", "@other_bot")


def message(text: str | None = None, chat: Json = PRIVATE, /, **more: object) -> Json:
    said = {} if text is None else {"text": text, "entities": entities(text)}
    return {"message_id": 5, "from": ANN, "chat": chat, "date": DATE, **said, **more}


def update(kind: str = "message", number: int = 1, /, **fields: object) -> Json:
    return {"update_id": number, kind: fields}


def said(text: str | None = None, chat: Json = PRIVATE, /, **more: object) -> Json:
    return {"update_id": 1, "message": message(text, chat, **more)}


def entities(text: str) -> Sequence[Json]:
    """Mark the commands and mentions, as Telegram does."""
    command = [_entity("bot_command", 0, text.split(maxsplit=1)[0])] if text.startswith("/") else []
    mentions = [
        _entity("mention", len(text[: text.index(name)].encode("utf-16-le")) // 2, name)
        for name in _NAMES
        if f" {name}" in f" {text}"
    ]
    return [*command, *mentions]


def pressed(token: str, under: Json, number: int = 9) -> Json:
    query = {
        "id": "q1",
        "from": ANN,
        "message": under,
        "chat_instance": "1",
        "data": token,
    }
    return {"update_id": number, "callback_query": query}


def keyboard(*buttons: tuple[str, str]) -> Json:
    return {"inline_keyboard": [[{"text": text, "callback_data": data} for text, data in buttons]]}


def member(status: str) -> Json:
    if status == "kicked":
        return {"user": US, "status": status, "until_date": 0}
    return {"user": US, "status": status}


def membership(chat: Json, before: str, after: str) -> Json:
    return update(
        "my_chat_member",
        3,
        chat=chat,
        **{"from": ANN},
        date=DATE,
        old_chat_member=member(before),
        new_chat_member=member(after),
    )


def _entity(kind: str, offset: int, text: str) -> Json:
    return {"type": kind, "offset": offset, "length": len(text)}
