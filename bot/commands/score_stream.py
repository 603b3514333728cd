"""`laddermaat score --jsonl`: a company a line in, a line out, in the same order."""

import json
import sys
from codecs import BOM_UTF8
from collections.abc import Callable
from datetime import date

import typer
from rich.console import Console
from rich.progress import BarColumn, Progress, TaskProgressColumn, TextColumn, TimeRemainingColumn

from bot.commands.documents import read_available, size_of
from bot.commands.score_output import as_json
from bot.commands.score_quick import QuickScores
from bot.documents.company import score_of
from bot.documents.parsing import Unreadable, parse_json
from core.ladder.company import Refused
from core.ladder.edition import Editions, NoEdition


class Answers:
    """Answers lines in their order, each by itself: one that is refused costs only itself."""

    def __init__(self, editions: Editions, today: Callable[[], date]) -> None:
        self._editions = editions
        self._today = today
        self._quick = QuickScores(editions, today)
        self.lines = 0
        self.all_good = True

    def to(self, line: bytes) -> str | None:
        """Answer the next line; None for an empty one."""
        self.lines += 1
        if (answer := self._quick.answer(line)) is not None:
            return answer
        return self.exactly(line) if line.strip() else None

    def exactly(self, line: bytes) -> str:
        """Answer in the exact way, which takes every line."""
        try:
            text = line.removeprefix(BOM_UTF8).decode("utf-8-sig")
            data = parse_json(f"line {self.lines}", text)
            return json.dumps(as_json(score_of(data, self._editions, self._today())))
        except UnicodeDecodeError:
            error = "not UTF-8 text"
        except NoEdition as unknown:
            error = f"edition: {unknown}"
        except (Refused, Unreadable) as refused:
            error = str(refused)
        self.all_good = False
        return json.dumps({"line": self.lines, "error": error})


def score_stream(file: str, editions: Editions, today: Callable[[], date]) -> bool:
    """Answer every line as soon as it is there; tells whether all could be scored.

    Unreadable when there is no such file.
    """
    answers = Answers(editions, today)
    with _progress() as progress:
        bar = progress.add_task("", total=size_of(file), companies="")
        for lines in read_available(file):
            answered = [answer for answer in map(answers.to, lines) if answer is not None]
            if answered:
                typer.echo("\n".join(answered))
            told = f"{answers.lines:,} lines"
            progress.update(bar, advance=sum(map(len, lines)), companies=told)
    return answers.all_good


def _progress() -> Progress:
    """Show how far it is, on a terminal, unless the answers themselves are shown there."""
    columns = (
        BarColumn(),
        TaskProgressColumn(show_speed=False),
        TextColumn("{task.fields[companies]}"),
        TimeRemainingColumn(),
    )
    shown = sys.stderr.isatty() and not sys.stdout.isatty()
    console = Console(stderr=True)
    return Progress(*columns, console=console, redirect_stdout=False, disable=not shown)
