"""What one can take along from a search: a map, a spreadsheet, word of what is new."""

from dataclasses import replace

from bot.market.mapping import MOST_DRAWN, mapped
from bot.market.press import Press, Verb
from bot.market.replying import replied
from bot.market.results import Results, mark
from bot.market.session import Session
from bot.market.sheet_writing import xlsx_bytes
from bot.spreadsheets.recognising import XLSX
from core.blocks import Choices, File, Text
from core.conversation import Reply
from core.effects import DropSearches, SaveSearch
from core.market.index import Matches
from core.market.search import Search

MOST_EXPORTED = 5_000
"""Rows in a spreadsheet that is sent in chat."""


def on_map(session: Session, search: Search, matches: Matches) -> Reply:
    """Draw on a map the first of what was found."""
    voice, drawn = session.voice, matches.page(0, MOST_DRAWN)
    wish = session.wording.wish(search.wish)
    key = "partners-map-part" if len(drawn) < len(matches) else "partners-map"
    said = Results(session).with_note(voice(key, shown=len(drawn), total=len(matches), wish=wish))
    label = voice.label("offer-back-to-list")
    back = Choices((Press(Verb.LIST, mark(search.wish)).choice(label),))
    picture = mapped(session.market, session.wording, search.wish, drawn)
    return replied(session, replace(search, drawn=len(drawn)), Text(said), picture, back)


def as_spreadsheet(session: Session, search: Search, matches: Matches) -> Reply:
    """Give all that was found as a spreadsheet."""
    listings = (match.listing for match in matches.page(0, MOST_EXPORTED))
    content = xlsx_bytes(listings, session.market.contents.geography)
    key = "partners-file-part" if len(matches) > MOST_EXPORTED else "partners-file"
    said = session.voice(key, total=len(matches), most=MOST_EXPORTED)
    name = session.voice.label("partners-file-name")
    file = File(name, XLSX, content)
    return replied(session, search, Text(Results(session).with_note(said)), file)


def alerted(session: Session, search: Search) -> Reply:
    """Keep a search, to tell of what is new."""
    voice, wish = session.voice, session.wording.wish(search.wish)
    stop = Press(Verb.NO_ALERTS).choice(voice.label("offer-no-alerts"))
    said = Text(voice("partners-alert-kept", wish=wish))
    effect = SaveSearch(search.wish, voice.language)
    return replied(session, search, said, Choices((stop,)), effects=(effect,))


def alerted_no_more(session: Session) -> Reply:
    """Forget the searches that were kept."""
    said = Text(session.voice("partners-alerts-dropped"))
    return replied(session, session.turn.state.search, said, effects=(DropSearches(),))
