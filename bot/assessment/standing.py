"""Where a company stands: the rung, why, the norm for its size, and the way to the next rung."""

from fractions import Fraction

from bot.assessment.account import Account, Scored
from bot.assessment.answers import month
from bot.assessment.rounding import rounded_up
from bot.assessment.shown import (
    counted_of,
    direct_of,
    indirect_of,
    missing_to,
    norms_of,
    total_of,
)
from bot.assessment.summary import MOST_SHOWN
from bot.texts import Markdown
from core.assessment.facts import Group
from core.ladder.advice import people_needed
from core.ladder.scoring import GroupScore, NextRung


def standing(account: Account) -> str:
    """Tell all of it."""
    return "\n\n".join((reached(account), _why(account), norms(account), next_rung(account)))


def reached(scored: Scored) -> Markdown:
    """Tell the rung."""
    match scored.score.rung:
        case "none":
            return scored.voice("result-none")
        case "aspirant":
            return scored.voice("result-aspirant")
        case rung:
            return scored.voice("result-rung", rung=scored.rung(rung))


def _why(account: Account) -> str:
    if not account.facts.groups:
        return account.voice("result-no-staff")
    parts = [direct(account), "\n".join(f"- {line}" for line in _groups(account))]
    if account.facts.purchases:
        parts.append(indirect(account))
    return "\n\n".join(parts)


def _groups(account: Account) -> list[str]:
    """Tell of each group; of very many the first, and how many more there are."""
    groups = [*zip(account.facts.counted, account.score.groups, strict=True)][:MOST_SHOWN]
    over = account.facts.expired[: MOST_SHOWN - len(groups)]
    lines: list[str] = [_group(account, told) for told in groups]
    lines += [expired(account, group) for group in over]
    if more := len(account.facts.groups) - len(lines):
        lines.append(account.voice("parts-left-out", count=more))
    return lines


def direct(scored: Scored) -> Markdown:
    """Tell the direct contribution."""
    score = scored.score
    weighted = sum((group.weighted_fte for group in score.groups), start=Fraction(0))
    return scored.voice(
        "result-direct", percent=direct_of(score), weighted=weighted, size=score.size_fte
    )


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


def expired(account: Account, group: Group) -> Markdown:
    """Tell of a group whose time was over before the reference year."""
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


def indirect(scored: Scored) -> Markdown:
    """Tell the indirect contribution, and both together."""
    score = scored.score
    capped = score.indirect_counted_percent < score.indirect_percent
    return scored.voice(
        "result-indirect-capped" if capped else "result-indirect",
        percent=indirect_of(score),
        counted=counted_of(score),
        times=scored.edition.indirect.max_times_direct,
        total=total_of(score),
    )


def norms(scored: Scored) -> Markdown:
    """Tell the norm of every rung for this size."""
    told = ", ".join(
        scored.voice.label("result-norm", rung=scored.rung(rung), percent=norm)
        for rung, norm in norms_of(scored.score).items()
    )
    return scored.voice("result-norms", size=scored.score.size_fte, norms=told)


def next_rung(scored: Scored) -> str:
    """Tell what the next rung takes."""
    above = scored.score.next
    if above is None:
        return scored.voice("result-top")
    return " ".join((missing(scored, above), _hiring(scored, above)))


def missing(scored: Scored, above: NextRung) -> Markdown:
    """Tell how much is missing to the next rung."""
    return scored.voice(
        "result-missing",
        rung=scored.rung(above.rung),
        percent=missing_to(scored.score, above.rung),
    )


def _hiring(scored: Scored, above: NextRung) -> str:
    week = scored.full_week
    needed = people_needed(above.hire_fte_growing, week, week)
    said = scored.voice(
        "result-hire",
        people=needed.people,
        hours=needed.hours,
        position=example(scored),
        fte=rounded_up(above.hire_fte_growing),
    )
    if above.hire_fte_replacing is None:
        return said
    instead = scored.voice("result-replace", fte=rounded_up(above.hire_fte_replacing))
    return f"{said} {instead}"


def example(scored: Scored) -> str:
    """Name a start position that counts in full: one they know, else one that lasts."""
    edition = scored.edition
    positions = edition.start_positions
    known = [edition.start_position(it.group.start_position) for it in scored.score.groups]
    lasting = [p for p in positions if p.counts_years is None and p.counts_while is None]
    full = [p for p in (*known, *lasting, *positions) if p.weight == 1]
    return (full or list(positions))[0].name.of(scored.voice.language)
