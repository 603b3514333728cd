"""The questions about colleagues of the target group: who they are, and how much they work."""

from dataclasses import replace
from datetime import date
from fractions import Fraction

from core.assessment import measures
from core.assessment.facts import Group
from core.assessment.kinds import UNKNOWN, Option, Optional
from core.assessment.months import Month
from core.assessment.phrases import PhraseBook
from core.assessment.questions import MOST_PARTS, Question, part_numbers, question, yes_no
from core.assessment.replay import Ask, Contradiction
from core.ladder.edition import Contract, StartPosition
from core.ladder.model import Edition

DECEMBER = 12


class Staffing:
    """Asks for the groups that work in an organisation, by the rules of one edition."""

    def __init__(self, edition: Edition) -> None:
        self._edition = edition
        self.positions = named(edition.start_positions)
        self.contracts = named(edition.contracts)
        # Asked for every group anew, they would be what takes longest of a long assessment.
        self._position_kind = Option(self.positions)
        self._contract_kind = Option(self.contracts)
        self._position_ids = tuple(it.id for it in edition.start_positions)
        self._contract_ids = tuple(it.id for it in edition.contracts)
        unlimited = (it.id for it in edition.start_positions if it.counts_years is None)
        self._usual_position = next(unlimited, self._position_ids[0])

    def position(self, id_: str) -> StartPosition:
        """Find a start position; LookupError if the edition has none of that id."""
        return self._edition.start_position(id_)

    def order(self, position: str, contract: str) -> tuple[int, int]:
        """Give where the edition names a start position and a contract."""
        return self._position_ids.index(position), self._contract_ids.index(contract)

    def groups(self, ask: Ask, year: int, week: Fraction, total: Fraction) -> tuple[Group, ...]:
        """Ask for groups until there are no more; Contradiction when they outnumber the staff."""
        groups: list[Group] = []
        room = total
        if not ask(yes_no("staff", "yes")):
            return ()
        for number in part_numbers():
            groups.append(self._group(ask, number, year, week))
            room -= groups[-1].fte(week)
            _check_room(number, room)
            if not ask(yes_no(f"group.{number}.more", "no")):
                return tuple(groups)
        raise Contradiction("too-many-parts", f"group.{MOST_PARTS}.more")

    def _group(self, ask: Ask, number: int, year: int, week: Fraction) -> Group:
        key = f"group.{number}."
        in_year = {"year": str(year)}
        group = Group(
            number=number,
            position=ask(self._position(f"{key}position")),
            contract=ask(self._contract(f"{key}contract")),
            people=int(ask(question(f"{key}people", measures.HEADS, "1"))),
            hours=ask(question(f"{key}hours", measures.hours(week), "1")),
            months=ask(question(f"{key}months", measures.MONTHS, "12", ("12",), in_year)),
        )
        return self._until(ask, group, year)

    def _position(self, key: str) -> Question[str]:
        return question(key, self._position_kind, self._usual_position, self._position_ids)

    def _contract(self, key: str) -> Question[str]:
        return question(key, self._contract_kind, self._contract_ids[0], self._contract_ids)

    def _until(self, ask: Ask, group: Group, year: int) -> Group:
        position = self.position(group.position)
        if position.counts_years is None:
            return group
        since = ask(
            Question(
                key=f"group.{group.number}.since",
                words=f"group-since-{position.counts_from}",
                kind=Optional(Month(date(year, DECEMBER, 1)), skippable=False),
                typical=UNKNOWN,
                offers=(UNKNOWN,),
                facts={"years": str(position.counts_years)},
            )
        )
        return replace(group, since=since, until=position.counts_until(since) if since else None)


def named(items: tuple[StartPosition, ...] | tuple[Contract, ...]) -> PhraseBook:
    """Collect the names and the words that people use, by id."""
    return PhraseBook(
        {item.id: (item.name.nl, item.name.en, *item.words.nl, *item.words.en) for item in items}
    )


def _check_room(last: int, room: Fraction) -> None:
    """Contradiction when the groups up to the last take more fte than there are."""
    if room < 0:
        raise Contradiction(
            "more-target-fte-than-total",
            "total-fte",
            f"group.{last}.people",
            f"group.{last}.hours",
        )
