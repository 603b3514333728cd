"""Markdown as Telegram takes it: plain text, and beside it which stretches are bold or a link.

Nothing in the text itself is markup, so no input can break a message. Telegram counts in UTF-16
units, and takes no more than 4,096 of them at once: longer texts are cut between paragraphs, or
else lines, or else words. A style that a cut goes through goes on after it.
"""

from bisect import bisect_right
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass, replace
from itertools import accumulate, groupby
from typing import TypeAlias, TypeVar

from telegram import MessageEntity
from telegram.constants import MessageLimit

from core.markup import BulletList, NumberedList, Paragraph, Part, Span, Spans, parse

MOST_UNITS = int(MessageLimit.MAX_TEXT_LENGTH)

Style = TypeVar("Style", bool, str | None)
Stretch: TypeAlias = tuple[int, int]
"""Offset and length, in UTF-16 units."""

_MAILTO = "mailto:"


@dataclass(frozen=True, slots=True)
class Written:
    """The text of one message, never blank, and its styles."""

    text: str
    entities: tuple[MessageEntity, ...] = ()


def written(texts: Iterable[str], most: int = MOST_UNITS) -> tuple[Written, ...]:
    """Write texts of `core.markup` below each other, in as few messages as hold them.

    `most` is the length of a message in UTF-16 units, at least 2.
    """
    spans = _lines([_part(part) for text in texts for part in parse(text)], "\n\n")
    text = "".join(span.text for span in spans)
    return tuple(_written(_between(spans, *cut)) for cut in _cuts(text, most))


def units(text: str) -> int:
    """Give the length as Telegram counts it."""
    return len(text.encode("utf-16-le")) // 2


def _part(part: Part) -> Spans:
    match part:
        case Paragraph(spans):
            return tuple(_readable(spans))
        case BulletList(items):
            return _lines([(Span("• "), *_readable(item)) for item in items], "\n")
        case NumberedList(items, start):
            numbered = enumerate(items, start)
            return _lines([(Span(f"{n}. "), *_readable(item)) for n, item in numbered], "\n")


def _lines(rows: list[Spans], separator: str) -> Spans:
    joined = (span for row in rows for span in (Span(separator), *row))
    return tuple(joined)[1:]


def _readable(spans: Spans) -> Iterator[Span]:
    """Write links the way Telegram knows them.

    It makes links of addresses by itself, and takes none to a mailbox under other words.
    """
    for href, run in groupby(spans, key=lambda span: span.href):
        words = tuple(run)
        said = "".join(span.text for span in words)
        is_mail = href is not None and href.lower().startswith(_MAILTO)
        address = href[len(_MAILTO) :] if href and is_mail else href
        if is_mail or address == said:
            yield from (replace(span, href=None) for span in words)
        else:
            yield from words
        if is_mail and address != said:
            yield Span(f" ({address})")


def _cuts(text: str, most: int) -> Iterator[tuple[int, int]]:
    """Cut a text into pieces without white space around them, as from and to."""
    end = 0
    while rest := text[end:].lstrip():
        start = len(text) - len(rest)
        end = _end(text, start, most)
        yield start, start + len(text[start:end].rstrip())


def _end(text: str, start: int, most: int) -> int:
    sizes = [1 + (char > "\uffff") for char in text[start : start + most]]
    end = start + bisect_right(list(accumulate(sizes)), most)
    if end == len(text):
        return end
    for mark in ("\n\n", "\n", " "):
        cut = text.rfind(mark, start, end + len(mark))
        if cut > start:
            return cut
    return end


def _between(spans: Spans, start: int, end: int) -> Spans:
    """Give what stands from one character to another."""
    ends = accumulate(len(span.text) for span in spans)
    placed = ((span, end_ - len(span.text)) for span, end_ in zip(spans, ends, strict=True))
    cut = (
        replace(span, text=span.text[max(start - place, 0) : max(end - place, 0)])
        for span, place in placed
    )
    return tuple(span for span in cut if span.text)


def _written(spans: Spans) -> Written:
    entities = (
        *(MessageEntity(MessageEntity.BOLD, *it) for it, on in _stretches(spans, _bold) if on),
        *(MessageEntity(MessageEntity.ITALIC, *it) for it, on in _stretches(spans, _italic) if on),
        *(
            MessageEntity(MessageEntity.TEXT_LINK, *it, url=url)
            for it, url in _stretches(spans, _href)
            if url
        ),
    )
    return Written("".join(span.text for span in spans), entities)


def _stretches(spans: Spans, style: Callable[[Span], Style]) -> Iterator[tuple[Stretch, Style]]:
    offset = 0
    for value, run in groupby(spans, key=style):
        length = sum(units(span.text) for span in run)
        yield (offset, length), value
        offset += length


def _bold(span: Span) -> bool:
    return span.bold


def _italic(span: Span) -> bool:
    return span.italic


def _href(span: Span) -> str | None:
    return span.href
