"""Things that were right, and are damaged: nearer to what a parser expects than noise is.

Hypothesis draws a number, and what is made of that is made here: drawing every letter by itself
it made a hundred inputs a second, and this makes thousands.
"""

import json
import string
from collections.abc import Callable, Mapping, Sequence
from random import Random
from typing import TypeAlias, TypeVar

from hypothesis import strategies as st
from hypothesis.strategies import SearchStrategy

Json: TypeAlias = object
T = TypeVar("T")

NASTY = (
    *("", " ", "\x00", "\n", "\ufeff", "\u202e", "\ud7ff", "🙂", "٣", "½", "²", "ﬁ", "İ", "ß"),
    *("=1+1", "'", '"', "\\", "[", "]", "{", "}", "<", ">", "&", ";", ":", ",", ".", "-", "|"),
    *("1e999", "-0", "9" * 50, "NaN", "Infinity", "0x10", "1_000", "1.000,00", "€", "%", "24:00"),
    *(
        "null",
        "true",
        "web:",
        "desk:ticket-1",
        "zs:a:1:",
        "a." * 30,
        "(" * 50,
        "[" * 200,
        "\x1b[0m",
    ),
)
REPEATED = (
    *("a", "1", "1 ", "a.", "a@", "a-", "[a](", "**", "- a\n", "> ", "`", "0 0", "een ", "1,"),
    *("(", " ", "\n", "a_", "06-", "NL91ABNA "),
)
LONG = 8_000
"""Characters: four times as many as a message may have that is answered."""
_LETTERS = string.printable + "éïü€∞٣🙂\u202e\u200b\u0301"


def damaged(seeds: Sequence[str]) -> SearchStrategy[str]:
    """Take a text that is right, and cut, repeat and insert in it; or take any text."""
    return _made(lambda random: _damaged(random, seeds))


def long_texts(seeds: Sequence[str]) -> SearchStrategy[str]:
    """Take something short, and say it over and over: time must not grow with its square."""

    def make(random: Random) -> str:
        again = random.choice((*NASTY, *REPEATED, _damaged(random, seeds))) or "a"
        return again * (LONG // len(again)) + _anything(random)

    return _made(make)


def damaged_bytes(seeds: Sequence[bytes]) -> SearchStrategy[bytes]:
    """Damage bytes."""

    def make(random: Random) -> bytes:
        content = random.choice(seeds)
        for _ in range(random.randrange(7)):
            start = random.randrange(len(content) + 1)
            end = start + random.randrange(5)
            content = content[:start] + random.randbytes(random.randrange(7)) + content[end:]
        return content

    return _made(make)


def damaged_json(seeds: Sequence[Json]) -> SearchStrategy[Json]:
    """Take a document that is right, and put anything in the place of some of it."""
    return _made(lambda random: _replaced(random, random.choice(seeds)))


def reworded_json(seeds: Sequence[Json]) -> SearchStrategy[Json]:
    """Take a document that is right, and put other words in it: its shape stays right."""
    return _made(lambda random: _reworded(random, random.choice(seeds)))


def written(documents: Sequence[Json]) -> list[str]:
    """Write documents as JSON."""
    return [json.dumps(document, ensure_ascii=False) for document in documents]


def _made(make: Callable[[Random], T]) -> SearchStrategy[T]:
    return st.integers(0, 2**63).map(lambda number: make(Random(number)))


def _anything(random: Random) -> str:
    if random.random() < 0.5:
        return random.choice(NASTY)
    if random.random() < 0.2:  # any character at all, but for halves of one
        points = (random.randrange(0x110000) for _ in range(random.randrange(20)))
        return "".join(chr(point) for point in points if not 0xD800 <= point < 0xE000)
    return "".join(random.choices(_LETTERS, k=random.randrange(40)))


def _damaged(random: Random, seeds: Sequence[str]) -> str:
    if random.random() < 0.15:
        return _anything(random)
    text = random.choice(seeds)
    for _ in range(random.randrange(5)):
        start = random.randrange(len(text) + 1)
        end = start + random.randrange(12)
        middle = _anything(random) if random.random() < 0.6 else text[start:end] * 2
        text = text[:start] + middle + text[end:]
    return text


def _value(random: Random, depth: int = 3) -> Json:
    kind = random.randrange(8 if depth else 6)
    count = random.randrange(4)
    match kind:
        case 6:
            return [_value(random, depth - 1) for _ in range(count)]
        case 7:
            return {_anything(random): _value(random, depth - 1) for _ in range(count)}
        case 5:
            return random.choice((None, True, False, float("nan"), float("inf"), -(2**70)))
        case 4:
            return random.uniform(-1e6, 1e6)
        case 3:
            return random.randrange(-1000, 1000)
        case _:
            return _anything(random)


def _replaced(random: Random, value: Json) -> Json:
    if random.random() < 0.06:
        return _value(random)
    match value:
        case Mapping():
            kept = [item for item in value.items() if random.random() > 0.04]
            return {key: _replaced(random, inner) for key, inner in kept}
        case list() | tuple():
            return [_replaced(random, inner) for inner in value]
        case _:
            return value


def _reworded(random: Random, value: Json, key: str = "") -> Json:
    match value:
        case Mapping():
            return {name: _reworded(random, inner, str(name)) for name, inner in value.items()}
        case list() | tuple():
            return [_reworded(random, inner, key) for inner in value]
        case str() if key != "type" and random.random() < 0.4:
            return _damaged(random, [value])
        case _:
            return value
