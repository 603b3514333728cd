"""Numbers of persons, valid and made up, for tests: however they are spaced."""

from hypothesis import strategies as st
from stdnum import iban
from stdnum.nl import bsn

COUNTRIES = {"NL": "ABNA", "DE": "", "BE": "", "GB": "NWBK"}
"""Of bank accounts, with what comes before the digits."""
LENGTHS = {"NL": 10, "DE": 18, "BE": 12, "GB": 14}


@st.composite
def citizen_numbers(draw: st.DrawFn) -> str:
    """Make up nine digits that pass the check."""
    first = draw(st.integers(1_000_000, 99_999_998).filter(lambda number: number % 10 < 9))
    # Of two that follow on each other, one has a last digit that goes with it.
    ends = (f"{number:08}{digit}" for number in (first, first + 1) for digit in range(10))
    return next(number for number in ends if bsn.is_valid(number))


@st.composite
def accounts(draw: st.DrawFn) -> str:
    """Make up an account that passes the check, of one of some countries."""
    country = draw(st.sampled_from(sorted(COUNTRIES)))
    digits = "".join(
        draw(st.lists(st.sampled_from("0123456789"), min_size=(n := LENGTHS[country]), max_size=n))
    )
    account = f"{country}00{COUNTRIES[country]}{digits}"
    return f"{country}{iban.calc_check_digits(account)}{account[4:]}"


@st.composite
def spaced(draw: st.DrawFn, written: str) -> str:
    """Put the same sign between some of the signs of a number."""
    between = draw(st.sampled_from(["", " ", ".", "-", "\u00a0", " - ", "/", "\u2011", "\u200b"]))
    cuts = draw(st.sets(st.integers(1, len(written) - 1)))
    return "".join(f"{between if at in cuts else ''}{sign}" for at, sign in enumerate(written))


words = st.text("abcdefghijklmnopqrstuvwxyz ,;:!?()\n", max_size=30)
"""What may stand around it."""
