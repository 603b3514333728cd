"""Pictures for the tests of channels."""

from dataclasses import replace

from core.blocks import Picture
from core.drawings import Column, Gap, Ladder, Part, RungLine

_COLUMN = Column(
    "Bakkerij Vers",
    "trede 1",
    "3,6 %",
    (Part(3.1, "direct 3,1 %"), Part(0.5, "indirect 0,5 %")),
    (RungLine(3.0, "trede 1: 3,0 %", reached=True), RungLine(3.7, "trede 2: 3,7 %", reached=False)),
)
LADDER = Picture(
    "ladder.png",
    "De ladder voor 50 fte: u staat met 3,6 % op trede 1. Voor trede 2 is 3,7 % nodig.",
    Ladder("Uw plaats op de ladder", _COLUMN, Gap(3.6, 3.7, "nog 0,1 %")),
)
UNDRAWABLE = replace(LADDER, drawing=Ladder("Niets", _COLUMN, Gap(float("nan"), 3.7, "")))
