"""Links against a model of them: who shares a conversation, and whose updates it answers."""

import pytest
from hypothesis import settings
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, invariant, rule
from sqlalchemy import StaticPool, create_engine, select
from sqlmodel import SQLModel

from core.codec import dump_state, load_state, load_update
from core.conversation import State
from core.effects import Effect, Link, OfferCode, Unlink
from storage import links, tables
from storage.conflict import Conflict
from storage.mailroom import Work, accept, work
from storage.turns import Outcome, commit_turn
from tests.engine.fakes import NOON, says

ACCOUNTS = ("ann", "bob", "cor", "dee")
accounts = st.sampled_from(ACCOUNTS)


class Links(RuleBasedStateMachine):
    """Which accounts are together, in sets; the tables must say the same."""

    def __init__(self) -> None:
        super().__init__()
        self.engine = create_engine("sqlite://", poolclass=StaticPool)
        self.connection = self.engine.connect()
        SQLModel.metadata.create_all(self.connection)
        self.together = {who: {who} for who in ACCOUNTS}
        self.waiting: list[tuple[str, str]] = []
        self.count = 0

    @rule(who=accounts)
    def arrive(self, who: str) -> None:
        self.count += 1
        assert accept(self.connection, says(str(self.count), who))
        self.waiting.append((who, str(self.count)))

    @rule(who=accounts)
    def take_turn(self, who: str) -> None:
        """Have the conversation that an account takes part in answer its oldest update."""
        group = self.together[who]
        oldest = next((it for it in self.waiting if it[0] in group), None)
        _, todo = self._work(who)
        if oldest is None:
            assert todo.incoming is None
            return
        assert todo.incoming
        update = load_update(todo.incoming.payload)
        assert (update.sender.id, update.id) == oldest
        self._commit(oldest[0])

    @rule(who=accounts, to=accounts, meanwhile=st.sampled_from(["", "a turn", "redeemed"]))
    def link(self, who: str, to: str, meanwhile: str) -> None:
        if to in self.together[who]:
            return
        code = f"hash {self.count}"
        self._says(to, OfferCode(code))
        found = links.offer(self.connection, code)
        assert found
        assert found.account == f"fake:{to}"
        if meanwhile == "a turn":
            self._says(to)
        if meanwhile == "redeemed":
            self.connection.execute(tables.link_code.delete())
        self._answer_all(who)
        self.arrive(who)
        link = Link(code, found.conversation, found.version)
        if meanwhile:
            with pytest.raises(Conflict), self.connection.begin_nested():
                self._commit(who, link)
            return
        self._commit(who, link)
        group = self.together[who] | self.together[to]
        self.together |= dict.fromkeys(group, group)

    @rule(who=accounts)
    def unlink(self, who: str) -> None:
        if len(self.together[who]) == 1:
            return
        self._says(who, Unlink(9))
        others = self.together[who] - {who}
        self.together |= {who: {who}} | dict.fromkeys(others, others)
        stored = self._work(who)[1].state
        assert stored
        assert load_state(stored) == State(next_number=9)

    def _says(self, who: str, *effects: Effect) -> None:
        """Have a conversation answer whatever waits, then one thing more that somebody says."""
        self._answer_all(who)
        self.arrive(who)
        self._commit(who, *effects)

    def _answer_all(self, who: str) -> None:
        for _ in [it for it in self.waiting if it[0] in self.together[who]]:
            self.take_turn(who)

    def _commit(self, who: str, *effects: Effect) -> None:
        """Keep a turn in which an account says what is waiting first."""
        key, todo = self._work(who)
        assert todo.incoming
        names = ",".join(sorted(self.together[who]))
        state = dump_state(State(next_number=len(names)))
        incoming, version = todo.incoming.id, todo.version
        outcome = Outcome(incoming, key, f"fake:{who}", version, state, None, (), effects, NOON)
        commit_turn(self.connection, outcome)
        self.waiting.remove(next(it for it in self.waiting if it[0] == who))

    def _work(self, who: str) -> tuple[str, Work]:
        """Follow an account to its conversation, as the engine does."""
        todo = work(self.connection, f"fake:{who}")
        key = todo.linked_to or f"fake:{who}"
        return key, work(self.connection, key)

    @invariant()
    def agrees(self) -> None:
        for who, group in self.together.items():
            found = links.accounts(self.connection, f"fake:{who}")
            assert set(found) == {f"fake:{it}" for it in group}
        aliases = set(self.connection.scalars(select(tables.alias.c.address)))
        rows = set(self.connection.scalars(select(tables.conversation.c.id)))
        assert not aliases & rows

    def teardown(self) -> None:
        self.connection.close()
        self.engine.dispose()


TestLinks = Links.TestCase
TestLinks.settings = settings(max_examples=25, stateful_step_count=25)
