"""What the robustness page finds of dominated options and of those that are first as often."""

from appraisal.findings import robustness as said
from tests.findings.made_up import answer, ranking, robust


def test_a_dominated_option_that_is_first_in_some_draws_says_how() -> None:
    found = answer(ranking(a=60, b=50), robust({"a": 0.95, "b": 0.05}))
    beaten = robust({"a": 0.95, "b": 0.05}, dominated_by={"a": (), "b": ("a",)})
    assert said.dominance(beaten, found) == (
        (
            "Beta is dominated by Alpha: worth no more on any criterion, and less on one or more. "
            "That is as the scores stand: with weights and scores drawn at random it still comes "
            "first, alone or level, in fewer than 1 in 10 draws."
        ),
    )


def test_all_that_come_first_as_often_are_named() -> None:
    found = answer(ranking(a=50, b=50, c=50), robust({"a": 1 / 3, "b": 1 / 3, "c": 1 / 3}))
    assert found.robust is not None
    assert said.acceptability_title(found, found.robust.simulated) == (
        "Alpha, Beta and Gamma come first about as often as each other"
    )
