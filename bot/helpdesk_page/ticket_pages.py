"""The page of one ticket, with what can be done."""

from collections.abc import Awaitable, Callable, Mapping
from dataclasses import dataclass
from http import HTTPStatus
from typing import TypeAlias

from aiohttp import web

from bot.channels.web_files import attachment
from bot.helpdesk.drafting import draft_fields
from bot.helpdesk_page.application_acts import Meanwhile
from bot.helpdesk_page.application_forms import NotFilledIn, Problem, lines_seen
from bot.helpdesk_page.forms import document, fields
from bot.helpdesk_page.once import new_ref
from bot.helpdesk_page.pages import HOME, SIGNED, Fields, Pages
from bot.helpdesk_page.sign_in import redirect
from bot.helpdesk_page.ticket_acts import Acts, Seen
from bot.helpdesk_page.ticket_documents import document_of
from bot.helpdesk_page.ticket_forms import (
    NOTHING,
    Filled,
    read_answer,
    read_assignment,
    read_button,
    read_draft,
    read_note,
    read_revision,
    read_topic,
)
from bot.helpdesk_page.ticket_lists import path_of
from bot.helpdesk_page.ticket_shown import shown
from core.blocks import File
from core.helpdesk.deeds import LONGEST_ANSWER, MOST_MB, Deed, DeedRefused, Withdraw
from core.helpdesk.trail import own_answers
from core.markup import plain
from storage.tickets import NoSuchTicket

_ONE = "/vragen/{number:[1-9][0-9]{0,8}}"
Read: TypeAlias = Callable[[web.Request, Fields], Awaitable[Deed]]
"""Reads what is asked for; NotFilledIn says what is wrong."""


@dataclass(frozen=True, slots=True)
class TicketPages:
    """Shows a ticket to whoever is signed in, and does what they ask."""

    pages: Pages
    acts: Acts

    @property
    def routes(self) -> list[web.RouteDef]:
        """What is served below /helpdesk."""
        forms: Mapping[str, Read] = {
            "antwoord": self._answer,
            "wijziging": self._revision,
            "notitie": self._note,
            "stand": self._button,
            "toewijzing": self._assignment,
            "onderwerp": self._topic,
            "kennis": self._draft,
        }
        return [
            web.get(_ONE, self._one),
            web.get(f"{_ONE}/nieuws", self._news),
            web.get(f"{_ONE}/documenten/{{index:[0-9]{{1,9}}}}", self._document),
            *(web.post(f"{_ONE}/{what}", self._doing(what, read)) for what, read in forms.items()),
        ]

    async def _one(self, request: web.Request) -> web.Response:
        return await self._shown(request, NOTHING)

    async def _news(self, request: web.Request) -> web.Response:
        """Give the page anew to a page that shows fewer lines than there are."""
        if str(await self.acts.lines(_number(request))) == request.query.get("na"):
            return web.Response(status=HTTPStatus.NO_CONTENT)
        return await self._shown(request, NOTHING)

    async def _document(self, request: web.Request) -> web.Response:
        index = int(request.match_info["index"])
        file = await self.acts.store.run(document_of, _number(request), index)
        if file is None:
            raise web.HTTPNotFound
        return attachment(file)

    async def _answer(self, request: web.Request, form: Fields) -> Deed:
        return read_answer(form, await document(request), self.acts.desk().texts)

    async def _revision(self, request: web.Request, form: Fields) -> Deed:
        case = await self.acts.find(_number(request))
        own = own_answers(case.trail, request[SIGNED].name)
        return read_revision(form, own, self.acts.desk().texts)

    async def _draft(self, request: web.Request, form: Fields) -> Deed:
        case = await self.acts.find(_number(request))
        asked = draft_fields(self.pages.voice, case.ticket, "")
        return read_draft(form, asked, self.acts.desk().topics)

    async def _note(self, _: web.Request, form: Fields) -> Deed:
        return read_note(form)

    async def _button(self, _: web.Request, form: Fields) -> Deed:
        return read_button(form)

    async def _assignment(self, request: web.Request, form: Fields) -> Deed:
        case = await self.acts.find(_number(request))
        return read_assignment(form, case.colleagues)

    async def _topic(self, _: web.Request, form: Fields) -> Deed:
        return read_topic(form, self.acts.desk().topics)

    def _doing(self, what: str, read: Read) -> Callable[[web.Request], Awaitable[web.Response]]:
        """Do what a form asks, or show it again, as it was filled in and with what is wrong."""

        async def do(request: web.Request) -> web.Response:
            form, number = await fields(request), _number(request)
            try:
                deed = await read(request, form)
                brought = await document(request)
                file = brought if isinstance(brought, File) else None
                seen = Seen(number, lines_seen(form))
                await self.acts.do(seen, deed, request[SIGNED].name, file)
            except NotFilledIn as error:
                problems = {it.field: self._said(it) for it in error.problems}
                return await self._shown(request, Filled(form, problems))
            except DeedRefused as refused:
                return await self._shown(request, self._refused(form, refused))
            except Meanwhile:
                return await self._shown(request, Filled(form, {}, unseen=True))
            except NoSuchTicket:
                raise web.HTTPNotFound from None
            done = "weggehaald" if isinstance(deed, Withdraw) else what
            return redirect(f"{path_of(number)}?gedaan={done}#gedaan")

        return do

    async def _shown(self, request: web.Request, filled: Filled) -> web.Response:
        by, topics = request[SIGNED].name, self.acts.desk().topics
        try:
            case = await self.acts.find(_number(request))
        except NoSuchTicket:
            raise web.HTTPNotFound from None
        return self.pages.show(
            "ticket",
            request[SIGNED],
            filled.status,
            it=shown(self.pages.voice, case, topics, by),
            seen=len(case.trail),
            unseen_from=lines_seen(filled.form) if filled.unseen else len(case.trail),
            done=request.query.get("gedaan", ""),
            form=filled.form,
            problems=filled.problems,
            first=next(iter(filled.problems), ""),
            unseen=filled.unseen,
            new_ref=new_ref,
            most_mb=MOST_MB,
            most_bytes=MOST_MB * 1024**2,
            section=f"{HOME}/vragen",
        )

    def _refused(self, form: Fields, refused: DeedRefused) -> Filled:
        said = plain(self.pages.voice(f"ticket-refused-{refused.reason}"))
        return Filled(form, {"do": said})

    def _said(self, problem: Problem) -> str:
        return self.pages.voice.label(problem.key, count=problem.count, most=LONGEST_ANSWER)


def _number(request: web.Request) -> int:
    return int(request.match_info["number"])
