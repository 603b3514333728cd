"""The news, and who wants to hear it."""

# mypy: disable-error-code="explicit-any"
# (the class transform of pydantic, which SQLModel uses, puts Any into every model's __init__)

from datetime import datetime

from sqlalchemy import Text
from sqlmodel import Field, SQLModel

from storage.tables.columns import Instant, core


class Subscriber(SQLModel, table=True):
    """Who wants to hear the news, and in which language."""

    conversation: str = Field(primary_key=True)
    language: str
    at: datetime = Field(sa_type=Instant)


class Announcement(SQLModel, table=True):
    """The news that was told: in whose name, and to how many."""

    __table_args__ = ({"sqlite_autoincrement": True},)
    id: int = Field(primary_key=True)
    dutch: str = Field(sa_type=Text)
    english: str = Field(sa_type=Text)
    by: str
    at: datetime = Field(sa_type=Instant)
    told: int


subscriber = core(Subscriber)
announcement = core(Announcement)
