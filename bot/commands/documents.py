"""Reading the files people hand to a command: JSON or TOML, or standard input for `-`."""

import json
import re
import sys
import tomllib
from codecs import BOM_UTF8
from collections.abc import Iterator, Sequence
from contextlib import nullcontext
from decimal import Decimal, InvalidOperation
from pathlib import Path

import typer
from rich.console import Console

WRONG_INPUT = 2
"""The exit code when the input cannot be used."""

_BEGINS_LIKE_JSON = re.compile(r"\s*(\{|\[\s*[\{\]])")
"""A TOML document may begin with `[table]`, but never with an object or a list of objects."""


class Unreadable(ValueError):
    """The file cannot be read as data; says why and where."""


def give_up(message: str, code: int = WRONG_INPUT) -> typer.Exit:
    """Say on standard error what is wrong; raise what it returns."""
    Console(stderr=True, soft_wrap=True, highlight=False).print(message, markup=False)
    return typer.Exit(code)


def read_text(name: str) -> str:
    """Read a file, or standard input for `-`; Unreadable when there is no text."""
    try:
        content = sys.stdin.buffer.read() if name == "-" else Path(name).read_bytes()
        return content.decode("utf-8-sig")
    except (OSError, UnicodeDecodeError, ValueError) as error:
        raise Unreadable(f"{name}: {_reason(error)}") from None


def read_bytes(name: str, most: int) -> bytes:
    """Read a file, or standard input for `-`, and no more than so many bytes of it."""
    try:
        with nullcontext(sys.stdin.buffer) if name == "-" else Path(name).open("rb") as stream:
            return stream.read(most)
    except (OSError, ValueError) as error:
        raise Unreadable(f"{name}: {_reason(error)}") from None


def read_lines(name: str) -> Iterator[bytes]:
    """Read line by line, as the lines arrive; Unreadable when there is no such file."""
    try:
        with nullcontext(sys.stdin.buffer) if name == "-" else Path(name).open("rb") as stream:
            yield from stream
    except (OSError, ValueError) as error:
        raise Unreadable(f"{name}: {_reason(error)}") from None


def read_numbered(name: str) -> Iterator[tuple[int, bytes]]:
    """Read the lines that are not empty, each with its number, as they arrive."""
    for number, line in enumerate(read_lines(name), start=1):
        if line.strip():
            yield number, line.removeprefix(BOM_UTF8)


def _reason(error: OSError | ValueError) -> str:
    if isinstance(error, FileNotFoundError):
        return "there is no such file"
    if isinstance(error, IsADirectoryError):
        return "this is a folder; name a file in it"
    if isinstance(error, UnicodeDecodeError):
        return f"not UTF-8 text, from byte {error.start} on; save it as UTF-8"
    if isinstance(error, OSError):
        return f"it cannot be read ({error.strerror})"
    return f"it cannot be read ({error})"


def parse_document(name: str, text: str) -> object:
    """Parse JSON or TOML, by the extension or else by how it begins, with numbers exact."""
    extension = Path(name).suffix.lower()
    is_json = extension == ".json" or (extension != ".toml" and _BEGINS_LIKE_JSON.match(text))
    return parse_json(name, text) if is_json else _parse_toml(name, text)


def parse_json(name: str, text: str) -> object:
    """Parse JSON with numbers exact; a key that stands there twice is Unreadable too."""
    try:
        data: object = json.loads(
            text, parse_float=Decimal, parse_constant=Decimal, object_pairs_hook=_once
        )
    except json.JSONDecodeError as error:
        where = f"line {error.lineno}, column {error.colno}"
        raise Unreadable(f"{name}: not JSON: {error.msg} ({where})") from None
    except (ValueError, InvalidOperation, RecursionError) as error:
        raise Unreadable(f"{name}: not usable JSON: {error}") from None
    return data


def _once(pairs: Sequence[tuple[str, object]]) -> dict[str, object]:
    table: dict[str, object] = {}
    for key, value in pairs:
        if key in table:
            raise ValueError(f"the key {key!r} stands there twice; keep one")
        table[key] = value
    return table


def _parse_toml(name: str, text: str) -> object:
    try:
        data: object = tomllib.loads(text, parse_float=Decimal)
    except (ValueError, InvalidOperation, RecursionError) as error:
        raise Unreadable(f"{name}: not TOML: {error}") from None
    return data
