"""The small Markdown subset of `Text` blocks, and how a channel reads it.

Paragraphs, bullet and numbered lists, **bold**, *emphasis*, hard line breaks (a backslash or
two spaces at the end of a line) and [links](https://example.org). Everything else, HTML
included, is ordinary text: no input can make a channel show more than this.
"""

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from itertools import groupby
from typing import Literal, TypeAlias

from markdown_it import MarkdownIt
from markdown_it.token import Token


@dataclass(frozen=True, slots=True)
class Span:
    """A run of text in one style; a span whose text is a newline is a hard line break."""

    text: str
    bold: bool = False
    italic: bool = False
    href: str | None = None
    """Where a link leads: always http, https or mailto."""


Spans: TypeAlias = tuple[Span, ...]

BREAK = Span("\n")


@dataclass(frozen=True, slots=True)
class Paragraph:
    """Running text."""

    spans: Spans
    kind: Literal["paragraph"] = "paragraph"


@dataclass(frozen=True, slots=True)
class BulletList:
    """Items without an order; an item of an inner list is an item like any other."""

    items: tuple[Spans, ...]
    kind: Literal["bullets"] = "bullets"


@dataclass(frozen=True, slots=True)
class NumberedList:
    """Items in order, counted from `start`."""

    items: tuple[Spans, ...]
    start: int = 1
    kind: Literal["numbers"] = "numbers"


Part: TypeAlias = Paragraph | BulletList | NumberedList


class _Subset(MarkdownIt):
    """CommonMark with only the rules that this subset has."""

    def __init__(self) -> None:
        super().__init__("zero")
        self.enable(["list", "newline", "escape", "emphasis", "link"])

    def validateLink(self, url: str) -> bool:  # noqa: N802 - the name is markdown-it's
        """Let a link through that a person may safely follow; any other stays text."""
        return re.match(r"(?:https?://|mailto:)[^\s]", url, re.IGNORECASE) is not None


_MARKDOWN = _Subset()


def parse(markdown: str) -> tuple[Part, ...]:
    """Read a text of the subset; never fails, since what is no markup is text."""
    return tuple(_part(tokens) for tokens in _top_level(_MARKDOWN.parse(markdown)))


def plain(markdown: str) -> str:
    """Say the same without formatting, for a place that has none."""
    return "\n\n".join(_plain_part(part) for part in parse(markdown))


def fold(text: str) -> str:
    """Give a text the white space and characters that a markdown text can hold.

    Runs of white space become one space, runs of empty lines one; the ends are trimmed. Control
    characters are removed, and so are those that turn the direction of the words after them.
    """
    lines = [" ".join(_UNFIT.sub("", line).split()) for line in text.splitlines()]
    return re.sub(r"\n{3,}", "\n\n", "\n".join(lines)).strip("\n")


def escape(text: str) -> str:
    """Write any text so that it stands literally in a markdown text.

    What is read back is the folded text: plain(escape(x)) == fold(x).
    """
    paragraphs = (
        "\\\n".join(_LIST_MARK.sub(r"\1\\\2", _ACTIVE.sub(r"\\\g<0>", line)) for line in lines)
        for lines in (paragraph.split("\n") for paragraph in fold(text).split("\n\n"))
    )
    return "\n\n".join(paragraphs)


_ACTIVE = re.compile(r"[\\*_\[\]]")
_LIST_MARK = re.compile(r"^(\d*)([-+.)])")
_UNFIT = re.compile("[\x00-\x08\x0e-\x1b\x7f-\x84\x86-\x9f\ud800-\udfff\u202a-\u202e\u2066-\u2069]")


def _top_level(tokens: Iterable[Token]) -> Iterator[list[Token]]:
    """Cut the stream into paragraphs and outermost lists."""
    depth, group = 0, list[Token]()
    for token in tokens:
        depth += token.nesting
        group.append(token)
        if depth == 0:
            yield group
            group = []


def _part(tokens: list[Token]) -> Part:
    match tokens[0].type:
        case "bullet_list_open":
            return BulletList(_items(tokens))
        case "ordered_list_open":
            return NumberedList(_items(tokens), int(tokens[0].attrs.get("start", 1)))
        case _:
            return Paragraph(_spans(tokens[1]))


def _items(tokens: Iterable[Token]) -> tuple[Spans, ...]:
    items: list[Spans] = []
    for token in tokens:
        if token.type == "list_item_open":
            items.append(())
        elif token.type == "inline":
            items[-1] += (BREAK, *_spans(token)) if items[-1] else _spans(token)
    return tuple(items)


def _spans(inline: Token) -> Spans:
    """Flatten nested emphasis and links into spans that each carry their whole style."""
    spans: list[Span] = []
    style = Span("")
    for token in inline.children or ():
        match token.type:
            case "strong_open" | "strong_close":
                style = replace(style, bold=token.nesting == 1)
            case "em_open" | "em_close":
                style = replace(style, italic=token.nesting == 1)
            case "link_open" | "link_close":
                style = replace(style, href=str(token.attrs["href"]) if token.attrs else None)
            case "hardbreak":
                spans.append(BREAK)
            case "softbreak":
                spans.append(replace(style, text=" "))
            case _:
                spans.extend([replace(style, text=token.content)] if token.content else [])
    return tuple(spans)


def _plain_part(part: Part) -> str:
    match part:
        case Paragraph(spans):
            return _plain_spans(spans)
        case BulletList(items):
            return "\n".join(f"- {_plain_spans(item)}" for item in items)
        case NumberedList(items, start):
            return "\n".join(f"{n}. {_plain_spans(item)}" for n, item in enumerate(items, start))


def _plain_spans(spans: Spans) -> str:
    """Join the words; a link gives its address in brackets, unless it is what the words say."""
    said = ""
    for href, run in groupby(spans, key=lambda span: span.href):
        words = "".join(span.text for span in run)
        said += words if href in {None, words, f"mailto:{words}"} else f"{words} ({href})"
    return said
