"""A backend of Errbot that fetches updates of Telegram from the API of the bench."""

# mypy: disable-error-code="import-not-found, misc"
import json
from collections.abc import Mapping

from errbot.backends import test
from errbot.backends.base import Message

from tests.bench.peers.errbot_link import LINKS


class BenchBackend(test.TestBackend):
    def serve_forever(self) -> None:
        self.connect_callback()
        offset = 0
        while True:
            asked = {"offset": str(offset), "timeout": "10"}
            for update in json.loads(LINKS[0].call("getUpdates", asked))["result"]:
                self._take(update)
                offset = update["update_id"] + 1

    def _take(self, update: Mapping[str, Mapping[str, Mapping[str, object]]]) -> None:
        # It knows no buttons: somebody types what would have stood on one.
        said = update["message"]
        message = Message(said["text"])
        message.frm = self.build_identifier(str(said["chat"]["id"]))
        message.to = self.bot_identifier
        self.callback_message(message)

    def send_message(self, msg: Message) -> None:
        text = self.md.convert(msg.body).strip()
        LINKS[0].call("sendMessage", {"chat_id": msg.to.person, "text": text})
