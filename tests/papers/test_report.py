"""The report as others read it: its words, its pages, and what a screen reader is told."""

import re
from collections.abc import Iterator
from dataclasses import replace
from fractions import Fraction
from io import BytesIO
from pathlib import Path

import pdfua
import pikepdf
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from bot.assessment.drawing import ladder
from bot.assessment.shown import counted_of, direct_of, total_of
from bot.report.pages import Bullets, Paragraph, Report, Section, Table
from bot.report.report import pdf, report
from core.assessment.interview import CONFIRMED
from core.assessment.scenario import Answers
from core.language import Language
from tests.assessment.interviews import ONE_GROUP, ORGANISATION, QUALITY, group, without
from tests.papers.accounts import DAY, TEXTS, answered, company_of
from tests.papers.poppler import about, headings, pages, structure, words
from tests.pictures.shown import FORTY
from tests.pictures.shown import ladder as drawn_ladder

MARGIN = 20 / 25.4 * 72
"""In points."""
WIDE = 595.28
FIRM = company_of()


def told(answers: Answers, language: Language = "nl", scenario: str = "Zelfscan 1") -> Report:
    account = answered(answers, language)
    return report(account, scenario, ladder(account, scenario), DAY)


def made(answers: Answers, language: Language = "nl", scenario: str = "Zelfscan 1") -> bytes:
    return pdf(told(answers, language, scenario))


USUAL: dict[Language, bytes] = {language: made(FIRM, language) for language in ("nl", "en")}
LONG = made(company_of(40, 40))


def _said(part: Paragraph | Bullets | Table) -> Iterator[str]:
    match part:
        case Paragraph(text):
            yield text
        case Bullets(items):
            yield from items
        case Table(columns, rows, total):
            yield from (column.heading for column in columns)
            yield from (cell for row in rows for cell in row)
            yield from total


def _squeezed(text: str) -> str:
    """Leave out what differs with where a line ends."""
    return "".join(sign for sign in text if sign.isalnum())


@pytest.mark.parametrize("language", USUAL)
def test_everything_that_is_told_stands_on_its_pages(language: Language) -> None:
    data = told(FIRM, language)
    written = _squeezed("".join(pages(USUAL[language], "-raw")))
    sections: tuple[Section, ...] = (data.summary, *data.sections)

    for section in sections:
        assert _squeezed(section.heading) in written
        for part in section.parts:
            for said in _said(part):
                assert _squeezed(said) in written, said
    for said in (data.kicker, data.title, data.about):
        assert _squeezed(said) in written


@pytest.mark.parametrize("language", USUAL)
def test_the_figures_are_those_of_the_score(language: Language) -> None:
    score = answered(FIRM).score
    text = "".join(pages(USUAL[language])).replace("\u00a0", " ")
    comma = "," if language == "nl" else "."

    for percent in (total_of(score), direct_of(score), counted_of(score)):
        assert f"{float(percent):.2f} %".replace(".", comma) in text
    for rung, norm in score.norms.items():
        assert rung
        assert f"{float(norm):.2f} %".replace(".", comma) in text


@pytest.mark.parametrize("language", USUAL)
@pytest.mark.parametrize("rungs", [FORTY, (1.9, *FORTY)], ids=["three", "four"])
def test_the_gap_to_the_next_rung_stands_whole_in_the_picture(
    language: Language, rungs: tuple[float, ...]
) -> None:
    data, drawn = told(FIRM, language), drawn_ladder(rungs, rungs[0] - 0.72)
    rung = {"nl": "trede 4", "en": "rung 4"}[language]
    label = TEXTS.voice(language).label("picture-gap", percent=Fraction("10.72"), rung=rung)
    assert drawn.gap
    picture = replace(data.picture, drawing=replace(drawn, gap=replace(drawn.gap, label=label)))

    written = pages(pdf(replace(data, picture=picture)), "-raw")[0]
    assert _squeezed(label) in _squeezed(written)


def test_the_advice_tells_the_fte_of_the_people_that_it_names() -> None:
    items = [it for part in told(ONE_GROUP).sections[0].parts for it in _said(part)]
    (hiring,) = [it for it in items if it.startswith("Neem ongeveer")]
    named = re.search(r"(\d+) collega\D+(\d+) uur.*samen ([\d,]+) fte", hiring)
    assert named
    people, hours, fte = named.groups()
    assert float(fte.replace(",", ".")) == pytest.approx(int(people) * int(hours) / 40, abs=0.01)


def test_who_employs_nobody_of_the_target_group_is_not_told_that_all_is_arranged() -> None:
    nobody = ORGANISATION | QUALITY | {"staff": "no", "own-employment": "no", "purchases": "no"}
    nobody |= {CONFIRMED: "yes", "aspirant": "no"}
    advised = " ".join(it for part in told(nobody).sections[0].parts for it in _said(part))
    assert "kwalitatieve eisen" not in advised
    assert "kwalitatieve eisen" in " ".join(
        it for part in told(FIRM).sections[0].parts for it in _said(part)
    )


@pytest.mark.parametrize("language", USUAL)
def test_a_usual_company_takes_no_more_than_three_pages(language: Language) -> None:
    assert 1 < int(about(USUAL[language])["Pages"]) <= 3


def test_every_page_says_what_it_is_and_which_of_how_many() -> None:
    for content in (*USUAL.values(), LONG):
        each = pages(content)
        for number, page in enumerate(each, start=1):
            foot = page.strip().splitlines()[-1].casefold()
            assert foot.startswith("zelfscan 1 · 30 november 2026")
            assert foot.endswith(
                (f"pagina {number} van {len(each)}", f"page {number} of {len(each)}")
            )


def test_forty_groups_have_their_headings_on_every_page_they_take() -> None:
    each = pages(LONG)
    groups = [page for page in each if page.count("Detachering of ander") > 1]

    assert len(groups) > 1
    assert all("Gewogen fte" in page for page in groups)
    assert len(each) <= 6


@pytest.mark.parametrize("language", USUAL)
def test_a_screen_reader_is_told_the_language_the_title_and_what_the_picture_shows(
    language: Language,
) -> None:
    with pikepdf.open(BytesIO(USUAL[language])) as document:
        assert str(document.Root.Lang) == language
        assert document.Root.MarkInfo.Marked
        assert document.Root.ViewerPreferences.DisplayDocTitle
        figures = [
            it for it in _elements(document.Root.StructTreeRoot) if it.get("/S") == "/Figure"
        ]
        assert [str(it.Alt) for it in figures] == [told(FIRM, language).picture.alt]
    assert about(USUAL[language])["Tagged"] == "yes"
    assert "Bakkerij Vers" in about(USUAL[language])["Title"]


def _elements(element: pikepdf.Object) -> Iterator[pikepdf.Dictionary]:
    """Go through the tags of a document."""
    match element:
        case pikepdf.Array():
            for each in element:
                yield from _elements(each)
        case pikepdf.Dictionary():
            yield element
            if "/K" in element:
                yield from _elements(element.K)
        case _:
            pass


def test_headings_and_headings_of_tables_are_tagged_as_such() -> None:
    content, data = USUAL["nl"], told(FIRM)
    tables = [it for s in (data.summary, *data.sections) for it in s.parts if isinstance(it, Table)]
    tags = structure(content)

    parts = [("H2", it.heading) for it in (data.summary, *data.sections)]
    assert headings(content) == [("H1", data.title), *parts]
    assert tags.count("Table (block)") == len(tables)
    assert tags.count("/Scope /Column") == sum(len(table.columns) for table in tables)


@pytest.mark.parametrize("content", [*USUAL.values(), LONG], ids=["nl", "en", "long"])
def test_another_program_finds_nothing_against_pdf_ua(content: bytes, tmp_path: Path) -> None:
    file = tmp_path / "report.pdf"
    file.write_bytes(content)

    found = pdfua.validate(str(file)).findings

    assert [it for it in found if it.severity >= pdfua.Severity.WARNING] == []


def test_a_long_word_can_be_searched_where_there_is_room_for_it() -> None:
    name = "Hypotheekadviesmaatschappijvereniging"
    written = pages(made(ONE_GROUP | {"organisation": name}), "-raw")[0]

    assert name in written


HOSTILE = [
    '"); #panic("no") $x$ \\ <b> // /* = [',
    "W" * 100,
    "https://a.example/" + "x" * 82,
    "سلام 🙂 中文 \u202egnp.exe",
    "\u0000\u001b[2J\ud7ff\ufffe",
    "Łódź Çınar Ελλάδα é e\u0301",
    " ".join(["wij"] * 25),
]


LARGEST = {
    **{"total-fte": "1000000", "group.1.people": "12345", "group.1.hours": "479/12"},
    **{"purchase.1.amount": "99999999999999/100", "purchase.1.turnover": "1000000000000~"},
    **{"purchase.1.fte": "99999999/100", "purchase.1.direct": "100"},
}


@pytest.mark.parametrize("name", HOSTILE)
def test_no_name_breaks_the_pages(name: str) -> None:
    firm = company_of(2, 2) | {"organisation": name, "purchase.1.supplier": name}
    content = made(firm, scenario=name[:60])

    assert len(pages(content)) <= 3
    _stays_within_the_margins(content)


def test_the_largest_figures_there_may_be_stay_on_the_page() -> None:
    firm = company_of(2, 2) | LARGEST | {"purchase.1.supplier": "W" * 100}
    content = made(firm)

    assert "€ 999.999.999.999,99" in pages(content)[-2].replace("\u00a0", " ")
    _stays_within_the_margins(content)


def _stays_within_the_margins(content: bytes) -> None:
    for word in words(content):
        assert word.left >= MARGIN - 1, word
        assert word.right <= WIDE - MARGIN + 1, word


@settings(max_examples=15, deadline=None)
@given(st.text(max_size=100), st.text(max_size=60))
def test_any_name_at_all_can_be_set(name: str, scenario: str) -> None:
    assert made(ONE_GROUP | {"organisation": name}, scenario=scenario).startswith(b"%PDF-1.7")


def test_what_the_font_does_not_have_is_a_question_mark_and_nothing_turns_the_text_round() -> None:
    (first, *_) = pages(made(ONE_GROUP | {"organisation": "Łódź 中 \u202eabc"}))

    assert "Łódź ? abc" in first


def test_who_reaches_no_rung_reads_what_it_takes_and_of_a_plan() -> None:
    firm = without(ONE_GROUP, *group(1)) | {"staff": "no", "aspirant": "no"}
    text = " ".join(" ".join(pages(made(firm), "-raw")).split())

    assert "Met deze cijfers haalt u nog geen trede." in text
    assert "Neem ongeveer 2 collega's" in text
    assert "kan de aspirant-status opleveren" in text
    assert "Er werkt nog niemand uit de PSO-doelgroep bij u." in text
    assert "PSO 30+ is niet berekend" in text


def test_a_group_whose_time_was_over_is_told_and_not_counted() -> None:
    late = group(1, "participatiewet", since="2018-01")
    firm = ONE_GROUP | late | {"aspirant": "no"}
    text = " ".join(" ".join(pages(made(firm), "-raw")).split())

    assert "telt niet mee" in text
    assert "Gewogen fte" not in text


def test_the_same_assessment_on_the_same_day_is_the_same_file() -> None:
    assert made(FIRM) == USUAL["nl"]
