"""Which errors go together."""

import numpy as np

from appraisal.appraise.ways.errors import ERRORS, Groups
from appraisal.maths.robustness import Errors

NOBODY: Groups = np.full((3, 2), None, dtype=object)
MODELS: Groups = np.array([["m", "m"], ["n", "n"], ["m", "m"]], dtype=object)
LINES = Errors(np.array([[0, 1], [2, 3], [0, 1]]), np.zeros((3, 2), dtype=bool))
"""Two lines of a model, which share a draw for each leaf, and an option between them."""


def grouped(how: str, errors: Errors = LINES, judges: Groups = NOBODY) -> list[list[int]]:
    found = ERRORS[how](errors, MODELS, judges).draw.tolist()
    return [list(map(int, row)) for row in found]


def test_errors_by_themselves_are_those_of_the_headline() -> None:
    assert ERRORS["independent"](LINES, MODELS, NOBODY) is LINES


def test_within_an_option_all_leaves_share_a_draw_and_so_do_a_models_lines() -> None:
    assert grouped("within-option") == [[0, 0], [2, 2], [0, 0]]
    assert LINES.draw.tolist() == [[0, 1], [2, 3], [0, 1]]


def test_what_one_panel_judged_shares_a_draw_and_what_nobody_signed_does_not() -> None:
    judges = NOBODY.copy()
    judges[0, 0] = judges[1, 1] = "panel"
    judges[1, 0] = "other"
    assert grouped("by-judge", judges=judges) == [[0, 1], [2, 0], [0, 1]]


def test_where_a_models_lines_were_judged_by_two_the_first_by_name_counts() -> None:
    judges = NOBODY.copy()
    judges[0, 0], judges[2, 0], judges[1, 1] = "b", "a", "a"
    assert grouped("by-judge", judges=judges) == [[0, 1], [2, 0], [0, 1]]


def test_a_score_that_rests_on_the_reference_option_goes_with_that_options_model() -> None:
    """The second option's first score rests on the first's, whose draw it has with all the rest."""
    resting = Errors(np.array([[0, 1], [0, 3], [4, 5]]), np.zeros((3, 2), dtype=bool))
    models = np.array([["m", "m"], ["m", "n"], ["o", "o"]], dtype=object)
    found = ERRORS["within-option"](resting, models, NOBODY).draw.tolist()
    assert found == [[0, 0], [0, 3], [4, 4]]


def test_what_rests_on_a_shared_fact_keeps_its_draw() -> None:
    resting = Errors(np.array([[0, 1], [0, 2], [0, 1]]), np.zeros((3, 2), dtype=bool))
    assert grouped("within-option", resting) == [[0, 1], [0, 2], [0, 1]]
