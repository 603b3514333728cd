"""The history as the page shows it."""

from collections.abc import Iterable, Iterator, Mapping
from functools import partial

from bot.channels.web_told import (
    BlockShown,
    Entries,
    EntryShown,
    FileShown,
    PictureShown,
    TextShown,
)
from bot.pictures.size import Size, usual
from core.blocks import Block, Choices, File, Form, LocationRequest, Picture, Text
from core.contents import Attached, Edited, Located, Pressed, Said, Submitted
from core.drawings import Drawing
from core.markup import parse
from storage.history import Entry

NO_SIZES: Mapping[Drawing, Size] = {}


def shown(entries: Iterable[Entry], sizes: Mapping[Drawing, Size] = NO_SIZES) -> Entries:
    """Write a piece of the history as the page shows it; pictures have sizes, or the usual one."""
    return Entries(tuple(_entry_shown(entry, sizes) for entry in entries))


def _entry_shown(entry: Entry, sizes: Mapping[Drawing, Size]) -> EntryShown:
    shown_as = partial(EntryShown, entry.seq, entry.author, entry.at, entry.update_id)
    match entry.content:
        case Said(text) | Edited(_, text):
            return shown_as(text=text)
        case Attached(name=name, caption=caption):
            return shown_as(text=caption or None, document=name)
        case Pressed(_, label) | Submitted(_, _, label):
            return shown_as(label=label)
        case Located():
            return shown_as(located=True)
        case None:
            blocks = tuple(
                _picture_shown(block, sizes, place)
                if isinstance(block, Picture)
                else _block_shown(block, place)
                for block, place in _placed(entry)
                if not isinstance(block, Form)  # the page asks one thing at a time
            )
            return shown_as(blocks=blocks, language=entry.language)


def _placed(entry: Entry) -> Iterator[tuple[Block, str]]:
    """Give the blocks of an entry, and where each is."""
    return ((block, f"{entry.seq}/{index}") for index, block in enumerate(entry.blocks))


def _picture_shown(picture: Picture, sizes: Mapping[Drawing, Size], place: str) -> PictureShown:
    size = sizes.get(picture.drawing) or usual(picture.drawing)
    return PictureShown(picture.alt, size.width, size.height, f"/pictures/{place}")


def _block_shown(block: Text | Choices | LocationRequest | File, place: str) -> BlockShown:
    match block:
        case Text(markdown):
            return TextShown(parse(markdown))
        case File(name, _, content):
            return FileShown(name, len(content), f"/files/{place}")
        case Choices() | LocationRequest():
            return block
