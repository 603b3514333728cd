"""The replies that a search for partners may get."""

from dataclasses import replace

from bot.market.asking_where import asked_where
from bot.market.press import Press, Verb
from bot.market.replying import replied
from bot.market.results import Results, mark
from bot.market.session import Session
from bot.market.taking_along import alerted, as_spreadsheet, on_map
from core.blocks import Block, Choices, Text
from core.conversation import Reply
from core.market.index import Matches
from core.market.refining import chosen, found_further, here, located, wider_area
from core.market.search import PAGE, Search
from core.market.wish import Around, AtLeast, Centre, Exactly, Found, OneOf, Wish


class Searching:
    """The replies that one turn may get about partners."""

    def __init__(self, session: Session) -> None:
        self.session = session
        self.turn = session.turn
        self.voice = session.voice
        self.market = session.market
        self.wording = session.wording
        self.results = Results(session)

    def search(self, wish: Wish) -> Reply:
        """Search, or ask what must be known first."""
        known = self.turn.state.centre
        wish = replace(wish, where=here(wish.where, Around(known) if known else None))
        return self._asked_first(wish) or self._found(wish)

    def start(self) -> Reply:
        """Tell what the marketplace is, and how one searches it."""
        register = Press(Verb.REGISTER).choice(self.voice.label("offer-register"))
        told = Text(self.results.with_note(self.voice("partners-start")))
        return self._reply(self.turn.state.search, told, Choices((register,)))

    def more(self, search: Search) -> Reply:
        """Show the next five."""
        if asked := self._asked_first(search.wish):
            return asked
        matches = self.market.index.search(search.wish)
        if search.shown >= len(matches):
            return self._reply(search, Text(self.voice("partners-no-more")))
        return self._page(search, matches)

    def again(self, search: Search) -> Reply:
        """Show again what was shown last."""
        return self.more(replace(search, shown=max(0, search.shown - 1) // PAGE * PAGE))

    def card(self, id_: str) -> Reply:
        """Show all about a listing."""
        search = self.turn.state.search
        match = self.market.index.get(id_)
        if match is None:
            return self.gone()
        if search and search.wish.name is None and search.seen:
            matches = self.market.index.search(search.wish).page(0, search.seen)
            match = next((it for it in matches if it.listing.id == id_), match)
        options = [Press(Verb.CONTACT, id_).choice(self.voice.label("offer-contact"))]
        if search and search.shown:
            label = self.voice.label("offer-back-to-list")
            options.append(Press(Verb.LIST, mark(search.wish)).choice(label))
        card = Text(self.results.with_note(self.wording.card(match)))
        now = replace(search or Search(Wish(name=match.listing.name)), card=id_)
        return self._reply(now, card, Choices(tuple(options)))

    def map(self, search: Search) -> Reply:
        """Draw on a map the first of what was found."""
        if asked := self._asked_first(search.wish):
            return asked
        matches = self.market.index.search(search.wish)
        return on_map(self.session, search, matches) if matches else self._found(search.wish)

    def file(self, search: Search) -> Reply:
        """Give all that was found as a spreadsheet."""
        if asked := self._asked_first(search.wish):
            return asked
        return as_spreadsheet(self.session, search, self.market.index.search(search.wish))

    def alert(self, search: Search) -> Reply:
        """Keep a search, to tell of what is new."""
        return self._asked_first(search.wish) or alerted(self.session, search)

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

    def nothing_searched(self) -> Reply:
        """Answer who wants more of a search that there was not."""
        return self._reply(None, Text(self.voice("partners-nothing-searched")))

    def no_such_number(self, search: Search) -> Reply:
        """Answer a number that is not in what was shown."""
        return self._reply(search, Text(self.voice("partners-no-such-number", last=search.seen)))

    def whom(self) -> Reply:
        """Ask with whom somebody wants to be in contact."""
        return self._reply(self.turn.state.search, Text(self.voice("contact-whom")))

    def gone(self) -> Reply:
        """Answer a button that belongs to an earlier search, or a listing that is gone."""
        return self._reply(self.turn.state.search, Text(self.voice("partners-gone")))

    # What is found.

    def _found(self, wish: Wish) -> Reply:
        matches = self.market.index.search(wish)
        if wish.name is not None:
            return self._named(wish, matches)
        if matches:
            return self._page(Search(wish), matches)
        return self._widened(wish, matches.lapsed)

    def _named(self, wish: Wish, matches: Matches) -> Reply:
        if len(matches) == 1:
            return self.card(matches.page(0, 1)[0].listing.id)
        if matches:
            return self._page(Search(wish), matches, self.voice("partners-which-of-these"))
        said = self.voice("partners-not-listed", name=wish.name or "")
        return self._reply(self.turn.state.search, Text(self.results.with_note(said)))

    def _widened(self, wish: Wish, lapsed: int) -> Reply:
        """Look further and further, and say so; `lapsed` is how many expired where it began."""
        further = found_further(self.market.index, wish, self.market.contents.geography)
        if further is None:
            return self._reply(Search(wish), *self.results.nobody(wish, lapsed))
        wider_wish, matches = further
        nobody = self.voice("partners-widened", wish=self.wording.wish(wish))
        return self._page(Search(wider_wish), matches, nobody)

    def _page(self, search: Search, matches: Matches, before: str = "") -> Reply:
        now, blocks = self.results.page(search, matches, before)
        return self._reply(now, *blocks)

    def _asked_first(self, wish: Wish) -> Reply | None:
        return asked_where(self.session, wish)

    def _reply(self, search: Search | None, *blocks: Block) -> Reply:
        return replied(self.session, search, *blocks)
