"""Plays a page: takes what the user does from it, and writes down what the bot answers.

* opent de pagina     somebody comes by
> 24 uur              says something
> [Ja]                presses a button
~ 32 uur              changes the last message; `~2` the one before it, and so on
~                     withdraws it
@ 52.51, 6.09         shares a location
# 2026-11-24T09:00+01:00, # en      the time, the language of the channel
< Welkom              what the bot answers
"""

from collections.abc import Iterator
from dataclasses import dataclass, field
from datetime import datetime
from pathlib import Path

from core.codec import dump_state, load_state
from core.conversation import (
    Address,
    Arrived,
    Block,
    Choice,
    Choices,
    Content,
    Edited,
    File,
    Form,
    Handler,
    Located,
    LocationRequest,
    Pressed,
    Reply,
    Said,
    State,
    Text,
    Turn,
    Withdrawn,
    spoken,
)
from core.language import Language
from core.market.geography import Point

PAGES = Path(__file__).parent
FIRST_DAY = datetime.fromisoformat("2026-11-23T10:00+01:00")


@dataclass
class Play:
    """A conversation in the course of being played."""

    handler: Handler
    language: Language = "nl"
    at: datetime = FIRST_DAY
    state: State = field(default_factory=State)
    buttons: list[Choice] = field(default_factory=list)
    said: int = 0
    """Messages in words; each is called by its number."""

    async def page(self, written: str) -> str:
        """Play a page, and give it back with the answers of today."""
        lines: list[str] = []
        for line in written.splitlines():
            if not line.startswith("<"):
                lines.append(line)
                lines += await self._line(line)
        return "\n".join(lines) + "\n"

    async def _line(self, line: str) -> list[str]:
        mark, rest = line[:2], line[2:]
        match mark:
            case "# " if rest == "en":
                self.language = "en"
            case "# ":
                self.at = datetime.fromisoformat(rest)
            case "* ":
                return await self.answer(Arrived())
            case "@ ":
                latitude, longitude = map(float, rest.split(","))
                return await self.answer(Located(Point(latitude, longitude)))
            case "> " | ">":
                return await self.answer(self._content(rest))
            case "~" | "~ " | "~2":
                return await self.answer(self._corrected(mark[1:].strip(), rest.strip()))
            case _:
                pass
        return []

    def _corrected(self, back: str, typed: str) -> Content:
        ref = str(self.said + 1 - int(back or 1))
        return Edited(ref, typed) if typed else Withdrawn(ref)

    def _content(self, typed: str) -> Content:
        if not (typed.startswith("[") and typed.endswith("]")):
            self.said += 1
            return Said(typed, str(self.said))
        label = typed[1:-1]
        found = [button for button in self.buttons if button.label == label]
        if not found:
            raise AssertionError(f"no button [{label}] has been offered")
        return Pressed(found[-1].token, label)

    async def answer(self, content: Content) -> list[str]:
        """Have something answered, and give the lines that say so."""
        reply = await self.reply(content)
        self.buttons += [o for b in reply.blocks if isinstance(b, Choices) for o in b.options]
        return [f"< {line}".rstrip() for line in _lines(reply.blocks)]

    async def reply(self, content: Content) -> Reply:
        """Have something answered; the state is written down and read back in between."""
        language = spoken(self.state, self.language)
        turn = Turn(Address("test", "page"), content, self.at, language, self.state)
        reply = await self.handler(turn)
        if reply is None:
            raise AssertionError(f"nobody answers {content}")
        self.state = load_state(dump_state(reply.state))
        return reply


def _lines(blocks: tuple[Block, ...]) -> Iterator[str]:
    for number, block in enumerate(blocks):
        match block:
            case Text(markdown):
                if number:
                    yield ""
                yield from markdown.splitlines()
            case Choices(options):
                yield " ".join(f"[{option.label}]" for option in options)
            case LocationRequest(label):
                yield f"[deel: {label}]"
            case File(name):
                yield f"[bestand: {name}]"
            case Form(label):
                yield f"[formulier: {label}]"
