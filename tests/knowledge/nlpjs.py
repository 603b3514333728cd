"""nlp.js as another way to find the topic of a question: Node, in a process of its own."""

import json
import subprocess
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import IO

from core.knowledge.matcher import Candidate
from core.knowledge.model import CANDIDATES
from core.knowledge.topic import Example
from tests.knowledge.rivals import Finder

SCRIPT = Path(__file__).with_suffix(".js")
INSTALLED = Path("var/rigs/nlpjs")
TO_THE_END = 20_000
"""Passes over the phrasings that learning takes at most, by default."""


@dataclass(frozen=True, slots=True)
class Learned:
    """What learning took."""

    seconds: float
    """Of processor time."""
    megabytes: float
    """Resident, afterwards."""


def is_installed() -> bool:
    """Tell whether `make peers` could install it."""
    return (INSTALLED / "node_modules/@nlpjs/nlp").is_dir()


def version() -> str:
    """Tell which one it is."""
    package = (INSTALLED / "node_modules/@nlpjs/nlp/package.json").read_text("utf-8")
    return str(json.loads(package)["version"])


@contextmanager
def by_nlpjs(
    examples: Sequence[Example], passes: int = TO_THE_END
) -> Iterator[tuple[Finder, Learned]]:
    """Have it learn, in at most so many passes, and answer while the block runs."""
    command = ["node", str(SCRIPT), str(INSTALLED.absolute()), str(passes)]
    quiet = subprocess.DEVNULL
    with subprocess.Popen(
        command, stdin=subprocess.PIPE, stdout=subprocess.PIPE, stderr=quiet, text=True
    ) as node:
        assert node.stdin
        assert node.stdout
        asking = _Asking(node.stdin, node.stdout)
        phrasings = [(example.language, example.text, example.label) for example in examples]
        learned = Learned(**json.loads(asking.answer(phrasings)))
        yield asking.find, learned
        node.stdin.close()


@dataclass(frozen=True, slots=True)
class _Asking:
    """The two pipes."""

    questions: IO[str]
    answers: IO[str]

    def answer(self, question: object) -> str:
        """Ask one thing; ValueError if it does not answer."""
        self.questions.write(f"{json.dumps(question)}\n")
        self.questions.flush()
        if answer := self.answers.readline():
            return answer
        raise ValueError("nlp.js stopped")

    def find(self, question: str) -> tuple[Candidate, ...]:
        """Find the likeliest labels."""
        found = json.loads(self.answer(question))
        return tuple(Candidate(label, float(score)) for label, score in found[:CANDIDATES])
