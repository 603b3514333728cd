"""Everything that may be said about every question can be said, in both languages."""

from fractions import Fraction

import pytest

from bot.assessment import asking
from bot.assessment.answers import answered, in_brief, name_of, offered
from bot.assessment.session import Session, Sessions
from bot.assessment.summary import is_field
from bot.texts import LANGUAGES
from core.assessment.kinds import Misread, Trouble
from core.assessment.replay import Complete
from core.assessment.scenario import Answers, Interviewing, Scenario
from core.blocks import Block, Text
from core.language import Language
from core.markup import plain
from tests.assessment.every_question import BEFORE, FULL, REASONS
from tests.assessment.interviews import STARTED
from tests.house import CONTENTS

SESSIONS = Sessions(CONTENTS.editions, CONTENTS.texts)


def session(answers: Answers, language: Language) -> Session:
    """Open an assessment that has come this far."""
    return SESSIONS.of(Scenario(1, "Zelfscan 1", STARTED, "2018-04-01", "1", answers), language)


def text(blocks: tuple[Block, ...]) -> str:
    """Give what is said, without formatting."""
    return "\n\n".join(plain(block.markdown) for block in blocks if isinstance(block, Text))


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("which", BEFORE)
def test_a_question_is_asked_explained_helped_with_and_repeated(
    which: str, language: Language
) -> None:
    question, answers = BEFORE[which]
    current = session(answers, language)

    assert current.open_question is not None
    assert current.open_question.key == question.key
    wording = plain(asking.wording(current, question))
    for said in (
        asking.asked(current, question),
        asking.explained(current, question),
        asking.cannot_skip(current, question),
    ):
        assert text(said).endswith(wording)
        assert len(text(said)) > len(wording)
    assert text(asking.way_on(current, question))
    assert text(asking.waiting(current, Interviewing(1), question))
    assert name_of(current, question)
    assert all(offered(current, question, canonical) for canonical in question.offers)


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("trouble", [it for it in Trouble if it is not Trouble.AMBIGUOUS])
@pytest.mark.parametrize("which", BEFORE)
def test_whatever_cannot_be_read_is_told_with_the_question(
    which: str, trouble: Trouble, language: Language
) -> None:
    question, answers = BEFORE[which]
    current = session(answers, language)

    said = text(asking.misread(current, question, Misread(trouble, Fraction(7, 2))))

    assert said.endswith(plain(asking.wording(current, question)))


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("answers", FULL)
def test_every_answer_can_be_shown(answers: Answers, language: Language) -> None:
    finished = session(answers, language)

    assert isinstance(finished.outcome, Complete)
    for question in finished.asked:
        assert answered(finished, question)
        if is_field(question):
            assert in_brief(finished, question, answers[question.key])


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("reason", sorted(REASONS))
def test_every_dead_end_is_told(reason: str, language: Language) -> None:
    assert CONTENTS.texts.voice(language)(f"stuck-{reason}")
