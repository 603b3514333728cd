"""A drawing as PNG."""

from dataclasses import asdict
from functools import lru_cache

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
REMEMBERED = 256
"""Pictures of some 30 kB: a page that is opened again, and a message that is sent once more."""
_DRAWINGS: TypeAdapter[Drawing] = TypeAdapter(Drawing)


@lru_cache(REMEMBERED)
def png(drawing: Drawing) -> bytes:
    """Draw it; takes some ten milliseconds, so not where others wait."""
    return picture(drawing.kind, laid_out(drawing))


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
