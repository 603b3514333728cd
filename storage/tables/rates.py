"""How fast the processes that share a database may speak."""

# mypy: disable-error-code="explicit-any"
# (the class transform of pydantic, which SQLModel uses, puts Any into every model's __init__)

from sqlmodel import Field, SQLModel

from storage.tables.columns import core


class ChannelRate(SQLModel, table=True):
    """When the next message to a platform is due; see `storage.rates`."""

    __tablename__ = "channel_rate"
    channel: str = Field(primary_key=True)
    due: float
    """In seconds since 1970, by the clock of the database."""
    pauses: int
    """How often the platform asked for a pause."""


rate = core(ChannelRate)
