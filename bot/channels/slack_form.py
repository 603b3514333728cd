"""Forms as modals of Slack, and what comes back from them."""

from dataclasses import dataclass

from pydantic import TypeAdapter
from slack_sdk.models.blocks import (
    InputBlock,
    Option,
    PlainTextInputElement,
    PlainTextObject,
    StaticSelectElement,
)
from slack_sdk.models.views import View

from bot.channels.slack_mrkdwn import cut
from bot.channels.slack_payloads import FilledIn
from core.blocks import Form, FormField, SelectField, TextField
from core.contents import Submitted
from core.language import Language

TITLE = 24
"""Characters in the title, and on the button that sends."""
LABEL = 2000
OPTION = 75
ELEMENT = "value"
"""The name of the one element in each field."""


@dataclass(frozen=True, slots=True)
class Opened:
    """What a modal carries along, to tell where what is filled in belongs."""

    conversation: str
    place: str | None
    token: str
    label: str
    language: Language


_OPENED = TypeAdapter(Opened)


def modal(form: Form, opened: Opened, send: str) -> View:
    """Draw a form; `send` stands on the button that sends it."""
    return View(
        type="modal",
        title=PlainTextObject(text=cut(form.title, TITLE)),
        submit=PlainTextObject(text=cut(send, TITLE)),
        private_metadata=_OPENED.dump_json(opened).decode(),
        blocks=[_field(field) for field in form.fields],
    )


def opened_from(filled_in: FilledIn) -> Opened:
    """Read what a modal carried along."""
    return _OPENED.validate_json(filled_in.private_metadata)


def submitted(filled_in: FilledIn, opened: Opened) -> Submitted:
    """Read what was entered."""
    values: dict[str, str] = {}
    for key, elements in filled_in.state.values.items():
        entered = elements[ELEMENT]
        value = entered.selected_option.value if entered.selected_option else entered.value
        if value:
            values[key] = value
    return Submitted(opened.token, values, opened.label)


def _field(field: FormField) -> InputBlock:
    return InputBlock(
        block_id=field.key,
        label=PlainTextObject(text=cut(field.label, LABEL)),
        element=_element(field),
        hint=PlainTextObject(text=cut(field.hint, LABEL)) if field.hint else None,
        optional=field.optional,
    )


def _element(field: FormField) -> PlainTextInputElement | StaticSelectElement:
    match field:
        case TextField():
            return PlainTextInputElement(
                action_id=ELEMENT, multiline=field.long, initial_value=field.value or None
            )
        case SelectField():
            options = {
                choice.token: _option(choice.label, choice.token) for choice in field.options
            }
            return StaticSelectElement(
                action_id=ELEMENT,
                options=list(options.values()),
                initial_option=options.get(field.value),
            )


def _option(label: str, token: str) -> Option:
    return Option(value=token, text=PlainTextObject(text=cut(label, OPTION)))
