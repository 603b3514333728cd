"""Draws the pictures of the documentation from a real report and spreadsheet: `make pictures`."""

import subprocess
import tempfile
from pathlib import Path

from bot.assessment.drawing import ladder
from bot.report.report import pdf, report
from bot.workbook.workbook import xlsx
from tests.papers.accounts import DAY, answered, company_of
from tests.papers.poppler import PACKAGE
from tests.programs import program

PICTURES = Path(__file__).parents[2] / "docs" / "pictures"
NAME = "Zelfscan 1"


def _draw(folder: Path) -> None:
    account = answered(company_of() | {"total-fte": "400"})
    paper, sheet = folder / "report.pdf", folder / "workbook.xlsx"
    paper.write_bytes(pdf(report(account, NAME, ladder(account, NAME), DAY)))
    sheet.write_bytes(xlsx(account, NAME, DAY))
    office = [program("soffice", "libreoffice-calc-nogui"), "--headless"]
    profile = f"-env:UserInstallation={(folder / 'profile').as_uri()}"
    printed = [*office, profile, "--convert-to", "pdf", "--outdir", str(folder), str(sheet)]
    subprocess.run(printed, check=True, capture_output=True, timeout=250)
    _first_page(paper, "report", "-scale-to", "1000")
    _first_page(folder / "workbook.pdf", "workbook", "-scale-to", "1400", "-H", "720")


def _first_page(paper: Path, name: str, *options: str) -> None:
    draw = [program("pdftoppm", PACKAGE), "-png", "-singlefile", *options]
    subprocess.run([*draw, str(paper), str(PICTURES / name)], check=True, timeout=250)


if __name__ == "__main__":
    with tempfile.TemporaryDirectory() as folder:
        _draw(Path(folder))
