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
    """Tell which one it is; empty where there is none."""
    if not is_installed():
        return ""
    package = (INSTALLED / "node_modules/@nlpjs/nlp/package.json").read_text("utf-8")
    return str(json.loads(package)["version"])


@dataclass(frozen=True, slots=True)
class NlpJs:
    """The process, by its pipes; finds the likeliest labels of a question."""

    questions: IO[str]
    answers: IO[str]
    passes: int
    learned: Learned

    def __call__(self, question: str) -> tuple[Candidate, ...]:
        found = json.loads(_answer(self.questions, self.answers, question))
        return tuple(Candidate(label, float(score)) for label, score in found[:CANDIDATES])

    @property
    def told(self) -> str:
        """Tell what learning took."""
        return f"{self.learned.seconds:.0f} CPU s, {self.learned.megabytes:.0f} MB to learn"


@contextmanager
def by_nlpjs(examples: Sequence[Example], passes: int = TO_THE_END) -> Iterator[NlpJs]:
    """Have it learn, in at most so many passes, and answer while the block runs.

    ValueError when it is not installed.
    """
    if not is_installed():
        raise ValueError("not installed: make peers")
    command = ["node", str(SCRIPT), str(INSTALLED.absolute()), str(passes)]
    quiet = subprocess.DEVNULL
    with subprocess.Popen(
        command, stdin=subprocess.PIPE, stdout=subprocess.PIPE, stderr=quiet, text=True
    ) as node:
        assert node.stdin
        assert node.stdout
        phrasings = [(example.language, example.text, example.label) for example in examples]
        try:
            learned = Learned(**json.loads(_answer(node.stdin, node.stdout, phrasings)))
            yield NlpJs(node.stdin, node.stdout, passes, learned)
        finally:
            node.kill()  # while it learns it does not see that nobody asks any more


def _answer(questions: IO[str], answers: IO[str], asked: object) -> str:
    questions.write(f"{json.dumps(asked)}\n")
    questions.flush()
    if answer := answers.readline():
        return answer
    raise ValueError("nlp.js stopped")
