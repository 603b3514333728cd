"""The words around a place: which expect one, and which say what kind of area it is."""

from collections.abc import Mapping

from core.market.geography import AreaKind
from core.market.tokens import Words

BEFORE_A_PLACE = frozenset(
    "in bij rond rondom te nabij uit omgeving regio vanuit near around at from buurt naar of "
    "gemeente tussen langs omstreken outside within close om omg omstr vlakbij".split()
)
"""Words after which a place may be expected."""
CUES: Mapping[str, AreaKind] = {
    **dict.fromkeys(("gemeente", "gem", "municipality"), "municipality"),
    **dict.fromkeys(("provincie", "prov", "province"), "province"),
    **dict.fromkeys(("arbeidsmarktregio", "regio", "region", "arbeidsmarkt"), "region"),
}
"""Words that say which kind of area a name behind them means."""
CUES_BEHIND: Mapping[str, AreaKind] = {
    "municipality": "municipality",
    "province": "province",
    "region": "region",
}
"""The same behind a name, as in English."""
BETWEEN = frozenset(("de", "het", "of", "the", "van"))
"""Words that may stand between a cue and a name: "municipality of Zwolle"."""
NEVER_BARE = frozenset(("een", "heel", "loo", "den", "ten", "ter"))
"""Words so common that they need a capital to be a place, even after "in"."""


def has_capital(words: Words, start: int) -> bool:
    """Tell whether a word is written with a capital that the start of a sentence does not ask."""
    return words.tokens[start].is_capitalised and start > 0


def expects_a_place(words: Words, start: int) -> bool:
    """Tell whether a place may be expected at a word: after "in", or written with a capital."""
    return words.word(start - 1) in BEFORE_A_PLACE - {"of"} or has_capital(words, start)


def ends_here(words: Words, start: int) -> bool:
    """Tell whether a word ends the message, or at least the sentence."""
    rest = words.text[words.tokens[start].end :].lstrip()
    return not rest or rest[0] in ".,;!?"
