"""Every sentence the bot says of its own accord: one Fluent file a language."""

from collections.abc import Mapping
from datetime import date
from decimal import ROUND_HALF_UP, Context, localcontext
from fractions import Fraction
from functools import cache
from importlib.resources import files
from importlib.resources.abc import Traversable
from typing import TypeAlias

from fluent.runtime import FluentBundle, FluentResource
from fluent.syntax import ast

from core.language import Language
from core.markup import escape

LANGUAGES: tuple[Language, ...] = ("nl", "en")
LOCALES: Mapping[Language, str] = {"nl": "nl-NL", "en": "en-GB"}

LONGEST = 2_000
"""Characters of a value that Fluent is given; it refuses more than 2,500."""
_ROUNDING = Context(rounding=ROUND_HALF_UP)
"""As spreadsheets round; Babel follows the context."""
_MARK = "\ufdd0"
"""Stands around the name of a longer one; Unicode keeps this sign free for such a use."""


class Markdown(str):
    """A text that is Markdown already, and is put into another as it is."""

    __slots__ = ()


Value: TypeAlias = str | int | Fraction | date
"""What a text may mention. A plain string is taken literally, whatever signs are in it."""


class Voice:
    """Says things in one language."""

    def __init__(self, language: Language, source: str) -> None:
        self.language = language
        # Isolation marks would end up in every copy and every comparison of a text.
        self._bundle = FluentBundle([LOCALES[language]], use_isolating=False)
        resource = FluentResource(source)
        broken = [entry.content for entry in resource.body if isinstance(entry, ast.Junk)]
        if broken:
            raise ValueError(f"texts in {language!r} cannot be read, at: {broken[0]}")
        self._bundle.add_resource(resource)

    def __call__(self, key: str, **values: Value) -> Markdown:
        """Say something in Markdown; LookupError if the key or a value it needs is missing."""
        literal = {name: _literal(value) for name, value in values.items()}
        return Markdown(self._format(key, literal))

    def label(self, key: str, **values: Value) -> str:
        """Say something in a place without formatting, such as a button."""
        return self._format(key, values)

    def knows(self, key: str) -> bool:
        """Tell whether there is a text of this key."""
        return self._bundle.has_message(key)

    def words(self, key: str) -> tuple[str, ...]:
        """Give the words that a user may say for a command."""
        return tuple(word.strip() for word in self.label(key).split(","))

    def _format(self, key: str, values: Mapping[str, Value]) -> str:
        pattern = self._bundle.get_message(key).value
        if pattern is None:
            raise LookupError(f"text {key!r} is empty")
        numbers = {name: _number(value) for name, value in values.items()}
        # Fluent refuses what is long: an answer of a colleague is put in afterwards.
        long = {n: it for n, it in numbers.items() if isinstance(it, str) and len(it) > LONGEST}
        marks = {name: f"{_MARK}{name}{_MARK}" for name in long}
        with localcontext(_ROUNDING):
            text, errors = self._bundle.format_pattern(pattern, {**numbers, **marks})
        if errors:
            raise LookupError(f"text {key!r} in {self.language!r}: {errors[0]}")
        said = str(text)
        for name, value in long.items():
            said = said.replace(marks[name], value)
        return said


class Texts:
    """The voices, by language."""

    def __init__(self, folder: Traversable) -> None:
        self._voices = {
            language: Voice(language, (folder / f"{language}.ftl").read_text("utf-8"))
            for language in LANGUAGES
        }

    def voice(self, language: Language) -> Voice:
        """Give the voice of a language."""
        return self._voices[language]

    def words(self, key: str) -> tuple[str, ...]:
        """Give the words for a command in every language: people mix them."""
        return tuple(word for voice in self._voices.values() for word in voice.words(key))


@cache
def load_texts() -> Texts:
    """Read the texts that come with the bot, once: that takes half a second."""
    return Texts(files(__name__))


def _literal(value: Value) -> Value:
    return escape(value) if isinstance(value, str) and not isinstance(value, Markdown) else value


def _number(value: Value) -> str | int | float | date:
    """Give what Fluent can format and choose a plural by; only what is shown is rounded."""
    if isinstance(value, Fraction):
        return value.numerator if value.denominator == 1 else float(value)
    return value
