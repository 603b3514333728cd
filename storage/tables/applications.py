"""Applications, and what became of them."""

# mypy: disable-error-code="explicit-any"
# (the class transform of pydantic, which SQLModel uses, puts Any into every model's __init__)

from datetime import date, datetime

from sqlalchemy import Text
from sqlmodel import Field, SQLModel

from storage.append_only import append_only
from storage.tables.columns import Instant, core


class Application(SQLModel, table=True):
    """Applications as they are now; how they came there is in the trail."""

    reference: str = Field(primary_key=True)
    conversation: str = Field(index=True)
    address: str
    """Where the applicant spoke, and is told what becomes of it."""
    language: str
    body: str = Field(sa_type=Text)
    at: datetime = Field(sa_type=Instant)
    stage: str
    since: datetime = Field(sa_type=Instant)
    rung: str | None
    until: date | None = Field(index=True)
    """Of the certificate: on which rung, and its last day."""
    reminded: int | None
    """How many months before its end the applicant was reminded; 0 for never again."""


class ApplicationEvent(SQLModel, table=True):
    """The trail: what was done with applications, by whom. The database lets nobody change it.

    A remark can be emptied, when the applicant has everything erased.
    """

    __tablename__ = "application_event"
    __table_args__ = ({"sqlite_autoincrement": True},)
    id: int = Field(primary_key=True)
    reference: str = Field(index=True)
    at: datetime = Field(sa_type=Instant)
    by: str
    what: str
    before: str | None
    after: str | None
    rung: str | None
    until: date | None
    remark: str = Field(sa_type=Text)
    audience: str | None
    """For whom the remark is."""


application = core(Application)
application_event = core(ApplicationEvent)

append_only(application_event, "application_event", application_event.columns.keys(), "remark")
