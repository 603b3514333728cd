"""The terminal: the same conversation for one person, typed and printed."""

import asyncio
import sys
from collections.abc import Awaitable, Callable, Iterator, Mapping
from datetime import datetime
from io import TextIOWrapper
from itertools import count, product
from pathlib import Path
from string import ascii_lowercase
from uuid import uuid4

from prompt_toolkit import PromptSession
from rich.console import Console

from bot.channels.channel import Brought, Delivery, Limits
from bot.channels.console_documents import ConsoleDocuments, NoDocument
from bot.channels.console_meanwhile import ConsoleMeanwhile
from bot.channels.console_text import drawn
from core.address import Address
from core.blocks import Choice, Choices, File, Form, LocationRequest, Picture, Text
from core.contents import Arrived, Content, Pressed, Said
from core.conversation import Update
from core.language import Language

YOU = Address("console", "you")
ANSWER_TIMEOUT = 60.0
"""Seconds to wait for an answer before one may type again."""
FILES = Path("var")
"""Where documents are saved: in the folder from which the chat was started."""


class ConsoleChannel:
    """The channel `console`: prints what is delivered, and lets choices be picked by letter."""

    name = "console"
    limits = Limits()

    def __init__(self, console: Console, now: Callable[[], datetime], language: Language) -> None:
        self._console = console
        self.meanwhile = ConsoleMeanwhile(console)
        self._now = now
        self._language = language
        self._choices: dict[str, Choice] = {}
        self._answered = asyncio.Event()

    async def deliver(self, delivery: Delivery) -> Brought:
        """Print a message."""
        self.meanwhile.clear()
        self._choices = {}
        letters = _letters()  # run on from one row of choices to the next
        for block in delivery.blocks:
            match block:
                case Text(markdown):
                    self._console.print(drawn(markdown), "")
                case Choices(options):
                    self._offer({letter: o for o, letter in zip(options, letters, strict=False)})
                case File():
                    await self._save(block)
                case Picture(alt=alt):
                    self._console.print(alt, "", sep="\n", markup=False, highlight=False)
                case LocationRequest() | Form():
                    pass  # a terminal does not know where it is, and asks one thing at a time
        self._answered.set()
        return Brought(more=False)

    def _offer(self, choices: Mapping[str, Choice]) -> None:
        # By letter, because a digit may well be the answer to the question.
        self._choices |= choices
        for letter, choice in choices.items():
            self._console.print(f"  {letter}) {choice.label}", markup=False, highlight=False)
        self._console.print()

    async def _save(self, file: File) -> None:
        try:
            said = str(await asyncio.to_thread(_saved, file))
        except OSError as error:  # no reason to stop, nor to say all of the message again
            said = f"{file.name}: {error.strerror}"
        self._tell(said)

    async def talk(
        self, accept: Callable[[Update], Awaitable[bool]], documents: ConsoleDocuments
    ) -> None:
        """Greet, and go on until the input ends."""
        if isinstance(sys.stdin, TextIOWrapper):
            sys.stdin.reconfigure(errors="replace")  # what cannot be read is no reason to stop
        await self._say(Arrived(), accept)
        if self._console.is_terminal:
            self._tell(documents.hint)
        read = _typed() if sys.stdin.isatty() else _piped
        while (line := await read()) is not None:
            if line:
                await self._hear(line, accept, documents)

    def content(self, line: str) -> Content:
        """Read a line: the letter of a choice that was just offered, or words."""
        choice = self._choices.get(line.casefold())
        return Pressed(choice.token, choice.label) if choice else Said(line)

    async def _hear(
        self, line: str, accept: Callable[[Update], Awaitable[bool]], documents: ConsoleDocuments
    ) -> None:
        id_ = str(uuid4())
        content = self.content(line)
        if isinstance(content, Said) and (named := documents.named(line)):
            try:
                content = await documents.attached(named, id_, YOU, self._now())
            except NoDocument as error:
                self._tell(str(error))
                return
        await self._say(content, accept, id_)

    def _tell(self, words: str) -> None:
        self._console.print(words, "", sep="\n", markup=False, highlight=False, soft_wrap=True)

    async def _say(
        self,
        content: Content,
        accept: Callable[[Update], Awaitable[bool]],
        id_: str | None = None,
    ) -> None:
        self._answered.clear()
        await accept(Update(id_ or str(uuid4()), YOU, content, self._now(), self._language))
        async with asyncio.timeout(ANSWER_TIMEOUT):
            await self._answered.wait()


def _saved(file: File) -> Path:
    """Save a document under a name that was free, and give its path."""
    FILES.mkdir(exist_ok=True)
    return next(path for path in _paths(file.name) if _created(path, file.content))


def _paths(name: str) -> Iterator[Path]:
    """Count up from a name: partners.xlsx, partners-2.xlsx, partners-3.xlsx, …"""
    path = FILES / Path(name).name
    yield path
    yield from (path.with_stem(f"{path.stem}-{number}") for number in count(2))


def _created(path: Path, content: bytes) -> bool:
    """Write a file, unless there is one of that name."""
    try:
        with path.open("xb") as new:
            new.write(content)
    except FileExistsError:
        return False
    return True


def _letters() -> Iterator[str]:
    """Count in letters: a, b, … z, aa, ab, …"""
    for length in count(1):
        for letters in product(ascii_lowercase, repeat=length):
            yield "".join(letters)


def _typed() -> Callable[[], Awaitable[str | None]]:
    session: PromptSession[str] = PromptSession()

    async def read() -> str | None:
        try:
            return (await session.prompt_async("> ", reserve_space_for_menu=0)).strip()
        except (EOFError, KeyboardInterrupt):
            return None

    return read


async def _piped() -> str | None:
    line = await asyncio.to_thread(sys.stdin.readline)
    return line.strip() if line else None
