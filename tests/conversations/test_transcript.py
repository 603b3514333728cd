"""A page can also say where somebody is, and that there is a document to save."""

from core.blocks import File, LocationRequest, Text
from core.contents import Located, Said
from core.conversation import Reply, Turn
from core.market.geography import Point
from tests.conversations.transcript import Play

PAGE = """\
> waar
< Waar bent u?
< [deel: Mijn locatie]

@ 52.51, 6.09
< Dit is er bij u in de buurt.
< [bestand: partners.xlsx]
"""


async def answer(turn: Turn) -> Reply:
    if turn.content == Said("waar", "1"):
        return Reply((Text("Waar bent u?"), LocationRequest("Mijn locatie")), turn.state)
    assert turn.content == Located(Point(52.51, 6.09))
    file = File("partners.xlsx", "application/octet-stream", b"")
    return Reply((Text("Dit is er bij u in de buurt."), file), turn.state)


async def test_a_page_shares_a_location_and_names_a_document() -> None:
    assert await Play(answer).page(PAGE) == PAGE
