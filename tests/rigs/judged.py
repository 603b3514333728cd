"""aiogram as a judge of objects of the Bot API; it lives in the rigs' own Python."""

import json
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from subprocess import PIPE, Popen

from pydantic import TypeAdapter

from tests.rigs.installed import python

_LINE = TypeAdapter(list[str])


@dataclass(frozen=True, slots=True)
class Judge:
    process: "Popen[str]"

    def objections(self, kind: str, value: object) -> list[str]:
        """Ask what it has against an object of a kind, such as `Update`."""
        assert self.process.stdin
        assert self.process.stdout
        print(json.dumps({"type": kind, "value": value}), file=self.process.stdin, flush=True)
        return _LINE.validate_json(self.process.stdout.readline())


@contextmanager
def judging() -> Iterator[Judge]:
    """Start it, which takes seconds."""
    command = [python(), Path(__file__).with_name("judge.py")]
    with Popen(command, stdin=PIPE, stdout=PIPE, text=True) as process:
        yield Judge(process)
