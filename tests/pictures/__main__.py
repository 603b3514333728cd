"""`python -m tests.pictures`: draws the pictures to compare with anew."""

from bot.pictures.drawing import png
from tests.pictures.golden import MOST_OTHER, other, write
from tests.pictures.shown import SHOWN

for name, drawing in SHOWN.items():
    drawn = png(drawing)
    try:
        same = other(name, drawn) <= MOST_OTHER
    except FileNotFoundError:
        same = False
    if not same:
        write(name, drawn)
        print(f"rewritten: {name}.png")
