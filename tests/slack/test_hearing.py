"""What comes from Slack, as it is understood: one row an event."""

from collections.abc import Mapping

import pytest

from bot.channels.slack_events import Event, Message
from bot.channels.slack_hearing import Heard, hear_button, hear_command, hear_message
from bot.channels.slack_mrkdwn import words
from bot.channels.slack_payloads import Actions, Command, kind, read
from bot.channels.slack_place import Place, Spot, back_in, spot
from core.address import Address
from core.contents import Attached, Edited, Pressed, Said, Withdrawn

ME = "U0BOT"
ANN = Address("slack", "U1")
THREAD = Spot(Address("slack", "C1/1.0"), shared=True)
DIRECT = Spot(ANN)


@pytest.mark.parametrize(
    ("typed", "heard"),
    [
        ("hallo", "hallo"),
        ("  hallo \n", "hallo"),
        ("a &amp; b &lt;c&gt;", "a & b <c>"),
        ("&amp;lt;", "&lt;"),
        (f"<@{ME}> wat kost het?", "wat kost het?"),
        (f"<@{ME}|laddermaat>: wat kost het?", "wat kost het?"),
        (f"zeg <@{ME}> eens", "zeg eens"),
        ("vraag <@U2> of <@U3|eva>", "vraag @U2 of eva"),
        ("zie <http://pso.nl|pso.nl>", "zie pso.nl"),
        ("zie <https://pso.nl/?a=1&amp;b=2>", "zie https://pso.nl/?a=1&b=2"),
        ("mail <mailto:a@b.nl|a@b.nl>", "mail a@b.nl"),
        ("in <#C2|algemeen>", "in #algemeen"),
        ("<!here> iedereen", "here iedereen"),
        ("<!subteam^S1|@hr> weet het", "@hr weet het"),
        ("5 < 6 > 4", "5 < 6 > 4"),
    ],
)
def test_words_are_read_as_one_sees_them(typed: str, heard: str) -> None:
    assert words(typed, ME) == heard


@pytest.mark.parametrize(
    ("channel", "thread", "found"),
    [
        ("D1", None, DIRECT),
        ("D1", "1.0", Spot(ANN, "D1/1.0")),
        ("C1", "1.0", THREAD),
        ("C1", None, Spot(ANN, "C1")),
        ("G1", "1.0", Spot(Address("slack", "G1/1.0"), shared=True)),
    ],
)
def test_where_something_is_said_decides_the_conversation(
    channel: str, thread: str | None, found: Spot
) -> None:
    assert spot("U1", channel, thread) == found


@pytest.mark.parametrize("before", [DIRECT, Spot(ANN, "D1/1.0"), Spot(ANN, "C1"), THREAD])
def test_a_spot_is_found_again(before: Spot) -> None:
    assert back_in(before.conversation, before.place) == before


@pytest.mark.parametrize("place", [Place("C1"), Place("D1", "1.0")])
def test_a_place_is_read_as_it_is_written(place: Place) -> None:
    assert Place.parse(str(place)) == place


def message(**what: object) -> Message:
    event = {"type": "message", "channel": "D1", "ts": "1.0", "event_ts": "9.0", "user": "U1"}
    match read({"type": "event_callback", "event": event | what}):
        case Event(event=Message() as found):
            return found
        case other:
            raise AssertionError(other)


FILE = {"id": "F1", "name": "a.json", "mimetype": "application/json", "size": 3}
CHANGED = {"subtype": "message_changed", "user": None}
NOW = {"user": "U1", "ts": "1.0", "text": "36"}
BEFORE = {"user": "U1", "ts": "1.0", "text": "32"}


@pytest.mark.parametrize(
    ("event", "heard"),
    [
        pytest.param(
            {"text": "hoi"}, Heard("m1.0", "U1", DIRECT, Said("hoi", "1.0")), id="a message"
        ),
        pytest.param(
            {"text": "hoi", "subtype": "thread_broadcast", "thread_ts": "0.5"},
            Heard("m1.0", "U1", Spot(ANN, "D1/0.5"), Said("hoi", "1.0")),
            id="a reply that is shown in the channel as well",
        ),
        pytest.param(
            {"channel": "C1", "text": f"<@{ME}> hoi", "type": "app_mention"},
            Heard("m1.0", "U1", THREAD, Said("hoi", "1.0")),
            id="a mention",
        ),
        pytest.param(
            {"channel": "C1", "text": f"<@{ME}> hoi"},
            Heard("m1.0", "U1", THREAD, Said("hoi", "1.0")),
            id="the same mention, as a message",
        ),
        pytest.param(
            {"channel": "C1", "text": f"<@{ME}>"},
            Heard("m1.0", "U1", THREAD, Said("/menu", "1.0")),
            id="a mention and no more",
        ),
        pytest.param(
            {"channel": "C1", "text": f"<@{ME}2> hoi"},
            Heard("m1.0", "U1", THREAD, Said(f"@{ME}2 hoi", "1.0"), addressed=False),
            id="a mention of somebody whose id begins with ours",
        ),
        pytest.param(
            {"channel": "C1", "text": "hoi"},
            Heard("m1.0", "U1", THREAD, Said("hoi", "1.0"), addressed=False),
            id="a message to whoever is there",
        ),
        pytest.param(
            {"text": "zie", "subtype": "file_share", "files": [FILE]},
            Heard(
                "m1.0", "U1", DIRECT, Attached("a.json", "application/json", 3, "F1", "zie", "1.0")
            ),
            id="a document",
        ),
        pytest.param(
            CHANGED | {"message": NOW, "previous_message": BEFORE},
            Heard("e9.0", "U1", DIRECT, Edited("1.0", "36")),
            id="other words",
        ),
        pytest.param(
            CHANGED | {"channel": "C1", "message": NOW, "previous_message": BEFORE},
            Heard("e9.0", "U1", THREAD, Edited("1.0", "36"), addressed=False),
            id="other words in a channel",
        ),
        pytest.param(
            {"subtype": "message_deleted", "previous_message": BEFORE},
            Heard("d1.0", "U1", DIRECT, Withdrawn("1.0")),
            id="a message removed",
        ),
        pytest.param(
            CHANGED | {"message": NOW | {"subtype": "tombstone"}, "previous_message": BEFORE},
            Heard("d1.0", "U1", DIRECT, Withdrawn("1.0")),
            id="a message removed that has a thread",
        ),
    ],
)
def test_a_message_is_heard(event: Mapping[str, object], heard: Heard) -> None:
    assert hear_message(message(**event), ME) == (heard,)


def test_each_document_counts_and_the_words_go_with_the_first() -> None:
    heard = hear_message(message(text="zie", files=[FILE, FILE | {"id": "F2"}]), ME)
    assert [each.id for each in heard] == ["m1.0", "m1.0/1"]
    assert [each.content.caption for each in heard if isinstance(each.content, Attached)] == [
        "zie",
        "",
    ]


def test_at_the_desk_the_words_go_with_each_document_for_they_may_keep_it_inside() -> None:
    heard = hear_message(message(text="note: zie", files=[FILE, FILE | {"id": "F2"}]), ME)
    said = [each.at_desk or each.content for each in heard]
    assert [it.caption for it in said if isinstance(it, Attached)] == ["note: zie", "note: zie"]


def test_what_its_author_locked_stays_inside_at_the_desk_whatever_it_becomes() -> None:
    locked = NOW | {"reactions": [{"name": "lock", "users": ["U1"], "count": 1}]}
    changed = CHANGED | {"message": locked, "previous_message": BEFORE}
    (heard,) = hear_message(message(**changed), ME)
    assert isinstance(heard.content, Edited)
    assert heard.at_desk == Withdrawn("1.0")
    by_another = locked | {"reactions": [{"name": "lock", "users": ["U2"]}]}
    (heard,) = hear_message(message(**changed | {"message": by_another}), ME)
    assert heard.at_desk is None


@pytest.mark.parametrize(
    "event",
    [
        pytest.param({"bot_id": "B1"}, id="said by a bot"),
        pytest.param({"user": ME}, id="said by us"),
        pytest.param({"user": "USLACKBOT"}, id="said by the bot of Slack itself"),
        pytest.param({"user": None}, id="said by nobody"),
        pytest.param({"subtype": "channel_join"}, id="somebody joins"),
        pytest.param({"subtype": "bot_message"}, id="an older bot"),
        pytest.param(CHANGED | {"message": NOW, "previous_message": NOW}, id="a preview"),
        pytest.param(
            CHANGED | {"message": NOW | {"bot_id": "B1"}, "previous_message": BEFORE},
            id="a bot says it otherwise",
        ),
        pytest.param(
            CHANGED | {"message": NOW | {"user": "USLACKBOT"}, "previous_message": BEFORE},
            id="the bot of Slack itself says it otherwise",
        ),
        pytest.param({"subtype": "message_deleted"}, id="removed, without a word of what"),
        pytest.param(
            {"subtype": "message_deleted", "previous_message": BEFORE | {"bot_id": "B1"}},
            id="an answer removed",
        ),
        pytest.param(
            CHANGED | {"message": NOW | {"user": ME}, "previous_message": BEFORE | {"user": ME}},
            id="we say it otherwise",
        ),
        pytest.param(
            {"subtype": "message_deleted", "previous_message": BEFORE | {"user": ME}},
            id="we remove it",
        ),
    ],
)
def test_what_nobody_said_to_us_is_not_heard(event: Mapping[str, object]) -> None:
    assert hear_message(message(**event), ME) == ()


@pytest.mark.parametrize(("text", "said"), [("", "/menu"), (" a &amp; b? ", "a & b?")])
def test_a_command_is_heard_for_its_user_only(text: str, said: str) -> None:
    command = {"command": "/pso", "user_id": "U1", "channel_id": "C1", "trigger_id": "t"}
    found = read(command | {"text": text})
    assert isinstance(found, Command)
    assert hear_command(found, ME) == Heard("ct", "U1", Spot(ANN, "C1"), Said(said))


@pytest.mark.parametrize(
    ("container", "found"),
    [
        ({"type": "message", "channel_id": "D1"}, DIRECT),
        ({"type": "message", "channel_id": "C1", "thread_ts": "1.0"}, THREAD),
        ({"type": "message", "channel_id": "C1", "is_ephemeral": True}, Spot(ANN, "C1")),
        ({"type": "view", "view_id": "V1"}, DIRECT),
    ],
)
def test_a_button_belongs_to_what_it_stands_on(
    container: Mapping[str, object], found: Spot
) -> None:
    button = {
        "type": "button",
        "action_id": "choice-1-0",
        "action_ts": "7.0",
        "value": "q4:yes",
        "text": {"type": "plain_text", "text": "Ja"},
    }
    pressed = read(
        {
            "type": "block_actions",
            "user": {"id": "U1"},
            "container": container,
            "trigger_id": "t",
            "actions": [button],
        }
    )
    assert isinstance(pressed, Actions)
    heard = hear_button(pressed, pressed.actions[0])
    assert heard == Heard("a7.0/choice-1-0/U1", "U1", found, Pressed("q4:yes", "Ja"))


@pytest.mark.parametrize(
    ("body", "named"),
    [
        (
            {"type": "event_callback", "event": {"type": "channel_rename", "text": "x"}},
            "channel_rename",
        ),
        ({"type": "app_rate_limited", "minute_rate_limited": 1}, "app_rate_limited"),
        ({}, "None"),
    ],
)
def test_what_is_not_listened_to_is_named_and_no_more(
    body: Mapping[str, object], named: str
) -> None:
    assert read(body) is None
    assert kind(body) == named
