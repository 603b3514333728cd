"""The questions about PSO 30+ and about purchases at certified suppliers: both optional."""

from core.assessment import measures
from core.assessment.amounts import Estimable
from core.assessment.kinds import SKIPPED, Name, Optional
from core.assessment.questions import MOST_PARTS, part_numbers, question, yes_no
from core.assessment.replay import Ask, Contradiction
from core.ladder.company import OwnEmployment, Purchase


def own_employment(ask: Ask) -> OwnEmployment | None:
    """Ask for the heads that PSO 30+ counts; None if it is passed by."""
    if not ask(yes_no("own-employment", "no")):
        return None
    people = int(ask(question("own-people", measures.HEADS, "50")))
    target = int(ask(question("own-target", measures.up_to(people), "1")))
    return OwnEmployment(people=people, target_group=target)


def purchases(ask: Ask) -> tuple[Purchase, ...]:
    """Ask for purchases until there are no more."""
    if not ask(yes_no("purchases", "no")):
        return ()
    found: list[Purchase] = []
    for number in part_numbers():
        found.append(_purchase(ask, f"purchase.{number}."))
        if not ask(yes_no(f"purchase.{number}.more", "no")):
            return tuple(found)
    raise Contradiction("too-many-parts", f"purchase.{MOST_PARTS}.more")


def _purchase(ask: Ask, key: str) -> Purchase:
    supplier = ask(question(f"{key}supplier", Optional(Name()), SKIPPED, (SKIPPED,)))
    amount = ask(question(f"{key}amount", measures.EUROS, "1000"))
    turnover_kind = Estimable(measures.at_least(amount))
    turnover = ask(question(f"{key}turnover", turnover_kind, str(measures.EUROS.high)))
    return Purchase(
        supplier=supplier or "",
        amount=amount,
        supplier_turnover=turnover.amount,
        supplier_fte=ask(question(f"{key}fte", measures.SUPPLIER_FTE, "10")),
        supplier_direct_percent=ask(question(f"{key}direct", measures.PERCENT, "10")),
        turnover_estimated=turnover.estimated,
    )
