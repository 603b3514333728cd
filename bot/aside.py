"""Long work in a thread that nobody waits for when the process ends."""

import asyncio
from collections.abc import Callable
from concurrent.futures import Future
from threading import Thread
from typing import TypeVar

T = TypeVar("T")


async def aside(work: Callable[[], T]) -> T:
    """Do work that may be abandoned, and give what comes of it.

    The threads of `asyncio.to_thread` are waited for at the end, also when what they do is not
    wanted any more.
    """
    done: Future[T] = Future()
    Thread(target=_do, args=(work, done), daemon=True).start()
    return await asyncio.wrap_future(done)


def _do(work: Callable[[], T], done: "Future[T]") -> None:
    if not done.set_running_or_notify_cancel():
        return
    try:
        result = work()
    except Exception as error:  # goes to whoever waits
        done.set_exception(error)
    else:
        done.set_result(result)
