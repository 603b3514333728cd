"""Reading what would be bought, and the figures of the supplier that it takes."""

from collections.abc import Mapping
from fractions import Fraction

from core.assessment import measures
from core.assessment.amounts import ROUGHLY, Amount
from core.assessment.phrases import fold
from core.assessment.quantities import Quantity, Unit, quantities, with_digits
from core.assessment.scenario import Answers
from core.language import Language
from core.supposing import differences, words
from core.supposing.changes import Bought, Doubt, Found, Unclear
from core.supposing.said import Said

SUPPLIERS = ("turnover", "fte", "direct")
"""The figures of a supplier, in the order in which they are asked."""
LEAST_MEANT = 100
"""Euros: a smaller number without a unit counts something else."""
_NEAR = 14
"""Characters between "omzet" and its amount."""
_KINDS: Mapping[str, Amount] = {
    "amount": measures.EUROS,
    "turnover": measures.EUROS,
    "fte": measures.SUPPLIER_FTE,
    "direct": measures.PERCENT,
}


def bought(said: Said) -> Found:
    """Read a purchase of ours; what is not told of the supplier must be asked."""
    if not words.WE.search(said.heard.body):
        return None
    figures = figures_in(said.heard.body, said.heard.language)
    if figures is None:
        return Unclear(Doubt.IMPOSSIBLE_FIGURE)
    if "amount" not in figures:
        return Unclear(Doubt.HOW_MUCH)
    number, name = _supplier(said)
    if number and (moves := _other_amount(said, number, Fraction(figures["amount"]))):
        return moves
    if _is_other_amount(said) and said.known.facts.purchases and not name:
        return Unclear(Doubt.WHICH_SUPPLIER)
    if differences.LESS_SPENT.search(said.text):
        return Unclear(Doubt.WHICH_SUPPLIER)
    known = number if not figures.keys() & set(SUPPLIERS) else None
    return Bought({"supplier": name, **figures}, known)


def _is_other_amount(said: Said) -> bool:
    """Tell whether an amount is not what comes on top."""
    digits = said.in_digits
    return any(it.search(digits) for it in differences.OTHER_AMOUNT)


def _other_amount(said: Said, number: int, amount: Fraction) -> Found:
    """Read how much less, or how much in all, is bought where one buys already; None if neither."""
    purchase = said.known.facts.purchases[number - 1]
    if _is_other_amount(said):
        more = amount - purchase.amount
    elif differences.LESS_SPENT.search(said.text):
        more = -amount
    else:
        return None
    if not more:
        return Unclear(Doubt.NO_CHANGE)
    if purchase.amount + more <= 0:
        return Unclear(Doubt.IMPOSSIBLE_FIGURE)
    return Bought({"supplier": purchase.supplier, "amount": str(more)}, number)


def _supplier(said: Said) -> tuple[int | None, str]:
    """Find the supplier: one that is bought from already, or the name that is told."""
    folded = f" {fold(said.heard.body)} "
    for number, purchase in enumerate(said.known.facts.purchases, start=1):
        name = fold(purchase.supplier)
        if name and f" {name} " in folded:
            return number, purchase.supplier
    named = words.SUPPLIER.search(said.heard.body)
    if named is None or words.NO_NAME.match(named["name"]):
        return None, ""
    return None, named["name"].rstrip(".'")


def figures_in(text: str, language: Language) -> Answers | None:
    """Give the figures of a purchase by field, as far as they say which; None if one cannot be."""
    digits = with_digits(text, language)
    found: dict[str, Quantity] = {}
    for quantity in quantities(digits, language):
        if (field := _field(digits, quantity, found)) and field not in found:
            found[field] = quantity
    return _canonical(found, text)


def answers_in(text: str, language: Language, missing: tuple[str, ...]) -> Answers | None:
    """Read an answer to which figures a supplier has; None if one of them cannot be.

    Bare numbers are in the order of asking, and only if there is one for each.
    """
    digits = with_digits(text, language)
    found: dict[str, Quantity] = {}
    bare: list[Quantity] = []
    for quantity in quantities(digits, language):
        field = _field(digits, quantity, {"amount": quantity, **found})
        if field is None and quantity.unit in {Unit.EURO, Unit.NONE}:
            bare.append(quantity)
        elif field and field not in found:
            found[field] = quantity
    left = [field for field in missing if field not in found]
    if len(bare) == len(left):
        found |= dict(zip(left, bare, strict=True))
    return _canonical({field: it for field, it in found.items() if field in missing}, text)


def _field(text: str, quantity: Quantity, found: Mapping[str, Quantity]) -> str | None:
    """Tell what a quantity is of; None if that is not said."""
    match quantity.unit:
        case Unit.FTE:
            return "fte"
        case Unit.PERCENT:
            return "direct"
        case Unit.EURO | Unit.NONE if _beside(text, quantity):
            return "turnover"
        case Unit.EURO if "amount" not in found:
            return "amount"
        case Unit.NONE if "amount" not in found and quantity.value >= LEAST_MEANT:
            return "amount"
        case _:
            return None


def _beside(text: str, quantity: Quantity) -> bool:
    """Tell whether the word for a turnover stands right beside an amount."""
    for word in words.TURNOVER.finditer(text):
        if 0 <= quantity.start - word.end() <= _NEAR or 0 <= word.start() - quantity.end <= 1:
            return True
    return False


def _canonical(found: Mapping[str, Quantity], text: str) -> Answers | None:
    if any(_KINDS[field].out_of_bounds(it.value) for field, it in found.items()):
        return None
    figures = {field: str(it.value) for field, it in found.items()}
    if "turnover" in figures and ROUGHLY.named_in(text):
        figures["turnover"] += "~"
    return figures
