"""How the bot names places: as people call them, and told from their namesakes."""

from fractions import Fraction

from bot.market.contents import MarketContents
from bot.texts import Markdown, Voice
from core.market.wish import Around, AtPlace, AtPostcode, Centre, Everywhere, Inside, Where
from core.markup import escape


class PlaceWording:
    """Names places in one language."""

    def __init__(self, voice: Voice, contents: MarketContents) -> None:
        self._voice = voice
        self._geography = contents.geography
        self._shown = contents.gazetteer.shown[voice.language]

    def place(self, code: str) -> str:
        """Name a place."""
        return self._called(self._geography.by_code[code].name)

    def told_apart(self, code: str) -> str:
        """Name a place so that it is told from its namesakes."""
        place = self._geography.by_code[code]
        if len(self._geography.by_name[place.name.casefold()]) == 1:
            return self._called(place.name)
        if _bare(place.municipality) == place.name:
            return f"{place.name} ({place.province})"
        return f"{place.name} ({_bare(place.municipality)}, {place.province})"

    def centre(self, centre: Centre) -> Markdown:
        """Name the middle of a search."""
        match centre:
            case AtPlace(code):
                return Markdown(escape(self.told_apart(code)))
            case AtPostcode(digits):
                return self._voice("partners-postcode", digits=digits)
            case _:
                return self._voice("partners-your-location")

    def where(self, where: Where | None) -> str:
        """Say where was searched; nothing, where that was left open."""
        match where:
            case Around(centre, radius_km):
                place = self.centre(centre)
                return self._voice("partners-around", place=place, km=Fraction(radius_km))
            case Inside(area, name):
                return self._voice(f"partners-inside-{area}", name=self._called(_bare(name)))
            case Everywhere():
                return self._voice("partners-everywhere")
            case _:
                return ""

    def _called(self, name: str) -> str:
        """Give what people call a place."""
        return self._shown.get(name, name)


def _bare(name: str) -> str:
    """Leave out the abbreviated province that an official name ends in: "Rijswijk (ZH.)"."""
    return name.partition(" (")[0]
