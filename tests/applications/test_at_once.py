"""Of two who take a step with an application at once, one is told to look again.

On SQLite one writes at a time, so that this cannot come about.
"""

from concurrent.futures import ThreadPoolExecutor
from threading import Event

import pytest
from sqlalchemy import text

from core.application.stages import Reason, Stage, Step, StepRefused
from storage.administration import take_step
from storage.applications import trail
from tests.applications.filing import MONDAY, REFERENCE, file
from tests.postgresql import Server
from tests.storage.databases import connected_to, prepared

WAITS = text("SELECT count(*) FROM pg_stat_activity WHERE wait_event_type = 'Lock'")


def test_of_two_steps_at_once_one_is_taken(server: Server) -> None:
    url, begun = prepared(server.create()), Event()
    with connected_to(url) as connection, connection.begin():
        file(connection)

    def withdraw() -> None:
        with connected_to(url) as connection, connection.begin():
            begun.set()
            take_step(connection, REFERENCE, Step(Stage.WITHDRAWN), "applicant", MONDAY)

    with ThreadPoolExecutor(1) as pool, connected_to(url) as connection:
        with connection.begin():
            take_step(connection, REFERENCE, Step(Stage.COMPLETE), "Anna", MONDAY)
            withdrawing = pool.submit(withdraw)
            begun.wait()
            while not withdrawing.done() and not connection.scalar(WAITS):
                pass
        with pytest.raises(StepRefused, match="look again") as refused:
            withdrawing.result(timeout=30)
        assert refused.value.reason is Reason.MEANWHILE
        assert [entry.after for entry in trail(connection, REFERENCE)] == [
            Stage.RECEIVED,
            Stage.COMPLETE,
        ]
