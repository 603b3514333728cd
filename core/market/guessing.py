"""Guessing at a word that may be a place: abroad, misspelt, or nowhere at all."""

from collections.abc import Callable

from rapidfuzz.distance import DamerauLevenshtein
from rapidfuzz.process import extractOne

from core.market.gazetteer import Gazetteer
from core.market.mentions import Mention, mention
from core.market.prepositions import (
    BEFORE_A_PLACE,
    NEVER_BARE,
    ends_here,
    expects_a_place,
    has_capital,
)
from core.market.tokens import Span, Words
from core.market.wish import Unknown

SHORTEST_TYPO = 5
"""Letters of a name that may have a slip in it; a shorter one is not corrected."""
TWO_TYPOS = 9
"""Letters from which on two slips are forgiven."""
SHORTEST_UNKNOWN = 3
"""Letters of what may be the name of a place that is not there."""


def guess(words: Words, gazetteer: Gazetteer, *, loose: bool) -> Mention | Unknown | None:
    """Take the word that is likeliest a place; `loose` looks at all, not only after "in"."""
    free = [start for start in range(len(words)) if start not in words.taken]
    for find in _FINDERS:
        for start in free:
            is_open = loose or expects_a_place(words, start)
            if is_open and (found := find(words, gazetteer, start)):
                return found
    return None


def _abroad(words: Words, gazetteer: Gazetteer, start: int) -> Unknown | None:
    hit = gazetteer.abroad.at(words, start)
    if hit is None:
        return None
    words.take(hit[0])
    return Unknown(words.said(hit[0]), abroad=True)


def _at_the_end(words: Words, gazetteer: Gazetteer, start: int) -> Mention | None:
    """Take an ordinary word for a place where it ends the message: "kringloop leiden"."""
    hit = gazetteer.bearers.at(words, start)
    is_last = hit is not None and hit[0].end == len(words) and start - 1 in words.taken
    if hit is None or not is_last or words.word(start) in NEVER_BARE:
        return None
    words.take(hit[0])
    return mention(words, gazetteer, *hit)


def _misspelt(words: Words, gazetteer: Gazetteer, start: int) -> Mention | None:
    word = words.word(start)
    if len(word) < SHORTEST_TYPO or _is_no_name(word, gazetteer):
        return None
    slips = 1 + (len(word) >= TWO_TYPOS)
    scorer = DamerauLevenshtein.distance
    right = extractOne(word, gazetteer.single_words, scorer=scorer, score_cutoff=slips)
    if right is None:
        return None
    words.take(Span(start, start + 1))
    corrected = Words(right[0])
    hit = gazetteer.bearers.at(corrected, 0)
    return mention(corrected, gazetteer, *hit) if hit else None


def _nowhere(words: Words, gazetteer: Gazetteer, start: int) -> Unknown | None:
    """Take what stands where a place should, and is none."""
    word = words.word(start)
    after = words.word(start - 1) in BEFORE_A_PLACE - {"of", "naar", "uit"}
    if not after or len(word) < SHORTEST_UNKNOWN or _is_no_name(word, gazetteer):
        return None
    if not (has_capital(words, start) or ends_here(words, start)):
        return None
    end = start + 1
    while end < len(words) and words.tokens[end].is_capitalised and end not in words.taken:
        end += 1
    words.take(Span(start, end))
    return Unknown(words.said(Span(start, end)), abroad=False)


def _is_no_name(word: str, gazetteer: Gazetteer) -> bool:
    return word.isdecimal() or word in gazetteer.common


_FINDERS: tuple[Callable[[Words, Gazetteer, int], Mention | Unknown | None], ...] = (
    *(_abroad, _at_the_end, _misspelt, _nowhere),
)
"""From the surest to the least sure."""
