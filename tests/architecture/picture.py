"""Draws docs/pictures/architecture.svg, with the font and colours of the house: `make pictures`."""

import typst

from bot.typesetting.typesetting import fonts
from tests.architecture.house import ROOT

TEMPLATE = ROOT / "docs" / "architecture.typ"
PICTURE = ROOT / "docs" / "pictures" / "architecture.svg"


def drawn() -> bytes:
    """Give the picture as SVG; the same source always gives the same bytes."""
    return typst.compile(TEMPLATE, root=ROOT, font_paths=fonts(), format="svg")


if __name__ == "__main__":
    PICTURE.write_bytes(drawn())
