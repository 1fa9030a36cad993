"""The candidates that an option is made of, and what its page says of them."""

import pytest

from appraisal.appraise import Appraisal
from appraisal.site.candidate_rows import CandidateRow, candidate_rows
from appraisal.site.opened_values import opened
from appraisal.site.pages import option
from tests.candidates import AGREED
from tests.site.drawn_pages import appraised, drawn, words


@pytest.fixture(scope="module")
def agreed() -> Appraisal:
    return appraised(AGREED)


def test_a_row_says_with_whom_and_where_that_is_from(agreed: Appraisal) -> None:
    assert candidate_rows(agreed.dataset, agreed.dataset.options["both"]) == (
        CandidateRow("hub", "Skills hub", "With Shire and City.", "", "", "", ("s",)),
        CandidateRow("permits", "Permits team", "With North and City.", "", "", "", ("t",)),
    )
    assert candidate_rows(agreed.dataset, agreed.dataset.options["stay"]) == ()


def test_the_page_of_an_option_names_what_it_is_made_of_and_what_that_costs(
    agreed: Appraisal,
) -> None:
    pages = drawn(agreed, option.pages)
    both = words(pages["options/both.html"])
    assert "What it is made of It is made of 2 agreements that councils could make." in both
    assert "Skills hub. With Shire and City." in both
    assert "Skills hub: set-up Cost 2027" in both
    assert "What it is made of" not in words(pages["options/stay.html"])


def test_a_score_that_rests_on_the_reference_option_opens_with_its_sum_and_no_usual_range(
    agreed: Appraisal,
) -> None:
    leaf = next(leaf for leaf in agreed.dataset.leaves() if leaf.id == "access")
    found = opened(agreed, "both", leaf)
    assert found.why.startswith("The reference option’s 50, plus 60 from Permits team.")
    assert (found.value, found.caveat) == ("100 (90 to 100)", "")
