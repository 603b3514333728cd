"""What users make known about the answers: questions without one, and whether answers helped.

Plain functions of a connection, for `store.run`.
"""

from collections.abc import Collection
from dataclasses import dataclass
from datetime import datetime

from sqlalchemy import Connection, Integer, bindparam, cast, delete, func, insert, not_, select
from sqlalchemy.dialects import postgresql, sqlite

from core.effects import CountAnswer, KeepGap, Rate
from core.zone import AMSTERDAM
from storage.batches import batched
from storage.tables import answer_count, gap, rating

TICKETS = "ticket-%"
"""What is rated like this is no topic but how people answered."""


@dataclass(frozen=True, slots=True)
class Unanswered:
    """A question that was not answered, and how often it was put in the same words."""

    question: str
    reason: str
    topics: tuple[str, ...]
    times: int
    last: datetime


@dataclass(frozen=True, slots=True)
class Opinion:
    """How many found the answer about a topic useful."""

    topic: str
    useful: int
    useless: int


def keep_gap(connection: Connection, effect: KeepGap, at: datetime) -> None:
    """Keep a question that was not answered."""
    values = {
        "question": effect.question,
        "language": effect.language,
        "reason": effect.reason,
        "topics": " ".join(effect.topics),
        "at": at,
    }
    connection.execute(_KEEP_GAP, values)


def forget_gaps(
    connection: Connection, asked: Collection[str], first: datetime, last: datetime
) -> None:
    """Forget questions that were not answered, as they are kept, from one moment to another."""
    for some in batched([*asked]):
        connection.execute(_FORGET_GAPS, {"asked": some, "first": first, "last": last})


def count_answer(connection: Connection, effect: CountAnswer, at: datetime) -> None:
    """Count an answer on the day it is in the Netherlands."""
    day = at.astimezone(AMSTERDAM).date()
    values = {"day": day, "topic": effect.topic, "language": effect.language, "count": 1}
    connection.execute(_COUNT[connection.dialect.name], values)


def rate(connection: Connection, effect: Rate, conversation: str, at: datetime) -> None:
    """Keep what a conversation thinks of an answer, in the place of what it thought before."""
    values = {
        "conversation": conversation,
        "topic": effect.topic,
        "useful": effect.useful,
        "language": effect.language,
        "at": at,
    }
    connection.execute(_RATE[connection.dialect.name], values)


def unanswered(connection: Connection, limit: int = 100) -> tuple[Unanswered, ...]:
    """Give the questions without an answer, the most frequent and then the latest first."""
    rows = connection.execute(_UNANSWERED, {"limit": limit})
    return tuple(
        Unanswered(row.question, row.reason, tuple(row.topics.split()), row.times, row.last)
        for row in rows
    )


def opinions(connection: Connection) -> tuple[Opinion, ...]:
    """Give what people think of the answers of the bot, the least useful first."""
    return tuple(Opinion(*row) for row in connection.execute(_OPINIONS))


_KEEP_GAP = insert(gap)
_FORGET_GAPS = delete(gap).where(
    gap.c.question.in_(bindparam("asked", expanding=True)),
    gap.c.at.between(bindparam("first"), bindparam("last")),
)
_COUNTED = ["day", "topic", "language"]
_ONE_MORE = {"count": answer_count.c.count + 1}
_COUNT = {
    "sqlite": sqlite.insert(answer_count).on_conflict_do_update(_COUNTED, set_=_ONE_MORE),
    "postgresql": postgresql.insert(answer_count).on_conflict_do_update(
        index_elements=_COUNTED, set_=_ONE_MORE
    ),
}
_RATED = {"useful", "language", "at"}
_INTO_SQLITE = sqlite.insert(rating)
_INTO_POSTGRESQL = postgresql.insert(rating)
_RATE = {
    "sqlite": _INTO_SQLITE.on_conflict_do_update(
        index_elements=["conversation", "topic"],
        set_={name: _INTO_SQLITE.excluded[name] for name in _RATED},
    ),
    "postgresql": _INTO_POSTGRESQL.on_conflict_do_update(
        index_elements=["conversation", "topic"],
        set_={name: _INTO_POSTGRESQL.excluded[name] for name in _RATED},
    ),
}
_TIMES = func.count().label("times")
_LAST = func.max(gap.c.at, type_=gap.c.at.type).label("last")
_UNANSWERED = (
    select(
        func.max(gap.c.question).label("question"),
        gap.c.reason,
        func.max(gap.c.topics).label("topics"),
        _TIMES,
        _LAST,
    )
    .group_by(func.lower(gap.c.question), gap.c.reason)
    .order_by(_TIMES.desc(), _LAST.desc())
    .limit(bindparam("limit"))
)
_USEFUL = func.sum(cast(rating.c.useful, Integer))
_USELESS = func.count() - _USEFUL
_OPINIONS = (
    select(rating.c.topic, _USEFUL, _USELESS)
    .where(not_(rating.c.topic.like(TICKETS)))
    .group_by(rating.c.topic)
    .order_by((_USEFUL * 1.0 / func.count()), rating.c.topic)
)
