"""What somebody gets to see of an answer on each channel, whatever it looks like there.

Each way of reading takes what the channel sends out, and has the platform's own rules checked
first: slack_sdk's validators, and those of the Bot API as our server of it has them.
"""

import json
import re
from collections.abc import Awaitable, Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass
from datetime import UTC, datetime
from html import unescape
from io import StringIO
from pathlib import Path
from typing import TypeAlias

from pydantic import TypeAdapter
from rich.console import Console
from slack_sdk.models.blocks import ActionsBlock, ButtonElement, SectionBlock
from slack_sdk.models.blocks import Block as SlackBlock

from bot.channels.channel import Delivery
from bot.channels.console import YOU, ConsoleChannel
from bot.channels.slack_post import Post
from bot.channels.slack_rendering import ALT, OPENS_FORM, render
from bot.channels.telegram_rendering import PictureMessage, TextMessage, rendered
from bot.channels.web_shown import shown as told
from bot.channels.web_told import BlockShown, FileShown, PictureShown, TextShown, write
from core.blocks import Block, Choices, File, Form, LocationRequest, Picture, Text
from core.contents import Pressed
from core.markup import BulletList, NumberedList, Paragraph, Part, Spans, parse
from storage.history import Entry
from tests.telegram.bot_api.checks import check_caption, check_markup, check_text
from tests.telegram.bot_api.keyboards import InlineKeyboard, Markup
from tests.telegram.bot_api.objects import Chat, Entity

NOW = datetime(2026, 11, 25, 9, tzinfo=UTC)

Blocks: TypeAlias = Sequence[Block]


@dataclass(frozen=True, slots=True)
class Shown:
    """What is there to read, to press and to save."""

    letters: str
    """And digits, in order, those that a picture says in words among them; where words break and
    what marks a list is each channel's own."""
    tokens: tuple[str, ...]
    """Of the buttons, in order."""
    files: tuple[str, ...]


See: TypeAlias = Callable[[Blocks], Awaitable[Shown]]
"""Has blocks rendered by a channel, and reads what comes out."""


def meant(blocks: Blocks) -> Shown:
    """Give what an answer says, before any channel has had it."""
    texts = (text for block in blocks for text in _said(block))
    tokens = (option.token for b in blocks if isinstance(b, Choices) for option in b.options)
    return Shown(
        _letters(texts), tuple(tokens), tuple(b.name for b in blocks if isinstance(b, File))
    )


async def on_the_web(blocks: Blocks) -> Shown:
    """Read the frame that the page gets."""
    entry = Entry(1, "bot", None, None, tuple(blocks), NOW, "nl")
    (one,) = json.loads(write(told([entry])))["entries"]
    kinds = [block["kind"] for block in one["blocks"]]
    assert set(kinds) <= {"text", "choices", "location-request", "file", "picture"}
    (frame,) = told([entry]).entries
    said = frame.blocks or ()
    return Shown(
        _letters(text for block in said for text in _on_the_page(block)),
        tuple(o.token for block in said if isinstance(block, Choices) for o in block.options),
        tuple(block.name for block in said if isinstance(block, FileShown)),
    )


async def in_a_terminal(blocks: Blocks) -> Shown:
    """Read what is printed; documents land in the folder one is in."""
    printed = StringIO()
    channel = ConsoleChannel(Console(file=printed, width=10_000), lambda: NOW, "nl")
    brought = await channel.deliver(Delivery(1, YOU, tuple(blocks), NOW))
    assert not brought.more
    said = printed.getvalue()
    letters = re.findall(r"^  ([a-z]+)\) ", said, re.MULTILINE)
    pressed = [channel.content(letter) for letter in letters]
    tokens = tuple(press.token for press in pressed if isinstance(press, Pressed))
    saved = re.findall(r"^var/(.+)\n\n", said, re.MULTILINE)
    _take_away(saved)
    text = re.sub(r"^(?:  [a-z]+\) .*|var/.+)$", "", said, flags=re.MULTILINE)
    return Shown(_letters([text]), tokens, tuple(saved))


def _take_away(names: list[str]) -> None:
    """Have the next document of that name be called so, and not -2."""
    for name in names:
        Path("var", name).unlink()


async def on_telegram(blocks: Blocks) -> Shown:
    """Read the messages of a private chat."""
    return _on_telegram(blocks, Chat(7, "private"))


async def in_a_group_on_telegram(blocks: Blocks) -> Shown:
    """Read the messages of a group."""
    return _on_telegram(blocks, Chat(-7, "group"))


async def on_slack(blocks: Blocks) -> Shown:
    """Read the messages as those see them who see blocks."""
    texts, tokens, files = list[str](), list[str](), list[str]()
    for message in render(blocks, 1):
        match message:
            case Post():
                payload = [block.to_dict() for block in message.blocks]
                for block in SlackBlock.parse_all(payload):
                    block.validate_json()
                    texts += _slack_text(block)
                    tokens += _slack_tokens(block)
            case File(name):
                files.append(name)
            case Picture(alt=alt) if len(alt) <= ALT:
                texts.append(alt)
            case Picture():
                pass  # it is said beside it
    return Shown(_letters(texts), tuple(tokens), tuple(files))


CHANNELS: Sequence[See] = (
    on_the_web,
    in_a_terminal,
    on_telegram,
    in_a_group_on_telegram,
    on_slack,
)


def says_nothing(blocks: Blocks) -> bool:
    """Tell whether there is nothing to read: some channels show neither of these blocks."""
    return all(isinstance(block, LocationRequest | Form) for block in blocks)


_MARKUP: TypeAdapter[Markup] = TypeAdapter(Markup)
_ENTITIES = TypeAdapter(tuple[Entity, ...])


def _on_telegram(blocks: Blocks, chat: Chat) -> Shown:
    texts, tokens, files = list[str](), list[str](), list[str]()
    for message in rendered(blocks, shared=chat.type != "private"):
        keyboard = message.keyboard
        markup = None if keyboard is None else _MARKUP.validate_json(keyboard.to_json())
        check_markup(markup, chat)
        if isinstance(markup, InlineKeyboard):
            tokens += (b.callback_data or "" for row in markup.inline_keyboard for b in row)
        if isinstance(message, TextMessage):
            entities = [entity.to_dict() for entity in message.written.entities]
            check_text(message.written.text, _ENTITIES.validate_python(entities))
            texts.append(message.written.text)
        elif isinstance(message, PictureMessage):
            caption = message.caption.text if message.caption else ""
            check_caption(caption, ())
            texts.append(caption)
        else:
            check_caption("", ())
            files.append(message.file.name)
    return Shown(_letters(texts), tuple(tokens), tuple(files))


def _slack_text(block: SlackBlock) -> Iterator[str]:
    if isinstance(block, SectionBlock) and block.text:
        yield _read_mrkdwn(block.text.text)


def _slack_tokens(block: SlackBlock) -> Iterator[str]:
    if isinstance(block, ActionsBlock):
        for element in block.elements:
            assert isinstance(element, ButtonElement)
            if element.value and not str(element.action_id).startswith(OPENS_FORM):
                yield element.value


def _read_mrkdwn(text: str) -> str:
    """Read mrkdwn as Slack shows it: marks between spaces without width are signs themselves."""
    linked = re.sub(r"<[^<>|]*\|([^<>]*)>", r"\1", text)
    signs = re.sub("\u200b([*_~`])\u200b", " ", linked)
    return unescape(re.sub("[*_~\u200b]", "", signs))


def _said(block: Block) -> Iterator[str]:
    match block:
        case Text(markdown):
            yield from map(_text, parse(markdown))
        case Picture(alt=alt):
            yield alt
        case _:
            pass


def _on_the_page(block: BlockShown) -> Iterator[str]:
    match block:
        case TextShown(parts):
            yield from map(_text, parts)
        case PictureShown(alt=alt):
            yield alt
        case _:
            pass


def _words(spans: Spans) -> str:
    return "".join(span.text for span in spans)


def _text(part: Part) -> str:
    match part:
        case Paragraph(spans):
            return _words(spans)
        case BulletList(items):
            return "".join(map(_words, items))
        case NumberedList(items, start):
            return "".join(f"{n} {_words(item)}" for n, item in enumerate(items, start))


def _letters(texts: Iterable[str]) -> str:
    return re.sub(r"[\W_]", "", "".join(texts))
