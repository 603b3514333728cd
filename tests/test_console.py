"""What the terminal does with documents and locations."""

import os
from dataclasses import replace
from io import StringIO
from pathlib import Path

import pytest
from rich.console import Console

from bot.channels.channel import Delivery
from bot.channels.console import YOU, ConsoleChannel
from bot.channels.console_meanwhile import ConsoleMeanwhile
from bot.channels.meanwhile import Far
from bot.clock import utc_now
from core.blocks import Block, Choice, Choices, File, LocationRequest, Text
from core.contents import Pressed
from tests.channels.drawings import LADDER


@pytest.fixture(autouse=True)
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """The folder from which the chat is started."""
    monkeypatch.chdir(tmp_path)
    return tmp_path


async def delivered(*blocks: Block) -> str:
    printed = StringIO()
    channel = ConsoleChannel(Console(file=printed, width=20), utc_now, "nl")
    await channel.deliver(Delivery(1, YOU, blocks, utc_now()))
    return printed.getvalue()


def document(content: bytes, name: str = "partners.xlsx") -> File:
    return File(name, "application/octet-stream", content)


async def test_a_document_is_saved_and_its_path_is_said(folder: Path) -> None:
    said = await delivered(Text("Hier is het."), document(b"\x00een\xff", "een [lange] naam.xlsx"))
    assert said == "Hier is het.\n\nvar/een [lange] naam.xlsx\n\n"
    assert (folder / "var" / "een [lange] naam.xlsx").read_bytes() == b"\x00een\xff"


async def test_a_document_never_takes_the_place_of_another(folder: Path) -> None:
    said = [await delivered(document(content)) for content in (b"1", b"2", b"3")]
    names = ["partners.xlsx", "partners-2.xlsx", "partners-3.xlsx"]
    assert said == [f"var/{name}\n\n" for name in names]
    assert [(folder / "var" / name).read_bytes() for name in names] == [b"1", b"2", b"3"]


async def test_a_document_stays_in_its_folder_whatever_it_is_called(folder: Path) -> None:
    assert await delivered(document(b"1", "../../elders.xlsx")) == "var/elders.xlsx\n\n"
    assert os.listdir(folder) == ["var"]


async def test_a_document_that_cannot_be_saved_is_no_reason_to_stop(folder: Path) -> None:
    (folder / "var").touch()
    said = await delivered(document(b"1"), Text("En verder?"))
    assert said.startswith("partners.xlsx: ")
    assert "En verder?" in said


async def test_a_picture_is_said_in_words_and_nothing_is_saved(folder: Path) -> None:
    said = await delivered(replace(LADDER, alt="trede [1]"), Text("En verder?"))
    assert said == "trede [1]\n\nEn verder?\n\n"
    assert os.listdir(folder) == []


async def test_a_location_cannot_be_shared_from_a_terminal() -> None:
    said = await delivered(Text("Waar bent u?"), LocationRequest("Deel mijn locatie"))
    assert said.split() == ["Waar", "bent", "u?"]


async def test_every_choice_has_a_letter_of_its_own() -> None:
    yes, no, other = (Choice(label, f"t:{label}") for label in ("Ja", "Nee", "Anders"))
    printed = StringIO()
    channel = ConsoleChannel(Console(file=printed), utc_now, "nl")
    blocks = (Choices((yes, no)), Text("Of juist"), Choices((other,)))
    await channel.deliver(Delivery(1, YOU, blocks, utc_now()))
    assert "  a) Ja\n  b) Nee\n" in printed.getvalue()
    assert "  c) Anders\n" in printed.getvalue()
    assert channel.content("b") == Pressed("t:Nee", "Nee")
    assert channel.content("C") == Pressed("t:Anders", "Anders")


async def test_what_is_no_markup_stands_there_as_it_was_typed() -> None:
    said = await delivered(Text("<b>*vet*</b> &lt;\n\n1. <i>"))
    assert said == "<b>vet</b> &lt;\n\n 1. <i>\n\n"


async def test_a_bar_has_a_percentage_only_where_it_is_known() -> None:
    printed = StringIO()
    bar = ConsoleMeanwhile(Console(file=printed, width=40, force_terminal=True))
    shown = []
    for part in (0.4, None, 0.9):
        await bar.show(YOU, None, Far("Bezig", part, "Bezig"), None)
        shown.append(printed.getvalue())
        printed.truncate(0)
    bar.clear()
    assert all("Bezig" in it for it in shown)
    assert "40%" in shown[0]
    assert "%" not in shown[1]
    assert "90%" in shown[2]
