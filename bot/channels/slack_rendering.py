"""Blocks of a conversation as messages of Slack.

The blocks alone decide the outcome, so that any part of a message can be brought by itself.
"""

from collections.abc import Iterable, Iterator

from slack_sdk.models.blocks import (
    ActionsBlock,
    ButtonElement,
    MarkdownTextObject,
    PlainTextObject,
    SectionBlock,
)

from bot.channels.slack_mrkdwn import cut, literal, pieces
from bot.channels.slack_post import Part, Post, Shown, fits
from core.blocks import Block, Choice, Choices, File, Form, LocationRequest, Picture, Text
from core.markup import escape

BUTTONS = 25
"""Buttons in one row."""
LABEL = 75
"""Characters on a button."""
ALT = 1000
"""Characters that Slack keeps beside a picture, for who cannot see it."""
OPENS_FORM = "form"
"""How the action of a button begins that opens a form; its value is `SEQ/INDEX`, or in a card
`HEAD/TOKEN`: what stands there now may be another form than when the button was drawn."""
HEAD = 0
"""The `seq` of what stands in a card: it is in no history, and looked up as it is now."""


def render(blocks: Iterable[Block], seq: int) -> tuple[Part, ...]:
    """Write an entry of the history, with that `seq`, as messages, documents and pictures."""
    return tuple(_render(blocks, seq))


def in_one(blocks: Iterable[Block]) -> Post | None:
    """Write a card as one message: all its buttons, and as much of its text as there is room for.

    None for what there is nothing to show of.
    """
    shown = [each for each in show(blocks, HEAD) if isinstance(each, Shown)]
    texts = [each for each in shown if isinstance(each.block, SectionBlock)]
    rows = [each for each in shown if isinstance(each.block, ActionsBlock)]
    whole = len(texts)
    while len(texts) > 1 and not fits([*texts, *rows], _section("…")):
        texts.pop()
    more = [_section("…")] if len(texts) < whole else []
    return Post((*texts, *more, *rows)) if shown else None


def in_words(picture: Picture) -> Post:
    """Say what stands in a picture."""
    return Post(tuple(_words(picture.alt or picture.name)))


def show(blocks: Iterable[Block], seq: int) -> Iterator[Shown | File | Picture]:
    """Write blocks as Slack's, without yet dividing them over messages."""
    forms: list[tuple[int, Form]] = []
    for index, block in enumerate(blocks):
        if isinstance(block, Form):
            forms.append((index, block))
            continue
        yield from _opening(forms, seq)
        forms = []
        match block:
            case Text(markdown):
                yield from (_section(piece) for piece in pieces(markdown))
            case Choices(options):
                yield from _rows(options, index)
            case File():
                yield block
            case Picture(alt=alt):
                yield block
                yield from _words(alt) if len(alt) > ALT else ()
            case LocationRequest():
                pass  # Slack has no such thing; the text says what to type instead
    yield from _opening(forms, seq)


def _render(blocks: Iterable[Block], seq: int) -> Iterator[Part]:
    held: list[Shown] = []
    for each in show(blocks, seq):
        if held and not (isinstance(each, Shown) and fits(held, each)):
            yield Post(tuple(held))
            held = []
        if isinstance(each, Shown):
            held.append(each)
        else:
            yield each
    if held:
        yield Post(tuple(held))


def _words(said: str) -> Iterator[Shown]:
    return map(_section, pieces(escape(said)))


def _section(piece: str) -> Shown:
    # Verbatim: what looks like an address or a name in a text is neither link nor mention.
    return Shown(SectionBlock(text=MarkdownTextObject(text=piece, verbatim=True)), piece)


def _rows(options: tuple[Choice, ...], index: int) -> Iterator[Shown]:
    for start in range(0, len(options), BUTTONS):
        row = options[start : start + BUTTONS]
        buttons = [
            _button(choice.label, f"choice-{index}-{number}", choice.token)
            for number, choice in enumerate(row, start)
        ]
        yield _row(buttons, " · ".join(choice.label for choice in row))


def _opening(forms: list[tuple[int, Form]], seq: int) -> Iterator[Shown]:
    """Draw the buttons of forms that follow on one another, in as few rows as they take."""
    for start in range(0, len(forms), BUTTONS):
        row = forms[start : start + BUTTONS]
        buttons = [
            _button(
                form.label,
                f"{OPENS_FORM}-{index}",
                f"{seq}/{form.token if seq == HEAD else index}",
            )
            for index, form in row
        ]
        yield _row(buttons, " · ".join(form.label for _, form in row))


def _row(buttons: list[ButtonElement], labels: str) -> Shown:
    return Shown(ActionsBlock(elements=buttons), literal(labels))


def _button(label: str, action: str, value: str) -> ButtonElement:
    words = PlainTextObject(text=cut(label, LABEL), emoji=False)
    return ButtonElement(text=words, action_id=action, value=value)
