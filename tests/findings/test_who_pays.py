"""Who pays and who gains in words: a shift, none, what is missing, and everything level."""

import pytest

from appraisal.appraise import Appraisal, appraise
from appraisal.appraise.who_pays import Held
from appraisal.findings import who_pays as words
from appraisal.model import Dataset, Reading
from appraisal.model.who_pays import CouncilTax
from tests.datasets import dataset
from tests.findings.cases_of_who_pays import AREAS
from tests.site.drawn_pages import appraised


def area(name: str) -> Appraisal:
    return appraised(AREAS[name])


def headline(name: str) -> str:
    found = area(name)
    return words.headline(found.dataset, found.who_pays)


def tax_of(dataset_: Dataset) -> CouncilTax:
    tax = dataset_.settings.who_pays.council_tax
    assert tax is not None
    return tax


def test_the_headline_says_who_would_share_most_more_and_who_most_less() -> None:
    assert headline("who pays") == (
        "Merging would move debt: people in Ash would share up to £700 a head more, people in "
        "Birch up to £400 less."
    )


@pytest.mark.parametrize(
    ("name", "said"),
    [
        ("who pays where all is level", "No option changes what anybody shares of debt."),
        (
            "who pays where a debt and a charge are missing",
            (
                "What people would share of debt in new councils is not known: the debt or the "
                "population of Birch and City is not on record."
            ),
        ),
        (
            "who pays where all share more",
            "Merging would move debt: people in Ash would share up to £4,300 a head more.",
        ),
        (
            "who pays where all share less",
            "Merging would move debt: people in Birch would share up to £1,195 a head less.",
        ),
        (
            "who pays by names alone",
            "Who would share whose debt can't be said: no measure of debt is named here.",
        ),
    ],
)
def test_the_headline_is_true_in_every_edge_case(name: str, said: str) -> None:
    assert headline(name) == said


def test_where_nobody_merges_or_there_is_one_council_debt_stays_where_it_is() -> None:
    said = "No option makes new councils, so debt and council tax stay where they are."
    one = "councils: {ash: {tier: unitary}}\noptions: {stay: {family: continue}}"
    for text in ("{}", one):
        found = appraise(dataset(text))
        assert words.headline(found.dataset, found.who_pays) == said
        assert words.debt_free(found.dataset, found.who_pays) == ""


def test_who_owes_nothing_is_told_under_how_many_options_they_would_share() -> None:
    always, once = area("who pays"), area("who pays where none is free under one option")
    assert words.debt_free(always.dataset, always.who_pays) == (
        "Ash owes nothing of its own today. Under every option that makes new councils, people "
        "there would share others’ debt."
    )
    assert words.debt_free(once.dataset, once.who_pays) == (
        "Ash owes nothing of its own today. Under 1 option of the 2 that make new councils, people "
        "there would share others’ debt."
    )


def test_what_is_known_of_a_sum_stands_with_how_many_councils_it_is_of() -> None:
    known = Reading(4, 4, 4, "measured")
    assert words.held_words(Held(None, None, {"a": known, "b": None}), "£ million") == "£4m, 1 of 2"
    assert words.held_words(Held(None, None, {"b": None}), "£ million") == ""
    assert words.held_words(Held(known, None, {"a": known}), "Band D homes") == "4"


def test_whose_figures_are_missing_is_told_a_measure() -> None:
    found = area("who pays where a debt and a charge are missing")
    assert words.missing_words(found.dataset, found.who_pays) == (
        "Borrowing: not on record of Birch and City.",
        "Reserves: not on record of Birch.",
    )


def test_changes_have_signs_and_no_more_digits_than_pounds() -> None:
    up, down = Reading(0.0006, 0.0007, 0.0008, "measured"), Reading(-3e-4, -3e-4, -3e-4, "judged")
    assert words.more_or_less(up, "£ million") == "+£700"
    assert words.more_or_less(down, "£ million") == "−£300"
    assert words.more_or_less(Reading(0, 0.2, 0.4, "measured"), "£") == "£0"
    assert words.more_or_less(None, "£") == ""
    assert words.a_head_words(up, "£ million") == "£700 (£600 to £800)"
    assert words.a_head_words(Reading(0.25, 0.25, 0.25, "judged"), "homes") == "0.25"


def test_charges_run_from_the_lowest_to_the_highest_where_councils_would_merge() -> None:
    found = area("who pays")
    assert words.tax_finding(found.dataset, found.who_pays) == (
        "Where councils would merge, council tax at Band D runs from £1,800 in Ash to £1,860 in "
        "Birch."
    )
    assert words.levels_words(found.who_pays) == (
        "Each new council would forgo £1.2m to £2.1m a year at the lowest charge, and take "
        "£600,000 to £1.5m a year more at the highest."
    )


def test_equal_charges_and_missing_ones_are_told_apart() -> None:
    level, gap = (
        area("who pays where all is level"),
        area("who pays where a debt and a charge are missing"),
    )
    assert words.tax_finding(level.dataset, level.who_pays) == (
        "No option brings together areas that pay different council tax."
    )
    assert words.tax_finding(gap.dataset, gap.who_pays) == (
        "What becomes of council tax where Birch would go in is not known: Band D or the tax base "
        "is not on record."
    )
    assert words.levels_words(level.who_pays) == ""


def test_the_path_and_the_rise_are_told() -> None:
    found = area("who pays")
    assert words.path_words(tax_of(found.dataset)).startswith(
        "The path taken here is to the mean, in 3 years: by the end of each, 20%, 60% and 100% of"
    )
    assert words.rise_words(tax_of(found.dataset), found.who_pays) == (
        "At a rise of 2% (1% to 4%) a year at the most, the lowest charge reaches the "
        "highest of its new council in 1 to 4 years."
    )
    still = area("who pays at once, and may not rise")
    assert words.path_words(tax_of(still.dataset)) == (
        "The path taken here is to the mean, at once."
    )
    assert words.rise_words(tax_of(still.dataset), still.who_pays) == (
        "At a rise of 0% a year at the most, the lowest charge never reaches the highest."
    )
    perhaps = area("who pays, and may rise by nothing")
    assert words.rise_words(tax_of(perhaps.dataset), perhaps.who_pays) == (
        "At a rise of 2% (0% to 4%) a year at the most, the lowest charge may never reach the "
        "highest."
    )


def test_yields_are_in_thousands_and_have_signs() -> None:
    assert words.sum_words(Reading(0, 223_390, 0, "measured")) == "+£223,000"
    assert words.yield_words(Reading(-1.4e6, -1.2e6, -1e6, "measured")) == (
        "−£1.2m (−£1.4m to −£1m)"
    )
    assert words.sum_words(Reading(0, 0, 0, "measured")) == "£0"


def test_figures_of_splitting_are_counted_and_those_of_here_told_apart() -> None:
    costs = area("who pays").dataset.settings.who_pays.splitting
    assert words.splitting_finding(costs) == (
        "4 published figures of what splitting services costs are on record here, of which 1 is "
        "of this area. None are added up or averaged."
    )
    assert words.splitting_finding(()) == (
        "No published figure of what splitting services costs is on record here."
    )
