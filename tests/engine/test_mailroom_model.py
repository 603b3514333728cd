"""The mailroom against a model of it: whatever happens in whatever order, they agree."""

from hypothesis import settings
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, invariant, rule
from sqlalchemy import StaticPool, create_engine
from sqlmodel import SQLModel

from core.blocks import Text
from core.codec import dump_blocks, dump_state, load_update
from core.conversation import State
from storage.conflict import Conflict
from storage.mailroom import accept, conversations_with_work, work
from storage.outgoing import bury, dead_letters, delivered
from storage.turns import Answer, Outcome, commit_turn
from tests.engine.fakes import NOON, says

people = st.sampled_from(["ann", "bob"])


class Mailroom(RuleBasedStateMachine):
    """What each person sent and waits for, in lists; the tables must say the same."""

    def __init__(self) -> None:
        super().__init__()
        self.engine = create_engine("sqlite://", poolclass=StaticPool)
        self.connection = self.engine.connect()
        SQLModel.metadata.create_all(self.connection)
        self.known: set[tuple[str, str]] = set()
        self.waiting: dict[str, list[str]] = {"ann": [], "bob": []}
        self.unsaid: dict[str, list[str]] = {"ann": [], "bob": []}
        self.turns = {"ann": 0, "bob": 0}
        self.buried = 0

    @rule(who=people, id_=st.integers(0, 20).map(str))
    def arrive(self, who: str, id_: str) -> None:
        new = (who, id_) not in self.known
        assert accept(self.connection, says(id_, who)) == new
        if new:
            self.known.add((who, id_))
            self.waiting[who].append(id_)

    @rule(who=people, other=people, stale=st.booleans())
    def take_turn(self, who: str, other: str, stale: bool) -> None:
        todo = work(self.connection, f"fake:{who}")
        if todo.incoming is None:
            assert not self.waiting[who]
            return
        words = load_update(todo.incoming.payload).id
        assert words == self.waiting[who][0]
        messages = tuple(Answer(f"fake:{to}", dump_blocks((Text(words),))) for to in (who, other))
        version = todo.version + stale
        state = dump_state(State())
        key = f"fake:{who}"
        outcome = Outcome(todo.incoming.id, key, key, version, state, None, messages, (), NOON)
        try:
            commit_turn(self.connection, outcome)
        except Conflict:
            assert version != self.turns[who]
            return
        self.turns[who] += 1
        self.waiting[who].pop(0)
        for to in (who, other):
            self.unsaid[to].append(words)

    @rule(who=people, refused=st.booleans())
    def deliver(self, who: str, refused: bool) -> None:
        for letter in work(self.connection, f"fake:{who}").outgoing[:1]:
            if refused:
                bury(self.connection, letter.seq, "refused", NOON)
                self.buried += 1
            else:
                delivered(self.connection, letter.seq)
            self.unsaid[who].pop(0)

    @invariant()
    def agrees(self) -> None:
        busy = {f"fake:{who}" for who in self.turns if self.waiting[who] or self.unsaid[who]}
        assert set(conversations_with_work(self.connection, NOON)) == busy
        for who, words in self.unsaid.items():
            todo = work(self.connection, f"fake:{who}")
            bodies = [dump_blocks((Text(word),)) for word in words]
            assert [letter.body for letter in todo.outgoing] == bodies[:50]
            assert todo.version == self.turns[who]
        assert len(dead_letters(self.connection)) == self.buried

    def teardown(self) -> None:
        self.connection.close()
        self.engine.dispose()


TestMailroom = Mailroom.TestCase
TestMailroom.settings = settings(max_examples=40, stateful_step_count=30)
