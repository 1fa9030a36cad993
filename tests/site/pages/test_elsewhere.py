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


def test_the_finding_is_the_headline_and_the_chart_follows(page: str) -> None:
    assert page.index("<h1>Elsewhere, ") < page.index('id="outturns-table"')
    assert page.index('id="outturns-table"') < page.index('id="studies"')


def test_the_chart_has_every_case_with_a_ratio_of_both_families(area: Appraisal) -> None:
    chart = content(area).chart
    assert [(group.title, len(group.rows)) for group in chart.groups] == [
        ("Sharing services: savings", 5),
        ("Reorganising councils: savings", 1),
        ("Reorganising councils: costs of the change", 4),
    ]
    assert (chart.left, chart.right, chart.plan_at) == ("0%", "250%", 40)
    strata = next(row for row in chart.groups[0].rows if row.told.name == "Strata")
    assert strata.said == "£254,052 planned, £70,000 delivered"
    assert (strata.label, strata.shape.at) == ("28%", 11.02)


def test_how_an_outturn_is_known_is_told_by_the_shape_of_its_mark(page: str) -> None:
    chart = page.partition('id="outturns-table"')[2].partition("</table>")[0]
    assert chart.count('<rect class="outturn"') == 2
    assert chart.count('<circle class="outturn-open"') == 4
    assert chart.count('<circle class="outturn" ') == 14


def test_every_case_has_a_row_with_who_paid(page: str) -> None:
    assert page.count('id="case-') == 18
    assert "Paid for by The Shire." in words(page)


def test_a_case_stands_once_on_the_chart_or_among_those_without_a_plan(area: Appraisal) -> None:
    found = content(area)
    drawn_ids = [row.told.id for group in found.chart.groups for row in group.rows]
    alone_ids = [row.id for group in found.alone for row in group.rows]
    assert not {*drawn_ids} & {*alone_ids}
    assert len(drawn_ids) + len(alone_ids) + len(found.studies) == 18
    assert {*drawn_ids} == {*area.elsewhere.ratios}


def test_a_mark_alone_has_its_words_for_whoever_does_not_see_it(page: str) -> None:
    assert 'role="img" aria-label="audited or independently tested"' in page


def test_what_is_not_counted_as_the_plan_is_says_how(area: Appraisal) -> None:
    rows = {row.id: row for group in content(area).alone for row in group.rows}
    unlike = [row.unlike for row in rows.values() if row.unlike]
    assert unlike
    assert all(said.startswith(("not counted as", "perhaps nothing")) for said in unlike)
    assert all(row.planned and row.delivered for row in rows.values() if row.unlike)


def test_a_study_names_a_payer_of_several_sources_once() -> None:
    two = CASES.replace("t: {title: Another}", "t: {title: Another, paid_for_by: The Shire}")
    studied = two.replace("nothing., source: t", "nothing., source: [s, t]")
    (study,) = (row for row in content(appraise(dataset(studied))).studies if row.id == "study")
    assert study.sources == ("s", "t")
    assert study.paid_for == ("Paid for by The Shire",)


def test_the_page_says_what_cannot_be_said_and_that_cases_are_no_sample(page: str) -> None:
    said = words(page)
    assert "none: it takes 3" in said
    assert "They are no sample" in said
    assert "2 of 4 lie within the range of the others (50%)" in said


def test_an_area_without_cases_says_so_and_draws_nothing() -> None:
    page = drawn(appraise(dataset()), pages)["compare/elsewhere.html"]
    assert "is not recorded here" in page
    assert "<table" not in page
