"""Long work in a thread that nobody waits for when the process ends."""

import asyncio
import logging
import os
import sys
import threading
from collections.abc import Callable
from concurrent.futures import Future
from typing import TypeVar

T = TypeVar("T")

_NAME = "aside"


async def aside(work: Callable[[], T]) -> T:
    """Do work that may be abandoned, and give what comes of it.

    The threads of `asyncio.to_thread` are waited for at the end, also when what they do is not
    wanted any more.
    """
    done: Future[T] = Future()
    threading.Thread(target=_do, args=(work, done), name=_NAME, daemon=True).start()
    return await asyncio.wrap_future(done)


def leave_if_abandoned() -> None:
    """End the process with 0 at once where work was abandoned that is still under way.

    Libraries for learning have threads of their own, at which the interpreter aborts when it takes
    itself down around them.
    """
    if any(thread.name == _NAME for thread in threading.enumerate()):
        logging.shutdown()
        sys.stdout.flush()
        sys.stderr.flush()
        os._exit(0)


def _do(work: Callable[[], T], done: "Future[T]") -> None:
    if not done.set_running_or_notify_cancel():
        return
    try:
        result = work()
    except Exception as error:  # goes to whoever waits
        done.set_exception(error)
    else:
        done.set_result(result)
