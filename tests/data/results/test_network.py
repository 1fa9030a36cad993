"""The part of results.json on partnerships."""

import pytest
from msgspec.structs import asdict

from appraisal.appraise import appraise
from appraisal.appraise.theme_priorities import ThemeCounts
from appraisal.data.results.network import partnerships_result
from tests.datasets import dataset
from tests.site.tied_areas import AREA


def test_results_have_the_measures_of_all_and_of_close_ties() -> None:
    found = partnerships_result(appraise(dataset(AREA)))
    assert found.measures == {
        "partnerships": 2,
        "ties": 3,
        "density": 1,
        "clusters": 1,
        "bridges": 0,
        "articulation_points": 0,
        "empty_cells": 4,
        "partnerships_close": 1,
        "ties_close": 1,
        "density_close": 1 / 3,
        "clusters_close": 2,
        "bridges_close": 1,
        "articulation_points_close": 0,
        "empty_cells_close": 4,
    }
    assert asdict(found.councils["c"]) == {
        "degree": 2,
        "strength": 6,
        "betweenness": 0,
        "constraint": pytest.approx(2 * (1 / 2 + 1 / 2 * 2 / 3) ** 2),
        "core": 2,
        "cluster": 1,
        "degree_close": 0,
        "strength_close": 0,
        "betweenness_close": 0,
        "constraint_close": None,
        "core_close": 0,
        "cluster_close": 2,
    }


def test_a_theme_has_who_works_on_it_and_who_wants_to() -> None:
    found = partnerships_result(appraise(dataset(AREA)))
    nobody = {"partnerships": 0, "reached": 0, "high": 0, "medium": 0, "low": 0}
    assert found.theme_counts == {
        "jobs": ThemeCounts(partnerships=1, reached=2, high=2, medium=0, low=0, unpublished=1),
        "land": ThemeCounts(**nobody, unpublished=3),
    }
    assert found.themes == {"jobs": ("a", "b"), "land": ()}
