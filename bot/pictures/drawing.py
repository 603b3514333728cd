"""A drawing as PNG."""

from dataclasses import asdict
from hashlib import sha256
from threading import Lock

from pydantic import TypeAdapter

from bot.pictures.columns import (
    ComparisonLayout,
    LadderLayout,
    comparison_layout,
    ladder_layout,
)
from bot.pictures.map_layout import MapLayout, map_layout
from bot.typesetting.typesetting import picture
from core.drawings import Comparison, Drawing, Ladder, Map

MEDIA_TYPE = "image/png"
REMEMBERED = 32
"""Pictures of 30 to 250 kB, so at most 8 MB: a message that is sent once more draws none."""
_DRAWINGS: TypeAdapter[Drawing] = TypeAdapter(Drawing)
_remembered: dict[bytes, bytes] = {}
"""By a digest of what is on them, so that no name is kept; the oldest first."""
_remembering = Lock()


def png(drawing: Drawing) -> bytes:
    """Draw it; takes some ten milliseconds, so not where others wait."""
    key = sha256(repr(drawing).encode()).digest()
    if known := _remembered.get(key):
        return known
    drawn = picture(drawing.kind, laid_out(drawing))
    with _remembering:
        _remembered[key] = drawn
        while len(_remembered) > REMEMBERED:
            del _remembered[next(iter(_remembered))]
    return drawn


def laid_out(drawing: Drawing) -> dict[str, object]:
    """Give what a template shows: the drawing, and where its parts go."""
    return {**_DRAWINGS.dump_python(drawing, mode="json"), "layout": asdict(_layout(drawing))}


def _layout(drawing: Drawing) -> LadderLayout | ComparisonLayout | MapLayout:
    match drawing:
        case Ladder():
            return ladder_layout(drawing)
        case Comparison():
            return comparison_layout(drawing)
        case Map():
            return map_layout(drawing)
