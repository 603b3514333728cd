"""The words of colleagues: what goes to the user, and what stays inside."""

import asyncio

from bot.channels.slack_hearing import Heard
from bot.channels.slack_mrkdwn import mentions, without
from bot.channels.slack_people import People
from bot.channels.slack_plain import people_in, plain
from bot.helpdesk.notes import Inside, noted
from bot.texts import Texts
from core.contents import Attached, Content, Edited, Said
from core.language import Language


class DeskWords:
    """Reads what colleagues type."""

    def __init__(self, texts: Texts, people: People, speaks: Language) -> None:
        self._texts = texts
        self._people = people
        self._speaks = speaks

    async def content(self, heard: Heard, me: str) -> Content:
        """Give what something is that was said at the desk; what is to us stays inside."""
        content = heard.at_desk or heard.content
        if heard.typed is None or not isinstance(content, Said | Edited | Attached):
            return content
        text = await self._read(heard.typed, me)
        match content:
            case Said(_, ref):
                return Said(text, ref)
            case Edited(ref):
                return Edited(ref, text)
            case Attached(name, media_type, size, ref, _, message):
                # The words go to the user once, with the first; a note keeps all of them inside.
                again = heard.at_desk is not None and noted(self._texts, text) is None
                return Attached(name, media_type, size, ref, "" if again else text, message)

    async def _read(self, typed: str, me: str) -> str:
        people = people_in(typed) - {me}
        found = await asyncio.gather(*(self._people.of(user) for user in people))
        names = {user: it.name for user, it in zip(people, found, strict=True) if it.name}
        somebody = self._texts.voice(self._speaks).label("desk-a-colleague")
        text = plain(without(typed, me), names, somebody)
        if text and mentions(typed, me) and not isinstance(noted(self._texts, text), Inside):
            return f"{self._texts.words('ticket-note-words')[0]}: {text}"
        return text
