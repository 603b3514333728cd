"""Slash commands, from a menu or a link, mean what their words mean."""

import pytest

from bot.commanding import in_words
from bot.menu_commands import menu_commands
from core.language import Language
from tests.handlers.talk import talk
from tests.house import CONTENTS

MENUS = menu_commands(CONTENTS.texts)
EVERY_COMMAND = sorted({command.name for menu in MENUS.values() for command in menu})


@pytest.mark.parametrize(
    ("command", "words"),
    [
        ("/zelfscan", "zelfscan"),
        ("/partners utrecht", "partners utrecht"),
        ("/start", "start"),
        ("/start zelfscan", "zelfscan"),
        ("/start partner_utrecht", "partners in utrecht"),
        ("/start partner_den_haag", "partners in den haag"),
        ("/START Partner_s-hertogenbosch", "partners in s-hertogenbosch"),
        ("/start koppel_7Q4M2KXD", "start koppel 7Q4M2KXD"),
        ("/start vraag", "vraag"),
        ("  /stop  ", "stop"),
        ("/koppel 7Q4M-2KXD", "koppel 7Q4M-2KXD"),
        ("/", "/"),
        ("/ 3", "/ 3"),
        ("3/4", "3/4"),
        ("en/of", "en/of"),
        ("zie /zelfscan", "zie /zelfscan"),
        ("", ""),
    ],
)
def test_a_command_stands_for_words(command: str, words: str) -> None:
    assert in_words(command) == words


@pytest.mark.parametrize("name", EVERY_COMMAND)
@pytest.mark.parametrize("spoken", ["nl", "en"])
async def test_every_command_of_the_menu_is_understood(name: str, spoken: Language) -> None:
    """A device shows the menu in its own language, whichever is spoken."""
    said = await talk(language=spoken).say(f"/{name}")
    assert said
    assert said != await talk(language=spoken).say("/flurbel")


async def test_a_link_to_partners_searches_them() -> None:
    assert "Zwolle" in await talk().say("/start partner_zwolle")


async def test_a_link_to_the_assessment_begins_it() -> None:
    conversation = talk()
    await conversation.say("/start zelfscan")
    assert conversation.state.scenarios or "zelfscan" in await conversation.say("menu")


def test_a_menu_fits_telegram() -> None:
    """Names of 1 to 32 letters, digits and underscores, descriptions of 1 to 256 characters."""
    for commands in MENUS.values():
        for command in commands:
            assert command.name.isidentifier()
            assert command.name == command.name.lower()
            assert 1 <= len(command.name) <= 32
            assert 1 <= len(command.description) <= 256
