"""Whoever guesses must wait, longer and longer; whoever knows gets in."""

from datetime import timedelta

import pytest
from argon2 import PasswordHasher

from bot.channels.web_address import network
from bot.helpdesk_page import attempts
from bot.helpdesk_page.attempts import Attempts
from bot.helpdesk_page.passwords import Passwords, Verified, hashed
from tests.applications.filing import MONDAY

NONE = timedelta()


def test_five_attempts_are_free_and_then_the_waits_grow() -> None:
    tried, now, waits = Attempts(), MONDAY, list[float]()
    for _ in range(12):
        assert tried.wait(["anna"], now) == NONE
        wait = tried.wait(["anna"], now) if len(waits) >= 4 else NONE
        if not wait:
            wait = NONE
        waits.append(wait.total_seconds())
        now += wait
    assert waits == [0, 0, 0, 0, 30, 60, 120, 240, 480, 900, 900, 900]


def test_a_success_takes_the_failures_back() -> None:
    tried = Attempts()
    for _ in range(20):
        assert tried.wait(["anna"], MONDAY) == NONE
        tried.forget(["anna"])


def test_each_name_and_each_address_counts_by_itself() -> None:
    tried = Attempts()
    for n in range(5):
        tried.wait([f"name {n}", "from 192.0.2.1"], MONDAY)
    assert tried.wait(["name anna", "from 192.0.2.1"], MONDAY) > NONE
    assert tried.wait(["name anna", "from 192.0.2.2"], MONDAY) == NONE


def test_failures_are_forgotten_after_a_while() -> None:
    tried = Attempts()
    for _ in range(5):
        tried.wait(["anna"], MONDAY)
    later = MONDAY + attempts.FORGOTTEN
    assert [tried.wait(["anna"], later) for _ in range(5)] == [NONE] * 5


def test_what_is_remembered_is_bounded(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(attempts, "MOST", 3)
    tried = Attempts()
    for key in ("anna", "anna", "anna", "anna", "b", "c", "d"):
        tried.wait([key], MONDAY)
    assert [tried.wait(["anna"], MONDAY) for _ in range(4)] == [NONE] * 4


@pytest.mark.parametrize(
    ("address", "counts_as"),
    [
        ("192.0.2.7", "192.0.2.7"),
        ("2001:db8:1:2:3::4", "2001:db8:1:2::/64"),
        ("::ffff:192.0.2.7", "192.0.2.7"),
        (None, ""),
        ("unix", "unix"),
    ],
)
def test_an_address_of_ipv6_counts_as_its_network(address: str | None, counts_as: str) -> None:
    assert network(address) == counts_as


async def test_a_password_is_right_or_wrong() -> None:
    passwords, hash_ = Passwords(), hashed("paard accu nietje")
    assert await passwords.verify(hash_, "paard accu nietje") == Verified(hash_, hash_)
    assert await passwords.verify(hash_, "paard accu nietj") is None
    assert await passwords.verify(None, "paard accu nietje") is None
    assert await passwords.verify("no hash at all", "paard accu nietje") is None


async def test_a_hash_of_other_parameters_is_made_anew() -> None:
    weak = PasswordHasher(time_cost=1, memory_cost=64).hash("paard accu nietje")
    verified = await Passwords().verify(weak, "paard accu nietje")
    assert verified
    assert (verified.found, verified.kept != weak) == (weak, True)
    assert await Passwords().verify(verified.kept, "paard accu nietje")
