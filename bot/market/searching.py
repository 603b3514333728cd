"""The replies that a search for partners may get."""

from dataclasses import replace

from bot.market.press import Press, Verb
from bot.market.session import Session
from bot.market.spreadsheet import xlsx_bytes
from bot.texts import Markdown
from core.conversation import (
    Block,
    Choice,
    Choices,
    File,
    LocationRequest,
    Reply,
    Text,
)
from core.effects import DropSearches, Effect, SaveSearch
from core.market.index import Match, Matches
from core.market.refining import chosen, here, located, wider_area
from core.market.search import PAGE, Search
from core.market.wish import (
    Around,
    AtLeast,
    Centre,
    Exactly,
    Found,
    Nearby,
    OneOf,
    Unknown,
    Wish,
)
from core.marks import mark_of

XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"
MOST_EXPORTED = 5_000
"""Rows in a spreadsheet that is sent in chat."""
MOST_NAMESAKES = 8
"""Places that one can choose from by a button."""


class Searching:
    """The replies that one turn may get about partners."""

    def __init__(self, session: Session) -> None:
        self.session = session
        self.turn = session.turn
        self.voice = session.voice
        self.market = session.market
        self.wording = session.wording

    def search(self, wish: Wish) -> Reply:
        """Search, or ask what must be known first."""
        known = self.turn.state.centre
        wish = replace(wish, where=here(wish.where, Around(known) if known else None))
        match wish.where:
            case OneOf() as where:
                return self._which(wish, where)
            case Unknown(name, abroad):
                key = "partners-abroad" if abroad else "partners-unknown-place"
                return self._asking(wish, self.voice(key, name=name))
            case Nearby():
                return self._asking(wish, self.voice("partners-where"))
            case None if wish.name is None and not (wish.services or wish.kind):
                return self._asking(wish, self.voice("partners-where"))
            case _:
                return self._found(wish)

    def start(self) -> Reply:
        """Tell what the marketplace is, and how one searches it."""
        register = Press(Verb.REGISTER).choice(self.voice.label("offer-register"))
        told = Text(self._with_note(self.voice("partners-start")))
        return self._reply(self.turn.state.search, told, Choices((register,)))

    def more(self, search: Search) -> Reply:
        """Show the next five."""
        matches = self.market.index.search(search.wish)
        if search.shown >= len(matches):
            return self._reply(search, Text(self.voice("partners-no-more")))
        return self._page(search, matches, "")

    def again(self, search: Search) -> Reply:
        """Show again what was shown last."""
        return self.more(replace(search, shown=max(0, search.shown - 1) // PAGE * PAGE))

    def card(self, id_: str) -> Reply:
        """Show all about a listing."""
        search = self.turn.state.search
        match = self.market.index.get(id_)
        if match is None:
            return self.gone()
        if search and search.wish.name is None and search.shown:
            matches = self.market.index.search(search.wish).page(0, search.shown)
            match = next((it for it in matches if it.listing.id == id_), match)
        options = [Press(Verb.CONTACT, id_).choice(self.voice.label("offer-contact"))]
        if search and search.shown:
            label = self.voice.label("offer-back-to-list")
            options.append(Press(Verb.LIST, mark(search.wish)).choice(label))
        card = Text(self._with_note(self.wording.card(match)))
        now = replace(search or Search(Wish(name=match.listing.name)), card=id_)
        return self._reply(now, card, Choices(tuple(options)))

    def file(self, search: Search) -> Reply:
        """Give all that was found as a spreadsheet."""
        matches = self.market.index.search(search.wish)
        listings = (match.listing for match in matches.page(0, MOST_EXPORTED))
        content = xlsx_bytes(listings, self.market.contents.geography)
        key = "partners-file-part" if len(matches) > MOST_EXPORTED else "partners-file"
        said = Text(self._with_note(self.voice(key, total=len(matches), most=MOST_EXPORTED)))
        name = self.voice.label("partners-file-name")
        return self._reply(search, said, File(name, XLSX, content))

    def wider(self, search: Search) -> Reply:
        """Search in a larger circle or area."""
        where = wider_area(search.wish.where, self.market.contents.geography)
        return self.search(replace(search.wish, where=where))

    def higher(self, search: Search) -> Reply:
        """Take higher rungs as well."""
        match search.wish.standing:
            case Exactly(rung):
                return self.search(replace(search.wish, standing=AtLeast(rung)))
            case _:
                return self.search(search.wish)

    def at(self, search: Search, code: str) -> Reply:
        """Search round the place that was chosen among namesakes."""
        if not isinstance(search.wish.where, OneOf) or code not in search.wish.where.codes:
            return self.gone()
        return self.search(replace(search.wish, where=chosen(search.wish.where, code)))

    def around(self, centre: Centre) -> Reply:
        """Take where the user is, and search there if that was asked."""
        search = self.turn.state.search
        if search and not search.shown and not isinstance(search.wish.where, Found):
            where = located(Around(centre), search.wish.where)
            return self.search(replace(search.wish, where=where))
        reply = self._reply(search, Text(self.voice("partners-location-kept")))
        return replace(reply, state=replace(reply.state, centre=centre))

    def alert(self, search: Search) -> Reply:
        """Keep a search, to tell of what is new."""
        wish = self.wording.wish(search.wish)
        stop = Press(Verb.NO_ALERTS).choice(self.voice.label("offer-no-alerts"))
        said = Text(self.voice("partners-alert-kept", wish=wish))
        effect = SaveSearch(search.wish, self.voice.language)
        return self._reply(search, said, Choices((stop,)), effects=(effect,))

    def no_alerts(self) -> Reply:
        """Forget the searches that were kept."""
        said = Text(self.voice("partners-alerts-dropped"))
        return self._reply(self.turn.state.search, said, effects=(DropSearches(),))

    def nothing_searched(self) -> Reply:
        """Answer who wants more of a search that there was not."""
        return self._reply(None, Text(self.voice("partners-nothing-searched")))

    def whom(self) -> Reply:
        """Ask with whom somebody wants to be in contact."""
        return self._reply(self.turn.state.search, Text(self.voice("contact-whom")))

    def gone(self) -> Reply:
        """Answer a button that belongs to an earlier search, or a listing that is gone."""
        return self._reply(self.turn.state.search, Text(self.voice("partners-gone")))

    def news(self, wish: Wish, matches: Matches) -> tuple[Block, ...]:
        """Tell of new listings that match a saved search."""
        shown = matches.page(0, PAGE)
        heading = self.voice("partners-news", wish=self.wording.wish(wish), total=len(matches))
        stop = Press(Verb.NO_ALERTS).choice(self.voice.label("offer-no-alerts"))
        buttons = Choices((*self._cards(shown, 0), stop))
        return Text(self._with_note(self._list(heading, shown, 0))), buttons

    # What is found.

    def _found(self, wish: Wish) -> Reply:
        matches = self.market.index.search(wish)
        if wish.name is not None:
            return self._named(wish, matches)
        if matches:
            return self._page(Search(wish), matches, "")
        return self._widened(wish)

    def _named(self, wish: Wish, matches: Matches) -> Reply:
        if len(matches) == 1:
            return self.card(matches.page(0, 1)[0].listing.id)
        if matches:
            return self._page(Search(wish), matches, self.voice("partners-which-of-these"))
        said = self.voice("partners-not-listed", name=wish.name or "")
        return self._reply(self.turn.state.search, Text(self._with_note(said)))

    def _widened(self, wish: Wish) -> Reply:
        """Look further and further, and say so."""
        where, geography = wish.where, self.market.contents.geography
        while (further := wider_area(where, geography)) != where:
            where = further
            wider_wish = replace(wish, where=where)
            if matches := self.market.index.search(wider_wish):
                nobody = self.voice("partners-widened", wish=self.wording.wish(wish))
                return self._page(Search(wider_wish), matches, nobody)
        return self._nobody(wish)

    def _nobody(self, wish: Wish) -> Reply:
        lapsed = self.market.index.search(wish).lapsed
        said = [self.voice("partners-nobody", wish=self.wording.wish(wish)), self._lapsed(lapsed)]
        options = (*self._higher(wish), *self._alert(wish))
        text = Text(self._with_note(Markdown("\n\n".join(filter(None, said)))))
        return self._reply(Search(wish), text, Choices(options))

    def _page(self, search: Search, matches: Matches, before: str) -> Reply:
        start = search.shown
        shown = matches.page(start, PAGE)
        key = "partners-found" if start == 0 else "partners-further"
        heading = self.voice(
            key, wish=self.wording.wish(search.wish), total=len(matches), first=start + 1
        )
        told = self._list(heading, shown, start)
        notes = (self._lapsed(matches.lapsed), self._anywhere(search.wish)) if start == 0 else ()
        text = "\n\n".join(filter(None, (before, told, *notes)))
        now = replace(search, shown=start + len(shown))
        buttons = (*self._cards(shown, start), *self._options(now, len(matches)))
        return self._reply(now, Text(self._with_note(Markdown(text))), Choices(buttons))

    def _list(self, heading: str, shown: list[Match], start: int) -> str:
        lines = (
            f"{number}. {self.wording.line(match)}"
            for number, match in enumerate(shown, start=start + 1)
        )
        return "\n\n".join((heading, "\n".join(lines)))

    def _cards(self, shown: list[Match], start: int) -> tuple[Choice, ...]:
        return tuple(
            Press(Verb.CARD, match.listing.id).choice(f"{number}. {match.listing.name}")
            for number, match in enumerate(shown, start=start + 1)
        )

    def _options(self, search: Search, total: int) -> tuple[Choice, ...]:
        token, voice = mark(search.wish), self.voice
        options = []
        if search.shown < total:
            options.append(Press(Verb.MORE, token).choice(voice.label("offer-more")))
        if search.wish.name is None:
            options += [*self._higher(search.wish)]
            if isinstance(search.wish.where, Around) and total < PAGE:
                options.append(Press(Verb.WIDER, token).choice(voice.label("offer-wider")))
            options.append(Press(Verb.FILE, token).choice(voice.label("offer-file")))
            options += [*self._alert(search.wish)]
        return tuple(options)

    def _higher(self, wish: Wish) -> tuple[Choice, ...]:
        match wish.standing:
            case Exactly(rung) if rung < max(type(rung)):
                return (Press(Verb.HIGHER, mark(wish)).choice(self.voice.label("offer-higher")),)
            case _:
                return ()

    def _alert(self, wish: Wish) -> tuple[Choice, ...]:
        return (Press(Verb.ALERT, mark(wish)).choice(self.voice.label("offer-alert")),)

    def _lapsed(self, lapsed: int) -> str:
        return self.voice("partners-lapsed", count=lapsed) if lapsed else ""

    def _anywhere(self, wish: Wish) -> str:
        """Ask for a place where none was named."""
        asked = wish.where is None and wish.name is None
        return self.voice("partners-name-a-place") if asked else ""

    # What must be asked first.

    def _which(self, wish: Wish, where: OneOf) -> Reply:
        options = tuple(
            Press(Verb.PLACE, code).choice(self.wording.place(code))
            for code in where.codes[:MOST_NAMESAKES]
        )
        said = Text(self.voice("partners-which-place", name=where.name))
        return self._reply(Search(wish), said, Choices(options))

    def _asking(self, wish: Wish, said: Markdown) -> Reply:
        share = LocationRequest(self.voice.label("offer-share-location"))
        return self._reply(Search(wish), Text(said), share)

    def _with_note(self, said: str) -> Markdown:
        """Say with every answer that the organisations are invented, as long as they are."""
        if not self.market.fictional:
            return Markdown(said)
        return Markdown(f"{said}\n\n{self.voice('partners-fictional')}")

    def _reply(
        self, search: Search | None, *blocks: Block, effects: tuple[Effect, ...] = ()
    ) -> Reply:
        state = replace(self.turn.state, search=search, asked=None)
        if search and isinstance(search.wish.where, Around):
            state = replace(state, centre=search.wish.where.centre)
        return Reply(blocks, state, effects=effects)


def mark(wish: Wish) -> str:
    """Give the mark of a search, so that its buttons are not applied to another."""
    return mark_of(repr(wish))
