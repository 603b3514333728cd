"""A drawing as PNG."""

from functools import lru_cache

from pydantic import TypeAdapter

from bot.typesetting.typesetting import picture
from core.drawings import Drawing

MEDIA_TYPE = "image/png"
REMEMBERED = 256
"""Pictures of some 30 kB: a page that is opened again, and a message that is sent once more."""
_DRAWINGS: TypeAdapter[Drawing] = TypeAdapter(Drawing)


@lru_cache(REMEMBERED)
def png(drawing: Drawing) -> bytes:
    """Draw it; takes some ten milliseconds, so not where others wait."""
    return picture(drawing.kind, _DRAWINGS.dump_python(drawing, mode="json"))
