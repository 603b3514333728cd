"""Correcting: who changes the last message, or withdraws it, has said it so in the first place.

It is answered from the state before it. That is kept as long as nothing came after the message and
nobody else has heard of it: a listing that was sent in is not taken back by an edit.
"""

from dataclasses import dataclass, replace

from bot.handlers.resuming import Reminder
from bot.texts import Texts
from core.blocks import Text
from core.contents import Edited, Said, Withdrawn
from core.conversation import Before, Handler, Reply, State, Turn, spoken
from core.effects import is_final


def correcting(handler: Handler, texts: Texts, waiting: Reminder) -> Handler:
    """Let the last message be changed or withdrawn; an earlier one stays as it was read.

    `waiting` says what is being asked when an answer is withdrawn.
    """
    return _Correcting(handler, texts, waiting).handle


@dataclass(frozen=True, slots=True)
class _Correcting:
    handler: Handler
    texts: Texts
    waiting: Reminder

    async def handle(self, turn: Turn) -> Reply | None:
        match turn.content:
            case Said(text, str(ref)):
                return await self._answered(turn, text, ref)
            case Edited():
                return await self._edited(turn, turn.content)
            case Withdrawn(ref):
                return await self._withdrawn(turn, ref)
            case _:
                return await self.handler(_from(turn, replace(turn.state, before=None)))

    async def _answered(self, turn: Turn, text: str, ref: str) -> Reply | None:
        """Answer a message, and remember what there was before it."""
        found = replace(turn.state, before=None)
        reply = await self.handler(_from(turn, found))
        if reply is None or reply.messages or any(map(is_final, reply.effects)):
            return reply
        return replace(reply, state=replace(reply.state, before=Before(ref, text, found)))

    async def _edited(self, turn: Turn, edited: Edited) -> Reply | None:
        before = turn.state.before
        if before is None or before.ref != edited.ref:
            return self._noted(Reply((), turn.state), turn, "edited-earlier")
        if before.text == edited.text:  # it changed in something else than its words
            return Reply((), turn.state)
        said = replace(turn, content=Said(edited.text, edited.ref))
        found = _before(turn.state, before)
        reply = await self._answered(_from(said, found), edited.text, edited.ref)
        return reply and self._noted(reply, turn, "edited-last")

    async def _withdrawn(self, turn: Turn, ref: str) -> Reply:
        """Ask again what was being asked; where nothing was, there is nothing to say."""
        before = turn.state.before
        if before is None or before.ref != ref:
            return Reply((), turn.state)
        found = _before(turn.state, before)
        asked = await self.waiting(_from(turn, found))
        reply = Reply(asked, found)
        return self._noted(reply, turn, "withdrawn-last") if asked else reply

    def _noted(self, reply: Reply, turn: Turn, key: str) -> Reply:
        note = Text(self.texts.voice(spoken(reply.state, turn.language))(key))
        return replace(reply, blocks=(note, *reply.blocks))


def _before(state: State, before: Before) -> State:
    """Go back to what there was, but give no number out twice: old buttons bear them."""
    return replace(before.state, next_number=max(before.state.next_number, state.next_number))


def _from(turn: Turn, state: State) -> Turn:
    """Take a turn as if it had found this state."""
    return replace(turn, state=state, language=spoken(state, turn.language))
