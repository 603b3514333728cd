"""JSON and TOML as people write them, with numbers exact."""

import json
import re
import tomllib
from collections.abc import Sequence
from decimal import Decimal, InvalidOperation
from pathlib import Path

_BEGINS_LIKE_JSON = re.compile(r"\s*(\{|\[\s*[\{\]])")
"""A TOML document may begin with `[table]`, but never with an object or a list of objects."""
DEEPEST = 20
"""Parts of a key in TOML: the time for one grows with the square of their number."""
_PART = r"""(?>[\w-]++|"[^"\n]*+"|'[^'\n]*+')"""
_DEEP_KEY = re.compile(rf"(?<![\w-])(?:{_PART}[ \t]*+\.[ \t]*+){{{DEEPEST}}}", re.ASCII)


class Unreadable(ValueError):
    """The file cannot be read as data; says why and where."""


def parse_document(name: str, text: str) -> object:
    """Parse JSON or TOML, by the extension or else by how it begins, with numbers exact."""
    extension = Path(name).suffix.lower()
    is_json = extension == ".json" or (extension != ".toml" and _BEGINS_LIKE_JSON.match(text))
    return parse_json(name, text) if is_json else _parse_toml(name, text)


def values_in(data: object) -> int:
    """Count the values that data holds, at every depth; a table or list is one as well."""
    count, left = 0, [data]
    while left:
        count += 1
        match left.pop():
            case dict() as table:
                left.extend(table.values())
            case list() as row:
                left.extend(row)
            case _:
                pass
    return count


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
    if deep := _DEEP_KEY.search(text):
        line = text.count("\n", 0, deep.start()) + 1
        column = deep.start() - text.rfind("\n", 0, deep.start())
        raise Unreadable(
            f"{name}: not usable TOML: a key of more than {DEEPEST} parts "
            f"(line {line}, column {column})"
        )
    try:
        data: object = tomllib.loads(text, parse_float=Decimal)
    except (ValueError, InvalidOperation, RecursionError) as error:
        raise Unreadable(f"{name}: not TOML: {error}") from None
    return data
