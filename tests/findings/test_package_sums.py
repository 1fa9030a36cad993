"""What is said of sums that nobody knows, of what the package that gains most takes."""

import pytest
from msgspec.structs import replace

from appraisal.appraise.packages.totals import Together
from appraisal.findings.package_sums import stood_in_words, taken_words
from appraisal.findings.what_could_be_agreed import opening, title
from tests.findings.test_what_could_be_agreed import changed, of, packages
from tests.talks import TALKS

GUESSED = TALKS.replace(
    "packages: {running: 20,",
    "packages: {reference: {company: {set_up: {value: 70, source: s}}}, running: 20,",
).replace("{set_up: {value: 20, source: s}, running", "{running")
"""What Hub costs to set up is not known, and companies elsewhere stand in for it."""


def test_a_sum_that_stands_in_is_about_as_much_and_the_first_sentence_says_how_much() -> None:
    area = of(GUESSED)
    assert title(area).endswith("would cost about £475,000 once and £20,000 a year")
    first = "Of that, £70,000 once is a stand-in for sums that nobody knows."
    assert opening(area).startswith(f"{first} ‘Dear’, ‘Desk’ and ‘Hub’ are in nearly every")
    many = replace(packages(area), in_best=None, feasible=None)
    assert opening(changed(area, many)).startswith(f"{first} Under ‘Equal weights’ this is")


@pytest.mark.parametrize(
    ("taken", "said"),
    [
        (Together(20, 10, 30, 0), ""),
        (Together(20, 10, 30, 1, {}), "Sums of it that nobody knows count as nought."),
        (
            Together(20, 10, 30, 3, {"set_up": 5, "running": 2, "saving": 30}),
            (
                "Of that, £5,000 once, £2,000 a year and £30,000 a year saved are stand-ins for "
                "sums that nobody knows."
            ),
        ),
    ],
)
def test_how_much_stands_in_is_said_by_amount(taken: Together, said: str) -> None:
    assert stood_in_words(taken) == said


def test_three_figures_are_told_of_what_is_about_as_much_and_all_of_what_is_known() -> None:
    # Together: set up, running, saving, how many are unknown; in thousands of pounds
    known, about = Together(162, 138.837, 1234.5, 0), Together(162, 138.837, 1234.5, 1, {})
    assert taken_words(known) == ("cost £162,000 once and £138,837 a year, and save £1.2m a year")
    assert taken_words(about) == (
        "cost about £162,000 once and £139,000 a year, and save about £1.2m a year"
    )
