"""The marketplace: who is listed, and who looks for whom."""

# mypy: disable-error-code="explicit-any"
# (the class transform of pydantic, which SQLModel uses, puts Any into every model's __init__)

from datetime import datetime

from sqlalchemy import Text
from sqlmodel import Field, SQLModel

from storage.tables.columns import Instant, core


class Listing(SQLModel, table=True):
    """The organisations on the marketplace."""

    id: str = Field(primary_key=True)
    source: str
    revision: int = Field(index=True)
    """Of the marketplace, when it appeared or changed in what one searches by."""
    body: str = Field(sa_type=Text)


class Market(SQLModel, table=True):
    """One row: how often the listings have changed. Without it, none were ever listed."""

    id: int = Field(primary_key=True)
    revision: int


class Proposal(SQLModel, table=True):
    """Listings that organisations sent in chat, for a colleague to approve or refuse."""

    __table_args__ = ({"sqlite_autoincrement": True},)
    id: int = Field(primary_key=True)
    conversation: str = Field(index=True)
    language: str
    body: str = Field(sa_type=Text)
    at: datetime = Field(sa_type=Instant)
    decided: datetime | None = Field(sa_type=Instant)
    approved: bool | None


class ContactRequest(SQLModel, table=True):
    """Who would like to be in contact with whom, as far as the asker agreed to share."""

    __tablename__ = "contact_request"
    __table_args__ = ({"sqlite_autoincrement": True},)
    id: int = Field(primary_key=True)
    conversation: str
    listing: str
    message: str = Field(sa_type=Text)
    at: datetime = Field(sa_type=Instant)
    done: datetime | None = Field(sa_type=Instant)


class SavedSearch(SQLModel, table=True):
    """Searches of which the user wants to hear when something new matches."""

    __tablename__ = "saved_search"
    __table_args__ = ({"sqlite_autoincrement": True},)
    id: int = Field(primary_key=True)
    conversation: str = Field(index=True)
    language: str
    wish: str = Field(sa_type=Text)
    told: int
    """The revision of the marketplace up to which the user was told."""
    at: datetime = Field(sa_type=Instant)


listing = core(Listing)
market = core(Market)
proposal = core(Proposal)
contact_request = core(ContactRequest)
saved_search = core(SavedSearch)
