"""What an amount becomes: "4 uur meer", "€ 5.000 minder", "naar 36 uur", "in totaal € 50.000"."""

from fractions import Fraction

from core.supposing import differences
from core.supposing.said import Said


def resulting(said: Said, now: Fraction, amount: Fraction) -> Fraction | None:
    """Give what an amount of now becomes; None if it is not clear whether that is more or less."""
    digits = said.in_digits
    if differences.UP_TO.search(digits):
        return amount
    if differences.LESS.search(digits):
        return now - amount
    if differences.MORE.search(digits):
        return now + amount
    return None if differences.BY.search(digits) else amount
