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


def test_every_option_that_states_money_has_what_it_comes_to(area: Appraisal) -> None:
    assert [(row.id, row.ends.words, row.covered) for row in content(area).groups] == [
        ("dark", "", ""),
        ("known", "£750,000 (−£450,000 to £1.3m)", "2028"),
        ("classed", "£300,000 (−£2.1m to £1.2m)", "2029"),
    ]
    assert content(area).said == (
        "Stay starts nothing that would cost or save anything beyond what is spent today.",
    )


def test_a_sum_is_called_a_class_in_whole_only_where_nothing_of_it_is_stated() -> None:
    rows = content(appraise(dataset(AREAS["classes of all kinds"]))).groups
    marked = {row.id: (row.reference, row.ends.in_part) for row in rows}
    assert marked == {
        "ann": (True, ""),
        "bob": (False, "with −£30,000 from a reference class in it"),
        "cat": (False, "with £100,000 from a reference class in it"),
    }
    assert [row.present_value.in_part for row in rows if row.id == "bob"] == [
        "with −£30,000 from a reference class in it"
    ]


def test_lines_are_on_one_picture_with_names_at_their_ends(page: str) -> None:
    assert page.count('class="cash-line edge-non-structural"') == 1
    assert page.count('class="cash-line cash-reference edge-unitary"') == 1
    assert page.count('class="cash-name"') == 2
    assert ">2028</span>" in page
    assert "‘Hope’ is not known, and no reference class stands for it" in words(page)


def test_what_is_stated_in_full_says_so_and_what_a_class_stands_for_is_marked(page: str) -> None:
    rows = page[page.index('id="sums-table"') :].split("<tr>")
    (known,) = (row for row in rows if "options/known.html" in row and "All is stated." in row)
    assert "mark-reference" not in known
    (classed,) = (row for row in rows if "options/classed.html" in row and "for what is" in row)
    assert "mark-reference" in classed


def test_sums_of_every_year_are_in_a_fold(page: str) -> None:
    main = page[page.index("<main") :]
    years = main[main.index("<details>") : main.index('id="budget-gaps"')]
    assert years.count("<details>") == 2
    row = years[years.index('<th scope="row">2026') :]
    assert words(row[: row.index("</tr>")]).split("  ")[0].strip().startswith("2026")
    assert "−£1.1m (−£1.7m to −£900,000)" in row[: row.index("</tr>")]
    assert "not known" in row[: row.index("</tr>")]


def test_the_path_of_carrying_on_is_added_to_no_option_and_stands_with_who_pays(page: str) -> None:
    assert "Every option starts from the same published budget gaps" in words(page)
    path = page[page.index('id="budget-gaps"') :]
    assert 'href="../compare/who-pays.html#budget-gaps"' in path


def test_an_area_without_options_has_the_page_all_the_same() -> None:
    assert "No option states a cost or a saving" in words(
        drawn(appraise(dataset("{}")), pages)["compare/cash.html"]
    )
