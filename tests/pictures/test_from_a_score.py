"""A score as a picture: the same figures as in the words beside it, and all of it in words."""

from dataclasses import replace
from fractions import Fraction

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.assessment.account import Account, Scored
from bot.assessment.comparing import Finished, side_by_side
from bot.assessment.drawing import comparison, ladder, ladder_of
from bot.assessment.session import Sessions
from bot.assessment.standing import next_rung, norms, reached
from bot.pictures.alternative import LONGEST
from core.assessment.kinds import SKIPPED
from core.assessment.replay import Complete
from core.assessment.scenario import Answers
from core.blocks import Picture, Text
from core.drawings import Comparison, Ladder
from core.ladder.company import Purchase
from core.ladder.scoring import score
from core.markup import plain
from tests.assessment.interviews import ONE_GROUP, group
from tests.handlers.talk import remembering
from tests.house import CONTENTS
from tests.ladder.companies import EDITION, company

TEXTS = CONTENTS.texts
DUTCH = TEXTS.voice("nl")
SESSIONS = Sessions(CONTENTS.editions, TEXTS)
BREAD = Purchase("De Brug", Fraction(20_000), Fraction(1_500_000), Fraction(30), Fraction(25))
sizes = st.fractions(2, 200, max_denominator=20)
shares = st.fractions(0, 1, max_denominator=200)


def scored(size: int | Fraction, *fte: Fraction, bread: int = 0) -> Scored:
    """Score an organisation with so much of the target group."""
    told = replace(company(size, *(it for it in fte if it)), purchases=(BREAD,) * bread)
    return Scored(DUTCH, score(told, EDITION))


def finished(answers: Answers, **changes: str) -> Account:
    """Score an assessment with these answers."""
    scenario = remembering({**answers, **{k.replace("_", "-"): v for k, v in changes.items()}})
    session = SESSIONS.of(scenario.scenarios[-1], "nl")
    assert isinstance(session.outcome, Complete)
    return Account.of(session, session.outcome.result)


def drawn(picture: Picture) -> Ladder:
    """Give what is on a ladder."""
    assert isinstance(picture.drawing, Ladder)
    return picture.drawing


def unspaced(said: str) -> str:
    """Leave out what keeps a figure and its unit on one line."""
    return plain(said).replace("\u00a0", " ")


@given(sizes, shares, st.integers(0, 3))
def test_the_picture_says_what_the_words_say(size: Fraction, share: Fraction, bread: int) -> None:
    account = scored(size, size * share, bread=bread)
    picture = ladder_of(account, "bakkerij.toml")
    column, gap = drawn(picture).column, drawn(picture).gap

    words = unspaced(norms(account))
    for rung in column.rungs:
        assert f"{rung.label} vanaf {unspaced(rung.norm)}" in words
    standing = [rung.label for rung in column.rungs if rung.reached]
    assert (standing or ["nog geen trede"])[-1] in reached(account)
    assert column.standing.lower() == (standing or ["nog geen trede"])[-1]
    assert (gap is None) == (standing == ["trede 1", "trede 2", "trede 3"])
    if gap:
        missing = unspaced(gap.label).removeprefix("nog ").partition(" tot ")[0]
        assert f" {missing} tekort" in unspaced(next_rung(account))
    shown = sum(part.percent for part in column.parts)
    assert shown == pytest.approx(float(account.score.total_percent))


@given(sizes, shares, st.integers(0, 3))
def test_the_words_for_who_cannot_see_it_name_every_figure(
    size: Fraction, share: Fraction, bread: int
) -> None:
    picture = ladder_of(scored(size, size * share, bread=bread), "bakkerij.toml")
    column, gap = drawn(picture).column, drawn(picture).gap

    labels = [part.label for part in column.parts] + ([gap.label] if gap else [])
    figures = [column.total, *(rung.norm for rung in column.rungs)]
    for said in (drawn(picture).title, column.standing, *labels, *figures):
        assert said.lower() in picture.alt.lower()
    assert len(picture.alt) <= LONGEST


def test_what_is_exactly_the_norm_is_reached() -> None:
    column = drawn(ladder_of(scored(100, Fraction(21, 10)), "x")).column
    assert [rung.reached for rung in column.rungs] == [True, True, False]


def test_without_indirect_contribution_there_is_no_part_for_it() -> None:
    assert [part.label for part in drawn(ladder_of(scored(50, Fraction(2)), "x")).column.parts] == [
        "direct 4\u00a0%"
    ]
    both = drawn(ladder_of(scored(50, Fraction(2), bread=1), "x")).column.parts
    assert [part.label.split()[0] for part in both] == ["direct", "indirect"]


def test_it_bears_the_names_of_the_organisation_and_of_the_assessment() -> None:
    named = drawn(ladder(finished(ONE_GROUP), "Zelfscan 1"))
    assert named.title == "Bakkerij Vers · Zelfscan 1 · 48 fte · normen van 2018"
    assert named.column.label == "peiljaar 2025"
    nameless = finished(ONE_GROUP | {"organisation": SKIPPED})
    assert drawn(ladder(nameless, "Zelfscan 1")).title.startswith("Zelfscan 1 · ")


def test_in_english_it_is_in_english() -> None:
    english = Scored(TEXTS.voice("en"), scored(50, Fraction(2)).score)
    picture = ladder_of(english, "bakery.toml")
    assert "bakery.toml · 50 fte · norms of 2018. Rung 2 with 4\u00a0%" in picture.alt
    assert drawn(picture).gap
    assert "2.80 percentage points to rung 3" in picture.alt


def test_twenty_assessments_are_told_as_far_as_anybody_listens() -> None:
    account = finished(ONE_GROUP)
    many = [(f"{number} " + "naam " * 40, account) for number in range(20)]
    picture = comparison(many, "picture-comparison")
    assert isinstance(picture.drawing, Comparison)
    assert len(picture.drawing.columns) == 20
    assert len(picture.alt) <= LONGEST
    assert "En nog 1" in picture.alt


def test_years_stand_in_order_and_are_called_by_their_year_as_far_as_that_tells() -> None:
    now, more = finished(ONE_GROUP), finished(ONE_GROUP | group(1, people="6"))
    before = finished(ONE_GROUP | group(1, people="4"), reference_year="2024", total_fte="60")
    told, picture = side_by_side(
        DUTCH, [Finished("Nu", now), Finished("Meer", more), Finished("Toen", before)]
    )
    assert isinstance(picture, Picture)
    assert isinstance(picture.drawing, Comparison)
    labels = [column.label for column in picture.drawing.columns]
    assert labels == ["2024", "2025 · Nu", "2025 · Meer"]
    assert [column.size for column in picture.drawing.columns] == ["60 fte", "48 fte", "48 fte"]
    assert "2024, 60 fte: " in picture.alt
    assert isinstance(told, Text)
    assert "**2024 · Toen**: " in told.markdown
    assert (
        "2025 na 2024 (Meer na Toen): van trede 2 naar trede 3, 3,50 procentpunt meer, "
        "direct van 4,00 % naar 7,50 %, van 60 naar 48 fte." in unspaced(told.markdown)
    )


def test_of_one_year_each_is_called_by_its_name_and_nothing_changed_since() -> None:
    account = finished(ONE_GROUP)
    told, picture = side_by_side(DUTCH, [Finished("Een", account), Finished("Twee", account)])
    assert isinstance(picture, Picture)
    assert isinstance(picture.drawing, Comparison)
    assert [column.label for column in picture.drawing.columns] == ["Een", "Twee"]
    assert isinstance(told, Text)
    assert "procentpunt" not in told.markdown
