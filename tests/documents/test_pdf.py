"""A PDF is tagged, speaks English, needs no font and no file of others, and has no clock."""

import builtins
import sys
from functools import cache
from pathlib import Path
from typing import Any

import pytest
from msgspec.structs import replace

from appraisal.documents.blocks import Document, Figure, Heading, Paragraph, Table
from appraisal.documents.drawing import Svg
from appraisal.documents.pdf import NoPdf, as_pdf, fetcher
from tests.documents.papers import CHART, REPORT
from tests.documents.pdf_texts import kinds, opened, parts


@cache
def content() -> bytes:
    return as_pdf(REPORT)


@cache
def read() -> Any:
    return opened(content())


def root() -> Any:
    return read().trailer["/Root"]


def test_it_says_what_it_is_and_in_which_language() -> None:
    assert read().metadata is not None
    assert read().metadata.title == "Options & </style> report"
    assert str(read().metadata.creation_date)[:10] == "2026-03-20"
    assert root()["/Lang"] == "en-GB"
    assert root()["/ViewerPreferences"]["/DisplayDocTitle"]
    assert root()["/MarkInfo"]["/Marked"]
    assert b"pdfuaid:part" in root()["/Metadata"].get_data()


def test_headings_lists_tables_and_figures_are_tagged_as_such() -> None:
    found = kinds(content())
    assert [found.count(kind) for kind in ("/H1", "/H2", "/H3")] == [1, 4, 1]
    assert [found.count(kind) for kind in ("/L", "/LI", "/LBody")] == [1, 2, 2]
    assert {"/Table", "/THead", "/TBody", "/TR", "/TH", "/TD", "/Caption"} <= set(found)
    figures = [part.alt for part in parts(content()) if part.kind == "/Figure"]
    assert figures == ["Ash pays more than Elm.", "It goes up."]


def test_headings_are_bookmarks() -> None:
    def titles(outline: Any) -> list[Any]:
        return [titles(each) if isinstance(each, list) else each.title for each in outline]

    assert titles(read().outline) == [
        "Options",
        [
            "1 Purpose", "2 Recommendations", "3 Options", ["Advantages"], "Appendix A: method",
        ],
    ]  # fmt: skip


def test_every_font_is_the_packaged_one_and_embedded() -> None:
    fonts = [
        font.get_object()["/DescendantFonts"][0].get_object()
        for page in read().pages
        for font in page["/Resources"]["/Font"].values()  # type: ignore[index]
    ]
    assert {"Appraisal-Sans" in font["/BaseFont"] for font in fonts} == {True}
    assert all("/FontFile2" in font["/FontDescriptor"] for font in fonts)


def test_each_page_but_the_first_has_its_running_head_and_all_have_numbers() -> None:
    said = [page.extract_text() for page in read().pages]
    assert len(said) >= 3
    for place, text in enumerate(said, 1):
        assert f"Page {place} of {len(said)}" in text
        assert text.count("Report · Treeshire Example") == 1


def test_a_break_that_is_asked_for_begins_a_page() -> None:
    assert read().pages[-1].extract_text().startswith("Appendix A: method")


def test_neither_the_first_row_of_a_table_nor_the_last_stands_alone_on_a_page() -> None:
    table = Table("", ("A", "B"), tuple((f"Row {n}", "x\n" * 4) for n in range(6)), (1, 1))
    for lines in range(20, 44, 4):
        blocks = (Heading("T", 1), *[Paragraph("Line.")] * lines, table)
        paper = opened(as_pdf(Document("T", blocks, "R", flowing=True)))
        counts = [page.extract_text().count("Row ") for page in paper.pages]
        assert sum(counts) == 6
        assert 1 not in counts


def test_it_has_the_same_bytes_each_time() -> None:
    assert as_pdf(REPORT) == content()


def test_no_file_of_others_is_opened(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    secret = tmp_path / "secret.svg"
    secret.write_text(CHART.text)
    inside = f'<image href="{secret.as_uri()}" width="9" height="9"/>'
    text = f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 9 9">{inside}</svg>'
    touched: list[str] = []
    opening = builtins.open

    def seen(file: Any, *more: Any, **named: Any) -> Any:
        touched.append(str(file))
        return opening(file, *more, **named)

    monkeypatch.setattr(builtins, "open", seen)
    as_pdf(Document("T", (Figure("A", Svg(9, 9, text), "B"),), "R", flowing=True))
    assert str(secret) not in touched


@pytest.mark.parametrize("address", ["file:///etc/hosts", "https://example.org/", "font:other"])
def test_whatever_is_asked_for_besides_is_refused(address: str) -> None:
    with pytest.raises(ValueError, match="no part of the paper"):
        fetcher({})(address)


def test_a_paper_of_counted_pages_is_drawn_too() -> None:
    paper = Document("T", (Heading("T", 1), Paragraph("One & two")), "R")
    assert [part.text for part in parts(as_pdf(paper))] == ["T", "One & two"]
    assert as_pdf(replace(paper, flowing=True)) == as_pdf(paper)


def test_without_weasyprint_it_says_what_to_install(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(sys.modules, "weasyprint", None)
    with pytest.raises(NoPdf, match="pipx inject appraisal weasyprint"):
        as_pdf(REPORT)


def test_without_pango_it_says_what_to_install_on_each_system(
    monkeypatch: pytest.MonkeyPatch, capfd: pytest.CaptureFixture[str]
) -> None:
    bringing = builtins.__import__

    def lacking(name: str, *more: Any, **named: Any) -> Any:
        if name == "weasyprint":
            print("WeasyPrint could not import some external libraries.")  # noqa: T201
            raise OSError("cannot load library 'libpango-1.0-0'")
        return bringing(name, *more, **named)

    monkeypatch.setattr(builtins, "__import__", lacking)
    with pytest.raises(NoPdf) as said:
        as_pdf(REPORT)
    for system in ("apt install libpango", "brew install pango", "MSYS2"):
        assert system in str(said.value)
    assert capfd.readouterr().out == ""
