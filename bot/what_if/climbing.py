"""The ways to a rung, in words: what each takes, or how far it gets."""

from fractions import Fraction

from bot.assessment.account import Account
from bot.assessment.rounding import rounded_down, rounded_up
from bot.assessment.shown import norms_of, total_of
from bot.texts import Markdown
from core.assessment.facts import Group
from core.ladder.advice import people_needed
from core.ladder.steps import (
    PARTS,
    Buy,
    BuyElsewhere,
    Hire,
    Lengthen,
    Prolong,
    Regrade,
    Replace,
    Step,
    changed_group,
)
from core.ladder.ways import Way, ways_up
from core.supposing.words import STUDENT

MOST_TOLD = 8
"""Ways; who has many groups is told the best."""
MOST_STEPS = 10
"""Steps of one way that are told; the rest is counted."""


class Climbing:
    """Tells the ways from a score to a rung."""

    def __init__(self, account: Account, rung: str) -> None:
        self._account = account
        self._voice = account.voice
        self._rung = rung
        self._company = account.facts.company()

    def told(self) -> str:
        """Tell all of them, the least extra work first."""
        account, voice = self._account, self._voice
        counted, year = account.facts.counted, account.facts.year
        fixed = (n for n, group in enumerate(counted) if group.counted_months(year) < group.months)
        ways = ways_up(
            self._company, account.edition, self._rung, account.full_week, fixed=frozenset(fixed)
        )
        name = account.rung(self._rung)
        intro = voice(
            "ways-intro",
            rung=name,
            size=account.score.size_fte,
            norm=norms_of(account.score)[self._rung],
            percent=total_of(account.score),
        )
        enough = [self._enough(way) for way in ways if way.reaches][:MOST_TOLD]
        short = [self._short(way) for way in ways if not way.reaches][:MOST_TOLD]
        lines = "\n".join(f"{n}. {line}" for n, line in enumerate(enough, start=1))
        parts = [intro, lines, self._gains()]
        if short:
            parts += [voice("ways-short"), "\n".join(f"- {line}" for line in short)]
        return "\n\n".join(filter(None, (*parts, voice("ways-order"), voice("ways-assumed"))))

    def _enough(self, way: Way) -> str:
        extra = self._voice("ways-extra", fte=rounded_up(way.extra_fte))
        if len(way.steps) == 1:
            return f"{self._step(way.steps[0])} {extra}"
        # What is hired for the rest comes last, and is always told.
        untold = len(way.steps) - MOST_STEPS
        told = way.steps if untold <= 0 else (*way.steps[: MOST_STEPS - 1], way.steps[-1])
        lines = [self._step(step) for step in told]
        if untold > 0:
            lines.insert(-1, self._voice("ways-other-groups", count=untold))
        # An inner list would be counted along with the ways.
        return "\\\n   ".join((f"{self._voice('ways-together')} {extra}", *lines))

    def _short(self, way: Way) -> Markdown:
        voice, standing = self._voice, way.standing
        norm = self._account.edition.norms.at(standing.size)[self._rung]
        match way.steps[0]:
            case Buy(number):
                supplier = self._company.purchases[number].supplier
                told = voice(
                    "ways-buying-more-at" if supplier else "ways-buying", supplier=supplier
                )
            case BuyElsewhere():
                told = voice("ways-buying", supplier="")
            case Replace():
                told = voice("ways-replacing")
            case step:
                told = self._step(step)
        percent = rounded_down(standing.total)
        return voice("ways-no-further", steps=told, percent=percent, norm=rounded_up(norm))

    def _gains(self) -> str:
        """Tell which group gains most by an hour more, where there is a choice."""
        scored = {it.position_weight * it.contract_weight for it in self._account.score.groups}
        if len(scored) < 2:
            return ""
        best = max(scored)
        groups = zip(self._account.facts.counted, self._account.score.groups, strict=True)
        names = (
            self._account.position(g)
            for g, it in groups
            if it.position_weight * it.contract_weight == best
        )
        return self._voice("ways-gains", names=", ".join(dict.fromkeys(names)), weight=best)

    def _step(self, step: Step) -> Markdown:
        voice, week = self._voice, self._account.full_week
        match step:
            case Hire(hours) | Replace(hours):
                people = people_needed(hours / week, week, week).people
                key = "ways-hire" if isinstance(step, Hire) else "ways-replace"
                return voice(key, people=people, hours=hours, fte=rounded_up(hours / week))
            case Lengthen(number, hours):
                group = self._company.staff[number]
                after = changed_group(group, step).hours
                return voice("ways-lengthen", who=self._who(number), hours=hours, after=after)
            case Prolong(number, months):
                return voice("ways-prolong", who=self._who(number), months=months)
            case Regrade(number, contract):
                return self._regrade(number, contract)
            case Buy(number, euros):
                purchase = self._company.purchases[number]
                key = "ways-buy-at" if purchase.supplier else "ways-buy"
                return voice(key, euros=euros, supplier=purchase.supplier)
            case BuyElsewhere(hundredths):
                return voice("ways-buy-elsewhere", fte=Fraction(hundredths, PARTS))

    def _regrade(self, number: int, contract: str) -> Markdown:
        group, edition = self._account.facts.counted[number], self._account.edition
        language = self._voice.language
        position = edition.start_position(group.position).weight
        told = self._voice(
            "ways-regrade",
            who=self._who(number),
            before=edition.contract(group.contract).name.of(language),
            contract=edition.contract(contract).name.of(language),
            weight=position * edition.contract(group.contract).weight,
            after=position * edition.contract(contract).weight,
        )
        # Who studies by the BOL is always an intern; the position may also be of others.
        if STUDENT.search(self._account.position(group)):
            return Markdown(f"{told} {self._voice('ways-students')}")
        return told

    def _who(self, number: int) -> Markdown:
        group: Group = self._account.facts.counted[number]
        return self._voice(
            "what-if-who",
            people=group.people,
            position=self._account.position(group),
            number=group.number,
        )
