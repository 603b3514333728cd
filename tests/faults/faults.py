"""The faults, as rows of one table: what happens, and for how long in short and in full."""

from dataclasses import dataclass

from tests.faults import processes, surroundings
from tests.faults.trial import REAL, Trial, assessment, lengthy, poisoned


@dataclass(frozen=True, slots=True)
class Fault:
    """A row of the table."""

    name: str
    trial: Trial
    short: float
    """Seconds (of a crowd: messages) in the test."""
    full: float
    """The same for `make faults`."""
    only: str | None = None
    """The database where it can happen, if not both."""
    small_disk: bool = False


FAULTS = (
    Fault("SIGKILL at random", Trial(processes.killed, pause=0.3), 1, 30),
    Fault(
        "SIGKILL, the real assessment", Trial(processes.killed, REAL, assessment, pause=4.0), 1, 30
    ),
    Fault("SIGSTOP for {:g} s", Trial(processes.stopped), 1.5, 5),
    Fault(
        "database killed, away for {:g} s", Trial(surroundings.database_killed), 1, 5, "postgresql"
    ),
    Fault("file locked for {:g} s", Trial(surroundings.database_locked), 1.5, 5, "sqlite"),
    Fault("file locked for {:g} s", Trial(surroundings.database_locked), 12, 15, "sqlite"),
    Fault("database connections cut", Trial(surroundings.database_cut), 1.5, 15, "postgresql"),
    Fault("database silent for {:g} s", Trial(surroundings.database_silent), 1.5, 5, "postgresql"),
    Fault("people's connections cut", Trial(surroundings.people_cut), 1, 5),
    Fault(
        "disk full for {:g} s", Trial(surroundings.disk_full, says=lengthy), 1, 10, small_disk=True
    ),
    Fault("clock a day forward", Trial(processes.clock_forward), 1, 5),
    Fault("clock a day back", Trial(processes.clock_back), 1, 5),
    Fault("platform down for {:g} s", Trial(surroundings.platform_down), 2, 60),
    Fault("platform slow for {:g} s", Trial(surroundings.platform_slow), 2, 20),
    Fault("poisoned messages", Trial(processes.nothing, says=poisoned), 2, 10),
    Fault("a second process on the file", Trial(processes.doubled), 0, 0, "sqlite"),
    Fault("{:,g} messages at once", Trial(processes.crowded), 500, 10_000),
)
