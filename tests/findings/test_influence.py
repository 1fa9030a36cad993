"""What criteria weigh and what they make of the difference, in sentences."""

from appraisal.appraise.safety.influence import Influence
from appraisal.findings.influence import influence_of

FOUND = {
    "cost": Influence(0.06, 0.15),
    "voice": Influence(0.5, 0.45),
    "local": Influence(0.44, 0.4),
}


def test_what_a_criterion_makes_of_the_difference_is_said_beside_what_it_weighs() -> None:
    assert influence_of(FOUND, "cost", "Cost") == (
        "‘Cost’ weighs 6 of 100 and makes 15 of 100 of the difference."
    )


def test_where_all_options_are_alike_nothing_is_said() -> None:
    alike = {"cost": Influence(0.5, 0.0), "voice": Influence(0.5, 0.0)}
    assert influence_of(alike, "cost", "Cost") == ""


def test_a_criterion_on_which_all_are_alike_is_said_to_make_none() -> None:
    found = {"cost": Influence(0.06, 0.0), "voice": Influence(0.94, 1.0)}
    assert influence_of(found, "cost", "Cost") == (
        "‘Cost’ weighs 6 of 100 and makes no difference: all options are worth the same on it."
    )
