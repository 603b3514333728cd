"""Reminders that a certificate ends, with what to do about it."""

from collections.abc import Iterable

from bot.application.press import Press, Verb
from bot.texts import Texts
from core.address import Address
from core.application.filed import Reminder
from core.blocks import Choices, Text
from core.conversation import Message, Reply, State
from core.effects import MarkReminded


def reminding(texts: Texts, state: State, due: Iterable[Reminder]) -> Reply:
    """Tell every applicant whose certificate ends, in their language, where they applied."""
    reminders = tuple(due)
    told = (MarkReminded(it.filed.reference, it.months) for it in reminders)
    return Reply((), state, tuple(_message(texts, it) for it in reminders), tuple(told))


def _message(texts: Texts, reminder: Reminder) -> Message:
    filed, award = reminder.filed, reminder.award
    voice = texts.voice(filed.language)
    said = voice(
        "certificate-ends",
        organisation=filed.application.organisation,
        rung=voice(f"partners-rung-{award.rung}"),
        until=award.until,
    )
    again = Press(Verb.NEW, filed.reference).choice(voice.label("offer-recertify"))
    never = Press(Verb.NO_REMINDERS, filed.reference).choice(voice.label("offer-no-reminders"))
    blocks = (Text(said), Text(voice("certificate-what-to-do")), Choices((again, never)))
    return Message(Address.parse(filed.address), blocks)
