"""What was said or done, read from what Slack sends."""

from dataclasses import dataclass, field

from bot.channels.slack_events import Message, SharedFile, Version
from bot.channels.slack_form import Opened
from bot.channels.slack_mrkdwn import mentions, words
from bot.channels.slack_payloads import Action, Actions, Command, Submission
from bot.channels.slack_place import Place, Spot, back_in, own, spot
from core.address import Address
from core.contents import Attached, Content, Edited, Pressed, Said, Submitted, Withdrawn

_SLACKBOT = "USLACKBOT"
"""Slack's own, which has no `bot_id`."""
LOCK = "lock"
"""The reaction by which a colleague takes a message back: from then on it stays inside."""
_MENU = "/menu"
"""What it means to call us and say nothing more."""
_SPOKEN = {None, "file_share", "thread_broadcast", "me_message"}
"""Kinds of message that a person says; the others are notices."""


@dataclass(frozen=True, slots=True)
class Heard:
    """Something that somebody said or did."""

    id: str
    user: str
    spot: Spot
    content: Content
    addressed: bool = True
    """Whether it is surely meant for us; else it counts only in a conversation that is known."""
    card: str | None = None
    """The place, in a channel, of a message that a button stands on outside a thread."""
    at_desk: Content | None = None
    """What it is where colleagues have their desk, if that is something else."""
    typed: str | None = field(default=None, compare=False)
    """The words in Slack's own markup, of what was typed."""

    @property
    def thread(self) -> str | None:
        """The place of the thread, in a channel, to which it belongs or which it begins."""
        return self.spot.conversation.id if self.spot.shared else self.card


def hear_message(message: Message, me: str) -> tuple[Heard, ...]:
    """Read a message, its change or its removal; nothing for those of bots and of Slack itself."""
    before = message.previous_message
    match message:
        case Message(subtype="message_changed", message=Version(subtype="tombstone")) if before:
            return _withdrawn(message, before, me)
        case Message(subtype="message_changed", message=Version() as now):
            return _edited(message, now, before, me)
        case Message(subtype="message_deleted") if before:
            return _withdrawn(message, before, me)
        case Message(user=str(user)) if message.subtype in _SPOKEN:
            return () if _is_bot(user, message.bot_id, me) else _said(message, user, me)
        case _:
            return ()


def hear_command(command: Command, me: str) -> Heard:
    """Read a slash command; what it brings about is seen by its user only."""
    said = Said(words(command.text, me) or _MENU)
    where = spot(command.user_id, command.channel_id, None)
    return Heard(f"c{command.trigger_id}", command.user_id, where, said)


def hear_button(actions: Actions, action: Action) -> Heard:
    """Read a pressed button."""
    user, container = actions.user.id, actions.container
    thread = container.thread_ts or (actions.message.thread_ts if actions.message else None)
    # The App Home is in no channel: what is pressed there goes on in the direct messages.
    where = spot(user, container.channel_id, thread) if container.channel_id else own(user)
    id_ = f"a{action.action_ts}/{action.action_id}/{user}"
    alone = container.channel_id and container.message_ts and not thread
    card = str(Place(str(container.channel_id), container.message_ts)) if alone else None
    return Heard(id_, user, where, Pressed(action.value, action.text.text), card=card)


def hear_form(submission: Submission, opened: Opened, said: Submitted) -> Heard:
    """Read a form that was sent: it belongs where it was opened."""
    where = back_in(Address.parse(opened.conversation), opened.place)
    view = submission.view
    return Heard(f"v{view.id}/{view.hash}", submission.user.id, where, said)


def _said(message: Message, user: str, me: str) -> tuple[Heard, ...]:
    """Read words and documents; the two events that a mention gives have the same id."""
    where = _spot(message, user, message.thread_ts, message.ts)
    addressed = not where.shared or message.type == "app_mention" or mentions(message.text, me)
    text, id_ = words(message.text, me), f"m{message.ts}"
    if not message.files:
        said = Said(text or _MENU, message.ts)
        return (Heard(id_, user, where, said, addressed, typed=message.text),)
    return tuple(
        Heard(
            f"{id_}/{n}" if n else id_,
            user,
            where,
            _attached(file, "" if n else text, message.ts),
            addressed,
            # Said once, the words go with the first; at the desk they keep each of them inside.
            at_desk=_attached(file, text, message.ts) if n else None,
            typed=message.text,
        )
        for n, file in enumerate(message.files)
    )


def _edited(message: Message, now: Version, before: Version | None, me: str) -> tuple[Heard, ...]:
    """Read other words; a preview that Slack adds to a message changes none."""
    if not (now.user and now.ts) or _is_bot(now.user, now.bot_id, me):
        return ()
    if before and before.text == now.text:
        return ()
    where = _spot(message, now.user, now.thread_ts, now.ts)
    edited = Edited(now.ts, words(now.text, me))
    locked = any(it.name == LOCK and now.user in it.users for it in now.reactions)
    inside = Withdrawn(now.ts) if locked else None
    id_, addressed = f"e{message.event_ts}", not where.shared
    return (Heard(id_, now.user, where, edited, addressed, at_desk=inside, typed=now.text),)


def _withdrawn(message: Message, before: Version, me: str) -> tuple[Heard, ...]:
    if not (before.user and before.ts) or _is_bot(before.user, before.bot_id, me):
        return ()
    where = _spot(message, before.user, before.thread_ts, before.ts)
    gone = Withdrawn(before.ts)
    return (Heard(f"d{before.ts}", before.user, where, gone, not where.shared),)


def _is_bot(user: str, bot_id: str | None, me: str) -> bool:
    return bot_id is not None or user in {me, _SLACKBOT}


def _spot(message: Message, user: str, thread: str | None, ts: str) -> Spot:
    """Find the conversation of a message: in a channel it is one of its thread, or begins one."""
    direct = message.channel.startswith("D")
    return spot(user, message.channel, thread if direct else thread or ts)


def _attached(file: SharedFile, caption: str, ts: str) -> Attached:
    media_type = file.mimetype or "application/octet-stream"
    return Attached(file.name or file.id, media_type, file.size, file.id, caption, ts)
