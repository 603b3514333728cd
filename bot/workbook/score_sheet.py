"""The score: every step from the other sheets to the rung, and on what it rests."""

from collections.abc import Iterable, Mapping
from datetime import date

from bot.assessment.account import Account
from bot.assessment.answers import capitalised
from bot.assessment.caveats import newer
from bot.workbook.assumptions import assumptions
from bot.workbook.beside import SHARE_SEEMS_ENOUGH, quality, thirty_plus
from bot.workbook.checks import checks, faults
from bot.workbook.rungs import SEEMS_REACHED, following, norm, norm_row, outcome, reached
from bot.workbook.sheet import Block, Formula, Sheet, writable
from bot.workbook.steps import YEAR, Step, contributions, quoted, with_year
from bot.workbook.styles import Look
from core.markup import plain

COLUMNS = 3
_FINE: Mapping[Look, Look] = {
    "percent": "percent-fine",
    "percent-outcome": "percent-fine",
    "points": "points-fine",
}


class ScoreSheet:
    """Writes the sheet from the top down."""

    def __init__(self, sheet: Sheet, account: Account) -> None:
        self._sheet = sheet
        self._account = account
        self._voice = account.voice
        self._row = 0

    def write(self, scenario: str, made: date) -> None:
        """Write all of it."""
        account, voice = self._account, self._voice
        self._sheet.widths(42, 40, 80)
        self._sheet.printed(wide=False)
        named = f'IF(organisation="",{quoted(scenario)},organisation)'
        self._sheet.title(Formula(named, writable(account.facts.organisation or scenario)))
        about = voice.label("report-about", scenario=scenario, year=YEAR, made=made)
        self._sheet.note(1, with_year(about, account.facts.year), COLUMNS)
        self._sheet.note(2, voice.label("workbook-use"), COLUMNS, lines=2)
        self._row = 4
        self._steps("workbook-outcome", [outcome(account)])
        self._steps("workbook-contributions", contributions(account))
        self._norms()
        self._steps("workbook-following", following(account))
        self._steps("report-30plus", thirty_plus(account))
        self._steps("report-quality", quality(account))
        self._checks()
        self._grounds()

    def _steps(self, heading: str, steps: Iterable[Step]) -> None:
        self._headings(self._voice.label(heading))
        for step in steps:
            self._step(step)
        self._row += 1

    def _step(self, step: Step) -> None:
        words, how = step.words(self._voice), step.how(self._voice)
        self._sheet.line(self._row, (words, step.formula, how), ("text", step.look, "beside"))
        if step.name:
            self._sheet.call(step.name, Block.at(self._row, 1))
        self._closely(step.look, SHARE_SEEMS_ENOUGH if step.name == "own_share" else SEEMS_REACHED)
        self._row += 1

    def _closely(self, look: Look, when: str) -> None:
        """Show all decimals where fewer would make something seem reached."""
        fine: Look | None = _FINE.get(look)
        if fine:
            self._sheet.look_when(Block.at(self._row, 1), when, fine)

    def _headings(self, what: str, how_much: str = "", beside: str = "") -> None:
        looks: tuple[Look, ...] = ("text", "number", "beside")
        self._sheet.headings(self._row, (what, how_much, beside), looks)
        self._row += 1

    def _norms(self) -> None:
        account, voice = self._account, self._voice
        self._headings(
            voice.label("workbook-norms"),
            voice.label("report-column-percent"),
            voice.label("report-column-reached"),
        )
        self._step(norm_row(account))
        for number, rung in enumerate(account.edition.rungs, start=1):
            name = capitalised(rung.name.of(voice.language))
            cells = (name, norm(account, number), reached(account, number))
            self._sheet.line(self._row, cells, ("text", "percent", "answer"))
            for column, what in enumerate(("rung", "norm", "reached")):
                self._sheet.call(f"{what}_{number}", Block.at(self._row, column))
            self._closely("percent", SEEMS_REACHED)
            self._row += 1
        self._row += 1

    def _checks(self) -> None:
        self._headings(self._voice.label("workbook-checks"))
        first, made = self._row, list(checks(self._account))
        for step in made:
            self._step(step)
        self._sheet.call("checks", Block.at(first, 1, len(made)))
        self._step(faults(self._account))
        self._row += 1

    def _grounds(self) -> None:
        account, voice = self._account, self._voice
        self._headings(voice.label("report-assumptions"))
        edition = account.edition
        said = (
            voice.label("report-edition", title=edition.title, starts=edition.starts),
            plain(newer(account)),
            voice.label("result-audit"),
        )
        for words in filter(None, said):
            self._sheet.note(self._row, words, COLUMNS, lines=1 + len(words) // 120)
            self._row += 1
        # What does not apply leaves an empty line, so these come last.
        for assumption in assumptions(account):
            self._sheet.note(self._row, assumption, COLUMNS)
            self._row += 1
