"""What stands at the foot of a chart that is a picture by itself."""

from appraisal.findings.pictured import foot_line, source_line, title_on
from tests.datasets import dataset


def test_each_source_is_named_once_in_the_order_of_the_chart() -> None:
    assert source_line(["ONS 2025", "LGA 2020", "ONS 2025"]) == "Source: ONS 2025; LGA 2020"


def test_without_a_source_a_chart_was_worked_out_here() -> None:
    assert source_line([]) == (
        "Source: worked out in this appraisal, from the sources that its page names."
    )


def test_a_chart_says_where_it_is_from_and_of_which_day() -> None:
    settings = dataset("settings: {title: Shire appraisal, date: 2026-01-02}").settings
    assert foot_line(settings, "compare.html") == (
        "Shire appraisal, 2 January 2026. From compare.html"
    )


def test_a_chart_on_every_page_of_a_kind_is_called_by_its_page_too() -> None:
    assert title_on("One council beside Now", "Who gains by what") == (
        "Who gains by what: One council beside Now"
    )
