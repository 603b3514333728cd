"""Before and after: what a supposition does to the score."""

from bot.assessment.account import Account
from bot.assessment.drawing import comparison
from bot.assessment.press import Press as AssessmentPress
from bot.assessment.press import Verb as AssessmentVerb
from bot.assessment.shown import counted_of, direct_of, total_of
from bot.assessment.standing import missing, norms
from bot.texts import Markdown, Voice
from bot.what_if.press import Press, Verb
from core.blocks import Choice, Choices, Picture
from core.supposing.what_if import MOST_EARLIER, WhatIf

_LOWEST = ("none", "aspirant")


def before_and_after(before: Account, after: Account) -> str:
    """Tell the rung that results, and each figure as it is and as it would be."""
    voice = after.voice
    now, then = before.score, after.score
    rows = [
        ("direct", direct_of(now), direct_of(then)),
        ("indirect", counted_of(now), counted_of(then)),
        ("total", total_of(now), total_of(then)),
        ("size", now.size_fte, then.size_fte),
    ]
    lines = [
        voice(f"what-if-row-{row}", before=was, after=would_be)
        for row, was, would_be in rows
        if row != "indirect" or was or would_be or after.facts.purchases
    ]
    listed = "\n".join(f"- {line}" for line in lines)
    return "\n\n".join((_outcome(before, after), listed, norms(after), *_missing(after)))


def listed(voice: Voice, earlier: tuple[str, ...]) -> tuple[str, ...]:
    """Repeat what was supposed before and still holds."""
    if not earlier:
        return ()
    lines = [f"- {said}" for said in earlier]
    heading = voice("what-if-earlier", count=len(earlier), most=MOST_EARLIER)
    return ("\n".join((heading, "", *lines)),)


def now_and_then(before: Account, after: Account) -> Picture:
    """Draw the score as it is beside what it would be."""
    voice = after.voice
    labelled = ((voice.label("what-if-now"), before), (voice.label("what-if-then"), after))
    return comparison(labelled, "what-if-picture")


def _order(account: Account) -> int:
    order = [*_LOWEST, *(rung.id for rung in account.edition.rungs)]
    return order.index(account.score.rung)


def _outcome(before: Account, after: Account) -> Markdown:
    was, would_be = _order(before), _order(after)
    rung = after.rung(after.score.rung)
    if max(was, would_be) < len(_LOWEST):
        return after.voice("what-if-still-none")
    if was == would_be:
        return after.voice("what-if-stays", rung=rung)
    if would_be < len(_LOWEST):
        return after.voice("what-if-falls-off", before=before.rung(before.score.rung))
    key = "what-if-rises" if would_be > was else "what-if-falls"
    return after.voice(key, rung=rung, before=before.rung(before.score.rung))


def _missing(after: Account) -> tuple[str, ...]:
    above = after.score.next
    return (missing(after, above),) if above else ()


def next_steps(before: Account, after: Account, what_if: WhatIf) -> Choices:
    """Offer to keep it, to hear the way to the rung that is next, and to go back."""
    voice, number = before.voice, what_if.scenario
    save = Press(Verb.SAVE, what_if.mark).choice(voice.label("offer-save-what-if"))
    higher = after if _order(after) > _order(before) else before
    return Choices((save, *ways_up_from(higher, number), back_to(before, number)))


def ways_up_from(account: Account, number: int) -> tuple[Choice, ...]:
    """Offer the ways to the next rung, where there is one."""
    above = account.score.next
    if above is None:
        return ()
    label = account.voice.label("offer-ways-up", rung=account.rung(above.rung))
    return (Press(Verb.WAYS, f"{number}:{above.rung}").choice(label),)


def back_to(account: Account, number: int) -> Choice:
    """Offer the way back to the result."""
    label = account.voice.label("offer-back-to-result")
    return AssessmentPress(AssessmentVerb.OPEN, number).choice(label)
