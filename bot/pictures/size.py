"""How large pictures are, so that room is kept for them before they come."""

import asyncio
import struct
from collections.abc import Iterable, Mapping
from contextlib import suppress
from dataclasses import dataclass

from bot.pictures.drawn import drawn
from core.blocks import Picture
from core.drawings import Comparison, Drawing, Ladder, Map

PATIENCE = 0.5
"""Seconds for finding out: afterwards the usual size will do."""
_SIZES = slice(16, 24)
"""Where a PNG has its width and height."""


@dataclass(frozen=True, slots=True)
class Size:
    """In pixels of a screen of old: the picture itself has twice as many each way."""

    width: int
    height: int


async def measured(pictures: Iterable[Picture]) -> Mapping[Drawing, Size]:
    """Find out how large some pictures are, as far as that is known soon: they are drawn for it."""
    sizes: dict[Drawing, Size] = {}
    with suppress(TimeoutError):
        async with asyncio.timeout(PATIENCE):
            for picture in pictures:
                if content := await drawn(picture):
                    width, height = struct.unpack(">II", content[_SIZES])
                    sizes[picture.drawing] = Size(width // 2, height // 2)
    return sizes


def usual(drawing: Drawing) -> Size:
    """Tell how large such a picture most often is."""
    match drawing:
        case Ladder():
            return Size(440, 340)
        case Comparison():
            return Size(440, 300)
        case Map():
            return Size(440, 530)
