"""How a page is made: a template, the words it says, and who looks at it."""

from dataclasses import dataclass
from typing import TypeAlias
from urllib.parse import parse_qsl

from aiohttp import web
from jinja2 import Environment, PackageLoader, StrictUndefined

from bot.texts import Texts
from core.language import Language

LANGUAGE: Language = "nl"
"""What the page speaks."""
HOME = "/helpdesk"
TYPED = ("remark", "internal")
"""The fields in which people type at length: what is in them must never be lost."""


@dataclass(frozen=True, slots=True)
class Signed:
    """Who is signed in, and the token that each form of the session carries."""

    name: str
    csrf: str


SIGNED = web.RequestKey("signed", Signed)
Fields: TypeAlias = dict[str, str]


class Pages:
    """Makes the pages."""

    def __init__(self, texts: Texts) -> None:
        self.voice = texts.voice(LANGUAGE)
        self._templates = Environment(
            loader=PackageLoader("bot.helpdesk_page"),
            autoescape=True,
            undefined=StrictUndefined,
            trim_blocks=True,
            lstrip_blocks=True,
        )
        self._templates.globals.update(say=self.voice.label, language=LANGUAGE, home=HOME)

    def show(
        self, template: str, signed: Signed | None, status: int = 200, **shown: object
    ) -> web.Response:
        """Fill a template in; everything shown is escaped."""
        page = self._templates.get_template(f"{template}.html")
        text = page.render(signed=signed, **shown)
        return web.Response(text=text, content_type="text/html", status=status)


async def fields(request: web.Request) -> Fields:
    """Give what a form holds, whatever it says that it is."""
    body = (await request.read()).decode("utf-8", "replace")
    return dict(parse_qsl(body, keep_blank_values=True))


def typed(form: Fields) -> Fields:
    """Give what somebody typed at length."""
    return {name: form[name] for name in TYPED if form.get(name, "").strip()}
