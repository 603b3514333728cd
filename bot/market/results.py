"""How what was found is shown: a few at a time, with what can be done next."""

from dataclasses import replace

from bot.market.market import Market
from bot.market.press import Press, Verb
from bot.market.session import Session
from bot.texts import Markdown, Voice
from core.blocks import Block, Choice, Choices, Text
from core.market.index import Match, Matches
from core.market.search import PAGE, Search
from core.market.wish import Around, Exactly, Wish
from core.marks import mark_of


class Results:
    """Shows what was found in one turn."""

    def __init__(self, session: Session) -> None:
        self._voice = session.voice
        self._market = session.market
        self._wording = session.wording

    def page(
        self, search: Search, matches: Matches, before: str = ""
    ) -> tuple[Search, tuple[Block, ...]]:
        """Show the next few of what was found, and give how far that is."""
        start = search.shown
        shown = matches.page(start, PAGE)
        key = "partners-found" if start == 0 else "partners-further"
        heading = self._voice(
            key, wish=self._wording.wish(search.wish), total=len(matches), first=start + 1
        )
        told = self._list(heading, shown, start)
        notes = (self._lapsed(matches.lapsed), self._anywhere(search.wish)) if start == 0 else ()
        text = "\n\n".join(filter(None, (before, told, *notes)))
        now = replace(search, shown=start + len(shown))
        buttons = (*self._cards(shown, start), *self._options(now, len(matches)))
        return now, (Text(self.with_note(text)), Choices(buttons))

    def nobody(self, wish: Wish, lapsed: int) -> tuple[Block, ...]:
        """Say that there is nobody, near or far, and how many would be if none had expired."""
        said = (self._voice("partners-nobody", wish=self._wording.wish(wish)), self._lapsed(lapsed))
        options = (*self._higher(wish), *self._alert(wish))
        return Text(self.with_note("\n\n".join(filter(None, said)))), Choices(options)

    def news(self, wish: Wish, matches: Matches) -> tuple[Block, ...]:
        """Tell of new listings that match a saved search."""
        shown = matches.page(0, PAGE)
        heading = self._voice("partners-news", wish=self._wording.wish(wish), total=len(matches))
        stop = Press(Verb.NO_ALERTS).choice(self._voice.label("offer-no-alerts"))
        buttons = Choices((*self._cards(shown, 0), stop))
        return Text(self.with_note(self._list(heading, shown, 0))), buttons

    def with_note(self, said: str) -> Markdown:
        """Say with every answer that the organisations are invented, as long as they are."""
        return noted(said, self._market, self._voice)

    def _list(self, heading: str, shown: list[Match], start: int) -> str:
        lines = (
            f"{number}. {self._wording.line(match)}"
            for number, match in enumerate(shown, start=start + 1)
        )
        return "\n\n".join((heading, "\n".join(lines)))

    def _cards(self, shown: list[Match], start: int) -> tuple[Choice, ...]:
        return tuple(
            Press(Verb.CARD, match.listing.id).choice(f"{number}. {match.listing.name}")
            for number, match in enumerate(shown, start=start + 1)
        )

    def _options(self, search: Search, total: int) -> tuple[Choice, ...]:
        token, voice = mark(search.wish), self._voice
        options = []
        if search.shown < total:
            options.append(Press(Verb.MORE, token).choice(voice.label("offer-more")))
        if search.wish.name is None:
            options += [*self._higher(search.wish)]
            if isinstance(search.wish.where, Around) and total < PAGE:
                options.append(Press(Verb.WIDER, token).choice(voice.label("offer-wider")))
            options.append(Press(Verb.MAP, token).choice(voice.label("offer-map")))
            options.append(Press(Verb.FILE, token).choice(voice.label("offer-file")))
            options += [*self._alert(search.wish)]
        return tuple(options)

    def _higher(self, wish: Wish) -> tuple[Choice, ...]:
        match wish.standing:
            case Exactly(rung) if rung < max(type(rung)):
                return (Press(Verb.HIGHER, mark(wish)).choice(self._voice.label("offer-higher")),)
            case _:
                return ()

    def _alert(self, wish: Wish) -> tuple[Choice, ...]:
        return (Press(Verb.ALERT, mark(wish)).choice(self._voice.label("offer-alert")),)

    def _lapsed(self, lapsed: int) -> str:
        return self._voice("partners-lapsed", count=lapsed) if lapsed else ""

    def _anywhere(self, wish: Wish) -> str:
        """Ask for a place where none was named."""
        asked = wish.where is None and wish.name is None
        return self._voice("partners-name-a-place") if asked else ""


def noted(said: str, market: Market, voice: Voice) -> Markdown:
    """Say that the organisations are invented, as long as they are."""
    if not market.fictional:
        return Markdown(said)
    return Markdown(f"{said}\n\n{voice('partners-fictional')}")


def mark(wish: Wish) -> str:
    """Give the mark of a search, so that its buttons are not applied to another."""
    return mark_of(repr(wish))
