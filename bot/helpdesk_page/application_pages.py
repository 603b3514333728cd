"""The pages with applications: the list, and one of them with what can be done."""

import re
from collections.abc import Awaitable, Callable, Mapping, Sequence
from dataclasses import dataclass
from http import HTTPStatus
from typing import TypeAlias

from aiohttp import web

from bot.clock import ZONE
from bot.helpdesk_page.application_acts import Acts, Meanwhile, Seen
from bot.helpdesk_page.application_forms import (
    NotFilledIn,
    Problem,
    choices,
    lines_seen,
    read_remark,
    read_step,
)
from bot.helpdesk_page.application_lists import Group, groups, path_of
from bot.helpdesk_page.application_shown import shown
from bot.helpdesk_page.pages import SIGNED, Fields, Pages, fields
from bot.helpdesk_page.sign_in import redirect
from core.application.filed import Filed
from core.application.stages import LONGEST_REMARK, CertificateRung, Stage
from core.folding import unaccented
from storage.applications import NoSuchApplication

MOST = 50
"""Applications of a stage that are listed; whoever looks for another one searches."""
_ONE = "/aanvragen/{reference:[0-9]{7}}"
FINISHED = {Stage.CLOSED, Stage.WITHDRAWN}
Act: TypeAlias = Callable[[str, Fields, str], Awaitable[None]]
"""What is done with an application, by its reference, as a form says and by whom."""
Each: TypeAlias = Mapping[str, Fields]
"""By form: what was filled in, or what is wrong with each field."""


@dataclass(frozen=True, slots=True)
class ApplicationPages:
    """Shows applications to whoever is signed in, and does what they ask."""

    pages: Pages
    acts: Acts

    @property
    def routes(self) -> list[web.RouteDef]:
        """What is served below /helpdesk."""
        return [
            web.get("/aanvragen", self._list),
            web.get(_ONE, self._one),
            web.post(f"{_ONE}/stap", self._step),
            web.post(f"{_ONE}/opmerking", self._remark),
        ]

    async def _list(self, request: web.Request) -> web.Response:
        sought = " ".join(request.query.get("zoek", "").split())[:100]
        at = request.query.get("fase", "")
        known = await self.acts.all()
        today = self.acts.now().astimezone(ZONE).date()
        every = groups(self.pages.voice, _found(known, sought), today, MOST)
        chosen = [it for it in every if _is_shown(it, at, sought)]
        return self.pages.show(
            "applications", request[SIGNED], sought=sought, at=at, every=every, chosen=chosen
        )

    async def _one(self, request: web.Request) -> web.Response:
        return await self._shown(request, {}, {})

    async def _step(self, request: web.Request) -> web.Response:
        return await self._done(request, "stap", self._take_step)

    async def _remark(self, request: web.Request) -> web.Response:
        return await self._done(request, "opmerking", self._make_remark)

    async def _take_step(self, reference: str, form: Fields, by: str) -> None:
        step = read_step(form, self.acts.now().astimezone(ZONE).date())
        await self.acts.step(Seen(reference, lines_seen(form)), step, by)

    async def _make_remark(self, reference: str, form: Fields, by: str) -> None:
        await self.acts.remark(Seen(reference, lines_seen(form)), read_remark(form), by)

    async def _done(self, request: web.Request, what: str, act: Act) -> web.Response:
        """Do what a form asks, or show it again, as it was filled in and with what is wrong."""
        form, reference = await fields(request), request.match_info["reference"]
        try:
            await act(reference, form, request[SIGNED].name)
        except NotFilledIn as error:
            problems = {it.field: self._said(it) for it in error.problems}
            return await self._shown(request, {what: form}, {what: problems})
        except Meanwhile:
            said = self.pages.voice.label("desk-meanwhile")
            return await self._shown(request, {what: form}, {what: {"choice": said}})
        except NoSuchApplication:
            raise web.HTTPNotFound from None
        return redirect(f"{path_of(reference)}?gedaan={what}")

    async def _shown(self, request: web.Request, filled_in: Each, problems: Each) -> web.Response:
        try:
            dossier = await self.acts.find(request.match_info["reference"])
        except NoSuchApplication:
            raise web.HTTPNotFound from None
        return self.pages.show(
            "application",
            request[SIGNED],
            HTTPStatus.UNPROCESSABLE_ENTITY if problems else HTTPStatus.OK,
            it=shown(self.pages.voice, dossier),
            stage=dossier.filed.stage,
            choices=choices(dossier.filed.stage),
            rungs=tuple(CertificateRung),
            seen=len(dossier.trail),
            most=LONGEST_REMARK,
            done=request.query.get("gedaan", ""),
            step=filled_in.get("stap", {}),
            step_problems=problems.get("stap", {}),
            note=filled_in.get("opmerking", {}),
            note_problems=problems.get("opmerking", {}),
        )

    def _said(self, problem: Problem) -> str:
        return self.pages.voice.label(problem.key, count=problem.count, most=LONGEST_REMARK)


def _found(known: Sequence[Filed], sought: str) -> list[Filed]:
    """Find by a part of the organisation's name, or by the digits of a number."""
    words, digits = unaccented(sought), re.sub(r"[ .-]", "", sought)
    return [
        it
        for it in known
        if words in unaccented(it.application.organisation)
        or (digits.isdecimal() and digits in {it.reference, it.application.kvk})
    ]


def _is_shown(group: Group, at: str, sought: str) -> bool:
    """Tell whether a stage is listed: the one that is asked for, or else what is not finished."""
    if at in set(Stage):
        return group.stage == at
    return bool(group.rows) and (bool(sought) or group.stage not in FINISHED)
