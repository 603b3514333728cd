"""Starting programs for a test, each on a free port of this machine, and stopping them."""

import asyncio
import os
from asyncio.subprocess import DEVNULL
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager

PATIENCE = 60.0
"""Seconds that a program may take to start on a machine that is busy."""


@asynccontextmanager
async def running(*program: str, port: int, **environment: str) -> AsyncIterator[None]:
    """Run a program, from when it listens on a port until the end of the block."""
    process = await asyncio.create_subprocess_exec(
        *program, env=os.environ | environment, stdin=DEVNULL, stdout=DEVNULL, stderr=DEVNULL
    )
    try:
        async with asyncio.timeout(PATIENCE):
            while not await _listening(port):
                if process.returncode is not None:
                    raise OSError(f"{' '.join(program)} ended with {process.returncode}")
                await asyncio.sleep(0.05)
        yield
    finally:
        if process.returncode is None:
            process.terminate()
        await process.wait()


async def _listening(port: int) -> bool:
    try:
        _, writer = await asyncio.open_connection("127.0.0.1", port)
    except OSError:
        return False
    writer.close()
    await writer.wait_closed()
    return True
