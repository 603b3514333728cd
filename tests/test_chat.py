"""`laddermaat chat`: the same conversation in a terminal, and through a pipe."""

import asyncio
import os
import pty
import sys
from asyncio.subprocess import PIPE, STDOUT, Process
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager, suppress
from io import StringIO
from pathlib import Path
from shutil import copytree
from uuid import uuid4

from rich.console import Console

from bot.channels.channel import Delivery
from bot.channels.console import YOU, ConsoleChannel
from bot.clock import utc_now
from bot.knowledge.library import BUILT_IN
from core.blocks import Choice, Choices
from core.contents import Pressed, Said
from storage.database import read_store
from storage.outgoing import count_dead_letters
from storage.tickets import open_tickets
from tests.engine.fakes import url
from tests.served import START_TIMEOUT, environment, start
from tests.timing import Since

SOON = 5.0
"""Seconds of one core, fewer than it takes to learn to recognise questions."""
ERASED = "\x1b[2K"
"""A line of the terminal is wiped."""
PROMPT = "\x1b[?2004h"
"""What a terminal is told when one may type (bracketed paste)."""


async def talk(folder: Path, *lines: str, **settings: str) -> str:
    """Pipe lines in, and give all that comes out."""
    process = await start("chat", folder, LC_ALL="C.UTF-8", **settings)
    said, _ = await process.communicate("".join(f"{line}\n" for line in lines).encode())
    assert process.returncode == 0, said.decode()
    return said.decode()


async def test_a_question_for_people_waits_for_them_in_the_store(tmp_path: Path) -> None:
    said = await talk(tmp_path, "medewerker", "Mag de accountant tekenen?", "ja graag")
    assert "onder nummer 1" in said
    with read_store(url(tmp_path)) as connection, connection.begin():
        assert [it.number for it in open_tickets(connection)] == [1]
        assert count_dead_letters(connection) == 0


async def test_it_greets_and_goes_through_the_questions(tmp_path: Path) -> None:
    said = await talk(tmp_path, "zelfscan", "Bakkerij Vers", "nee")
    assert "Ik ben Laddermaat" in said
    assert "Vraag 1 van ongeveer 19" in said
    assert "Over welk jaar gaan uw cijfers?" in said
    assert "**" not in said


async def test_it_ends_with_its_input_though_it_is_still_learning(tmp_path: Path) -> None:
    knowledge = copytree(BUILT_IN, tmp_path / "knowledge")
    edited = knowledge / "topics" / "algemeen.toml"
    process = await start("chat", tmp_path, LADDERMAAT_KNOWLEDGE_DIR=str(knowledge))
    assert process.stdin
    await says(process, "Ik ben Laddermaat")
    never_learned = f'nl = ["kwakzalver {uuid4()}",'
    edited.write_text(edited.read_text("utf-8").replace("nl = [", never_learned, 1), "utf-8")
    await says(process, "learning to recognise questions")
    since = Since(process)
    process.stdin.close()
    assert await process.wait() == 0
    assert since.ended() < SOON


async def says(process: Process, words: str) -> None:
    assert process.stdout
    async with asyncio.timeout(START_TIMEOUT):
        while words not in (await process.stdout.readline()).decode():
            pass


async def test_choices_are_picked_by_letter(tmp_path: Path) -> None:
    said = await talk(tmp_path, "a", "a", "b")
    assert "  b) Nee" in said
    assert "Over welk jaar gaan uw cijfers?" in said


async def test_letters_never_run_out() -> None:
    channel = ConsoleChannel(Console(file=StringIO()), utc_now, "nl")
    options = tuple(Choice(f"keuze {n}", f"t:{n}") for n in range(30))
    await channel.deliver(Delivery(1, YOU, (Choices(options),), utc_now()))
    assert channel.content("z") == Pressed("t:25", "keuze 25")
    assert channel.content("aa") == Pressed("t:26", "keuze 26")
    assert channel.content("ad") == Pressed("t:29", "keuze 29")
    assert channel.content("ae") == Said("ae")


async def test_bytes_that_are_no_text_are_survived(tmp_path: Path) -> None:
    process = await start("chat", tmp_path, LC_ALL="C.UTF-8")
    said, _ = await process.communicate(b"zelfscan\n\xff\xfe\nnee\n")
    assert process.returncode == 0
    assert "Over welk jaar gaan uw cijfers?" in said.decode()


async def test_it_goes_on_after_a_restart(tmp_path: Path) -> None:
    await talk(tmp_path, "zelfscan", "Bakkerij Vers", "nee")
    said = await talk(tmp_path, "2025")
    assert "Ik wacht nog op uw antwoord" in said
    assert "Hoeveel uur duurt bij u een volledige werkweek?" in said


async def test_it_speaks_english_to_an_english_computer(tmp_path: Path) -> None:
    process = await start("chat", tmp_path, LC_ALL="", LC_MESSAGES="en_GB.UTF-8", LANG="nl_NL")
    said, _ = await process.communicate(b"")
    assert "I am Laddermaat" in said.decode()


async def test_in_a_real_terminal_one_can_type_and_leave(tmp_path: Path) -> None:
    async with terminal(tmp_path) as screen:
        await screen.shows("Start de zelfscan", PROMPT)
        screen.types("zelfscan\r")
        await screen.shows("Voor welke organisatie", PROMPT)
        screen.types("\x04")
        assert await screen.process.wait() == 0


async def test_a_bar_says_how_far_an_answer_is_and_goes_away(tmp_path: Path) -> None:
    async with terminal(tmp_path, "tests.slow_chat") as screen:
        await screen.shows("Goedendag.", PROMPT)
        screen.types("lees dit\r")
        await screen.shows("Regel ", " van 300", "%", "Regel ", "%", ERASED, "Klaar.", PROMPT)
        screen.types("\x04")
        assert await screen.process.wait() == 0


async def test_through_a_pipe_there_is_no_bar(tmp_path: Path) -> None:
    process = await asyncio.create_subprocess_exec(
        sys.executable, "-m", "tests.slow_chat", stdin=PIPE, stdout=PIPE, stderr=STDOUT,
        env=environment(tmp_path),
    )  # fmt: skip
    said, _ = await process.communicate(b"lees dit\n")
    assert said.decode().split() == ["Goedendag.", "Klaar."]


@asynccontextmanager
async def terminal(folder: Path, *command: str) -> AsyncIterator["Screen"]:
    """Open a terminal with `laddermaat chat` in it, or another module."""
    ours, theirs = pty.openpty()
    process = await asyncio.create_subprocess_exec(
        sys.executable, "-m", *(command or ("bot", "chat")),
        stdin=theirs, stdout=theirs, stderr=theirs,
        env={**environment(folder), "TERM": "xterm", "LC_ALL": "C.UTF-8"},
    )  # fmt: skip
    os.close(theirs)
    screen = Screen(ours, process)
    loop = asyncio.get_running_loop()
    loop.add_reader(ours, screen.read)
    try:
        async with asyncio.timeout(START_TIMEOUT):
            yield screen
    finally:
        loop.remove_reader(ours)
        if process.returncode is None:
            process.kill()
            await process.wait()
        os.close(ours)


class Screen:
    """The side of a terminal at which a person sits."""

    def __init__(self, descriptor: int, process: Process) -> None:
        self.process = process
        self._descriptor = descriptor
        self._seen = ""
        self._news = asyncio.Event()

    def read(self) -> None:
        with suppress(OSError):  # the other side has closed
            read = os.read(self._descriptor, 65536)
            self._seen += read.decode(errors="replace")
            if b"\x1b[6n" in read:  # it asks where the cursor is
                os.write(self._descriptor, b"\x1b[1;1R")
        self._news.set()

    def types(self, keys: str) -> None:
        os.write(self._descriptor, keys.encode())

    async def shows(self, *texts: str) -> None:
        """Wait until these have been shown, one after the other."""
        for text in texts:
            while text not in self._seen:
                self._news.clear()
                await self._news.wait()
            _, self._seen = self._seen.split(text, 1)
