"""The picture in the README is true: no package and no import is missing in it, or made up."""

import pytest

from tests.architecture.house import ROOT, arrows, box_of, boxes, graph, imports, modules, reached
from tests.architecture.picture import PICTURE, drawn

FILE = "docs/architecture.toml"


def test_every_module_is_in_a_box() -> None:
    outside = sorted(module for module in modules() if not box_of(module))
    assert not outside, f"say in {FILE} in which box they are"


@pytest.mark.parametrize("name", boxes())
def test_what_a_box_holds_is_there(name: str) -> None:
    assert name.removesuffix(".*") in graph().modules


def test_whoever_follows_the_arrows_finds_every_import() -> None:
    found = reached(arrows())
    missed = [said for (one, other), said in imports().items() if other not in found[one]]
    assert not missed, f"no arrow of {FILE} leads from the one to the other"


@pytest.mark.parametrize("arrow", sorted(arrows()), ids=" → ".join)
def test_every_arrow_is_an_import(arrow: tuple[str, str]) -> None:
    assert arrow in imports()


def test_no_arrow_leads_from_a_handler_to_a_channel_the_engine_or_the_store() -> None:
    from_handlers = reached(arrows())["handlers"]
    assert from_handlers == {"wording", "subjects", "contract", "ladder"}


def test_the_picture_is_what_its_source_says_today() -> None:
    assert PICTURE.read_bytes() == drawn(), "`make pictures` draws it anew"


def test_the_readme_shows_the_picture() -> None:
    shown = PICTURE.relative_to(ROOT).as_posix()
    assert f"]({shown})" in (ROOT / "README.md").read_text("utf-8")
