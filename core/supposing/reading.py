"""Reading a supposition: what of this organisation would change, and how."""

import re
from collections.abc import Callable

from core.assessment import measures
from core.assessment.phrases import PhraseBook
from core.assessment.quantities import Unit, quantities
from core.assessment.staffing import Staffing
from core.supposing import words
from core.supposing.aside import ASIDE
from core.supposing.changes import Doubt, Found, Supposition, Unclear
from core.supposing.growing import grown, resized
from core.supposing.hearing import Heard
from core.supposing.hiring import hired
from core.supposing.hiring_again import hired_again
from core.supposing.purchases import bought
from core.supposing.regrouping import contracted, left, prolonged, working
from core.supposing.said import Known, Said

MOST_ASIDE = 2
"""Words beside it that nothing is known of; with more, it is about something else."""
MOST_NAMED = 6
"""The same where a supplier may be named."""


def understand(heard: Heard, known: Known) -> Supposition | None:
    """Read what is supposed; None if it is not about these figures."""
    said = Said(heard, known)
    if not _to_the_point(said):
        return None
    if known.last and (again := hired_again(said, known.last)):
        return Supposition(again, builds_on=True, again=True)
    found = _change(said)
    # Who does not say outright what is supposed may ask about the rules in general.
    unclear = isinstance(found, Unclear) and found.doubt is not Doubt.BELOW_NOTHING
    if found is None or (unclear and not heard.outright):
        return None
    return Supposition(found, heard.builds_on)


def _change(said: Said) -> Found:
    if words.ANOTHER_YEAR.search(said.text):
        return Unclear(Doubt.ANOTHER_YEAR)
    spelled = _spelled(said)
    if _are_two(spelled, said):
        return Unclear(Doubt.ONE_AT_A_TIME)
    if words.REPLACING.search(said.text):
        return hired(said)
    is_new = said.positions and words.NEWCOMER.search(said.before_position)
    if is_new or words.HIRING_SLIPS.named_in(said.text):
        spelled.append(hired)
    for read in (*spelled, contracted, working, prolonged, resized):
        if found := read(said):
            return found
    slips = (kind for kind, book in _KINDS if book.named_in(said.text))
    guesses = [found for read in slips if (found := read(said))]
    return guesses[0] if guesses and not isinstance(guesses[0], Unclear) else None


def _spelled(said: Said) -> list[Callable[[Said], Found]]:
    """Give how the words in it want it to be read; in "afscheid nemen" nobody is taken on."""
    spelled = [kind for kind, book in _KINDS if book.spelled_in(said.text)]
    if left in spelled and not words.HIRING.spelled_in(words.LEAVING.without(said.text)):
        return [kind for kind in spelled if kind is not hired]
    return [*spelled, left] if words.LETTING_GO.search(said.text) else spelled


def _are_two(spelled: list[Callable[[Said], Found]], said: Said) -> bool:
    """Tell whether more than one thing would change: who leaves, and who is hired."""
    kinds = {*spelled}
    if not said.positions:
        kinds.discard(hired)
    if words.REPLACING.search(said.text) and words.GROUP.search(said.heard.body):
        return True
    return len(kinds) > 1 and bool(kinds & {left, hired})


def _to_the_point(said: Said) -> bool:
    """Tell whether little is said but what changes: else it asks for something besides."""
    staffing, language = said.known.staffing, said.heard.language
    for part in said.heard.parts[1:]:
        figures = any(it.unit is not Unit.NONE for it in quantities(part, language))
        if not (figures or re.search("[0-9]", part) or _named(staffing, part)):
            return False
    rest = said.in_digits
    books = [staffing.positions, staffing.contracts, words.INSTEAD, measures.WHOLE_YEAR]
    for book in (*books, measures.FULL_TIME, *(book for _, book in _KINDS)):
        rest = book.without(rest)
    aside = [word for word in rest.split() if word.isalpha() and word not in ASIDE]
    most = MOST_NAMED if words.BUYING.named_in(said.text) else MOST_ASIDE
    return len(aside) <= most


def _named(staffing: Staffing, text: str) -> bool:
    books = (staffing.positions, measures.WHOLE_YEAR, measures.FULL_TIME, words.INSTEAD)
    return bool(staffing.contracts.spelled_in(text)) or any(it.named_in(text) for it in books)


_KINDS: tuple[tuple[Callable[[Said], Found], PhraseBook], ...] = (
    (bought, words.BUYING),
    (grown, words.GROWING),
    (grown, words.SHRINKING),
    (left, words.LEAVING),
    (hired, words.HIRING),
)
"""How a message is read that has one of these words."""
