"""What colleagues type in Slack, as the user reads it, and what of it stays inside."""

from collections.abc import AsyncIterator, Mapping
from dataclasses import replace

import pytest

from bot.channels.slack_plain import plain
from bot.helpdesk.notes import Inside, noted
from bot.texts import load_texts
from core.contents import Attached, Edited, Said, Withdrawn
from tests.slack.desk_stub import TICKET, Kept, channel, event
from tests.slack.door import door
from tests.slack.stub import Stubbed, stubbed

TEXTS = load_texts()


@pytest.mark.parametrize(
    ("typed", "read"),
    [
        ("Dat is *vet* en _schuin_.", "Dat is vet en schuin."),
        ("*_allebei_* en ~weg~", "allebei en weg"),
        ("snake_case_naam, 2 * 3 * 4, a*b*c", "snake_case_naam, 2 * 3 * 4, a*b*c"),
        ("Typ `*menu*` of ```a\n_b_```", "Typ *menu* of a\n_b_"),
        ("*zie <https://a.nl/_x_/y|het formulier>*", "zie het formulier (https://a.nl/_x_/y)"),
        ("<https://a.nl/?b=1&amp;c=2>", "https://a.nl/?b=1&c=2"),
        ("<http://pso.nl|pso.nl> <mailto:a@b.nl|a@b.nl>", "pso.nl a@b.nl"),
        ("<tel:0612|0612> <mailto:a@b.nl|mail ons>", "0612 mail ons (a@b.nl)"),
        ("Vraag <@U2> of <@U3|eva>, in <#C2|algemeen>", "Vraag @Piet of @collega, in #algemeen"),
        ("<!subteam^S1|@hr> <!subteam^S2> <!here>", "@hr @collega here"),
        ("Dank :slightly_smiling_face: :+1::skin-tone-2:", "Dank 🙂 👍"),
        ("Top :partyparrot:!", "Top!"),
        ("om 10:30:45 of 9:30: kan", "om 10:30:45 of 9:30: kan"),
        ("kosten:duur:lang", "kosten:duur:lang"),
        ("5 &lt; 6 &amp;amp;", "5 < 6 &amp;"),
        ("\0001\000", "1"),
    ],
)
def test_marks_of_slack_are_read_as_one_sees_them(typed: str, read: str) -> None:
    assert plain(typed, {"U2": "Piet"}, "@collega") == read


@pytest.fixture
async def slack() -> AsyncIterator[Stubbed]:
    async with stubbed() as found:
        found.stub.answers["users.info"] = {
            "user": {"locale": "nl", "profile": {"first_name": "Anna"}}
        }
        kept = Kept({TICKET: "C1/9.0"})
        found.house = replace(found.house, desk=kept.house)
        yield found


async def heard(slack: Stubbed, *events: Mapping[str, object]) -> list[object]:
    where = {"type": "message", "channel": "C1", "ts": "9.1", "event_ts": "9.2"}
    async with door(channel(slack)) as at:
        for said in events:
            await at.bring(event(**(where | dict(said))))
    return [it.content for it in slack.kept]


def said(text: str) -> dict[str, object]:
    return {"user": "U1", "text": text, "thread_ts": "9.0"}


@pytest.mark.parametrize(
    ("typed", "read"),
    [
        ("*note:* een lastige klant", "note: een lastige klant"),
        ("_note: een lastige klant_", "note: een lastige klant"),
        ("<@U0BOT> een lastige klant", "intern: een lastige klant"),
        ("Een lastige klant, <@U0BOT>", "intern: Een lastige klant,"),
        ("<@U0BOT> notitie: lastig", "notitie: lastig"),
        ("<@U2> note: kijk jij?", "@Anna note: kijk jij?"),
        (":lock: note: lastig", "note: lastig"),
        ("&gt; note: lastig", "> note: lastig"),
        ("• note: lastig", "• note: lastig"),
    ],
)
async def test_what_is_to_us_or_begins_as_a_note_stays_inside(
    slack: Stubbed, typed: str, read: str
) -> None:
    assert await heard(slack, said(typed)) == [Said(read, "9.1")]
    assert isinstance(noted(TEXTS, read), Inside)


@pytest.mark.parametrize(
    ("typed", "read"), [("Vraag het <@U2>.", "Vraag het @Anna."), ("<@U0BOT>", "")]
)
async def test_other_things_are_as_they_are(slack: Stubbed, typed: str, read: str) -> None:
    assert await heard(slack, said(typed)) == [Said(read, "9.1")]


async def test_other_words_are_read_in_the_same_way(slack: Stubbed) -> None:
    now = {"user": "U1", "ts": "9.1", "thread_ts": "9.0", "text": "*Ja*, <https://a.nl|hier>"}
    changed = {"subtype": "message_changed", "message": now, "previous_message": now | {"text": ""}}
    assert await heard(slack, changed) == [Edited("9.1", "Ja, hier (https://a.nl)")]


async def test_somebody_who_cannot_be_asked_after_is_a_colleague(slack: Stubbed) -> None:
    slack.stub.errors["users.info"] = "user_not_found"
    assert await heard(slack, said("Vraag het <@U2>.")) == [Said("Vraag het @collega.", "9.1")]


@pytest.mark.parametrize(
    ("typed", "captions"),
    [
        ("Zie *bijlagen*", ["Zie bijlagen", "", ""]),
        ("*note:* niet voor buiten", ["note: niet voor buiten"] * 3),
        ("<@U0BOT> kijk", ["intern: kijk"] * 3),
        ("Notitie voor Piet", ["Notitie voor Piet"] * 3),  # unclear, so that none goes out
    ],
)
async def test_words_go_with_the_first_document_and_a_note_keeps_them_all_inside(
    slack: Stubbed, typed: str, captions: list[str]
) -> None:
    files = [{"id": f"F{n}", "name": f"{n}.pdf", "size": 3} for n in range(3)]
    found = await heard(slack, said(typed) | {"subtype": "file_share", "files": files})
    assert [it.caption for it in found if isinstance(it, Attached)] == captions


async def test_what_was_unlocked_can_be_locked_again(slack: Stubbed) -> None:
    slack.stub.answers["conversations.replies"] = {"messages": [{"ts": "9.1", "thread_ts": "9.0"}]}
    lock = {
        "type": "reaction_added",
        "user": "U1",
        "reaction": "lock",
        "item": {"type": "message", "channel": "C1", "ts": "9.1"},
        "item_user": "U1",
    }
    events = [lock | {"event_ts": ts} for ts in ("9.5", "9.5", "9.9")]
    assert await heard(slack, *events) == [Withdrawn("9.1")] * 3
    assert len({it.id for it in slack.kept}) == 2


async def test_a_lock_on_what_is_gone_is_nothing(slack: Stubbed) -> None:
    slack.stub.errors["conversations.replies"] = "thread_not_found"
    lock = {"type": "reaction_added", "user": "U1", "reaction": "lock", "item_user": "U1"}
    item = {"type": "message", "channel": "C1", "ts": "9.1"}
    assert await heard(slack, lock | {"item": item}) == []
