"""A slip that is put right at once, or deleted, leaves no trace in what is remembered."""

import pytest

from core.contents import Edited, Said, Withdrawn
from tests.handlers.talk import said, talk

ANSWERS = ("zelfscan", "Groen BV", "nee", "2025", "38 uur", "120", "ja", "wajong", "3", "24 uur")
SLIPS = ("weet ik niet", "terug", "stop", "wijzig", "wat kost de PSO?", "hovenier bij Zwolle", "99")


@pytest.mark.parametrize("slip", SLIPS)
async def test_a_slip_that_is_put_right(slip: str) -> None:
    slipping, straight = talk(), talk()
    for number, answer in enumerate(ANSWERS):
        await slipping.reply(Said(slip, str(number)))
        shown = said(await slipping.reply(Edited(str(number), answer)))
        expected = said(await straight.reply(Said(answer, str(number))))
        assert shown.endswith(f"\n\n{expected}")
        assert slipping.state == straight.state


@pytest.mark.parametrize("slip", SLIPS)
async def test_a_slip_that_is_deleted(slip: str) -> None:
    slipping, straight = talk(), talk()
    for number, answer in enumerate(ANSWERS):
        await slipping.reply(Said(slip, f"slip {number}"))
        await slipping.reply(Withdrawn(f"slip {number}"))
        await slipping.reply(Said(answer, str(number)))
        await straight.reply(Said(answer, str(number)))
        assert slipping.state == straight.state
