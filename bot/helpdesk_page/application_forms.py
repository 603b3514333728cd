"""The forms around an application: what a colleague filled in becomes a step or a remark."""

from collections.abc import Iterator, Mapping
from contextlib import suppress
from dataclasses import dataclass
from datetime import date, datetime

from bot.helpdesk_page.pages import Fields
from core.application.filed import Audience, Remark
from core.application.stages import (
    LONGEST_REMARK,
    NEXT,
    Award,
    CertificateRung,
    Stage,
    Step,
    StepRefused,
    check_award,
)
from core.markup import fold

AWARDED, NOT_AWARDED = "awarded", "not-awarded"
_DAYS = ("%Y-%m-%d", "%d-%m-%Y", "%d/%m/%Y")
"""A date field sends the first; who has none types the others."""


@dataclass(frozen=True, slots=True)
class Problem:
    """What is wrong with a field: the key of the words, and the figure that they mention."""

    field: str
    key: str
    count: int = 0


class NotFilledIn(ValueError):
    """A form that cannot be used yet; has the problems, one a field at most."""

    def __init__(self, *problems: Problem) -> None:
        super().__init__(*problems)
        self.problems = problems


def choices(stage: Stage) -> tuple[str, ...]:
    """Give what may be chosen as the next step: the decision is two of them."""
    decided = (AWARDED, NOT_AWARDED)
    each = (decided if to is Stage.DECIDED else (str(to),) for to in NEXT[stage])
    return tuple(choice for some in each for choice in some)


def read_step(form: Fields, today: date) -> Step:
    """Read a step that may follow on the stage that was seen; NotFilledIn says what is wrong."""
    choice, stage = form.get("choice", ""), form.get("stage", "")
    possible = choices(Stage(stage)) if stage in set(Stage) else ()
    remark, internal = (fold(form.get(name, "")).strip() for name in ("remark", "internal"))
    problems = [*_too_long({"remark": remark, "internal": internal})]
    award: Award | None = None
    if choice not in possible:
        problems.insert(0, Problem("choice", "desk-choose-step"))
    elif choice == AWARDED:
        try:
            award = _award(form, today)
        except NotFilledIn as error:
            problems[:0] = error.problems
    if problems:
        raise NotFilledIn(*problems)
    decided = choice in {AWARDED, NOT_AWARDED}
    return Step(Stage.DECIDED if decided else Stage(choice), award, remark, internal)


def read_remark(form: Fields) -> Remark:
    """Read a remark; NotFilledIn says what is missing or wrong."""
    text = fold(form.get("remark", "")).strip()
    problems = [*_too_long({"remark": text})]
    if not text:
        problems.append(Problem("remark", "desk-empty-remark"))
    audience = form.get("audience", "")
    if audience not in set(Audience):
        problems.append(Problem("audience", "desk-choose-audience"))
    if problems:
        raise NotFilledIn(*problems)
    return Remark(text, Audience(audience))


def lines_seen(form: Fields) -> int:
    """Give how many lines of the trail were on the page; none, if it does not say."""
    told = form.get("seen", "")
    return int(told) if told.isascii() and told.isdecimal() and len(told) < 10 else 0


def _too_long(texts: Mapping[str, str]) -> Iterator[Problem]:
    for name, text in texts.items():
        if len(text) > LONGEST_REMARK:
            yield Problem(name, "desk-too-long", len(text))


def _award(form: Fields, today: date) -> Award:
    rung, until = form.get("rung", ""), _day(form.get("until", ""))
    missing = [] if rung in set(CertificateRung) else [Problem("rung", "desk-choose-rung")]
    if until is None:
        raise NotFilledIn(*missing, Problem("until", "desk-which-day"))
    if missing:
        raise NotFilledIn(*missing)
    award = Award(CertificateRung(rung), until)
    try:
        check_award(award, today)
    except StepRefused:
        raise NotFilledIn(Problem("until", "desk-day-is-over")) from None
    return award


def _day(text: str) -> date | None:
    for pattern in _DAYS:
        with suppress(ValueError):
            return datetime.strptime(text.strip(), pattern).date()  # noqa: DTZ007 - a day has none
    return None
