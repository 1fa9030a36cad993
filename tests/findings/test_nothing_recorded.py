"""What is said where there is nothing to show."""

from appraisal.findings.nothing_recorded import NO_OPTIONS, no_gaps
from appraisal.findings.ranking import UNRANKED


def test_no_gap_is_either_all_known_or_nothing_scored() -> None:
    assert no_gaps(2) == "Every option has some evidence on every criterion."
    assert no_gaps(0) == "Nothing has been scored yet."


def test_the_build_says_what_the_browser_says_of_no_options() -> None:
    assert NO_OPTIONS == "There are no options to compare yet."


def test_a_heading_is_the_words_of_a_cell_with_a_capital() -> None:
    assert UNRANKED == "Not ranked"
