"""How safe the answer is, as functions of arrays: no files, no models, numpy only."""

from appraisal.maths.robustness.acceptability import Smaa, smaa, standard_error
from appraisal.maths.robustness.arrays import Errors, Scores, leader
from appraisal.maths.robustness.dominance import Potential, dominates, potentially_first
from appraisal.maths.robustness.errors import Tie, together
from appraisal.maths.robustness.joint import Shift, nearest_shift
from appraisal.maths.robustness.separation import expected_ranks, inseparable_groups
from appraisal.maths.robustness.several import Turn, Turns, turning_sets
from appraisal.maths.robustness.stability import (
    Stability,
    Switching,
    stability_intervals,
    switching_values,
)
from appraisal.maths.robustness.tree import Tree, node_values, node_weights

__all__ = [
    "Errors",
    "Potential",
    "Scores",
    "Shift",
    "Smaa",
    "Stability",
    "Switching",
    "Tie",
    "Tree",
    "Turn",
    "Turns",
    "dominates",
    "expected_ranks",
    "inseparable_groups",
    "leader",
    "nearest_shift",
    "node_values",
    "node_weights",
    "potentially_first",
    "smaa",
    "stability_intervals",
    "standard_error",
    "switching_values",
    "together",
    "turning_sets",
]
