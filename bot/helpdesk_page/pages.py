"""How a page is made: a template, the words it says, and who looks at it."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import TypeAlias

from aiohttp import web
from jinja2 import Environment, PackageLoader, StrictUndefined

from bot.texts import Texts
from core.language import Language
from core.markup import parse

HOME = "/helpdesk"
TYPED: Mapping[str, str] = {
    "remark": "desk-kept-remark",
    "internal": "desk-kept-internal",
    "answer": "desk-kept-answer",
    "changed": "desk-kept-answer",
    "note": "desk-kept-note",
    "title-nl": "draft-title-nl",
    "questions-nl": "draft-questions-nl",
    "answer-nl": "draft-answer-nl",
    "source": "draft-source",
    "title-en": "draft-title-en",
    "questions-en": "draft-questions-en",
    "answer-en": "draft-answer-en",
}
"""The fields in which people type at length, with the key of what they are called.

What is in them must never be lost.
"""


@dataclass(frozen=True, slots=True)
class Signed:
    """Who is signed in, and the token that each form of the session carries."""

    name: str
    csrf: str


SIGNED = web.RequestKey("signed", Signed)
Fields: TypeAlias = dict[str, str]


class Pages:
    """Makes the pages, in the language of colleagues."""

    def __init__(self, texts: Texts, language: Language) -> None:
        self.voice = texts.voice(language)
        self._templates = Environment(
            loader=PackageLoader("bot.helpdesk_page"),
            autoescape=True,
            undefined=StrictUndefined,
            trim_blocks=True,
            lstrip_blocks=True,
        )
        self._templates.globals.update(
            say=self.voice.label, language=language, home=HOME, parse=parse, called=TYPED
        )

    def show(
        self, template: str, signed: Signed | None, status: int = 200, **shown: object
    ) -> web.Response:
        """Fill a template in; everything shown is escaped."""
        page = self._templates.get_template(f"{template}.html")
        text = page.render(signed=signed, **shown)
        return web.Response(text=text, content_type="text/html", status=status)


def typed(form: Fields) -> Fields:
    """Give what somebody typed at length."""
    return {name: form[name] for name in TYPED if form.get(name, "").strip()}
