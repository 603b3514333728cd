"""What colleagues do with applications at the page: once, told, and never over one another."""

import re
from datetime import timedelta

import pytest

from bot.application.desk import move
from bot.colleague import Colleague
from bot.helpdesk_page.pages import HOME
from bot.texts import load_texts
from core.application.filed import Audience
from core.application.reference import reference_of
from core.application.stages import Stage, Step
from storage.administration import APPLICANT
from storage.applications import find_application, trail
from tests.applications.filing import OTHER, REFERENCE, file
from tests.helpdesk_page.house import Desk, Visitor, desk, visitor

ONE = f"{HOME}/aanvragen/{REFERENCE}"
TEXTS = load_texts()


async def form_of(anna: Visitor, path: str = ONE, /, **filled_in: str) -> dict[str, str]:
    """Give the hidden fields of the page as it is now, and what is filled in."""
    page = await anna.get(path)
    hidden = dict(re.findall(r'type="hidden" name="(\w+)" value="([^"]*)"', page))
    return {**hidden, **filled_in}


async def to_auditor(at: Desk) -> None:
    for stage in (Stage.COMPLETE, Stage.WITH_AUDITOR):
        await at.store.run(move, TEXTS, REFERENCE, Step(stage), Colleague("Bob", at.at))


async def stage_of(at: Desk) -> Stage:
    return (await at.store.run(find_application, REFERENCE)).stage


async def test_a_step_is_taken_in_the_name_of_who_is_signed_in_and_told() -> None:
    async with desk() as at, visitor(at) as anna:
        await at.store.run(file)
        await anna.sign_in()
        form = await form_of(
            anna, choice="complete", remark="Alles is er.\r\nMooi!", internal="KvK klopt"
        )
        answer = await anna.post(f"{ONE}/stap", form)

        assert (answer.status, answer.headers["Location"]) == (303, f"{ONE}?gedaan=stap")
        assert "De stap is gezet." in await anna.get(answer.headers["Location"])
        (said,) = await at.told()
        assert "compleet" in said
        assert "Alles is er.\nMooi!" in said
        assert "KvK" not in said
        both = ["fake:ann", f"desk:application-{REFERENCE}"]
        assert at.woken == both, "it is delivered at once, to both sides"
        _, moved, noted = await at.store.run(trail, REFERENCE)
        assert (moved.by, noted.by, noted.audience) == ("Anna", "Anna", Audience.INTERNAL)


async def test_a_form_that_is_sent_twice_counts_once() -> None:
    async with desk() as at, visitor(at) as anna:
        await at.store.run(file)
        await anna.sign_in()
        step = await form_of(anna, choice="complete")
        remark = {**step, "remark": "Wij bellen u.", "audience": "applicant"}
        for path, form in (("stap", step), ("opmerking", remark)) * 2:
            assert (await anna.post(f"{ONE}/{path}", form)).status == 303
        assert len(await at.told()) == 2
        assert len(await at.store.run(trail, REFERENCE)) == 3


async def test_a_step_that_somebody_else_took_meanwhile_stands() -> None:
    async with desk() as at, visitor(at) as anna:
        await at.store.run(file)
        await anna.sign_in()
        form = await form_of(anna, choice="withdrawn", remark="Een lang verhaal")
        await at.store.run(move, TEXTS, REFERENCE, Step(Stage.COMPLETE), Colleague("Bob", at.at))
        answer = await anna.post(f"{ONE}/stap", form)

        said = await answer.text()
        assert answer.status == 422
        assert "Intussen is er een andere stap gezet." in said
        assert '<span class="stage">Compleet</span>' in said
        assert "Een lang verhaal" in said
        assert await stage_of(at) is Stage.COMPLETE


async def test_the_same_step_of_somebody_else_is_no_double() -> None:
    async with desk() as at, visitor(at) as anna:
        await at.store.run(file)
        await anna.sign_in()
        form = await form_of(anna, choice="withdrawn", remark="Een lang verhaal")
        withdrawn = Step(Stage.WITHDRAWN)
        await at.store.run(move, TEXTS, REFERENCE, withdrawn, Colleague(APPLICANT, at.at))
        said = await (await anna.post(f"{ONE}/stap", form)).text()
        assert "Intussen is er een andere stap gezet." in said
        assert "Een lang verhaal" in said
        assert "Hierna komt geen stap meer." in said


async def test_a_remark_made_meanwhile_keeps_nobody_from_a_step() -> None:
    async with desk() as at, visitor(at) as anna:
        await at.store.run(file)
        await anna.sign_in()
        step = await form_of(anna, choice="complete")
        await anna.post(f"{ONE}/opmerking", {**step, "remark": "Gebeld.", "audience": "internal"})
        assert (await anna.post(f"{ONE}/stap", step)).status == 303
        assert len(await at.told()) == 1


@pytest.mark.parametrize(
    ("filled_in", "says"),
    [
        ({}, "Kies wat de aanvraag wordt."),
        ({"choice": "closed"}, "Kies wat de aanvraag wordt."),
        ({"choice": "decided"}, "Kies wat de aanvraag wordt."),
        ({"choice": "awarded", "until": "2028-11-30"}, "Kies de trede die is toegekend."),
        ({"choice": "awarded", "rung": "2"}, "Geef de laatste dag"),
        ({"choice": "awarded", "rung": "2", "until": "morgen"}, "Geef de laatste dag"),
        ({"choice": "awarded", "rung": "2", "until": "2026-11-23"}, "Die dag is voorbij."),
        ({"choice": "not-awarded", "remark": "x" * 1001}, "Dit zijn 1.001 tekens."),
        ({"choice": "not-awarded", "internal": "x" * 1001}, "Dit zijn 1.001 tekens."),
        ({"choice": "not-awarded", "stage": "nowhere"}, "Kies wat de aanvraag wordt."),
        ({"choice": "not-awarded", "seen": "many"}, "Intussen is er een andere stap gezet."),
    ],
)
async def test_what_is_missing_is_said_beside_it_and_nothing_is_lost(
    filled_in: dict[str, str], says: str
) -> None:
    async with desk() as at, visitor(at) as anna:
        await at.store.run(file)
        await to_auditor(at)
        await anna.sign_in()
        form = {"remark": "Getypt", "internal": "Ook <getypt>"} | filled_in
        answer = await anna.post(f"{ONE}/stap", await form_of(anna) | form)

        said = await answer.text()
        assert answer.status == 422
        assert says in said
        assert form["remark"] in said
        assert form["internal"].replace("<", "&lt;").replace(">", "&gt;") in said
        assert await stage_of(at) is Stage.WITH_AUDITOR
        assert len(await at.told()) == 2


@pytest.mark.parametrize("until", ["2028-11-30", "30-11-2028", " 30/11/2028"])
async def test_a_day_is_read_as_people_write_it(until: str) -> None:
    async with desk() as at, visitor(at) as anna:
        await at.store.run(file)
        await to_auditor(at)
        await anna.sign_in()
        await anna.post(f"{ONE}/stap", await form_of(anna, choice="awarded", rung="2", until=until))
        assert "trede 2, geldig tot en met 30 november 2028" in (await at.told())[-1]


@pytest.mark.parametrize(
    ("filled_in", "says"),
    [
        ({"remark": " \r\n ", "audience": "internal"}, "Schrijf eerst een opmerking."),
        ({"remark": "Getypt", "audience": "world"}, "Kies voor wie de opmerking is."),
        ({"remark": "x" * 1001, "audience": "internal"}, "Dit zijn 1.001 tekens."),
    ],
)
async def test_a_remark_that_cannot_be_kept_is_given_back(
    filled_in: dict[str, str], says: str
) -> None:
    async with desk() as at, visitor(at) as anna:
        await at.store.run(file)
        await anna.sign_in()
        answer = await anna.post(f"{ONE}/opmerking", await form_of(anna, ONE, **filled_in))
        said = await answer.text()
        assert answer.status == 422
        assert says in said
        assert filled_in["remark"].strip() in said
        assert len(await at.store.run(trail, REFERENCE)) == 1


async def test_an_application_that_is_not_there_takes_no_step() -> None:
    async with desk() as at, visitor(at) as anna:
        await at.store.run(file)
        await anna.sign_in()
        nobodys = f"{HOME}/aanvragen/{reference_of(500_000)}"
        form = await form_of(anna, choice="complete", remark="x", audience="internal")
        for path in ("stap", "opmerking"):
            assert (await anna.post(f"{nobodys}/{path}", form)).status == 404


async def test_what_applicants_typed_is_shown_and_never_run() -> None:
    async with desk() as at, visitor(at) as anna:
        await at.store.run(file, organisation="<script>alert(1)</script>")
        await anna.sign_in()
        for path in (ONE, HOME, f"{HOME}/aanvragen?zoek=<script>"):
            said = await anna.get(path)
            assert "&lt;script&gt;alert(1)" in said
            assert "<script>" not in said


async def test_the_list_is_by_stage_the_longest_there_first_and_can_be_searched() -> None:
    async with desk() as at, visitor(at) as anna:
        await at.store.run(file, organisation="Drukkerij Één")
        await at.store.run(file, OTHER, organisation="Café Twee")
        at.at += timedelta(days=3)
        await at.store.run(move, TEXTS, OTHER, Step(Stage.WITHDRAWN), Colleague("Bob", at.at))
        await anna.sign_in()

        open_ = await anna.get(f"{HOME}/aanvragen")
        assert "Drukkerij" in open_
        assert "3 dagen" in open_
        assert "Café" not in open_
        assert "Café" in await anna.get(f"{HOME}/aanvragen?fase=withdrawn")
        assert "Geen aanvragen in deze fase." in await anna.get(f"{HOME}/aanvragen?fase=closed")
        for sought in ("cafe", "482 196 2", OTHER):
            found = await anna.get(f"{HOME}/aanvragen?zoek={sought}")
            assert "Café" in found
            assert "Drukkerij" not in found
        assert "Drukkerij" in await anna.get(f"{HOME}/aanvragen?zoek=12345678")
        assert "Geen aanvraag gevonden." in await anna.get(f"{HOME}/aanvragen?zoek=bakker")
