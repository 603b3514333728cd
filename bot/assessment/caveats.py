"""What comes with a score: PSO 30+, the qualitative requirements, assumptions and sources."""

from collections.abc import Iterator

from bot.assessment.account import Account, Scored
from bot.assessment.rounding import rounded_short_of
from bot.texts import Markdown
from core.assessment.facts import Group


def readings(account: Account) -> str:
    """Tell how it stands with PSO 30+ and with quality."""
    return "\n\n".join(filter(None, (thirty_plus(account), quality(account))))


def grounds(account: Account) -> str:
    """Tell what was assumed, by which edition, and who decides."""
    return "\n\n".join((_assumptions(account), sources(account)))


def thirty_plus(scored: Scored) -> str:
    """Tell how it stands with PSO 30+; nothing where nothing is known of it."""
    reading = scored.score.pso_30plus
    if reading is None:
        return ""
    needed = scored.edition.pso_30plus.percent
    outcome = "granted" if reading.granted else "reached" if reading.reached else "missed"
    return scored.voice(
        f"result-30plus-{outcome}",
        percent=rounded_short_of(needed, reading.percent),
        needed=needed,
        rung=scored.rung(scored.edition.pso_30plus.rung),
    )


def quality(account: Account) -> str:
    """Tell how it stands with the qualitative requirements."""
    gaps = [account.requirement(id_) for id_ in account.score.quality_gaps]
    unknown = [
        account.requirement(requirement.id)
        for requirement in account.edition.requirements
        if requirement.id not in account.facts.qualitative
    ]
    if not gaps and not unknown:
        return account.voice("result-quality-met")
    said = [account.voice("result-quality-gaps", names=", ".join(gaps))] if gaps else []
    if unknown:
        said.append(account.voice("result-quality-unknown", names=", ".join(unknown)))
    return " ".join(said)


def _assumptions(account: Account) -> str:
    lines = (f"- {text}" for text in assumed(account))
    return "\n".join((account.voice("result-assumptions"), "", *lines))


def assumed(account: Account) -> tuple[Markdown, ...]:
    """Tell each thing that was assumed."""
    year = str(account.facts.year)
    return tuple(account.voice(f"assumption-{id_}", year=year) for id_ in made(account))


def made(account: Account) -> Iterator[str]:
    """Give the ids of what was assumed."""
    yield "calendar-year"
    yield from (id_ for id_ in account.score.assumptions if id_ != "quality-not-assessed")
    if any(_since_unknown(account, group) for group in account.facts.groups):
        yield "since-unknown"
    if any(account.edition.start_position(g.position).counts_while for g in account.facts.groups):
        yield "condition-holds"
    if account.facts.cut_short:
        yield "counted-until"
    if account.score.next:
        yield "hire-full-weight"


def _since_unknown(account: Account, group: Group) -> bool:
    limited = account.edition.start_position(group.position).counts_years is not None
    return limited and group.since is None


def sources(scored: Scored) -> str:
    """Tell by which edition it was scored, with its source, and who decides."""
    norms = scored.edition.sources.norms
    said = scored.voice(
        "result-edition",
        title=scored.edition.title,
        starts=scored.edition.starts,
        source=norms.name,
        checked=norms.checked,
    )
    return "\n\n".join(filter(None, (said, newer(scored), scored.voice("result-audit"))))


def newer(scored: Scored) -> str:
    """Tell which later changes are not in the score; nothing where there are none."""
    names = [change.name.of(scored.voice.language) for change in scored.edition.newer]
    return scored.voice("result-newer", changes="; ".join(names)) if names else ""
