"""What remains of who had everything erased, for as long as a platform may send things again."""

# mypy: disable-error-code="explicit-any"
# (the class transform of pydantic, which SQLModel uses, puts Any into every model's __init__)

from datetime import datetime

from sqlmodel import Field, SQLModel

from storage.tables.columns import Instant, core


class ErasedUpdate(SQLModel, table=True):
    """Updates that were handled and erased; only a hash of each is kept, for some days."""

    __tablename__ = "erased_update"
    hash: str = Field(primary_key=True)
    at: datetime = Field(sa_type=Instant)


erased_update = core(ErasedUpdate)
