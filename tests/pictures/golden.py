"""Comparing pictures, so that another edge of a letter is nothing and another label is."""

from io import BytesIO
from pathlib import Path

import numpy as np
from numpy.typing import NDArray
from PIL import Image

GOLDEN = Path(__file__).parent / "golden"
COLOURS = 128
"""Enough to look at; with more, the files are large."""
SEEN = 48
"""A difference in one colour, of 255, that one sees."""
MOST_OTHER = 0.0001
"""The part of a picture that may be seen to differ: less than a single figure takes."""

Pixels = NDArray[np.int16]


def half_size(png: bytes) -> Image.Image:
    """Give a picture as large as on a screen of old."""
    drawn = Image.open(BytesIO(png)).convert("RGB")
    return drawn.resize((drawn.width // 2, drawn.height // 2), Image.Resampling.BOX)


def write(name: str, png: bytes) -> None:
    """Keep a picture to compare with."""
    few = half_size(png).quantize(COLOURS, dither=Image.Dither.NONE)
    few.save(GOLDEN / f"{name}.png", optimize=True)


def other(name: str, png: bytes) -> float:
    """Give the part of a picture that is seen to differ from the one that was kept."""
    kept = _pixels(Image.open(GOLDEN / f"{name}.png").convert("RGB"))
    drawn = _pixels(half_size(png))
    if kept.shape != drawn.shape:
        return 1.0
    return float(np.mean(np.abs(kept - drawn).max(axis=2) > SEEN))


def _pixels(image: Image.Image) -> Pixels:
    return np.asarray(image, dtype=np.int16)
