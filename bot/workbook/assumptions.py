"""What was assumed: each thing is told as long as it holds for what is filled in."""

from collections.abc import Iterator, Mapping

from bot.assessment.account import Account
from bot.assessment.caveats import made
from bot.workbook.sheet import Formula
from bot.workbook.steps import YEAR, quoted, with_year

_LIMITED = "SUMIF(start_positions,group_positions,position_years)>0"
_ROW_BETWEEN = "AND(norm_row>0,norm_row<ROWS(norm_sizes))"
_HOLDS: Mapping[str, str] = {
    "calendar-year": "TRUE",
    "hire-full-weight": "ISNUMBER(next_norm)",
    "condition-holds": (
        'SUMPRODUCT((position_conditions<>"")*COUNTIF(group_positions,start_positions))>0'
    ),
    "norm-interpolated": f"IF({_ROW_BETWEEN},INDEX(norm_sizes,norm_row)<>total_fte,FALSE)",
    "turnover-estimated": "COUNTIF(purchase_estimates,{yes})>0",
    "since-unknown": f'SUMPRODUCT((group_since="")*({_LIMITED}))>0',
    "counted-until": "SUMPRODUCT((group_counted>0)*(group_counted<group_months))>0",
}


def assumptions(account: Account) -> Iterator[Formula]:
    """Tell each thing that is assumed, or nothing where it does not apply."""
    voice, now = account.voice, set(made(account))
    yes, year = quoted(voice.label("answer-yes")), account.facts.year
    for id_, holds in _HOLDS.items():
        said = with_year(voice.label(f"assumption-{id_}", year=YEAR), year)
        text = f'IF({holds.format(yes=yes)},{said.text},"")'
        yield Formula(text, said.value if id_ in now else "")
