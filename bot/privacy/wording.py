"""How what is kept, and what goes when it is erased, is told."""

from datetime import timedelta

from bot.privacy.holdings import Held
from bot.privacy.keeping import Keeping
from bot.texts import Markdown, Voice
from core.application.reference import grouped

_YEAR = 365.25
_NEARLY = 2
"""Days."""


def explained(voice: Voice, keeping: Keeping) -> Markdown:
    """Tell what is kept, why, how long, and who sees it."""
    limits = keeping.limits
    told = voice(
        "privacy",
        conversations=_kept(voice, limits.conversations),
        updates=_kept(voice, limits.updates),
        questions=_kept(voice, limits.questions),
        applications=_kept(voice, limits.applications),
        gaps=_kept(voice, limits.gaps),
        failures=_kept(voice, limits.failures),
    )
    if keeping.url is None:
        return told
    return Markdown(f"{told}\n\n{voice('privacy-who', url=Markdown(keeping.url))}")


def goes(voice: Voice, held: Held) -> Markdown:
    """Tell what goes for good, what that leads to, and what stays."""
    counted = (
        ("messages", held.messages),
        ("tickets", held.tickets),
        ("applications", len(held.under_way) + held.decided),
        ("listings", held.listed),
        ("searches", held.searches),
    )
    lines = [f"- {voice(f'erase-{what}', count=count)}" for what, count in counted if count]
    lines.append(f"- {voice('erase-answers')}")
    if held.accounts > 1:
        lines.append(f"- {voice('erase-accounts', count=held.accounts)}")
    paragraphs = [voice("erase-sure"), "\n".join(lines)]
    if held.under_way:
        numbers = ", ".join(map(grouped, held.under_way))
        paragraphs.append(voice("erase-withdraws", numbers=numbers, count=len(held.under_way)))
    if held.tickets or held.under_way or held.decided:
        stays = voice("erase-stays")
        asks = Markdown(f" {voice('erase-asks')}") if held.threads else Markdown()
        paragraphs.append(Markdown(f"{stays}{asks}"))
    paragraphs.append(voice("erase-final"))
    return Markdown("\n\n".join(paragraphs))


def _kept(voice: Voice, kept: timedelta) -> str:
    """Say how long something is kept: in years where that is what was meant."""
    years = round(kept.days / _YEAR)
    if years and abs(kept.days - years * _YEAR) < _NEARLY:
        return voice.label("kept-years", count=years)
    return voice.label("kept-days", count=kept.days)
