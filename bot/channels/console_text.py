"""A text for the terminal: the same subset of Markdown as everywhere, drawn by rich.

rich has a Markdown of its own, which takes `<` for HTML and leaves out what it does not know.
"""

from collections.abc import Iterable, Iterator

from rich.console import Group, RenderableType
from rich.style import Style
from rich.table import Table
from rich.text import Text

from core.markup import BulletList, NumberedList, Paragraph, Part, Spans, parse


def drawn(markdown: str) -> Group:
    """Draw a text: its parts below each other, with an empty line between them."""
    return Group(*_apart(_part(part) for part in parse(markdown)))


def _apart(parts: Iterable[RenderableType]) -> Iterator[RenderableType]:
    for number, part in enumerate(parts):
        if number:
            yield ""
        yield part


def _part(part: Part) -> RenderableType:
    match part:
        case Paragraph(spans):
            return _text(spans)
        case BulletList(items):
            return _list((" •", item) for item in items)
        case NumberedList(items, start):
            return _list((f"{number:2}.", item) for number, item in enumerate(items, start))


def _list(items: Iterable[tuple[str, Spans]]) -> Table:
    """Set marks in a column of their own, so that a long item stays beside its mark."""
    grid = Table.grid(padding=(0, 1))
    for mark, item in items:
        grid.add_row(mark, _text(item))
    return grid


def _text(spans: Spans) -> Text:
    return Text.assemble(
        *((span.text, Style(bold=span.bold, italic=span.italic, link=span.href)) for span in spans)
    )
