"""Cash by year: every option on one axis, gaps as gaps, reference classes as such."""

import pytest

from appraisal.appraise import Appraisal, appraise
from appraisal.site.pages.cash import content, pages
from tests.cash import CASH
from tests.datasets import dataset
from tests.findings.cases_of_cash import AREAS
from tests.site.drawn_pages import drawn, words


@pytest.fixture(scope="module")
def area() -> Appraisal:
    return appraise(dataset(CASH))


@pytest.fixture(scope="module")
def page(area: Appraisal) -> str:
    return drawn(area, pages)["compare/cash.html"]


def test_every_option_has_what_it_comes_to(area: Appraisal) -> None:
    assert [(row.option, row.so_far.words) for row in content(area).rows] == [
        ("stay", "£0"),
        ("dark", ""),
        ("known", "£750,000 (−£450,000 to £1.3m)"),
        ("classed", "£300,000 (−£2.1m to £1.2m)"),
    ]
    assert content(area).said == (
        "Stay starts nothing that would cost or save anything beyond what is spent today.",
    )


def test_a_sum_is_called_a_class_in_whole_only_where_nothing_of_it_is_stated() -> None:
    rows = content(appraise(dataset(AREAS["classes of all kinds"]))).rows
    marked = {row.option: (row.reference, row.so_far.in_part) for row in rows}
    assert marked == {
        "ann": (True, ""),
        "bob": (False, "with −£30,000 from a reference class in it"),
        "cat": (False, "with £100,000 from a reference class in it"),
    }
    assert [row.present_value.in_part for row in rows if row.option == "bob"] == [
        "with −£30,000 from a reference class in it"
    ]


def test_the_page_draws_what_is_known_and_hatches_what_is_not(page: str) -> None:
    assert page.count('class="cash-line edge-') == 2
    assert page.count('class="cash-line cash-reference edge-unitary"') == 1
    assert page.count('class="hatched"') >= 1
    assert "‘Hope’ is not known, and no reference class stands for it" in words(page)


def test_what_is_stated_stands_before_and_apart_from_what_a_class_stands_for(page: str) -> None:
    stated, partly = words(page).split("it is not the option's own alone")
    assert "Known by year" in stated
    assert "Classed by year" not in stated
    assert "Classed by year" in partly


def test_figures_by_year_are_printed_though_their_folds_are_closed(page: str) -> None:
    panels = page[page.index("<h2>As stated") : page.index("<h2>What it comes to")]
    assert panels.count("<details") == panels.count('<details class="print-open">') == 3


def test_an_option_of_which_nothing_is_known_has_no_table_of_empty_years() -> None:
    area = appraise(dataset(AREAS["none of whose money is known"]))
    page = drawn(area, pages)["compare/cash.html"]
    panels = page[page.index('class="cash-panel"') : page.index("<h2>What it comes to")]
    assert "<details" not in panels
    assert "not known ‘Save’ is not known, and no reference class stands" in words(panels)


def test_what_is_left_of_a_class_is_named_as_that_beside_what_is_stated() -> None:
    area = CASH.replace(
        "{name: Fewer councils, kind: saving, amount: unknown, from: 2027}",
        "{name: Fewer councils, kind: saving, amount: unknown, from: 2027}\n"
        "          - {name: Land, kind: saving, amount: 900, from: 2027}",
    )
    page = drawn(appraise(dataset(area)), pages)["compare/cash.html"]
    row = page[page.index('id="cash-classed"') :]
    row = row[row.index('<th scope="row">2028') :]
    left = "Yearly: what is left of what such changes came to elsewhere"
    assert row[: row.index("</tr>")].split("<td")[1:] == [
        ' class="number none" data-column="One-off cost">–</td>',
        ' class="number" data-column="Cashable saving">£900,000</td>',
        f' class="number" data-column="{left}">£0</td>',
        ' class="number" data-column="Net">£900,000</td>',
        ' class="number" data-column="So far">£300,000</td>',
    ]


def test_on_a_phone_each_figure_of_a_year_still_says_which_it_is(page: str) -> None:
    year = page[page.index('<th scope="row">2026</th>') :]
    assert year[: year.index("</tr>")].split("<td")[1:] == [
        ' class="number" data-column="One-off cost">−£1m (−£1.6m to −£800,000)</td>',
        ' class="number" data-column="Running cost">−£100,000</td>',
        ' class="number none" data-column="Cashable saving">–</td>',
        ' class="number none" data-column="Other saving">–</td>',
        ' class="number" data-column="Net">−£1.1m (−£1.7m to −£900,000)</td>',
        ' class="number" data-column="So far">−£1.1m (−£1.7m to −£900,000)</td>',
    ]


def test_the_path_of_carrying_on_is_drawn_as_gaps_and_added_to_no_option(page: str) -> None:
    said = words(page)
    assert "Every option starts from the same published budget gaps" in said
    assert "they are neither added up nor set against what an option saves" in said
    path = page[page.index('id="budget-gaps"') :]
    assert path.count('class="tornado-bar"') == 2
    assert "Ash" in words(path)


def test_an_area_without_options_has_the_page_all_the_same() -> None:
    assert "No option states a cost or a saving." in words(
        drawn(appraise(dataset("{}")), pages)["compare/cash.html"]
    )
