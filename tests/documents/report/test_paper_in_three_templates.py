"""The templates of three councils' own reports: their headings, in order, with their numbers.

They are read from appraisal.yaml of the repository, and held against what the reports have: the
county's of June 2021, Derbyshire Dales' of January 2020 and Derby's of 2012.
"""

import functools
import pathlib
import re

import pytest
import yaml

from appraisal.appraise import Stages
from appraisal.documents.blocks import Block, Document, Heading, Numbered, Paragraph
from appraisal.documents.report.paper import report_paper
from appraisal.model.reports import Report
from tests.documents.report.reported import AREA, area, below, headings, tuples

SETTINGS = pathlib.Path(__file__).parents[3] / "appraisal.yaml"


@functools.cache
def report(council: str) -> Document:
    """The report of a made-up area in the template of a council."""
    read = yaml.safe_load(SETTINGS.read_text(encoding="utf-8"))["report"]["councils"][council]
    del read["source"]
    return report_paper(Stages(area(AREA, Report.model_validate(tuples(read)))), "ash")


def own(blocks: tuple[Block, ...]) -> tuple[Block, ...]:
    """The blocks before the first appendix of the tool's own."""
    for place, block in enumerate(blocks):
        if isinstance(block, Heading) and re.match(r"Appendix \d: Every option", block.text):
            return blocks[:place]
    return blocks


def numbers(council: str) -> list[str]:
    return [block.number for block in report(council).blocks if isinstance(block, Numbered)]


def test_derbyshire_dales_sections_are_those_of_its_report() -> None:
    assert headings(own(report("derbyshire-dales").blocks), 2) == [
        "PURPOSE OF REPORT",
        "RECOMMENDATION",
        "WARDS AFFECTED",
        "STRATEGIC LINK",
        "1. BACKGROUND",
        "2. RISK ASSESSMENT",
        "3. OTHER CONSIDERATIONS",
        "4. CONTACT INFORMATION",
        "5. BACKGROUND PAPERS",
        "6. Appendices",
    ]


def test_derbyshire_dales_numbers_headings_paragraphs_and_what_it_recommends() -> None:
    found = report("derbyshire-dales").blocks
    assert [each for each in headings(found, 3) if each.startswith("2.")] == [
        "2.1 Legal",
        "2.2 Financial",
    ]
    assert [each for each in headings(found, 3) if each.startswith("3.")][:7] == [
        "3.1 Crime and disorder",
        "3.2 Equalities",
        "3.3 Environmental and climate change",
        "3.4 Health",
        "3.5 Human rights",
        "3.6 Personnel",
        "3.7 Property",
    ]
    said = numbers("derbyshire-dales")
    assert said[:6] == ["1.", "2.", "3.", "4.", "5.", "1.1"]
    assert [each for each in said if each.startswith(("4", "5."))] == ["4.", "5."]


def test_derbyshire_dales_begins_with_who_meets_and_who_reports() -> None:
    first = report("derbyshire-dales").blocks[:4]
    assert first[0] == Paragraph("Council")
    assert first[2] == Paragraph("Report of the Chief Executive")
    assert first[3] == Heading("Working together: report", 1)


def test_the_countys_sections_are_those_of_its_report() -> None:
    assert headings(own(report("derbyshire").blocks), 2) == [
        "1. Purpose",
        "2. Information and Analysis",
        "3. Alternative Options Considered",
        "4. Implications",
        "5. Consultation",
        "6. Background Papers",
        "7. Appendices",
        "8. Recommendations",
        "9. Reasons for Recommendation(s)",
        "Report Author",
        "Contact details",
        "Appendix 1: Implications",
    ]


def test_the_countys_implications_are_numbered_in_their_appendix() -> None:
    found = report("derbyshire").blocks
    assert [block for block in below(found, "Implications") if isinstance(block, Numbered)] == [
        Numbered("Appendix 1 sets out the implications.", "4.1")
    ]
    listed = headings(found, 3)
    assert listed[listed.index("Financial") :][:7] == [
        "Financial",
        "Legal",
        "Human Resources",
        "Information Technology",
        "Equalities Impact",
        "Corporate objectives and priorities for change",
        (
            "Other (for example, Health and Safety, Environmental Sustainability, Property and "
            "Asset Management, Risk Management and Safeguarding)"
        ),
    ]
    (legal,) = [block for block in below(found, "Legal") if isinstance(block, Numbered)]
    assert legal == Numbered("Join up: New terms are needed.", "2.1")


def test_the_county_recommends_by_letters() -> None:
    lead, *texts = below(report("derbyshire").blocks, "Recommendations")
    assert lead == Paragraph("That Cabinet:")
    assert [text.number for text in texts if isinstance(text, Numbered)] == [
        "a)",
        "b)",
        "c)",
        "d)",
        "e)",
    ]
    assert texts[1] == Numbered(
        "Notes what is not known, and how far it could change the result.", "b)"
    )


def test_derbys_sections_are_those_of_its_report() -> None:
    assert headings(own(report("derby").blocks), 2) == [
        "SUMMARY",
        "RECOMMENDATION",
        "REASON FOR RECOMMENDATION",
        "SUPPORTING INFORMATION",
        "OTHER OPTIONS CONSIDERED",
        "For more information contact",
        "Background papers",
        "List of appendices",
        "Appendix 1: IMPLICATIONS",
    ]


def test_derbys_numbers_are_of_paragraphs_and_go_on_through_the_headings_below() -> None:
    found = report("derby").blocks
    assert not any(block.number for block in found if isinstance(block, Heading))
    said = numbers("derby")
    body = said[: said.index("5.1")]
    assert body[:3] == ["1.1", "1.2", "1.3"]
    fourth = [each for each in body if each.startswith("4.")]
    assert fourth == [f"4.{place}" for place in range(1, len(fourth) + 1)]
    assert len(fourth) > 8
    first, *_ = below(found, "RECOMMENDATION")
    assert first == Numbered(
        "To note what the evidence shows of 2 options, and how sure that is.", "2.1"
    )


def test_derbys_implications_are_those_of_its_appendix() -> None:
    listed = headings(report("derby").blocks, 3)
    assert listed[listed.index("Financial") :][:8] == [
        "Financial",
        "Legal",
        "Personnel",
        "Equalities Impact",
        "Health and Safety",
        "Carbon commitment",
        "Value for money",
        "Corporate objectives and priorities for change",
    ]


@pytest.mark.parametrize("council", ["derbyshire-dales", "derbyshire", "derby"])
def test_nothing_that_is_known_is_left_out_for_want_of_a_heading(council: str) -> None:
    said = "\n".join(
        block.text for block in report(council).blocks if isinstance(block, Paragraph | Numbered)
    )
    for fact in ("New terms are needed", "A desk closes", "Carers are asked"):
        assert fact in said
