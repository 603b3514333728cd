"""The programs that hold the conversation, each in a process of its own."""

import signal
import subprocess
import sys
import time
from collections.abc import Iterator, Sequence
from contextlib import contextmanager, nullcontext
from dataclasses import dataclass
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Literal

from pydantic import TypeAdapter

from tests.bench.redis import installed, redis
from tests.bench.running import WARMING, Took
from tests.bench.talk import steps

ROOT = Path(__file__).parents[2]
RIGS = ROOT / "var" / "rigs"
PATIENCE = 180.0
"""Seconds that a run may take."""
ANSWERED = 0.95
"""The part of the presses that must be answered as such: in a crowd, ours leaves some out."""
_TOOK = TypeAdapter(Took)


@dataclass(frozen=True, slots=True)
class Program:
    """One program in one form."""

    name: str
    module: str
    keeps: str
    """Where a turn is kept, in a few words."""
    durable: bool = False
    """Whether each write is on disk before the answer."""
    ours: bool = False
    rig: str = ""
    """The environment of its own that it has, if any."""
    kind: str = ""
    redis: Literal["everysec", "always"] | None = None
    buttons: bool = True
    """Whether it has buttons; without, people type what would stand on them."""

    quick: bool = False
    """Whether it is part of the quick form."""

    @property
    def python(self) -> str:
        """Give what runs it."""
        return str(RIGS / self.rig / "bin" / "python") if self.rig else sys.executable

    @property
    def missing(self) -> str | None:
        """Tell what must be installed first, if anything."""
        if self.rig and not (RIGS / self.rig / "installed").exists():
            return "not installed: make peers"
        if self.redis and not installed():
            return "there is no redis-server: apt install redis-server"
        return None


_PTB = "tests.bench.peers.ptb"
_AIOGRAM = "tests.bench.peers.aiogram_fsm"
ON_DISK = "each write on disk before the answer"
PROGRAMS = (
    Program("ours", "tests.bench.ours", ON_DISK, durable=True, ours=True, quick=True),
    Program("python-telegram-bot", _PTB, "all in a file, each minute", quick=True),
    Program(
        "python-telegram-bot, durable",
        _PTB,
        "all in a file after each answer, not synchronised",
        kind="durable",
    ),
    Program("aiogram, memory", _AIOGRAM, "nothing", rig="python"),
    Program(
        "aiogram, Redis everysec",
        _AIOGRAM,
        "each write in Redis's memory, on disk within a second",
        rig="python",
        redis="everysec",
    ),
    Program(
        "aiogram, Redis always",
        _AIOGRAM,
        ON_DISK,
        durable=True,
        rig="python",
        redis="always",
        quick=True,
    ),
    Program(
        "Errbot, shelf",
        "tests.bench.peers.errbot_bot",
        "each write in a file before the answer, not synchronised",
        rig="errbot",
        buttons=False,
        quick=True,
    ),
)
FLOOR = Program("nothing but the people and the Bot API", "tests.bench.floor", "", quick=True)
"""What the crowd and the API take, which is in the figures of all."""


class Wrong(Exception):
    """A program did not hold the conversation as it should."""


@dataclass(frozen=True, slots=True)
class Scene:
    """A folder, and a server where the program wants one."""

    program: Program
    folder: Path
    words: Sequence[str]
    """Of the command."""

    def run(self, *words: str) -> Took:
        """Run it to the end; raises Wrong."""
        command = [*self.words, *words]
        try:
            ended = subprocess.run(
                command, cwd=ROOT, capture_output=True, text=True, timeout=PATIENCE, check=True
            )
        except subprocess.TimeoutExpired:
            raise Wrong(f"not done after {PATIENCE:.0f} s") from None
        except subprocess.CalledProcessError as error:
            raise Wrong(f"ended with {error.returncode}: {error.stderr[-300:]}") from None
        try:
            return _TOOK.validate_json(ended.stdout.splitlines()[-1])
        except (IndexError, ValueError):
            raise Wrong(f"told no figures: {ended.stdout[-300:]}") from None


@contextmanager
def scene(program: Program) -> Iterator[Scene]:
    """Set one up, empty."""
    with TemporaryDirectory() as name:
        folder = Path(name)
        (state := folder / "state").mkdir()
        server = redis(folder, program.redis) if program.redis else nullcontext()
        with server as it:
            words = [program.python, "-m", program.module, str(state)]
            words += ["--kind", program.kind] if program.kind else []
            words += ["--server", str(it.port), "--server-pid", str(it.pid)] if it else []
            yield Scene(program, state, words)


def talked(program: Program, people: int, at_once: int) -> Took:
    """Have people talk with it; raises Wrong."""
    with scene(program) as it:
        took = it.run("--people", str(people), "--at-once", str(at_once), "--warm")
    length = len(steps(0, 0))
    if took.wrong or took.turns != people * length:
        raise Wrong(f"{took.wrong} wrong answers, {took.turns} turns")
    talks = people + WARMING
    if (sent := took.calls.get("sendMessage", 0)) != talks * length:
        raise Wrong(f"{sent} messages, not {talks * length}")
    if took.calls.get("answerCallbackQuery", 0) < ANSWERED * talks * 2 * program.buttons:
        raise Wrong(f"{took.calls.get('answerCallbackQuery', 0)} presses answered of {2 * talks}")
    return took


def killed(program: Program, people: int, at_once: int) -> Took:
    """Kill it half way, and give what it took to go on; raises Wrong."""
    words = ("--people", str(people), "--at-once", str(at_once), "--journal")
    with scene(program) as it:
        half = people * len(steps(0, 0)) // 2
        _kill_after(half, [*it.words, *words], it.folder / "journal.jsonl")
        return it.run(*words)


def _kill_after(answers: int, command: Sequence[str], journal: Path) -> None:
    until = time.monotonic() + PATIENCE
    with subprocess.Popen(
        command, cwd=ROOT, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL
    ) as running:
        try:
            while _answers(journal) < answers:
                if running.poll() is not None:
                    raise Wrong(f"ended with {running.returncode} before it was killed")
                if time.monotonic() > until:
                    raise Wrong(f"not half done after {PATIENCE:.0f} s")
                time.sleep(0.02)
        finally:
            running.send_signal(signal.SIGKILL)


def _answers(journal: Path) -> int:
    return journal.read_bytes().count(b'\n["heard"') if journal.exists() else 0
