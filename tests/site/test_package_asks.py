"""What the package that gains most asks of each council."""

from appraisal.appraise import Appraisal, appraise
from appraisal.appraise.packages.designed import Packages
from appraisal.site.package_asks import ask_of_council, asks_shown
from tests.datasets import dataset
from tests.findings.cases_of_packages import NO_CANDIDATES, NO_REFERENCE
from tests.talks import TALKS, without_gains

SAVING = without_gains().replace("score: -4", "score: 0")


def of(text: str = TALKS) -> tuple[Appraisal, Packages]:
    area = appraise(dataset(text))
    assert area.packages is not None
    return area, area.packages


def test_a_row_a_council_with_what_it_joins_pays_and_gets() -> None:
    shown = asks_shown(*of())
    ash, birch = shown.rows
    assert [(one.name, one.hosts) for one in ash.joins] == [
        ("Dear", False),
        ("Desk", False),
        ("Hub", True),
    ]
    assert (ash.puts_in, ash.gets, ash.posts, ash.themes) == (
        "10",
        "4.000",
        "at least 3",
        "Nothing that would be lost without what it joins on its own themes.",
    )
    assert shown.rules == ("equal", "population", "gain")
    # £425,000 once and £20,000 a year; Ash has 300 of 400 residents, and half of the gain.
    assert ash.sums == ("£212,500", "£10,000", "£318,800", "£15,000", "£212,500", "£10,000")
    assert birch.sums[2:4] == ("£106,300", "£5,000")
    assert ash.pays[1] == ("£318,800 once", "£15,000 a year")
    assert ash.without.startswith("Without Ash: ‘Dear’, ‘Desk’ and ‘Hub’ fall away.")


def test_savings_have_a_column_where_anything_is_saved() -> None:
    assert not asks_shown(*of()).saving
    shown = asks_shown(*of(SAVING))
    assert shown.saving
    assert shown.rules == ("equal", "population")  # without a gain none can be shared out
    assert shown.rows[0].sums == ("£0", "£0", "£15,000", "£0", "£0", "£22,500")
    assert (shown.rows[0].puts_in, shown.rows[0].saves) == ("0", "15")


def test_a_rule_that_nobody_can_follow_is_left_out() -> None:
    shown = asks_shown(*of(TALKS.replace("facts: {population: 100}", "facts: {}")))
    assert shown.rules == ("equal", "gain")
    assert [len(row.pays) for row in shown.rows] == [2, 2]


def test_a_council_has_its_own_row_or_reads_why_not() -> None:
    area, found = of()
    own = ask_of_council(area, "birch")
    assert own is not None
    assert own.row == asks_shown(area, found).rows[1]
    assert own.said.endswith("asks Birch to join 3 agreements.")
    none = ask_of_council(of(without_gains())[0], "ash")
    assert none is not None
    assert (none.row, none.said.endswith("asks Ash to join nothing.")) == (None, True)


def test_without_packages_it_says_why_and_without_candidates_nothing() -> None:
    unvalued = ask_of_council(appraise(dataset(NO_REFERENCE)), "n")
    assert unvalued is not None
    assert unvalued.said.startswith("No reference option is named")
    assert ask_of_council(appraise(dataset(NO_CANDIDATES)), "n") is None
