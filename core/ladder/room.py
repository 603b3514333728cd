"""Room to climb: what a company can still do with the groups and suppliers that it has."""

from collections.abc import Mapping
from math import ceil, floor

from core.ladder.steps import MONTHS, Footing, Lengthen, Prolong, Regrade


def regrades(footing: Footing) -> list[Regrade]:
    """Give the contract that counts most to each group that has a lesser one."""
    contracts = footing.edition.contracts
    best = max(contracts, key=lambda contract: contract.weight)
    weights = {contract.id: contract.weight for contract in contracts}
    return [
        Regrade(number, best.id)
        for number, group in enumerate(footing.company.staff)
        if weights[group.contract] < best.weight
    ]


def longer(footing: Footing, fixed: frozenset[int]) -> list[Lengthen | Prolong]:
    """Give each group the full week and the whole year; first who gains most an hour.

    Groups that are `fixed` work no longer than they do.
    """
    found: list[Lengthen | Prolong] = []
    for number, group in enumerate(footing.company.staff):
        if number not in fixed and group.hours < group.fulltime_hours:
            found.append(Lengthen(number, ceil(group.fulltime_hours - group.hours)))
        if number not in fixed and group.year_share < 1:
            found.append(Prolong(number, ceil((1 - group.year_share) * MONTHS)))
    staff, weight = footing.company.staff, footing.weight
    return sorted(found, key=lambda step: -weight(staff[step.group]))


def room_at_suppliers(footing: Footing) -> Mapping[int, int]:
    """Give the whole euros that one may buy more, by purchase; nobody sells above its turnover."""
    room = {
        number: floor(it.supplier_turnover - it.amount)
        for number, it in enumerate(footing.company.purchases)
        if it.supplier_fte * it.supplier_direct_percent
    }
    return {number: euros for number, euros in room.items() if euros > 0}
