"""A plugin of Errbot that holds the conversation, and keeps what was said in its own storage."""

# mypy: disable-error-code="import-not-found, misc"
from errbot import BotPlugin
from errbot.backends.base import Message

from tests.bench import talk


class Company(BotPlugin):
    def callback_message(self, message: Message) -> None:
        chat, text = message.frm.person, message.body
        if text == "/start":
            self[chat] = {}
            self.send(message.frm, talk.NAME)
        elif chat in self:
            self.send(message.frm, self._answered(chat, dict(self[chat]), text))

    def _answered(self, chat: str, told: dict[str, str], text: str) -> str:
        match len(told):
            case 0:
                self[chat] = told | {"name": text}
                return talk.EMPLOYEES
            case 1 if not text.isdecimal():
                return talk.NO_NUMBER
            case 1:
                self[chat] = told | {"employees": text}
                return talk.HOURS
            case 2:
                self[chat] = told | {"hours": text}
                return talk.CONTRACT
            case 3:
                told["contract"] = text
                self[chat] = told
                return talk.summary(**told)
            case _:
                del self[chat]
                return talk.done(**told)
