"""What is wrong with data that somebody wrote: where, what, and the remedy."""

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from difflib import get_close_matches
from typing import TypeAlias

from pydantic import ValidationError

Place: TypeAlias = tuple[int | str, ...]
"""The way to a value through tables and lists, such as `("staff", 0, "hours")`."""


@dataclass(frozen=True, slots=True)
class Problem:
    """One thing to put right."""

    code: str
    """Names the kind, such as `too-small`, so that a chat can say it in its own words."""
    where: str
    """The key, such as `staff[0].hours`."""
    what: str
    remedy: str
    file: str = ""
    """The file the key is in; empty for data that came without one."""

    def __str__(self) -> str:
        """Say it on one line: file, key, what is wrong, remedy."""
        where = f"{self.file}: {self.where}" if self.file else self.where
        return f"{where}: {self.what}. {self.remedy}."


class Problems(ValueError):
    """Data that cannot be used, with every problem found."""

    def __init__(self, problems: Iterable[Problem]) -> None:
        self.problems = tuple(problems)
        super().__init__("\n".join(map(str, self.problems)))


class Refused(Problems):
    """The company cannot be scored, for every problem listed."""


WHOLE = "(the whole)"
"""Where a problem is that has no key."""


def not_toml(error: Exception, file: str) -> Problem:
    """Say that a file is not TOML, and from where on."""
    remedy = "Correct the file at that place"
    return Problem("not-toml", WHOLE, f"not TOML: {error}", remedy, file)


def not_utf8(file: str) -> Problem:
    """Say that a file is not text as we read it."""
    return Problem("not-utf-8", WHOLE, "it is not UTF-8 text", "Save the file as UTF-8", file)


def did_you_mean(word: str, known: Iterable[str]) -> str:
    """Give the remedy for an unknown id or key: the one that looks like it, or all of them."""
    known = list(known)
    if close := get_close_matches(word, known, n=1):
        return f"Perhaps you mean {close[0]!r}"
    return f"Use one of: {', '.join(known)}"


def path(place: Place) -> str:
    """Write a place as people do: `staff[0].hours`."""
    text = ""
    for step in place:
        text += f"[{step}]" if isinstance(step, int) else f".{_printable(step)}"
    return text.removeprefix(".") or WHOLE


def spot(data: object, place: Place) -> str:
    """Write a place as it is in the file, with ids for numbers: `start_positions[wia].weight`."""
    steps: list[int | str] = []
    for number, step in enumerate(place, start=1):
        if isinstance(data, list) and isinstance(step, int):
            data = data[step]
            known = _label(data)
            steps[-1:] = [f"{steps[-1]}[{known}]"] if known else [steps[-1], step]
        elif isinstance(data, dict):
            if step not in data and number < len(place):
                continue  # only our model has this level, such as the columns of a norm row
            data = data.get(step)
            steps.append(step)
    return path(tuple(steps))


def _label(entry: object) -> str:
    if not isinstance(entry, dict):
        return ""
    return f"fte {entry['fte']}" if "fte" in entry else str(entry.get("id", ""))


def _printable(key: str) -> str:
    """Escape a key that could upset a terminal or cannot be written at all."""
    return key if key.isprintable() else ascii(key)


_SHAPES = {
    "missing": ("missing", "it is missing", "Add it"),
    "extra_forbidden": ("unknown-key", "this key is not known", "Remove it or correct its name"),
    "int_type": ("not-whole", "it is not a whole number", "Write a whole number, such as 3"),
    "bool_type": ("not-yes-or-no", "it is not true or false", "Write true or false"),
    "string_type": ("not-text", "it is not text", 'Write text between quotes, such as "wajong"'),
    "string_unicode": ("not-text", "it holds half a character", "Write whole characters"),
    "tuple_type": ("wrong-shape", "it is not a list", "Write a list between [ and ]"),
    "mapping_type": ("wrong-shape", "it is not a table", "Write keys with their values"),
    "date_type": ("not-a-date", "it is not a date", "Write a date without quotes: 2018-04-01"),
    "literal_error": ("unknown-choice", "it is none of the choices", "Write one of them"),
    "string_too_short": ("empty", "it is empty", "Fill it in"),
    "string_pattern_mismatch": (
        "not-an-id",
        "it is not an id",
        'Write lower-case words with hyphens between, such as "trede-2"',
    ),
    "too_short": ("empty", "it has no entries", "Add at least one"),
}
"""What Pydantic calls it: what we call it, say of it, and advise."""

_ALIASES = {
    "unexpected_keyword_argument": "extra_forbidden",
    "dict_type": "mapping_type",
    "dataclass_type": "mapping_type",
    "model_type": "mapping_type",
    "int_from_float": "int_type",
    "date_from_datetime_inexact": "date_type",
}


def shape_problems(
    error: ValidationError,
    keys: Iterable[str],
    where: Callable[[Place], str] = path,
    file: str = "",
) -> list[Problem]:
    """Say in our own words what Pydantic found; `keys` are the ones that exist."""
    keys = sorted(set(keys))
    found = []
    for detail in error.errors(include_url=False):
        kind = _ALIASES.get(detail["type"], detail["type"])
        if kind == "too_short" and detail["input"]:
            continue  # it has entries; what is wrong with them is named already
        code, what, remedy = _SHAPES.get(kind, (kind, *_in_two(detail["msg"])))
        if kind == "literal_error":
            remedy = f"Write one of: {detail['ctx']['expected']}"
        if kind == "extra_forbidden" and (close := get_close_matches(str(detail["loc"][-1]), keys)):
            remedy = f"Perhaps you mean {close[0]!r}"
        found.append(Problem(code, where(detail["loc"]), what, remedy, file))
    return found


def _in_two(message: str) -> tuple[str, str]:
    """Take a message of `core.ladder.exact` apart: what is wrong, and the remedy."""
    what, _, remedy = message.partition(". ")
    return what, remedy or "Correct it"
