"""Opening hours of the helpdesk: when it is open, and how long it took when that is what counts.

Times carry a zone and are looked at in Dutch time, whatever summer time does. On public holidays
the desk is closed.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import UTC, date, datetime, time, timedelta
from functools import cache
from itertools import islice

from holidays import country_holidays

from core.zone import AMSTERDAM

_DAY = timedelta(days=1)
_EXAMPLE = "write them such as 'ma-vr 9:00-17:00' or 'ma-do 9:00-17:00, vr 9:00-12:30'"
_NAMES = (
    "ma maandag mon monday",
    "di dinsdag tue tuesday",
    "wo woensdag wed wednesday",
    "do donderdag thu thursday",
    "vr vrijdag fri friday",
    "za zaterdag sat saturday",
    "zo zondag sun sunday",
)
_WEEKDAYS = {name: day for day, names in enumerate(_NAMES) for name in names.split()}
_LINE = re.compile(r"([a-z]+)(?:\s*[-–]\s*([a-z]+))?\s+([\d:.]+)\s*[-–]\s*([\d:.]+)")
_TIME = re.compile(r"(\d{1,2})(?:[:.](\d{2}))?", re.ASCII)


class HoursError(ValueError):
    """The opening hours cannot be read; says what is wrong, and shows how to write them."""


@dataclass(frozen=True, slots=True)
class Span:
    """From when to when the desk is open on a day; it is closed again at `end`."""

    begin: time
    end: time
    """Midnight is that at the end of the day."""


@dataclass(frozen=True, slots=True)
class OpeningHours:
    """When the desk is open: one span a weekday at most, and one weekday at least."""

    week: tuple[Span | None, ...]
    """From Monday to Sunday; None is closed."""

    def __post_init__(self) -> None:
        if len(self.week) != 7 or not any(self.week):
            raise HoursError(f"the desk is never open: {_EXAMPLE}")

    @classmethod
    def parse(cls, text: str) -> "OpeningHours":
        """Read hours such as "ma-do 9:00-17:00, vr 9:00-12:30"; HoursError if they are none."""
        week: list[Span | None] = [None] * 7
        for line in filter(None, map(str.strip, text.casefold().split(","))):
            days, span = _line(line)
            for day in days:
                if week[day]:
                    raise HoursError(f"{line!r} gives hours to a day that had some: {_EXAMPLE}")
                week[day] = span
        return cls(tuple(week))

    def is_open(self, at: datetime) -> bool:
        """Tell whether the desk is open at a moment."""
        return self._opens(at.astimezone(UTC)) == at.astimezone(UTC)

    def opens(self, at: datetime) -> datetime:
        """Give the first moment from this one on at which the desk is open, in Dutch time.

        That is the moment itself while it is open.
        """
        return self._opens(at.astimezone(UTC)).astimezone(AMSTERDAM)

    def within(self, at: datetime, working_days: int) -> datetime:
        """Give the end of the desk's n-th working day after this day, in Dutch time.

        What is asked on a Monday and takes five working days is there when the desk closes on
        the next Monday. ValueError without a working day.
        """
        if working_days < 1:
            raise ValueError(f"it takes a working day at least, and not {working_days}")
        days = self._open(at.astimezone(AMSTERDAM) + _DAY)
        _, end = next(islice(days, working_days - 1, None))
        return end.astimezone(AMSTERDAM)

    def open_time(self, begin: datetime, end: datetime) -> timedelta:
        """Give how long the desk was open from one moment to a later one; none if it is not."""
        # In one zone Python subtracts what the clock shows, so it must be one without summer time.
        begin, end, total = begin.astimezone(UTC), end.astimezone(UTC), timedelta()
        for opened, closed in self._open(begin):
            if opened >= end:
                break
            total += max(min(closed, end) - max(opened, begin), timedelta())
        return total

    def _opens(self, at: datetime) -> datetime:
        return next(max(begin, at) for begin, end in self._open(at) if end > at)

    def _open(self, since: datetime) -> Iterator[tuple[datetime, datetime]]:
        """Give when the desk opens and closes, in UTC, from the day of a moment on, without end."""
        day = since.astimezone(AMSTERDAM).date()
        while True:
            span = self.week[day.weekday()]
            if span and day not in _public_holidays(day.year):
                begin, end = _moments(day, span)
                # Hours between two and three at night may not be there when summer time begins.
                if begin < end:
                    yield begin, end
            day += _DAY


def _moments(day: date, span: Span) -> tuple[datetime, datetime]:
    last = day if span.end > span.begin else day + _DAY
    begin = datetime.combine(day, span.begin, AMSTERDAM)
    return begin.astimezone(UTC), datetime.combine(last, span.end, AMSTERDAM).astimezone(UTC)


@cache
def _public_holidays(year: int) -> frozenset[date]:
    """Give the days on which offices are closed; few are on Good Friday."""
    found = country_holidays("NL", years=year, language="nl")
    return frozenset(day for day, name in found.items() if name != "Goede vrijdag")


def _line(line: str) -> tuple[tuple[int, ...], Span]:
    """Read the hours of some days: "ma-do 9:00-17:00"."""
    found = _LINE.fullmatch(line)
    if not found:
        raise HoursError(f"{line!r} are no opening hours: {_EXAMPLE}")
    first, last, begin, end = found.groups()
    begins, ends = _minutes(begin), _minutes(end)
    if begins >= ends:
        raise HoursError(f"{line!r} closes before it opens: {_EXAMPLE}")
    return _days(first, last or first), Span(_time(begins), _time(ends))


def _days(first: str, last: str) -> tuple[int, ...]:
    for name in (first, last):
        if name not in _WEEKDAYS:
            raise HoursError(f"{name!r} is no day of the week: {_EXAMPLE}")
    begin, end = _WEEKDAYS[first], _WEEKDAYS[last]
    return tuple((begin + day) % 7 for day in range((end - begin) % 7 + 1))


def _minutes(text: str) -> int:
    """Read a time, in minutes after midnight."""
    if found := _TIME.fullmatch(text):
        hour, minute = int(found[1]), int(found[2] or 0)
        if minute < 60 and hour * 60 + minute <= 24 * 60:
            return hour * 60 + minute
    raise HoursError(f"{text!r} is no time of the day: {_EXAMPLE}")


def _time(minutes: int) -> time:
    hour, minute = divmod(minutes % (24 * 60), 60)
    return time(hour, minute)
