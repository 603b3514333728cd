"""Reading the last hire said differently: "en als we er twee aannemen?"."""

from dataclasses import replace
from fractions import Fraction

from core.supposing import words
from core.supposing.changes import Found, Hire, Unclear
from core.supposing.hire_terms import ASSUMED, each, fields_of, possible, starting, unread
from core.supposing.said import Said

_OTHERWISE = (words.BUYING, words.GROWING, words.SHRINKING, words.LEAVING)


def hired_again(said: Said, last: Hire) -> Found:
    """Read what is different from the hire before: its number, hours, contract or months."""
    names_others = said.positions or words.GROUP.search(said.heard.body) or len(said.contracts) > 1
    about_it = said.heard.builds_on or words.OF_THEM.search(said.text)
    if names_others or not about_it or any(book.spelled_in(said.text) for book in _OTHERWISE):
        return None
    fields = fields_of(said)
    if doubt := unread(said, fields):
        return Unclear(doubt)
    if not fields.keys() & {"people", "hours", "months", "contract"}:
        return None
    people, gone = int(fields.get("people", last.people)), ASSUMED.keys() & fields.keys()
    limited = said.known.staffing.position(last.position).counts_years is not None
    again = replace(
        last,
        people=people,
        hours=each(said, fields, people, last.hours),
        months=Fraction(fields.get("months", last.months)),
        contract=fields.get("contract", last.contract),
        assumed=last.assumed - {ASSUMED[field] for field in gone},
    )
    return possible(starting(said, again) if limited else again, said)
