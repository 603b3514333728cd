"""What is asked back, or cannot be: never answered with a figure that nobody gave."""

from fractions import Fraction

from bot.assessment.account import Account
from bot.texts import Markdown, Voice
from bot.what_if.wording import who
from core.assessment.facts import Facts
from core.assessment.scenario import Answers
from core.blocks import Text
from core.supposing.changes import Doubt, Unclear

MOST_NAMED = 10
"""Suppliers or groups; who has more of them knows their own."""


def asked_back(account: Account, facts: Facts, unclear: Unclear) -> tuple[Text, ...]:
    """Say what is not clear, with an example."""
    voice, numbers = account.voice, unclear.groups
    groups = [group for group in facts.groups if group.number in numbers]
    said = voice(f"what-if-unclear-{unclear.doubt}", total=facts.total_fte, week=facts.full_week)
    if unclear.doubt is not Doubt.WHICH_GROUP:
        return (Text(said),)
    lines = [f"- {who(account, group, group.people)}" for group in groups[:MOST_NAMED]]
    if len(groups) > MOST_NAMED:
        lines.append(f"- {voice('what-if-other-groups', count=len(groups) - MOST_NAMED)}")
    return (Text("\n".join((said, "", *lines))),)


def cannot_be(account: Account, change: Markdown, reason: str) -> tuple[Text, ...]:
    """Say what was understood, and why it is not possible."""
    voice = account.voice
    return (Text(f"{voice('what-if-heading', change=change)} {voice(f'what-if-cannot-{reason}')}"),)


def figures_asked(account: Account, figures: Answers, missing: tuple[str, ...]) -> tuple[Text, ...]:
    """Ask for the figures of a supplier that are missing, in one message."""
    voice, supplier = account.voice, figures.get("supplier", "")
    amount = Fraction(figures["amount"])
    key = "what-if-figures-of" if supplier else "what-if-figures"
    intro = voice(key, amount=amount, supplier=supplier)
    parts = [intro, _listed(voice, missing), voice("what-if-figures-example")]
    known = [*dict.fromkeys(it.supplier for it in account.facts.purchases if it.supplier)]
    if known and not supplier:
        parts.append(voice("what-if-figures-known", names=", ".join(known[:MOST_NAMED])))
    return (Text("\n\n".join(parts)),)


def no_figures(voice: Voice, missing: tuple[str, ...]) -> tuple[Text, ...]:
    """Say that a figure cannot be, and ask again."""
    said = voice("what-if-unclear-impossible-figure")
    example = voice("what-if-figures-example")
    return (Text("\n\n".join((said, _listed(voice, missing), example))),)


def _listed(voice: Voice, missing: tuple[str, ...]) -> str:
    return "\n".join(f"- {voice(f'what-if-figure-{field}')}" for field in missing)
