"""`python -m tests.telegram.bot_api PORT`: the Bot API in a process of its own, until stopped."""

import asyncio
import sys

from tests.telegram.bot_api.server import bot_api


async def main(port: int) -> None:
    """Serve until interrupted; prints the address first."""
    async with bot_api(port) as (_, address):
        print(address, flush=True)
        await asyncio.Event().wait()


if __name__ == "__main__":
    asyncio.run(main(int(sys.argv[1])))
