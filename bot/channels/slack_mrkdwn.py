"""Texts in Slack's own markup, mrkdwn: written for Slack, and read as people typed them."""

import re
from collections.abc import Iterable, Iterator
from html import unescape
from itertools import pairwise

from core.markup import BREAK, BulletList, NumberedList, Paragraph, Part, Span, Spans, parse

PIECE = 3000
"""Characters that Slack takes in one section."""
_RUN = 500
"""Characters written at once, which leaves room for marks and escapes in a piece."""
_LINK = PIECE - 100
"""Characters of the longest link, address and words together; it must fit in a piece."""
_INVISIBLE = "\u200b"
"""A space without width: mrkdwn has no escapes, but a mark beside a space is no mark."""


def pieces(markdown: str) -> Iterator[str]:
    """Write a text as mrkdwn, in pieces that each fit in a section."""
    parts = (_pack(_lines(part), "\n") for part in parse(markdown))
    return _pack((piece for part in parts for piece in part), "\n\n")


def literal(text: str) -> str:
    """Write words so that they mean nothing to Slack."""
    entities = text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;")
    return re.sub(r"[*_~`]", rf"{_INVISIBLE}\g<0>{_INVISIBLE}", entities)


def cut(text: str, longest: int) -> str:
    """Shorten words to what Slack takes in one place."""
    return text if len(text) <= longest else text[: longest - 1].rstrip() + "…"


def shortened(mrkdwn: str, most: int) -> str:
    """Shorten a text in mrkdwn to a number of bytes, cutting no entity and no link in two."""
    if len(mrkdwn.encode()) <= most:
        return mrkdwn
    kept = mrkdwn.encode()[: most - len("…".encode())].decode(errors="ignore")
    return re.sub(r"(?:&[a-z]*|<[^<>]*)\Z", "", kept).rstrip() + "…"


def words(text: str, me: str) -> str:
    """Read what somebody typed, without addressing us; links and names as one sees them."""
    shown = re.sub(r"<([@#!]?)([^\s<>|][^<>|]*)(?:\|([^<>]*))?>", _reference, without(text, me))
    return unescape(shown).strip()


def without(text: str, me: str) -> str:
    """Leave out where we are addressed by name."""
    return re.sub(rf"\s*{_mention(me)}[:,]?\s*", " ", text)


def mentions(text: str, me: str) -> bool:
    """Tell whether we are addressed by name."""
    return re.search(_mention(me), text) is not None


def _mention(me: str) -> str:
    return rf"<@{re.escape(me)}(?:\|[^>]*)?>"


def _reference(found: re.Match[str]) -> str:
    """Give what one sees of a link, or of the name of a person, channel or group."""
    sign, target, label = found.groups()
    if sign == "#" and label:
        return f"#{label}"
    return label or (f"{sign}{target}" if sign in {"@", "#"} else target.removeprefix("mailto:"))


def _pack(texts: Iterable[str], glue: str) -> Iterator[str]:
    """Join texts that fit together in a piece; each of them fits in one by itself."""
    held = ""
    for text in texts:
        joined = f"{held}{glue}{text}" if held else text
        if len(joined) > PIECE:
            yield held
            joined = text
        held = joined
    if held:
        yield held


def _lines(part: Part) -> Iterator[str]:
    match part:
        case Paragraph(spans):
            yield from _line(spans, "")
        case BulletList(items):
            for item in items:
                yield from _line(item, "•  ")
        case NumberedList(items, start):
            for number, item in enumerate(items, start):
                yield from _line(item, f"{number}.  ")


def _line(spans: Spans, mark: str) -> Iterator[str]:
    """Write spans as lines; what is too long for a piece becomes more of them."""
    line: list[str] = [mark] if mark else []
    neighbours = pairwise((*(run for span in spans for run in _runs(span)), BREAK))
    for span, following in neighbours:
        if span == BREAK:
            yield from _pack(line, "")
            line = []
        else:
            line.append(_written(span) + _between(span, following))
    yield from _pack(line, "")


def _runs(span: Span) -> Iterator[Span]:
    """Cut a very long span in several of the same style."""
    for start in range(0, len(span.text), _RUN):
        yield Span(span.text[start : start + _RUN], span.bold, span.italic, span.href)


def _between(span: Span, following: Span) -> str:
    """Part a style from a letter or another style beside it, or Slack would see no mark."""
    ends, begins = span.bold or span.italic, following.bold or following.italic
    if ends and begins:
        touching = not (span.text[-1:].isspace() or following.text[:1].isspace())
    else:
        beside = following.text[:1] if ends else span.text[-1:]
        touching = (ends or begins) and beside.isalnum()
    return _INVISIBLE if touching else ""


def _written(span: Span) -> str:
    inner = span.text.strip()
    if not inner:
        return span.text
    before, after = span.text.split(inner, 1)
    marks = "*" * span.bold + "_" * span.italic
    return f"{before}{marks}{_linked(literal(inner), span.href)}{marks[::-1]}{after}"


def _linked(words: str, href: str | None) -> str:
    """Have words lead somewhere; without an address, or with one too long, they are words."""
    link = f"<{_address(href)}|{words}>" if href else words
    return link if len(link) <= _LINK else words


def _address(href: str) -> str:
    """Write where a link leads, without what would end it early."""
    for sign, code in (("<", "%3C"), (">", "%3E"), ("|", "%7C")):
        href = href.replace(sign, code)
    return href.replace("&", "&amp;")
