"""Talk to a bot in a process of its own, kill it now and then, and tell what became of it."""

import asyncio
import json
import random
import signal
import sys
from asyncio.subprocess import PIPE
from collections.abc import AsyncIterator, Mapping, Sequence
from contextlib import asynccontextmanager
from dataclasses import dataclass, field
from datetime import UTC, datetime, timedelta
from pathlib import Path

from sqlalchemy import select

from core.address import Address
from core.codec import dump_update
from core.contents import Said
from core.conversation import Update
from storage.database import read_store
from storage.tables import conversation, inbox, outbox, waiting
from tests.engine.record import Record

BEGAN = datetime(2026, 11, 23, 12, tzinfo=UTC)
PAUSE = 0.08
"""Seconds that a user waits between messages, at most."""


@dataclass
class Trial:
    """A script of what is said in each conversation, told to a bot with that handler."""

    folder: Path
    handler: str
    script: Mapping[str, Sequence[str]]
    seed: int
    acknowledged: dict[str, int] = field(default_factory=dict)

    @property
    def database(self) -> str:
        return f"sqlite:///{self.folder}/laddermaat.sqlite"

    async def run(self, kills: Sequence[int]) -> Record:
        """Tell it all; kill the bot when that many messages are acknowledged, each time."""
        chance = random.Random(self.seed)
        self.acknowledged = dict.fromkeys(self.script, 0)
        for threshold in kills:
            async with self._bot(signal.SIGKILL) as port:
                users = asyncio.create_task(self._users(port))
                while self._total() < threshold and not users.done():  # noqa: ASYNC110
                    await asyncio.sleep(0.001)
                await asyncio.sleep(chance.uniform(0, 0.05))
            await users
        async with self._bot(signal.SIGTERM) as port:
            await self._users(port)
            await self._all_done()
        return self._record(len(kills))

    @asynccontextmanager
    async def _bot(self, end: signal.Signals) -> AsyncIterator[int]:
        """Start a bot, give its port, and end it in that way."""
        words = ("-m", "tests.engine.scripted_bot", self.database, "0", self.handler)
        process = await asyncio.create_subprocess_exec(sys.executable, *words, stdout=PIPE)
        assert process.stdout
        try:
            yield int(await process.stdout.readline())
        except BaseException:
            process.kill()
            await process.communicate()
            raise
        process.send_signal(end)
        await process.communicate()
        assert process.returncode == (0 if end == signal.SIGTERM else -end)

    async def _users(self, port: int) -> None:
        await asyncio.gather(*(self._user(port, name) for name in self.script))

    async def _user(self, port: int, name: str) -> None:
        """Say what is not acknowledged, in order, until the line goes dead."""
        chance = random.Random(f"{self.seed} {name}")
        try:
            reader, writer = await asyncio.open_connection("127.0.0.1", port)
            for number in range(self.acknowledged[name], len(self.script[name])):
                writer.write(self._update(name, number).encode() + b"\n")
                if not await reader.readline():
                    break
                self.acknowledged[name] += 1
                await asyncio.sleep(chance.uniform(0, PAUSE))
            writer.close()
            await writer.wait_closed()
        except ConnectionError:
            return

    def _update(self, name: str, number: int) -> str:
        said = Said(self.script[name][number])
        at = BEGAN + timedelta(minutes=number)
        return dump_update(Update(f"{name}-{number}", Address("paper", name), said, at))

    def _total(self) -> int:
        return sum(self.acknowledged.values())

    async def _all_done(self) -> None:
        while True:
            with read_store(self.database) as connection, connection.begin():
                left = connection.execute(select(inbox.c.id).where(waiting).limit(1)).first()
                unsaid = connection.execute(select(outbox.c.seq).limit(1)).first()
            if not (left or unsaid):
                return
            await asyncio.sleep(0.05)

    def _record(self, kills: int) -> Record:
        with read_store(self.database) as connection, connection.begin():
            rows = connection.execute(select(conversation.c.id, conversation.c.state))
            states = {row.id: row.state for row in rows}
        text = (self.folder / "delivered").read_text()
        return Record(states, [json.loads(line) for line in text.splitlines()], kills)
