"""How well questions are answered."""

# mypy: disable-error-code="explicit-any"
# (the class transform of pydantic, which SQLModel uses, puts Any into every model's __init__)

from datetime import date, datetime

from sqlalchemy import Text
from sqlmodel import Field, SQLModel

from storage.tables.columns import Instant, core


class Gap(SQLModel, table=True):
    """Questions that were not answered, for whoever keeps the knowledge; not who asked them."""

    __table_args__ = ({"sqlite_autoincrement": True},)
    id: int = Field(primary_key=True)
    question: str = Field(sa_type=Text)
    """With what is personal masked."""
    language: str
    reason: str
    topics: str = Field(sa_type=Text)
    """Ids of the topics that came nearest, with a space between."""
    at: datetime = Field(sa_type=Instant)


class AnswerCount(SQLModel, table=True):
    """How often a topic was the answer on a day in the Netherlands; not who asked, nor what."""

    __tablename__ = "answer_count"
    day: date = Field(primary_key=True)
    topic: str = Field(primary_key=True)
    language: str = Field(primary_key=True)
    count: int


class Rating(SQLModel, table=True):
    """Whether an answer helped: the last word of each conversation on each topic."""

    conversation: str = Field(primary_key=True)
    topic: str = Field(primary_key=True)
    useful: bool
    language: str
    at: datetime = Field(sa_type=Instant)


gap = core(Gap)
answer_count = core(AnswerCount)
rating = core(Rating)
