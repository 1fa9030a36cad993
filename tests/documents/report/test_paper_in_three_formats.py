"""A report that tells of debts, steps, benefits and readiness says the same in three formats."""

import functools

from appraisal.appraise import Stages
from appraisal.documents.blocks import Document, Figure, counted, texts
from appraisal.documents.html import as_html
from appraisal.documents.pdf import as_pdf
from appraisal.documents.report.paper import report_paper
from appraisal.documents.word import as_word
from tests.documents.html_texts import html_said
from tests.documents.pdf_texts import parts
from tests.documents.report.reported import area
from tests.documents.word_texts import numbered
from tests.who_pays import PAYS

ALL = (
    PAYS.replace("settings:\n", "settings:\n  title: T\n  calendar: {vesting: 2027-04-01}\n")
    .replace("options:\n", "success_factors: {pace: {name: Pace}}\noptions:\n")
    .replace("    tier: district\n", "    tier: district\n    readiness: {pace: unknown}\n", 1)
    .replace(
        "    name: One\n",
        "    name: One\n    steps: [{id: vesting, name: The day, months: 30, source: s}]\n"
        "    benefits: [{name: One door, owner: ash, measure: Doors}]\n",
    )
)


@functools.cache
def paper() -> Document:
    return report_paper(Stages(area(ALL)), "ash")


def said() -> list[str]:
    return list(texts(counted(paper().blocks)))


def test_all_of_delivery_is_in_it() -> None:
    found = said()
    for words in (
        "What debt and council tax come to for Ash",
        "What new councils would take over",
        "When each option’s steps end",
        "Benefits that Ash answers for",
        "How ready Ash is",
        "Source: A study no date",
    ):
        assert words in found
    assert [one.title for one in paper().blocks if isinstance(one, Figure)] == [
        "Figure: when the steps of each option end"
    ]


def test_each_format_says_all_of_it_in_the_same_order() -> None:
    assert html_said(as_html(paper())) == said()
    assert numbered(as_word(paper())) == said()
    in_pdf = "".join(part.text for part in parts(as_pdf(paper())))
    assert "".join(in_pdf.split()) == "".join("".join(said()).split())
