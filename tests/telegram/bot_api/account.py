"""What the bot tells of itself: its menu of commands and its descriptions."""

import re
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field

from pydantic import TypeAdapter

from tests.telegram.bot_api.arguments import Arguments
from tests.telegram.bot_api.errors import bad_request

COMMANDS = 100
DESCRIPTION = 512
SHORT_DESCRIPTION = 120


@dataclass(frozen=True, slots=True)
class Command:
    command: str
    description: str


@dataclass(slots=True)
class Account:
    """By language; the empty one is for whoever has another."""

    commands: dict[str, tuple[Command, ...]] = field(default_factory=dict)
    descriptions: dict[str, str] = field(default_factory=dict)
    short_descriptions: dict[str, str] = field(default_factory=dict)


_COMMANDS = TypeAdapter(tuple[Command, ...])


def set_my_commands(account: Account, arguments: Arguments) -> bool:
    """Set the menu in a language."""
    commands = arguments.parsed("commands", _COMMANDS, ())
    if len(commands) > COMMANDS:
        raise bad_request("BOT_COMMANDS_TOO_MUCH")
    for command in commands:
        if not re.fullmatch(r"/?[a-z0-9_]{1,32}", command.command):
            raise bad_request("BOT_COMMAND_INVALID")
        if not 1 <= len(command.description) <= 256:
            raise bad_request("BOT_COMMAND_DESCRIPTION_INVALID")
    account.commands[_language(arguments)] = commands
    return True


def get_my_commands(account: Account, arguments: Arguments) -> tuple[Command, ...]:
    """Give the menu in exactly this language."""
    return account.commands.get(_language(arguments), ())


def set_my_description(account: Account, arguments: Arguments) -> bool:
    """Set what stands in an empty chat."""
    words = _description(arguments.text("description"), DESCRIPTION)
    account.descriptions[_language(arguments)] = words
    return True


def set_my_short_description(account: Account, arguments: Arguments) -> bool:
    """Set what stands on the bot's profile."""
    words = _description(arguments.text("short_description"), SHORT_DESCRIPTION)
    account.short_descriptions[_language(arguments)] = words
    return True


ACCOUNT_METHODS: Mapping[str, Callable[[Account, Arguments], bool | tuple[Command, ...]]] = {
    "setMyCommands": set_my_commands,
    "getMyCommands": get_my_commands,
    "setMyDescription": set_my_description,
    "setMyShortDescription": set_my_short_description,
}


def _language(arguments: Arguments) -> str:
    language = arguments.text("language_code")
    if not re.fullmatch(r"([a-z]{2})?", language):
        raise bad_request("LANG_CODE_INVALID")
    return language


def _description(words: str, longest: int) -> str:
    if len(words) > longest:
        raise bad_request("DESCRIPTION_TOO_LONG")
    return words
