"""Our own Bot API server, seen from the client: what it takes and what it refuses."""

import asyncio
from collections.abc import AsyncIterator
from dataclasses import replace

import aiohttp
import pytest
from telegram import (
    InlineKeyboardButton,
    InlineKeyboardMarkup,
    InlineQueryResultArticle,
    InputTextMessageContent,
    KeyboardButton,
    MessageEntity,
    ReplyKeyboardMarkup,
    ReplyParameters,
)
from telegram.error import ChatMigrated, Forbidden, RetryAfter

from tests.telegram.bot_api.pace import Pace, Window
from tests.telegram.bot_api.service import TOKEN
from tests.telegram.rigged import Rig, refused, rigged

PNG = b"\x89PNG\r\n\x1a\n" + bytes(8)


@pytest.fixture
async def rig() -> AsyncIterator[Rig]:
    async with rigged() as rig:
        yield rig


def button(text: str, data: str) -> InlineKeyboardMarkup:
    return InlineKeyboardMarkup([[InlineKeyboardButton(text, callback_data=data)]])


def bold(offset: int, length: int) -> MessageEntity:
    return MessageEntity("bold", offset, length)


# What it takes.


async def test_words_stand_in_the_chat_as_they_were_sent(rig: Rig) -> None:
    sent = await rig.bot.send_message(
        rig.chat, "Hé 😀 daar", entities=[bold(3, 2)], reply_markup=button("Ja", "y")
    )
    (shown,) = rig.ann.heard
    assert sent.message_id == shown.message_id
    assert sent.text == shown.text == "Hé 😀 daar"
    assert sent.entities == (bold(3, 2),)
    assert [b.text for b in shown.buttons] == ["Ja"]


async def test_a_message_is_changed_and_deleted(rig: Rig) -> None:
    sent = await rig.bot.send_message(rig.chat, "een", reply_markup=button("Ja", "y"))
    await sent.edit_reply_markup(None)
    await sent.edit_text("twee")
    (shown,) = rig.ann.heard
    assert shown.text == "twee"
    assert shown.buttons == ()
    with refused("message is not modified"):
        await sent.edit_text("twee")
    await sent.delete()
    assert rig.ann.heard == ()
    with refused("message to edit not found"):
        await sent.edit_text("drie")


async def test_only_what_is_ones_own_is_changed_and_what_is_recent_is_deleted(rig: Rig) -> None:
    group = rig.api.group("Inkopers", rig.ann)
    chat, asked = group.room.chat.id, group.talk(rig.ann.user).says("hallo")
    with refused("message can't be edited"):
        await rig.bot.edit_message_text("dag", chat, asked.message_id)
    with refused("message can't be deleted"):
        await rig.bot.delete_message(chat, asked.message_id)
    sent = await rig.bot.send_message(chat, "een")
    shown = group.room.messages[sent.message_id]
    group.room.messages[sent.message_id] = replace(shown, date=shown.date - 49 * 3600)
    with refused("message can't be deleted"):
        await sent.delete()
    await sent.edit_text("twee")
    with refused("message to delete not found"):
        await rig.bot.delete_message(chat, 999)


async def test_a_document_has_no_text_to_change(rig: Rig) -> None:
    sent = await rig.bot.send_document(rig.chat, b"abc", filename="a.txt")
    with refused("there is no text in the message to edit"):
        await sent.edit_text("twee")
    await sent.delete()
    assert rig.ann.heard == ()


async def test_files_go_both_ways(rig: Rig) -> None:
    sent = await rig.bot.send_document(rig.chat, b"abc", "hier", filename="a.txt")
    assert sent.document
    assert sent.document.file_name == "a.txt"
    photo = await rig.bot.send_photo(rig.chat, PNG)
    assert len(photo.photo) == 2
    rig.ann.sends("b.csv", b"x;y", "text/csv")
    (update,) = await rig.bot.get_updates()
    assert update.message
    assert update.message.document
    file = await update.message.document.get_file()
    assert await file.download_as_bytearray() == b"x;y"


async def test_a_stranger_gets_no_file(rig: Rig) -> None:
    sent = await rig.bot.send_document(rig.chat, b"abc", filename="a.txt")
    assert sent.document
    path = f"documents/{sent.document.file_id}"
    async with aiohttp.ClientSession(rig.url) as stranger:
        async with stranger.get(f"/file/bot{TOKEN}/{path}") as answer:
            assert await answer.read() == b"abc"
        async with stranger.get(f"/file/bot1:x/{path}") as answer:
            assert answer.status == 401


async def test_a_press_is_answered_once(rig: Rig) -> None:
    await rig.bot.send_message(rig.chat, "Ja of nee?", reply_markup=button("Ja", "y"))
    press = rig.ann.presses("Ja")
    (update,) = await rig.bot.get_updates()
    assert update.callback_query
    assert update.callback_query.data == "y"
    await rig.bot.answer_callback_query(press)
    for query in (press, "press-unknown"):
        with refused("query ID is invalid"):
            await rig.bot.answer_callback_query(query)


async def test_an_inline_query_gets_results(rig: Rig) -> None:
    searching = asyncio.create_task(rig.api.search(rig.ann.user, "schoonmaak"))
    (update,) = await rig.bot.get_updates(timeout=5)
    assert update.inline_query
    card = InlineQueryResultArticle("1", "Schoon BV", InputTextMessageContent("Schoon BV"))
    await update.inline_query.answer([card], is_personal=True, cache_time=5)
    answer = await searching
    assert [article.title for article in answer.articles] == ["Schoon BV"]
    assert answer.is_personal


async def test_a_topic_of_a_forum_has_its_own_messages(rig: Rig) -> None:
    forum = rig.api.group("Forum", rig.ann, forum=True)
    topic = forum.topic("Inkoop")
    ann = forum.talk(rig.ann.user, topic)
    chat, question = forum.room.chat.id, ann.says("hallo")
    reply = ReplyParameters(question.message_id)
    await rig.bot.send_message(chat, "dag", message_thread_id=topic, reply_parameters=reply)
    await rig.bot.send_message(chat, "elders")
    (heard,) = ann.heard
    assert heard.text == "dag"
    assert heard.reply_to_message
    assert heard.reply_to_message.text == "hallo"
    with refused("message thread not found"):
        await rig.bot.send_message(chat, "nergens", message_thread_id=9999)


async def test_the_menu_is_kept_by_language(rig: Rig) -> None:
    await rig.bot.set_my_commands([("zelfscan", "Begin")])
    await rig.bot.set_my_commands([("zelfscan", "Start")], language_code="en")
    assert [c.description for c in await rig.bot.get_my_commands()] == ["Begin"]
    assert [c.description for c in await rig.bot.get_my_commands(language_code="en")] == ["Start"]
    with refused("BOT_COMMAND_INVALID"):
        await rig.bot.set_my_commands([("Zelf-scan", "Begin")])


# What it refuses.


@pytest.mark.parametrize(
    ("text", "entities", "why"),
    [
        (" \n ", [], "Message text is empty"),
        ("x" * 4097, [], "Message is too long"),
        ("😀" * 2049, [], "Message is too long"),
        ("hallo", [bold(3, 3)], "ends after the end of the text"),
        ("hallo", [bold(2, 0)], "ends after the end of the text"),
        ("a😀b", [bold(0, 2)], "ends in a middle of a UTF-16 symbol"),
        ("a😀b", [bold(2, 1)], "begins in a middle of a UTF-16 symbol"),
    ],
)
async def test_a_text_that_does_not_fit_is_refused(
    rig: Rig, text: str, entities: list[MessageEntity], why: str
) -> None:
    with refused(why):
        await rig.bot.send_message(rig.chat, text, entities=entities)
    assert rig.ann.heard == ()


async def test_a_text_that_just_fits_is_taken(rig: Rig) -> None:
    await rig.bot.send_message(rig.chat, "😀" * 2048, entities=[bold(4094, 2)])
    assert len(rig.ann.heard) == 1


@pytest.mark.parametrize(
    ("markup", "why"),
    [
        (button("Ja", "x" * 65), "BUTTON_DATA_INVALID"),
        (button("Ja", "é" * 33), "BUTTON_DATA_INVALID"),
        (button("", "x"), "must be non-empty"),
        (InlineKeyboardMarkup([[InlineKeyboardButton("Ja")]]), "Text buttons are unallowed"),
        (InlineKeyboardMarkup([[InlineKeyboardButton("Ja", url="x:y")]]), "Wrong HTTP URL"),
    ],
)
async def test_buttons_without_a_use_are_refused(
    rig: Rig, markup: InlineKeyboardMarkup, why: str
) -> None:
    with refused(why):
        await rig.bot.send_message(rig.chat, "Ja?", reply_markup=markup)


async def test_a_location_can_be_asked_in_private_only(rig: Rig) -> None:
    asking = ReplyKeyboardMarkup([[KeyboardButton("Hier", request_location=True)]])
    await rig.bot.send_message(rig.chat, "Waar?", reply_markup=asking)
    assert rig.ann.room.keyboard
    group = rig.api.group("Inkopers", rig.ann).room.chat.id
    with refused("private chats only"):
        await rig.bot.send_message(group, "Waar?", reply_markup=asking)


async def test_a_message_that_is_not_there_cannot_be_answered(rig: Rig) -> None:
    with refused("Message to be replied not found"):
        await rig.bot.send_message(rig.chat, "dag", reply_parameters=ReplyParameters(99))
    anyway = ReplyParameters(99, allow_sending_without_reply=True)
    await rig.bot.send_message(rig.chat, "dag", reply_parameters=anyway)


async def test_who_cannot_be_reached_is_said_as_telegram_says_it(rig: Rig) -> None:
    with refused("Chat not found"):
        await rig.bot.send_message(1, "dag")
    group = rig.api.group("Inkopers", rig.ann)
    group.puts_the_bot_out()
    with pytest.raises(Forbidden, match="bot was kicked"):
        await rig.bot.send_message(group.room.chat.id, "dag")
    rig.ann.blocks()
    with pytest.raises(Forbidden, match="bot was blocked by the user"):
        await rig.bot.send_message(rig.chat, "dag")
    rig.ann.unblocks()
    await rig.bot.send_message(rig.chat, "dag")


async def test_a_group_that_became_a_supergroup_says_where_it_is(rig: Rig) -> None:
    group = rig.api.group("Inkopers", rig.ann)
    grown = group.upgrade()
    with pytest.raises(ChatMigrated) as refused:
        await rig.bot.send_message(group.room.chat.id, "dag")
    assert refused.value.new_chat_id == grown.room.chat.id
    await rig.bot.send_message(grown.room.chat.id, "dag")


async def test_too_much_in_a_while_is_put_off() -> None:
    async with rigged(Pace(private=Window(2, 30.0))) as rig:
        await rig.bot.send_message(rig.chat, "een")
        await rig.bot.send_message(rig.chat, "twee")
        with pytest.raises(RetryAfter) as refused:
            await rig.bot.send_message(rig.chat, "drie")
        await rig.bot.send_message(rig.api.person("Bob").user.id, "een")
    assert 28 <= refused.value._retry_after.total_seconds() <= 30
