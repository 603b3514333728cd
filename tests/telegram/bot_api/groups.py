"""Groups: who comes and goes, topics, and the day that a group becomes a supergroup."""

from dataclasses import dataclass, replace
from time import time

from tests.telegram.bot_api.errors import KICKED, upgraded
from tests.telegram.bot_api.events import Kicked, Membership, MembershipChanged, Update
from tests.telegram.bot_api.objects import Chat, Message, TopicCreated, User
from tests.telegram.bot_api.people import Talk
from tests.telegram.bot_api.world import Room, World

SUPERGROUPS = -1_000_000_000_000
"""Ids of supergroups lie below this one."""


def group(world: World, title: str, founder: User, *, forum: bool = False) -> "Group":
    """Found a group with the bot in it; a forum is a supergroup with topics."""
    number = next(world.ids) + 4000
    if forum:
        chat = Chat(SUPERGROUPS - number, "supergroup", title, is_forum=True)
    else:
        chat = Chat(-number, "group", title)
    founded = Group(world, world.open(chat), founder)
    founded.service(replace(founded.draft(), group_chat_created=True))
    founded.lets_the_bot_in()
    return founded


@dataclass(frozen=True, slots=True)
class Group:
    """A group, as its founder runs it. The bot sees all that is said in it."""

    world: World
    room: Room
    founder: User

    def talk(self, user: User, topic: int | None = None) -> Talk:
        """Let somebody talk in it."""
        return Talk(self.world, self.room, user, topic)

    def topic(self, name: str) -> int:
        """Open a topic; gives its id."""
        draft = self.draft()
        id_ = draft.message_id
        self.room.topics.add(id_)
        created = TopicCreated(name)
        self.service(
            replace(
                draft, message_thread_id=id_, is_topic_message=True, forum_topic_created=created
            )
        )
        return id_

    def lets_the_bot_in(self) -> None:
        """Add the bot."""
        self.room.refusal = None
        bot = self.world.bot
        self._changes_membership(Membership(bot, "left"), Membership(bot, "member"))
        self.service(replace(self.draft(), new_chat_members=(bot,)))

    def puts_the_bot_out(self) -> None:
        """Remove the bot."""
        self.room.refusal = KICKED
        bot = self.world.bot
        self._changes_membership(Membership(bot, "member"), Kicked(bot))
        self.service(replace(self.draft(), left_chat_member=bot))

    def upgrade(self) -> "Group":
        """Become a supergroup, which is another chat; the old one takes nothing any more."""
        old = self.room.chat
        new = Chat(SUPERGROUPS + old.id, "supergroup", old.title)
        grown = Group(self.world, self.world.open(new), self.founder)
        self.room.refusal = upgraded(new.id)
        self.service(replace(self.draft(), migrate_to_chat_id=new.id))
        grown.service(replace(grown.draft(), migrate_from_chat_id=old.id))
        return grown

    def draft(self) -> Message:
        """Begin a message by the founder."""
        return self.world.draft(self.room, self.founder)

    def service(self, message: Message) -> None:
        """Tell everybody, the bot as well, what happened."""
        self.world.post(self.room, message)
        self.world.updates.add(Update(0, message=message))

    def _changes_membership(self, old: Membership | Kicked, new: Membership | Kicked) -> None:
        changed = MembershipChanged(self.room.chat, self.founder, int(time()), old, new)
        self.world.updates.add(Update(0, my_chat_member=changed))
