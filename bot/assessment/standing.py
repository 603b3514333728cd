"""Where a company stands: the rung, why, the norm for its size, and the way to the next rung."""

from fractions import Fraction

from bot.assessment.account import Account, rounded_up
from bot.assessment.answers import month
from bot.texts import Markdown
from core.assessment.facts import Group
from core.ladder.advice import people_needed
from core.ladder.scoring import GroupScore, NextRung

SMALLEST_SHOWN = Fraction(1, 100)
"""A shortage is never told as 0,00."""


def standing(account: Account) -> str:
    """Tell all of it."""
    return "\n\n".join((_rung(account), _why(account), _norms(account), _next_rung(account)))


def _rung(account: Account) -> Markdown:
    match account.score.rung:
        case "none":
            return account.voice("result-none")
        case "aspirant":
            return account.voice("result-aspirant")
        case reached:
            return account.voice("result-rung", rung=account.rung(reached))


def _why(account: Account) -> str:
    scored = account.score
    lines = [
        _group(account, told) for told in zip(account.facts.counted, scored.groups, strict=True)
    ]
    lines += [_left_out(account, group) for group in account.facts.expired]
    if not account.facts.groups:
        return account.voice("result-no-staff")
    weighted = sum((group.weighted_fte for group in scored.groups), start=Fraction(0))
    said = account.voice(
        "result-direct",
        percent=scored.direct_percent,
        weighted=weighted,
        size=scored.size_fte,
    )
    parts = [said, "\n".join(f"- {line}" for line in lines)]
    if account.facts.purchases:
        parts.append(_indirect(account))
    return "\n\n".join(parts)


def _group(account: Account, told: tuple[Group, GroupScore]) -> Markdown:
    group, scored = told
    return account.voice(
        "result-group",
        people=group.people,
        position=account.position(group),
        contract=account.edition.contract(group.contract).name.of(account.voice.language),
        hours=group.hours,
        week=account.facts.full_week,
        months=group.counted_months(account.facts.year),
        fte=scored.fte,
        weight=scored.position_weight * scored.contract_weight,
        weighted=scored.weighted_fte,
    )


def _left_out(account: Account, group: Group) -> Markdown:
    position = account.edition.start_position(group.position)
    return account.voice(
        "result-expired",
        people=group.people,
        position=account.position(group),
        years=position.counts_years or 0,
        since=month(account.voice, group.since) if group.since else "",
        until=month(account.voice, group.until) if group.until else "",
        year=str(account.facts.year),
    )


def _indirect(account: Account) -> Markdown:
    scored = account.score
    capped = scored.indirect_counted_percent < scored.indirect_percent
    return account.voice(
        "result-indirect-capped" if capped else "result-indirect",
        percent=scored.indirect_percent,
        counted=scored.indirect_counted_percent,
        times=account.edition.indirect.max_times_direct,
        total=scored.total_percent,
    )


def _norms(account: Account) -> Markdown:
    norms = ", ".join(
        account.voice.label("result-norm", rung=account.rung(rung), percent=norm)
        for rung, norm in account.score.norms.items()
    )
    return account.voice("result-norms", size=account.score.size_fte, norms=norms)


def _next_rung(account: Account) -> str:
    above = account.score.next
    if above is None:
        return account.voice("result-top")
    said = account.voice(
        "result-missing",
        rung=account.rung(above.rung),
        percent=max(above.missing_percent, SMALLEST_SHOWN),
    )
    return " ".join((said, _hiring(account, above)))


def _hiring(account: Account, above: NextRung) -> str:
    week = account.facts.full_week
    needed = people_needed(above.hire_fte_growing, week, week)
    said = account.voice(
        "result-hire",
        people=needed.people,
        hours=needed.hours,
        position=_example(account),
        fte=rounded_up(above.hire_fte_growing),
    )
    if above.hire_fte_replacing is None:
        return said
    instead = account.voice("result-replace", fte=rounded_up(above.hire_fte_replacing))
    return f"{said} {instead}"


def _example(account: Account) -> str:
    """Name a start position that counts in full: one they know, else one that lasts."""
    positions = account.edition.start_positions
    known = [account.edition.start_position(group.position) for group in account.facts.counted]
    lasting = [p for p in positions if p.counts_years is None and p.counts_while is None]
    full = [p for p in (*known, *lasting, *positions) if p.weight == 1]
    return (full or list(positions))[0].name.of(account.voice.language)
