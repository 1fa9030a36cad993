"""What criteria weigh and what they make of the difference, in sentences."""

from appraisal.appraise.safety.influence import Influence
from appraisal.findings.influence import influence_finding, influence_of
from tests.findings.made_up import CRITERIA

FOUND = {
    "cost": Influence(0.06, 0.15),
    "voice": Influence(0.5, 0.45),
    "local": Influence(0.44, 0.4),
}


def test_who_makes_most_more_and_most_less_than_it_weighs_is_said() -> None:
    assert influence_finding(FOUND, CRITERIA) == (
        "‘Cost’ weighs 6 of 100 and makes 15 of 100 of the difference. ‘Voice’ weighs 50 of 100 "
        "and makes 45 of 100 of the difference."
    )


def test_where_each_makes_what_it_weighs_that_is_said() -> None:
    even = {"cost": Influence(0.5, 0.502), "voice": Influence(0.5, 0.498)}
    assert influence_finding(even, CRITERIA) == (
        "Each criterion makes as much of the difference as it weighs."
    )


def test_where_all_options_are_alike_nothing_makes_a_difference() -> None:
    alike = {"cost": Influence(0.5, 0.0), "voice": Influence(0.5, 0.0)}
    assert influence_finding(alike, CRITERIA) == (
        "No criterion with weight sets any option apart from another."
    )
    assert influence_of(alike, "cost", "Cost") == ""


def test_a_criterion_on_which_all_are_alike_is_said_to_make_none() -> None:
    found = {"cost": Influence(0.06, 0.0), "voice": Influence(0.94, 1.0)}
    assert influence_of(found, "cost", "Cost") == (
        "‘Cost’ weighs 6 of 100 and makes no difference: all options are worth the same on it."
    )
