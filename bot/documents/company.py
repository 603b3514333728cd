"""A company out of a document, with its score."""

from datetime import date

from core.ladder.company import parse_company
from core.ladder.edition import Editions
from core.ladder.scoring import Score, score


def score_of(data: object, editions: Editions, today: date) -> Score:
    """Score a company from parsed JSON or TOML, on the edition it names or the one in force.

    Refused when it cannot be scored, with every reason; NoEdition when it names none there is.
    """
    company = parse_company(data)
    named = company.edition
    return score(company, editions.in_force(today) if named is None else editions.get(named))
