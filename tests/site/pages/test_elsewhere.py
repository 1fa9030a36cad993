"""What it cost and saved elsewhere: both families by the same rule."""

import pytest

from appraisal.appraise import Appraisal, appraise
from appraisal.site.pages.elsewhere import content, pages
from tests.datasets import dataset
from tests.elsewhere import CASES
from tests.site.drawn_pages import drawn, words


@pytest.fixture(scope="module")
def area() -> Appraisal:
    return appraise(dataset(CASES))


@pytest.fixture(scope="module")
def page(area: Appraisal) -> str:
    return drawn(area, pages)["compare/elsewhere.html"]


def test_the_best_study_of_each_family_stands_at_the_top(area: Appraisal) -> None:
    assert [(study.who, study.id) for study in content(area).first] == [
        ("Sharing services", "study"),
        ("Reorganising councils", "view"),
    ]


def test_the_chart_has_every_case_with_a_ratio_of_both_families(area: Appraisal) -> None:
    chart = content(area).chart
    assert [(group.title, len(group.rows)) for group in chart.groups] == [
        ("Sharing services: savings", 5),
        ("Reorganising councils: savings", 1),
        ("Reorganising councils: costs of the change", 4),
    ]
    assert (chart.left, chart.right, chart.plan_at) == ("0%", "250%", 40)
    strata = next(row for row in chart.groups[0].rows if row.name == "Strata")
    assert strata.said == "£254,052 planned, £70,000 delivered"
    assert (strata.label, strata.shape.at) == ("28%", 11.02)


def test_how_an_outturn_is_known_is_told_by_the_shape_of_its_mark(page: str) -> None:
    chart = page.partition('id="outturns-table"')[2].partition("</table>")[0]
    assert chart.count('<rect class="outturn"') == 2
    assert chart.count('<circle class="outturn-open"') == 4
    assert chart.count('<circle class="outturn" ') == 14


def test_every_case_has_a_row_with_who_paid(page: str) -> None:
    assert page.count('id="case-') == 18
    assert "A report: Paid for by The Shire. Press." in words(page)


def test_a_study_names_a_payer_of_several_sources_once() -> None:
    two = CASES.replace("t: {title: Another}", "t: {title: Another, paid_for_by: The Shire}")
    studied = two.replace("nothing., source: t", "nothing., source: [s, t]")
    (study,) = (row for row in content(appraise(dataset(studied))).studies if row.id == "study")
    assert study.sources == ("s", "t")
    assert study.paid_for == ("Paid for by The Shire",)


def test_the_page_says_what_cannot_be_said_and_that_cases_are_no_sample(page: str) -> None:
    said = words(page)
    assert "What can't be said" in said
    assert "They are no sample" in said
    assert "2 of 4 lie within the range of the others (50%)" in said


def test_an_area_without_cases_says_so_and_draws_nothing() -> None:
    page = drawn(appraise(dataset()), pages)["compare/elsewhere.html"]
    assert "is not recorded here" in page
    assert "<table" not in page
