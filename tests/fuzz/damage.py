"""Things that were right, and are damaged: nearer to what a parser expects than noise is."""

import json
from collections.abc import Mapping, Sequence
from typing import TypeAlias

from hypothesis import strategies as st

Json: TypeAlias = object

NASTY = (
    *(
        "",
        " ",
        "\x00",
        "\n",
        "\ufeff",
        "\u202e",
        "\ud7ff",
        "🙂",
        "٣",
        "½",
        "²",
        "ﬁ",
        "İ",
        "ß",
        "\x1b[0m",
    ),
    *(
        "=1+1",
        "'",
        '"',
        "\\",
        "[",
        "]",
        "{",
        "}",
        "<",
        ">",
        "&",
        ";",
        ":",
        ",",
        ".",
        "-",
        "+",
        "/",
        "|",
    ),
    *(
        "1e999",
        "-0",
        "9" * 50,
        "NaN",
        "Infinity",
        "0x10",
        "1_000",
        "1.000,00",
        "€",
        "%",
        "24:00",
        "31-02-2025",
    ),
    *(
        "null",
        "true",
        "web:",
        "desk:ticket-1",
        "zs:a:1:",
        "a." * 30,
        "(" * 50,
        "[" * 200,
        "aa" * 400,
    ),
)

REPEATED = (
    "a",
    "1",
    "1 ",
    "a.",
    "a@",
    "a-",
    "[a](",
    "**",
    "- a\n",
    "> ",
    "`",
    "0 0",
    "een ",
    "1,",
    "(",
)
LONG = 8_000
"""Characters: four times as many as a message may have that is answered."""

_ANYTHING = st.text(max_size=80) | st.sampled_from(NASTY)


@st.composite
def damaged(draw: st.DrawFn, seeds: Sequence[str]) -> str:
    """Take a text that is right, and cut, repeat and insert in it; or take any text."""
    if not draw(st.integers(0, 5)):
        return draw(_ANYTHING)
    text = draw(st.sampled_from(seeds))
    for _ in range(draw(st.integers(0, 4))):
        start = draw(st.integers(0, len(text)))
        end = min(len(text), start + draw(st.integers(0, 12)))
        middle = draw(_ANYTHING | st.just(text[start:end] * 2))
        text = text[:start] + middle + text[end:]
    return text


@st.composite
def long_texts(draw: st.DrawFn, seeds: Sequence[str]) -> str:
    """Take something short, and say it over and over: time must not grow with its square."""
    again = draw(st.sampled_from((*NASTY, *REPEATED)) | damaged(seeds)) or "a"
    return again * (LONG // len(again)) + draw(_ANYTHING)


@st.composite
def damaged_bytes(draw: st.DrawFn, seeds: Sequence[bytes]) -> bytes:
    """The same with bytes."""
    content = draw(st.sampled_from(seeds))
    for _ in range(draw(st.integers(0, 6))):
        start = draw(st.integers(0, len(content)))
        end = min(len(content), start + draw(st.integers(0, 4)))
        content = content[:start] + draw(st.binary(max_size=6)) + content[end:]
    return content


_LEAVES = st.none() | st.booleans() | st.integers(-(2**70), 2**70) | st.floats() | _ANYTHING
_VALUES = st.recursive(
    _LEAVES,
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(_ANYTHING, inner, max_size=3),
    max_leaves=8,
)


@st.composite
def damaged_json(draw: st.DrawFn, seeds: Sequence[Json]) -> Json:
    """Take a document that is right, and put anything in the place of some of it."""
    return _damaged(draw, draw(st.sampled_from(seeds)))


def _damaged(draw: st.DrawFn, value: Json) -> Json:
    if not draw(st.integers(0, 12)):
        return draw(_VALUES)
    match value:
        case Mapping():
            return {
                key: _damaged(draw, inner)
                for key, inner in value.items()
                if draw(st.integers(0, 20))
            }
        case list() | tuple():
            return [_damaged(draw, inner) for inner in value]
        case _:
            return value


@st.composite
def reworded_json(draw: st.DrawFn, seeds: Sequence[Json]) -> Json:
    """Take a document that is right, and put other words in it: its shape stays right."""
    return _reworded(draw, draw(st.sampled_from(seeds)))


def _reworded(draw: st.DrawFn, value: Json, key: str = "") -> Json:
    match value:
        case Mapping():
            return {name: _reworded(draw, inner, str(name)) for name, inner in value.items()}
        case list() | tuple():
            return [_reworded(draw, inner, key) for inner in value]
        case str() if key != "type" and not draw(st.integers(0, 2)):
            return draw(damaged([value]))
        case _:
            return value


def written(documents: Sequence[Json]) -> list[str]:
    """Write documents as JSON."""
    return [json.dumps(document, ensure_ascii=False) for document in documents]
