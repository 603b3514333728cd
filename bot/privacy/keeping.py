"""What an operator decided about what is kept."""

from dataclasses import dataclass, field

from core.retention import Retention


@dataclass(frozen=True, slots=True)
class Keeping:
    """How long things are kept, and where the operator says who answers for that."""

    limits: Retention = field(default_factory=Retention)
    url: str | None = None
    """Of a page about privacy, if there is one."""
