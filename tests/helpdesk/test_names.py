"""What colleagues may be called."""

import pytest

from core.helpdesk.names import is_name


@pytest.mark.parametrize("name", ["Anna", "Anne-Marie", "J. van 't Hof", "Zoë", "Ben & Jet", "Ó"])
def test_a_name_is_what_users_can_read(name: str) -> None:
    assert is_name(name)


@pytest.mark.parametrize(
    "name", ["", " Anna", "12", "Bart (pas op: lastig)", "Bart\nen Carla", "x" * 41, "**Anna**"]
)
def test_what_is_no_name(name: str) -> None:
    assert not is_name(name)


@pytest.mark.parametrize("name", ["user", "Clock", "APPLICANT", "Gebruiker", "Laddermaat", "bot"])
def test_what_means_somebody_else_is_no_name(name: str) -> None:
    assert not is_name(name)
