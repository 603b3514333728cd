"""The mailroom against a model of it, on both databases: two workers, whatever happens, agree.

Each worker looks at a conversation, and some time later keeps a turn of it or crashes: the other
may have been there in the meantime, or be there at the same moment.
"""

from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from contextlib import ExitStack, contextmanager
from dataclasses import dataclass, replace

from hypothesis import settings
from hypothesis import strategies as st
from hypothesis.stateful import (
    RuleBasedStateMachine,
    invariant,
    precondition,
    rule,
    run_state_machine_as_test,
)
from sqlalchemy import Connection, delete

from core.address import Address
from core.blocks import Text
from core.codec import dump_blocks, dump_state, load_update
from core.conversation import State
from core.effects import Effect, Link, MoveConversation, OfferCode
from storage import tables
from storage.conflict import Conflict
from storage.database import edit_store
from storage.links import offer
from storage.mailroom import Work, accept, work
from storage.outgoing import BATCH, bury, dead_letters, delivered
from storage.turns import Answer, Outcome, commit_turn
from storage.work_list import conversations_with_work
from tests.engine.fakes import NOON, says

PEOPLE = ("ann", "bob", "cor")
people = st.sampled_from(PEOPLE)
workers = st.integers(0, 1)


@dataclass(frozen=True)
class Look:
    """What a worker saw when it looked at a conversation."""

    who: str
    """From whom the oldest update is."""
    key: str
    todo: Work
    epoch: int
    """Of the model: it is another when anything was done in the conversation since."""


class Mailroom(RuleBasedStateMachine):
    """What everybody sent and waits for, in lists; the tables must say the same."""

    def __init__(self, connections: tuple[Connection, Connection]) -> None:
        super().__init__()
        self.connections = connections
        self.address = {who: f"fake:{who}" for who in PEOPLE}
        self.together = {who: frozenset([who]) for who in PEOPLE}
        self.epochs = dict.fromkeys(PEOPLE, 0)
        self.known: set[tuple[str, str]] = set()
        self.waiting: list[tuple[str, str]] = []
        self.unsaid: dict[str, list[str]] = {who: [] for who in PEOPLE}
        self.versions: dict[str, int] = {}
        self.looks: list[Look | None] = [None, None]
        self.buried = 0
        self.count = 0

    @rule(worker=workers, who=people, id_=st.integers(0, 20).map(str))
    def arrive(self, worker: int, who: str, id_: str) -> None:
        new = (self.address[who], id_) not in self.known
        with self._transaction(worker) as connection:
            update = says(id_, Address.parse(self.address[who]).id)
            assert accept(connection, update) == new
        if new:
            self.known.add((self.address[who], id_))
            self.waiting.append((who, id_))

    @rule(worker=workers, who=people)
    def look(self, worker: int, who: str) -> None:
        """Have a worker see what there is to do, for whoever wrote first."""
        with self._transaction(worker) as connection:
            key, todo = _work(connection, self.address[who])
        oldest = next((it for it in self.waiting if it[0] in self.together[who]), None)
        if todo.incoming is None:
            assert oldest is None
            return
        update = load_update(todo.incoming.payload)
        assert oldest
        assert (str(update.sender), update.id) == (self.address[oldest[0]], oldest[1])
        self.looks[worker] = Look(oldest[0], key, todo, self.epochs[oldest[0]])

    @precondition(lambda self: self.waiting)
    @rule(data=st.data())
    def both_look(self, data: st.DataObject) -> None:
        """Have both workers see what there is to do for somebody who wrote."""
        who, _ = data.draw(st.sampled_from(self.waiting))
        self.look(0, who)
        self.look(1, who)

    @precondition(lambda self: any(self.looks))
    @rule(worker=workers, other=people)
    def keep(self, worker: int, other: str) -> None:
        """Have a worker keep the turn of what it saw, however long ago that was."""
        look, self.looks[worker] = self.looks[worker], None
        if look is None:
            return
        kept = self._try(worker, self._outcome(look, other))
        assert kept == (look.epoch == self.epochs[look.who])
        if kept:
            self._took_place(look, other)

    @precondition(lambda self: all(self.looks))
    @rule()
    def keep_at_once(self) -> None:
        """Have both workers keep their turns at the same moment."""
        looks = [look for look in self.looks if look]
        self.looks = [None, None]
        outcomes = [self._outcome(look, look.who) for look in looks]
        with ThreadPoolExecutor(2) as threads:
            kept = list(threads.map(self._try, (0, 1), outcomes))
        fresh = [look.epoch == self.epochs[look.who] for look in looks]
        if looks[0].key == looks[1].key and all(fresh):
            assert sum(kept) == 1
        else:
            assert kept == fresh
        for won, look in zip(kept, looks, strict=True):
            if won:
                self._took_place(look, look.who)

    @rule(worker=workers, at_the_end=st.booleans(), other=people)
    def crash(self, worker: int, at_the_end: bool, other: str) -> None:
        """Have a worker forget what it saw, perhaps with a turn all but committed."""
        look, self.looks[worker] = self.looks[worker], None
        if look and at_the_end and look.epoch == self.epochs[look.who]:
            transaction = self.connections[worker].begin()
            commit_turn(self.connections[worker], self._outcome(look, other))
            transaction.rollback()

    @rule(worker=workers, who=people, refused=st.booleans())
    def deliver(self, worker: int, who: str, refused: bool) -> None:
        with self._transaction(worker) as connection:
            for letter in work(connection, self.address[who]).outgoing[:1]:
                if refused:
                    bury(connection, letter.seq, "refused", NOON)
                    self.buried += 1
                else:
                    delivered(connection, letter.seq)
                self.unsaid[who].pop(0)

    @rule(worker=workers, who=people, to=people)
    def link(self, worker: int, who: str, to: str) -> None:
        if to in self.together[who]:
            return
        self._says(worker, to, OfferCode("hash"))
        with self._transaction(worker) as connection:
            found = offer(connection, "hash")
        assert found
        self._says(worker, who, Link("hash", found.conversation, found.version))
        group = self.together[who] | self.together[to]
        self.together |= dict.fromkeys(group, group)
        self._began_anew(group)

    @rule(worker=workers, who=people)
    def move(self, worker: int, who: str) -> None:
        """Have a conversation go on at another address, with all that waits in it."""
        if len(self.together[who]) > 1:
            return
        self.count += 1
        old, new = self.address[who], f"fake:{who}{self.count}"
        self._says(worker, who, MoveConversation(new), answer_all=False)
        self.address[who] = new
        mine = [(who, f"{old} {id_}") for name, id_ in self.waiting if name == who]
        self.waiting = [it for it in self.waiting if it[0] != who] + mine
        self.known |= {(new, id_) for _, id_ in mine}
        self._began_anew({who})

    def _says(self, worker: int, who: str, effect: Effect, *, answer_all: bool = True) -> None:
        """Have somebody say something more, and a turn with an effect taken of it."""
        while answer_all and any(it[0] in self.together[who] for it in self.waiting):
            self.look(worker, who)
            self.keep(worker, who)
        if not any(it[0] == who for it in self.waiting):
            self.count += 1
            self.arrive(worker, who, f"more {self.count}")
        self.look(worker, who)
        look = self.looks[worker]
        assert look
        outcome = replace(self._outcome(look, who), effects=(effect,))
        assert self._try(worker, outcome)
        self._took_place(look, who)
        self.looks[worker] = None

    def _outcome(self, look: Look, other: str) -> Outcome:
        assert look.todo.incoming
        words = dump_blocks((Text(load_update(look.todo.incoming.payload).id),))
        messages = tuple(Answer(self.address[to], words) for to in (look.who, other))
        speaker, version = self.address[look.who], look.todo.version
        incoming, state = look.todo.incoming.id, dump_state(State())
        return Outcome(incoming, look.key, speaker, version, state, None, messages, (), NOON)

    def _try(self, worker: int, outcome: Outcome) -> bool:
        try:
            with self.connections[worker].begin():
                commit_turn(self.connections[worker], outcome)
        except Conflict:
            return False
        return True

    def _took_place(self, look: Look, other: str) -> None:
        said = next(it for it in self.waiting if it[0] == look.who)
        self.waiting.remove(said)
        for to in (look.who, other):
            self.unsaid[to].append(said[1])
        for who in self.together[look.who]:
            self.epochs[who] += 1

    def _began_anew(self, group: frozenset[str] | set[str]) -> None:
        for who in group:
            self.epochs[who] += 1
            self.versions.pop(who, None)

    @contextmanager
    def _transaction(self, worker: int) -> Iterator[Connection]:
        with self.connections[worker].begin():
            yield self.connections[worker]

    @invariant()
    def agrees(self) -> None:
        with self._transaction(0) as connection:
            talking = {self.address[who] for who, _ in self.waiting}
            spoken_to = {self.address[who] for who in PEOPLE if self.unsaid[who]}
            assert set(conversations_with_work(connection, NOON)) == talking | spoken_to
            for who, words in self.unsaid.items():
                outgoing = work(connection, self.address[who]).outgoing
                bodies = [dump_blocks((Text(word),)) for word in words]
                assert [letter.body for letter in outgoing] == bodies[:BATCH]
                seqs = [letter.seq for letter in outgoing]
                assert seqs == sorted(seqs)
                version = _work(connection, self.address[who])[1].version
                assert version >= self.versions.get(who, 0)
                self.versions[who] = version
            assert len(dead_letters(connection)) == min(self.buried, 100)

    def teardown(self) -> None:
        with self._transaction(0) as connection:
            for name in ("alias", "link_code", "outbox", "message", "inbox", "dead_letter"):
                connection.execute(delete(getattr(tables, name)))
            connection.execute(delete(tables.conversation))


def _work(connection: Connection, address: str) -> tuple[str, Work]:
    """Follow an account to its conversation, as the engine does."""
    todo = work(connection, address)
    key = todo.linked_to or address
    return key, work(connection, key)


def test_two_workers_and_the_model_agree(database: str) -> None:
    with ExitStack() as stack:
        one, two = (stack.enter_context(edit_store(database)) for _ in range(2))

        class OnDatabase(Mailroom):
            def __init__(self) -> None:
                super().__init__((one, two))

        often = settings(max_examples=30, stateful_step_count=30)
        run_state_machine_as_test(OnDatabase, settings=often)
