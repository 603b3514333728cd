"""A document is sent in a terminal by where it is, however the terminal writes that."""

from pathlib import Path

import pytest

from bot.channels.console_documents import ConsoleDocuments, Named
from bot.channels.shelf import LARGEST
from bot.shelf import StoredShelf
from storage.database import open_store
from tests.house import CONTENTS
from tests.test_chat import talk

COMPANY = b'{"total_fte": 20, "groups": []}'


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("HOME", str(tmp_path))
    for name in ("blad.csv", "ons blad (1).csv", "naïef 'x'.csv"):
        (tmp_path / name).write_bytes(b"x")
    return tmp_path


@pytest.mark.parametrize(
    ("line", "name"),
    [
        ("{}/blad.csv", "blad.csv"),
        ("{}/ons blad (1).csv", "ons blad (1).csv"),
        ("'{}/ons blad (1).csv'", "ons blad (1).csv"),
        ('"{}/ons blad (1).csv"', "ons blad (1).csv"),
        (r"{}/ons\ blad\ \(1\).csv", "ons blad (1).csv"),
        ("file://{}/ons%20blad%20(1).csv", "ons blad (1).csv"),
        (r"'{}/naïef '\''x'\''.csv'", "naïef 'x'.csv"),
        ("~/blad.csv", "blad.csv"),
        ("+ {}/blad.csv", "blad.csv"),
        ("+ blad.csv", "blad.csv"),
        ("+ ~/blad.csv", "blad.csv"),
        ("+ ons blad (1).csv", "ons blad (1).csv"),
        (r"+ ons\ blad\ \(1\).csv", "ons blad (1).csv"),
    ],
)
async def test_a_file_is_found(folder: Path, line: str, name: str) -> None:
    async with open_store("sqlite://") as store:
        documents = ConsoleDocuments(CONTENTS.texts.voice("nl"), StoredShelf(store))
        named = documents.named(line.format(folder))
        assert named
        assert named.path.resolve() == folder / name


@pytest.mark.usefixtures("folder")
async def test_after_a_plus_what_is_said_with_it_may_follow() -> None:
    async with open_store("sqlite://") as store:
        documents = ConsoleDocuments(CONTENTS.texts.voice("nl"), StoredShelf(store))
        for line in ("+ blad.csv dit zijn wij", "+ 'blad.csv' dit zijn wij"):
            assert documents.named(line) == Named(Path("blad.csv"), "dit zijn wij")


@pytest.mark.usefixtures("folder")
@pytest.mark.parametrize(
    "line", ["blad.csv", "/zelfscan", "32 uur", "/nergens/x.csv", "it's", "x" * 9000, "a\0b", "+3"]
)
async def test_words_stay_words(line: str) -> None:
    async with open_store("sqlite://") as store:
        documents = ConsoleDocuments(CONTENTS.texts.voice("nl"), StoredShelf(store))
        assert documents.named(line) is None


async def test_in_a_chat_it_is_read_or_one_hears_what_is_wrong(tmp_path: Path) -> None:
    company, large, nowhere = (tmp_path / it for it in ("bedrijf.json", "groot.csv", "weg.csv"))
    company.write_bytes(COMPANY)
    large.write_bytes(bytes(LARGEST + 1))
    lines = f"'{company}'", f"+ {company} dit zijn wij", f"+ {nowhere}", f"+ {tmp_path}"
    said = await talk(tmp_path, *lines, f"+ {large}")
    assert said.count("bedrijf.json") == 2
    assert "niet ophalen" not in said
    assert f"Hier is geen bestand: {nowhere}." in said
    assert f"Hier is geen bestand: {tmp_path}." in said
    assert "groot.csv is te groot: het mag hoogstens 10 MB zijn." in said
