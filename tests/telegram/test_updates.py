"""What users do on Telegram, as updates of ours."""

from datetime import UTC, datetime

import pytest
import telegram

from bot.channels.telegram_addressed import Ourselves
from bot.channels.telegram_updates import read
from core.address import Address
from core.contents import Arrived, Attached, Content, Edited, Located, Moved, Pressed, Said
from core.conversation import Update
from core.market.geography import Point
from tests.telegram.scripted import NOON
from tests.telegram.updates import (
    ANN,
    DATE,
    FORUM,
    GROUP,
    OUR_ID,
    OUR_NAME,
    PRIVATE,
    US,
    Json,
    keyboard,
    membership,
    message,
    pressed,
    said,
    update,
)

NAMES = Ourselves(OUR_ID, OUR_NAME)
OURS: Json = {"message_id": 4, "from": US, "chat": GROUP, "date": DATE, "text": "Welke?"}


def heard(raw: Json) -> Update | None:
    return read(telegram.Update.de_json(dict(raw)), NAMES, NOON)


def content(raw: Json) -> Content | None:
    update = heard(raw)
    return update.content if update else None


def test_a_message_in_a_private_chat() -> None:
    assert heard(said("Hoi")) == Update(
        "m5",
        Address("telegram", "42"),
        Said("Hoi", "5"),
        datetime.fromtimestamp(DATE, UTC),
        "nl",
    )


@pytest.mark.parametrize(
    ("code", "language"), [("nl", "nl"), ("en-GB", "en"), ("EN", "en"), ("de", None), (None, None)]
)
def test_the_language_is_that_of_the_app_if_it_is_one_of_ours(
    code: str | None, language: str | None
) -> None:
    user = {**ANN, "language_code": code} if code else {"id": 1, "is_bot": False, "first_name": "B"}

    update = heard(said("Hoi", **{"from": user}))

    assert update is not None
    assert update.language == language


def test_an_edit_names_the_message_that_it_replaces_and_is_itself_known_by_its_number() -> None:
    edit = update("edited_message", 8, **message("36 uur"), edit_date=DATE + 60)

    found = heard(edit)

    assert found is not None
    assert (found.id, found.content) == ("u8", Edited("5", "36 uur"))
    assert found.at == datetime.fromtimestamp(DATE + 60, UTC)


PHOTO: Json = {"file_id": "small", "file_unique_id": "s", "width": 9, "height": 9, "file_size": 7}
LARGE: Json = {**PHOTO, "file_id": "large", "file_size": 700}
FILE: Json = {"file_id": "f1", "file_unique_id": "u1", "file_size": 99}
PLACE: Json = {"latitude": 52.5, "longitude": 6.1}


@pytest.mark.parametrize(
    ("sent", "expected"),
    [
        ({"location": PLACE}, Located(Point(52.5, 6.1))),
        (
            {"venue": {"location": PLACE, "title": "Hal", "address": "A 1"}, "location": PLACE},
            Located(Point(52.5, 6.1)),
        ),
        (
            {"document": {**FILE, "file_name": "p.csv", "mime_type": "text/csv"}, "caption": "Zie"},
            Attached("p.csv", "text/csv", 99, "f1", "Zie"),
        ),
        ({"document": FILE}, Attached("bestand", "application/octet-stream", 99, "f1")),
        ({"photo": [PHOTO, LARGE]}, Attached("foto.jpg", "image/jpeg", 700, "large")),
        ({"voice": {**FILE, "duration": 2}}, Attached("opname.ogg", "audio/ogg", 99, "f1")),
        (
            {"video": {**FILE, "duration": 2, "width": 1, "height": 1, "file_name": "v.mov"}},
            Attached("v.mov", "application/octet-stream", 99, "f1"),
        ),
        (
            {"video_note": {**FILE, "duration": 2, "length": 1}},
            Attached("opname.mp4", "video/mp4", 99, "f1"),
        ),
        ({"contact": {"phone_number": "1", "first_name": "Bo"}}, Said("", "5")),
        ({"dice": {"emoji": "🎲", "value": 3}}, Said("", "5")),
        (
            {
                "sticker": {
                    **FILE,
                    "type": "regular",
                    "width": 1,
                    "height": 1,
                    "is_animated": False,
                    "is_video": False,
                }
            },
            Said("", "5"),
        ),
    ],
)
def test_what_can_be_sent(sent: Json, expected: Content) -> None:
    assert content(said(**sent)) == expected


@pytest.mark.parametrize(
    "sent",
    [
        {"pinned_message": {"message_id": 1, "chat": PRIVATE, "date": DATE}},
        {"new_chat_members": [ANN]},
        {"message_auto_delete_timer_changed": {"message_auto_delete_time": 60}},
    ],
)
def test_what_is_only_told_of_the_chat_is_not_said(sent: Json) -> None:
    assert heard(said(**sent)) is None


@pytest.mark.parametrize("kind", ["edited_message"])
def test_a_location_that_moves_along_is_taken_once(kind: str) -> None:
    assert heard(update(kind, **message(), location=PLACE, edit_date=DATE)) is None


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("/start partner_utrecht", "/start partner_utrecht"),
        ("/zelfscan@laddermaat_bot", "/zelfscan"),
        ("/zelfscan@Laddermaat_Bot nu", "/zelfscan nu"),
        ("mail naar info@laddermaat_bot.nl", "mail naar info@laddermaat_bot.nl"),
    ],
)
def test_a_command_loses_our_name_and_nothing_else(text: str, words: str) -> None:
    assert content(said(text)) == Said(words, "5")


def test_a_press_gives_token_and_words_of_the_button() -> None:
    under = message("Kies", reply_markup=keyboard(("Ja", "q4:yes"), ("Nee", "q4:no")))

    assert heard(pressed("q4:no", under)) == Update(
        "u9", Address("telegram", "42"), Pressed("q4:no", "Nee"), NOON, "nl"
    )


def test_a_button_on_a_message_too_old_to_tell_of_still_works() -> None:
    old = {"message_id": 5, "chat": PRIVATE, "date": 0}

    assert content(pressed("q4:no", old)) == Pressed("q4:no", "…")


# Groups: only what is addressed to the bot is looked at.


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("Hoi allemaal", None),
        ("/zelfscan", "/zelfscan"),
        ("/zelfscan@laddermaat_bot", "/zelfscan"),
        ("/zelfscan@other_bot", None),
        ("@laddermaat_bot wat kost het?", "wat kost het?"),
        ("Zeg 😀 @Laddermaat_Bot, wat kost het?", "Zeg 😀, wat kost het?"),
        ("@other_bot wat kost het?", None),
        ("laddermaat_bot wat kost het?", None),
    ],
)
def test_a_message_in_a_group_counts_when_it_is_addressed(text: str, words: str | None) -> None:
    expected = None if words is None else Said(words, "5")

    assert content(said(text, GROUP)) == expected


@pytest.mark.parametrize(
    ("text", "counts"), [("32 uur", True), ("/stop", True), ("/stop@other_bot", False)]
)
def test_a_reply_to_the_bot_counts(text: str, *, counts: bool) -> None:
    assert (heard(said(text, GROUP, reply_to_message=OURS)) is not None) is counts


def test_a_reply_to_somebody_else_does_not_count() -> None:
    theirs = {**OURS, "from": ANN}

    assert heard(said("32 uur", GROUP, reply_to_message=theirs)) is None


def test_the_answer_in_a_group_quotes_the_message_and_others_read_along() -> None:
    found = heard(said("/zelfscan", GROUP))

    assert found is not None
    assert (found.sender, found.place, found.shared) == (Address("telegram", "-900"), "5", True)


def test_only_the_name_of_the_bot_is_as_good_as_coming_in() -> None:
    assert content(said("@laddermaat_bot", GROUP)) == Arrived()


def test_a_caption_can_mention_the_bot() -> None:
    mention = [{"type": "mention", "offset": 0, "length": 15}]
    sent = {"document": {**FILE, "file_name": "p.csv", "mime_type": "text/csv"}}
    caption = {"caption": "@laddermaat_bot lees dit", "caption_entities": mention}

    assert content(said(None, GROUP, **sent, **caption)) == Attached(
        "p.csv", "text/csv", 99, "f1", "lees dit"
    )
    assert content(said(None, GROUP, **sent, caption="lees dit")) is None


@pytest.mark.parametrize(("text", "counts"), [("@laddermaat_bot 36", True), ("36", False)])
def test_an_edit_in_a_group_counts_when_it_is_addressed(text: str, *, counts: bool) -> None:
    assert (heard(update("edited_message", 8, **message(text, GROUP))) is not None) is counts


def test_a_press_in_a_group_quotes_the_question() -> None:
    found = heard(pressed("a", message("Kies", GROUP, reply_markup=keyboard(("Ja", "a")))))

    assert found is not None
    assert (found.place, found.shared, found.content) == ("5", True, Pressed("a", "Ja"))


def test_each_topic_of_a_forum_is_a_conversation_and_a_row_of_replies_is_not() -> None:
    topic = heard(said("/zelfscan", FORUM, message_thread_id=7, is_topic_message=True))
    replies = heard(said("/zelfscan", FORUM, message_thread_id=7))

    assert topic is not None
    assert topic.sender == Address("telegram", "-100900/7")
    assert replies is not None
    assert replies.sender == Address("telegram", "-100900")


@pytest.mark.parametrize("by", [{"via_bot": US}, {"from": {**US, "id": 8}}])
def test_what_bots_say_is_left_alone(by: Json) -> None:
    assert heard(said("Bakkerij Vers in Zwolle", **by)) is None


def test_somebody_who_speaks_as_the_group_is_no_bot() -> None:
    anonymous = {**US, "id": 1087968824, "username": "GroupAnonymousBot"}

    assert heard(said("/zelfscan", GROUP, sender_chat=GROUP, **{"from": anonymous})) is not None


# Coming and going.


@pytest.mark.parametrize(
    ("chat", "before", "after", "expected"),
    [
        (GROUP, "left", "member", Arrived()),
        (GROUP, "kicked", "member", Arrived()),
        (GROUP, "member", "left", None),
        (GROUP, "member", "member", None),
        (PRIVATE, "member", "kicked", None),
        (PRIVATE, "kicked", "member", None),
        ({"id": -100, "type": "channel", "title": "C"}, "left", "member", None),
    ],
)
def test_added_to_a_group_the_bot_introduces_itself(
    chat: Json, before: str, after: str, expected: Content | None
) -> None:
    assert content(membership(chat, before, after)) == expected


def test_a_group_that_grows_moves() -> None:
    found = heard(said(None, GROUP, migrate_to_chat_id=-100900))

    assert found is not None
    assert found.sender == Address("telegram", "-900")
    assert found.content == Moved(Address("telegram", "-100900"))


def test_both_groups_are_told_which_counts_once() -> None:
    old = heard(said(None, GROUP, migrate_to_chat_id=FORUM["id"]))
    new = heard(said(None, FORUM, migrate_from_chat_id=GROUP["id"]))

    assert old
    assert new
    assert (old.id, old.sender, old.content) == (new.id, new.sender, new.content)


@pytest.mark.parametrize("kind", ["channel_post", "edited_channel_post"])
def test_channels_are_not_read(kind: str) -> None:
    chat = {"id": -100, "type": "channel", "title": "C"}

    assert heard(update(kind, **message("Hoi", chat))) is None
