"""Accounts that take part in one conversation, and the codes that link them."""

# mypy: disable-error-code="explicit-any"
# (the class transform of pydantic, which SQLModel uses, puts Any into every model's __init__)

from datetime import datetime

from sqlmodel import Field, SQLModel

from storage.tables.columns import Instant, core


class Alias(SQLModel, table=True):
    """Accounts that take part in the conversation of another one; see `storage.links`."""

    address: str = Field(primary_key=True)
    conversation: str = Field(index=True)


class LinkCode(SQLModel, table=True):
    """Codes by which another account can be linked; only a hash of each is kept."""

    __tablename__ = "link_code"
    hash: str = Field(primary_key=True)
    account: str = Field(index=True)
    """Where it was given."""
    at: datetime = Field(sa_type=Instant)


class CodeMiss(SQLModel, table=True):
    """Codes that were wrong, of the last hour: nobody is to guess on."""

    __tablename__ = "code_miss"
    __table_args__ = ({"sqlite_autoincrement": True},)
    id: int = Field(primary_key=True)
    account: str = Field(index=True)
    at: datetime = Field(sa_type=Instant)


alias = core(Alias)
link_code = core(LinkCode)
code_miss = core(CodeMiss)
