"""Many people who talk with a bot at once, each saying the next thing when the last is answered."""

import asyncio
import json
from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path
from time import monotonic, time

from tests.bench.fake_api import BotApi, Json, update
from tests.bench.journal import Journal
from tests.bench.person import Person
from tests.bench.talk import steps

PATIENCE = 1.5
"""Seconds in which nobody hears anything before those who wait say it again, or give up."""


class Crowd:
    """People, of whom so many are under way at once; people are known by the number of the chat."""

    def __init__(self, seed: int, at_once: int, journal: Journal | None = None) -> None:
        self.api = BotApi(self._heard, self._confirmed)
        self.people: dict[int, Person] = {}
        self.turns = 0
        """Answers that were right."""
        self.wrong = 0
        self.first = 0.0
        """Seconds since 1970 at the first answer."""
        self._seed = seed
        self._at_once = at_once
        self._journal = journal
        self._numbers = 0
        self._coming: Iterator[int] = iter(())
        self._talking: set[int] = set()
        self._done = asyncio.Event()
        self._is_patient = True
        self._quiet_since = 0.0

    async def talk(self, people: Sequence[int], *, patient: bool = True) -> None:
        """Have people talk until each is done; the impatient say it again after a while.

        The patient end all of it when they hear something wrong: nothing was in the bot's way.
        """
        self._is_patient = patient
        self.begin(people)
        insisting = None if patient else asyncio.create_task(self._insist())
        if self._talking and not (self.wrong and patient):
            await self._done.wait()
        if insisting:
            insisting.cancel()

    def begin(self, people: Sequence[int]) -> None:
        """Have the first come; the others come as there are answers."""
        self._coming = iter([it for it in people if it not in self.people])
        self._done.clear()
        self._quiet_since = monotonic()
        if len(self._talking) < self._at_once:
            self._come()

    def remember(self, journal: Path) -> None:
        """Go on from what happened before."""
        for line in journal.read_text("utf-8").splitlines():
            match json.loads(line):
                case ["said", int(number), int(chat), dict(what)]:
                    self._numbers = number
                    if chat not in self.people:
                        self._add(chat)
                    self.api.bring(number, what)
                case ["heard", int(chat), str(text), dict(buttons)]:
                    self.people[chat].hear(text, buttons)
                    if self.people[chat].is_done:
                        self._talking.discard(chat)
                case ["confirmed", int(offset)]:
                    self.api.confirm(offset)
                case _:
                    raise ValueError(f"this is no event: {line}")

    @property
    def under_way(self) -> frozenset[int]:
        """Who are talking."""
        return frozenset(self._talking)

    def _come(self) -> None:
        """Have one more come: one with every answer, so that not all are at the same step."""
        chat = next(self._coming, None)
        if chat is not None:
            self._add(chat)
            self._keep(self._say(chat))

    def _add(self, chat: int) -> None:
        self.people[chat] = Person(steps(chat, self._seed))
        self._talking.add(chat)

    def _heard(self, chat: int, text: str, buttons: Mapping[str, str]) -> None:
        self.first, self._quiet_since = self.first or time(), monotonic()
        person = self.people[chat]
        events: list[Sequence[object]] = [("heard", chat, text, buttons)]
        speaks = person.hear(text, buttons)
        self.turns += speaks and person.at > 0
        self.wrong += speaks and person.at == 0
        if speaks:
            if person.is_done:
                self._talking.discard(chat)
            else:
                events.append(self._say(chat))
        self._keep(*events)
        if len(self._talking) < self._at_once:
            self._come()
        if not self._talking or (self.wrong and self._is_patient):
            self._done.set()

    def _say(self, chat: int) -> tuple[str, int, int, Json]:
        self._numbers += 1
        what = update(self._numbers, chat, *self.people[chat].says())
        self.api.bring(self._numbers, what)
        return "said", self._numbers, chat, what

    def _keep(self, *events: Sequence[object]) -> None:
        if self._journal:
            self._journal.write(*events)

    def _confirmed(self, offset: int) -> None:
        self._keep(("confirmed", offset))

    async def _insist(self) -> None:
        while True:
            await asyncio.sleep(PATIENCE / 10)
            if monotonic() - self._quiet_since > PATIENCE:
                self._keep(*map(self._insist_on, self._talking))
                self._quiet_since = monotonic()

    def _insist_on(self, chat: int) -> Sequence[object]:
        person = self.people[chat]
        if person.said_again:
            person.begin_again()
        else:
            person.said_again = True
            person.again += 1
        return self._say(chat)
