"""How large pictures are, so that room is kept for one before it is drawn."""

from collections.abc import Mapping
from dataclasses import dataclass

from core.drawings import Drawing


@dataclass(frozen=True, slots=True)
class Size:
    """In pixels of a screen of old: the picture itself has twice as many each way."""

    width: int
    height: int


_SIZES: Mapping[str, Size] = {
    "ladder": Size(420, 300),
    "comparison": Size(420, 300),
    "map": Size(420, 300),
}


def size_of(drawing: Drawing) -> Size:
    """Tell how large a drawing becomes."""
    return _SIZES[drawing.kind]
