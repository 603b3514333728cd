"""Whoever says what is never kept, such as somebody's BSN, hears that it was left out."""

from dataclasses import replace

from bot.helpdesk.addresses import NAME
from bot.texts import Markdown, Texts, Voice
from core.blocks import Text
from core.conversation import Handler, Reply, Turn, spoken
from core.language import Language
from core.withholding import Withheld


def telling_withheld(handler: Handler, texts: Texts, speaks: Language) -> Handler:
    """Have each answer begin with what was left out; colleagues speak a language of their own."""

    async def handle(turn: Turn) -> Reply | None:
        reply = await handler(turn)
        if reply is None or not turn.masked:
            return reply
        at_desk = turn.sender.channel == NAME
        voice = texts.voice(speaks if at_desk else spoken(reply.state, turn.language))
        note = Text(left_out(voice, turn.masked, at_desk=at_desk))
        return replace(reply, blocks=(note, *reply.blocks))

    return handle


def left_out(voice: Voice, found: tuple[Withheld, ...], *, at_desk: bool = False) -> Markdown:
    """Say what was left out of a message."""
    *others, last = (voice.label(f"withheld-{it}") for it in found)
    what = f"{', '.join(others)} {voice.label('withheld-and')} {last}" if others else last
    said = voice("withheld-at-desk" if at_desk else "withheld", what=what)
    if Withheld.EMAIL not in found:
        return said
    return Markdown(f"{said} {voice('withheld-own-address')}")
