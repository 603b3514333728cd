"""Setting a template with data: to a picture, or to a tagged PDF.

A template reads what it shows with `json(bytes(sys.inputs.data))` and decides how it looks; it
finds no files but the templates beside it, and no fonts but the one that comes with us, so that
the same data looks the same on every machine. Typst lets other threads work meanwhile.
"""

import json
from collections.abc import Mapping
from functools import cache
from importlib.resources import files
from pathlib import Path

import typst

from bot.typesetting.legible import legible

FOLDER = Path(__file__).parent
PIXELS_PER_INCH = 144.0
"""Twice what a screen of old has, so that a telephone shows it sharp."""


def picture(template: str, data: Mapping[str, object]) -> bytes:
    """Set a template of one page as PNG."""
    return typst.compile(
        FOLDER / f"{template}.typ",
        root=FOLDER,
        font_paths=fonts(),
        format="png",
        ppi=PIXELS_PER_INCH,
        sys_inputs=_inputs(data),
    )


def document(template: str, data: Mapping[str, object]) -> bytes:
    """Set a template as PDF/UA-1: tagged, with title, language and alternative texts.

    Signs that the font does not have become question marks; without them there would be no PDF.
    """
    return typst.compile(
        FOLDER / f"{template}.typ",
        root=FOLDER,
        font_paths=fonts(),
        format="pdf",
        pdf_standards="ua-1",
        sys_inputs=_inputs(legible(data)),
    )


def _inputs(data: object) -> dict[str, str]:
    # Half of a pair of surrogates, which JSON can bring along, is no text that others take.
    text = json.dumps(data, ensure_ascii=False).encode("utf-8", "replace").decode("utf-8")
    return {"data": text}


@cache
def fonts() -> typst.Fonts:
    """Load Source Sans Pro, once."""
    folder = str(files("font_source_sans_pro") / "files")
    return typst.Fonts(
        include_system_fonts=False, include_embedded_fonts=False, font_paths=[folder]
    )
