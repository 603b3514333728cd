"""A few connections, each in a thread of its own, and many operations a commit.

A commit waits for the disk. Whatever was asked for in the meantime goes into the next
one together, so that a hundred conversations wait for the disk once.
"""

import asyncio
import time
from collections.abc import Callable, Sequence
from contextlib import AbstractContextManager
from queue import Empty, SimpleQueue
from threading import Thread
from typing import Concatenate, Generic, ParamSpec, Protocol, TypeVar

from sqlalchemy import Connection

from storage.peers import ALONE, Peers
from storage.store import Committed, StoreAway, StoreError, untold

P = ParamSpec("P")
T = TypeVar("T")

AT_MOST = 256
"""Operations in one commit, so that the first of them does not wait for ever more others."""
PATIENCE = 30.0
"""Seconds for which an operation is tried again while the database is away."""
PAUSE = 0.1
"""Seconds between two tries."""


class Writer(Protocol):
    """One connection to a database, for one thread."""

    def begin(self) -> AbstractContextManager[Connection]:
        """Run a transaction: it is committed at the end of the block, unless that raises."""

    def passes(self, error: Exception) -> bool:
        """Tell whether what failed like this may well succeed when it is tried again."""


class _Job(Protocol):
    asked: float

    def attempt(self, connection: Connection) -> None: ...
    def fail(self, error: Exception) -> None: ...
    def put_off(self) -> None: ...
    def report(self) -> None: ...


class _Call(Generic[T]):
    """One operation, and the future in which its caller waits."""

    def __init__(self, operation: Callable[[Connection], T], future: asyncio.Future[T]) -> None:
        self.asked = time.monotonic()
        self._operation = operation
        self._future = future
        self._settle: Callable[[], None] | None = None

    def attempt(self, connection: Connection) -> None:
        result = self._operation(connection)
        self._settle = lambda: self._future.set_result(result)

    def fail(self, error: Exception) -> None:
        self._settle = lambda: self._future.set_exception(error)

    def put_off(self) -> None:
        self._settle = None

    def report(self) -> None:
        # The caller may have been cancelled, and what is tried again later has nothing to tell.
        if self._settle and not self._future.done():
            self._settle()


class GroupCommit:
    """A store over some connections, each of which from now on belongs to its thread."""

    def __init__(
        self, writers: Sequence[Writer], peers: Peers = ALONE, committed: Committed = untold
    ) -> None:
        self.peers = peers
        self._committed = committed
        self._loop = asyncio.get_running_loop()
        self._jobs: SimpleQueue[_Job | None] = SimpleQueue()
        self._put_off: dict[_Job, asyncio.TimerHandle] = {}
        self._closing = False
        self._threads = [
            Thread(target=self._serve, args=(writer,), name=f"store-{number}")
            for number, writer in enumerate(writers)
        ]
        for thread in self._threads:
            thread.start()

    async def run(
        self, operation: Callable[Concatenate[Connection, P], T], *args: P.args, **kwargs: P.kwargs
    ) -> T:
        """Run one operation as a transaction; on return, what it wrote is on disk."""
        if self._closing:
            raise StoreError("the store is closed")
        future: asyncio.Future[T] = self._loop.create_future()
        self._jobs.put(_Call(lambda connection: operation(connection, *args, **kwargs), future))
        return await future

    async def close(self) -> None:
        """Finish what was asked for, then end the threads; the connections may be closed."""
        self._closing = True
        for job in list(self._put_off):
            self._try_again(job)
        for _ in self._threads:
            self._jobs.put(None)
        await asyncio.gather(*(asyncio.to_thread(thread.join) for thread in self._threads))

    def _serve(self, writer: Writer) -> None:
        open_ = True
        while open_:
            jobs, open_ = self._next_jobs()
            began = time.perf_counter()
            self._commit(jobs, writer)
            self._committed(len(jobs), time.perf_counter() - began)
            self._loop.call_soon_threadsafe(_report, jobs)

    def _next_jobs(self) -> tuple[list[_Job], bool]:
        """Wait for a job, and take the others that are there; False when it was the last."""
        jobs: list[_Job] = []
        job = self._jobs.get()
        while job is not None:
            jobs.append(job)
            if len(jobs) == AT_MOST:
                return jobs, True
            try:
                job = self._jobs.get_nowait()
            except Empty:
                return jobs, True
        return jobs, False

    def _commit(self, jobs: Sequence[_Job], writer: Writer) -> None:
        """Commit the jobs together; if that fails, each alone, so that only the bad one fails."""
        try:
            with writer.begin() as connection:
                for job in jobs:
                    job.attempt(connection)
        except Exception as error:
            if len(jobs) == 1:
                self._fail(jobs[0], error, passes=writer.passes(error))
                return
            for job in jobs:
                self._commit([job], writer)

    def _fail(self, job: _Job, error: Exception, *, passes: bool) -> None:
        """Let an operation fail, or have it tried again later: meanwhile others have their turn."""
        if not passes:
            job.fail(error)
        elif self._closing or time.monotonic() - job.asked >= PATIENCE:
            job.fail(StoreAway(f"the database cannot be used now: {error}"))
        else:
            job.put_off()
            self._loop.call_soon_threadsafe(self._try_later, job)

    def _try_later(self, job: _Job) -> None:
        if self._closing:
            job.fail(StoreAway("the store was closed before the database could be used again"))
            job.report()
        else:
            self._put_off[job] = self._loop.call_later(PAUSE, self._try_again, job)

    def _try_again(self, job: _Job) -> None:
        self._put_off.pop(job).cancel()
        self._jobs.put(job)


def _report(jobs: Sequence[_Job]) -> None:
    for job in jobs:
        job.report()
