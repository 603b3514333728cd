"""A draft of a topic: a question and its answer, on their way to become knowledge.

It is written as a file of the form that `core.knowledge.reading` reads. Where English is missing,
its keys are left out, so that `laddermaat knowledge check` names each of them.
"""

import re
from collections.abc import Container, Iterable
from dataclasses import dataclass
from datetime import date
from itertools import count

from core.assessment.phrases import fold

LONGEST_ID = 40
"""Characters, but for a number at its end."""


@dataclass(frozen=True, slots=True)
class InLanguage:
    """What a topic says in one language; empty where nobody wrote it yet."""

    title: str = ""
    answer: str = ""
    """In the Markdown subset of `core.markup`."""
    questions: tuple[str, ...] = ()
    """As people put it."""


@dataclass(frozen=True, slots=True)
class Draft:
    """A topic, as far as it is there."""

    id: str
    source: str
    nl: InLanguage
    en: InLanguage = InLanguage()

    @property
    def is_usable(self) -> bool:
        """Tell whether there is enough to go on with: all but English."""
        return all((self.id, self.source, self.nl.title, self.nl.answer, self.nl.questions))


def id_of(title: str, taken: Container[str]) -> str:
    """Make an id of a title, which none of those that are taken is."""
    words = fold(title).replace(" ", "-")[:LONGEST_ID].strip("-") or "onderwerp"
    others = (f"{words}-{number}" for number in count(2))
    return words if words not in taken else next(it for it in others if it not in taken)


def lines_of(text: str) -> tuple[str, ...]:
    """Give the lines in which something is written, each once."""
    lines = (" ".join(line.split()) for line in text.splitlines())
    return tuple(dict.fromkeys(filter(None, lines)))


def as_toml(draft: Draft, checked: date, notes: Iterable[str]) -> str:
    """Write the file, with notes at its head that say what must still be done."""
    both = (("nl", draft.nl), ("en", draft.en))
    titles = ", ".join(f"{name} = {_string(it.title)}" for name, it in both if it.title)
    answers = [f"{name} = {_text(it.answer)}" for name, it in both if it.answer]
    phrasings = [f"{name} = {_list(it.questions)}" for name, it in both if it.questions]
    return "\n".join(
        (
            *(f"# {_literal(' '.join(note.split()))}" for note in notes),
            f'category = "{draft.id}"',
            f"title = {{ {titles} }}",
            "",
            "[[topics]]",
            f'id = "{draft.id}"',
            f"title = {{ {titles} }}",
            f"source = {_string(draft.source)}",
            f"checked = {checked}",
            "[topics.answer]",
            *answers,
            "[topics.phrasings]",
            *phrasings,
            "",
        )
    )


def _list(texts: Iterable[str]) -> str:
    return "\n".join(("[", *(f"    {_string(text)}," for text in texts), "]"))


def _string(text: str) -> str:
    return f'"{_literal(" ".join(text.split())).replace(chr(34), chr(92) + chr(34))}"'


def _text(text: str) -> str:
    """Write several lines, as they are."""
    lines = "\n".join(map(_literal, text.strip().splitlines()))
    # Three quotes in a row would end it.
    return '"""\n' + lines.replace('""', '"\\"') + '\n"""'


def _literal(text: str) -> str:
    """Write what TOML would take for something else."""
    whole = _HALF.sub("\N{REPLACEMENT CHARACTER}", text.replace("\\", "\\\\"))
    return _UNFIT.sub(lambda found: f"\\u{ord(found[0]):04x}", whole)


_HALF = re.compile(r"[\ud800-\udfff]")
"""Half a character, which no file can hold."""
_UNFIT = re.compile(r"[\x00-\x1f\x7f]")
