"""How the helpdesk is doing: the page of colleagues, and what they hear every Monday."""

from collections.abc import Iterable
from datetime import timedelta

from bot.helpdesk.card import in_a_line, shortened
from bot.texts import Markdown, Voice
from core.blocks import Block, Text
from core.helpdesk.figures import Figures, Response, Share
from core.helpdesk.ticket import Ticket
from core.helpdesk.unanswered import Unanswered

MOST_OPEN = 15
"""Open tickets that are shown."""
MOST_UNANSWERED = 5


def home(voice: Voice, figures: Figures) -> tuple[Block, ...]:
    """Tell what is open, what happened today, and the figures."""
    return *_open(voice, figures.open), *so_far(voice, figures)


def so_far(voice: Voice, figures: Figures) -> tuple[Text, ...]:
    """Tell what happened today, and the figures."""
    today = voice("figures-today", opened=figures.opened_today, answered=figures.answered_today)
    return Text(today), *_figures(voice, figures)


def digest(voice: Voice, figures: Figures) -> tuple[Block, ...]:
    """Tell how a week went, and what is open after it."""
    return *_figures(voice, figures), *_open(voice, figures.open)


def _open(voice: Voice, tickets: tuple[Ticket, ...]) -> tuple[Block, ...]:
    if not tickets:
        return (Text(voice("figures-open-none")),)
    shown = [in_a_line(voice, it) for it in tickets[:MOST_OPEN]]
    left = len(tickets) - len(shown)
    more = [voice("figures-open-more", count=left)] if left else []
    told = voice("figures-open", count=len(tickets))
    return (Text(_listed(told, (*shown, *more))),)


def _figures(voice: Voice, figures: Figures) -> tuple[Text, ...]:
    period = figures.period
    head = voice("figures-period", first=period.first, last=period.last, opened=figures.opened)
    lines = (
        _response(voice, figures.response),
        *_by_bot(voice, figures),
        _share(voice, "figures-answers-rated", "figures-answers-rated-none", figures.answers_rated),
        _share(voice, "figures-tickets-rated", "figures-tickets-rated-none", figures.tickets_rated),
    )
    told = Text(_listed(head, lines))
    return told, *_unanswered(voice, figures.unanswered)


def _response(voice: Voice, response: Response | None) -> Markdown:
    if response is None:
        return voice("figures-response-none")
    return voice(
        "figures-response",
        median=_duration(voice, response.median),
        open=_duration(voice, response.median_open),
        count=response.of,
    )


def _by_bot(voice: Voice, figures: Figures) -> Iterable[Markdown]:
    share = figures.by_bot
    yield _share(voice, "figures-by-bot", "figures-by-bot-none", share)
    if rest := share.whole - share.part:
        yield voice("figures-rest", rest=rest, people=figures.passed_on)
    if figures.outside:
        yield voice("figures-outside", count=figures.outside)


def _share(voice: Voice, key: str, none: str, share: Share) -> Markdown:
    """Tell a share, with a percentage where that says something."""
    if not share.whole:
        return voice(none)
    told = voice(key, part=share.part, whole=share.whole)
    return told if share.percent is None else Markdown(f"{told} ({share.percent} %)")


def _unanswered(voice: Voice, questions: tuple[Unanswered, ...]) -> tuple[Text, ...]:
    if not questions:
        return ()
    lines = (
        voice("figures-unanswered-line", question=shortened(it.question), times=it.times)
        for it in questions[:MOST_UNANSWERED]
    )
    return (Text(_listed(voice("figures-unanswered"), lines)),)


def _duration(voice: Voice, span: timedelta) -> str:
    minutes = round(span.total_seconds() / 60)
    return voice.label("figures-duration", hours=minutes // 60, minutes=minutes % 60)


def _listed(head: Markdown, lines: Iterable[Markdown]) -> Markdown:
    return Markdown("\n\n".join((head, "\n".join(f"- {line}" for line in lines))))
