"""Who is who in a message: what is asked for, what the asker is, and for whom it is."""

from core.market.tokens import Span, Words

_ARTICLES = frozenset(("een", "de", "het", "a", "an", "the"))
_OWN = frozenset(("mijn", "onze", "ons", "my", "our"))
_FOR = frozenset(("voor", "for", "van", "of", "bij", "in"))
_SEEKING = frozenset(("looking", "search", "searching", "zoek", "zoeken", "zoekt"))
_BEING = frozenset(
    [
        *(("wij", "zijn"), ("we", "zijn"), ("ik", "ben"), ("we", "are"), ("i", "am"), ("i", "run")),
        *(("ik", "heb"), ("wij", "hebben"), ("we", "hebben"), ("we", "run"), ("ik", "run")),
    ]
)


def is_self(words: Words, span: Span) -> bool:
    """Tell whether somebody says what they are: "wij zijn hovenier", "I run a bakery"."""
    before = [words.word(span.start - back) for back in (3, 2, 1)]
    if before[-1] in _ARTICLES:
        before.pop()
    return tuple(before[-2:]) in _BEING


def is_for(words: Words, span: Span) -> bool:
    """Tell whether it is rather for whom something is: "voor de kantine", "our warehouse"."""
    before = [words.word(span.start - back) for back in (4, 3, 2, 1)]
    told = (
        first in _FOR and second in _ARTICLES | _OWN and earlier not in _SEEKING
        for earlier, first, second in zip(before, before[1:], before[2:], strict=False)
    )
    return any(told) or not _OWN.isdisjoint(before[2:])
