"""What the browser asks with: the build's own numbers, and words for each end of a step."""

import dataclasses
import json

import pytest
from msgspec.structs import replace

from appraisal.appraise import Appraisal, appraise
from appraisal.data.asked_tradeoffs import tradeoff_data
from appraisal.data.inlined import inline
from appraisal.model import Dataset
from appraisal.model.published import published
from tests.findings.cases_of_asked import ASKED
from tests.site.drawn_pages import appraised
from tests.treeshire import WHAT, treeshire

MOST_DATA = 60_000
"""Bytes: of 150,000 that a page may have."""


@pytest.fixture(scope="module")
def area() -> Appraisal:
    return appraised(ASKED)


def test_steps_go_from_the_worst_of_the_options_upwards_each_with_its_worth(
    area: Appraisal,
) -> None:
    found = tradeoff_data(area, "talk")
    assert found is not None
    size, say = found["leaves"]
    assert (size["id"], size["size"], size["low"]) == ("size", 75, 0)
    assert size["rungs"][0][0] == 100_000
    assert size["rungs"][-1] == [100_000, 400_000, 75]
    assert say["rungs"][-1] == [25, 90, 65]
    assert [rung[2] for rung in say["rungs"]] == sorted(rung[2] for rung in say["rungs"])


def test_every_end_of_a_step_has_its_words(area: Appraisal) -> None:
    found = tradeoff_data(area, "talk")
    assert found is not None
    for leaf in found["leaves"]:
        told = {level[0] for level in leaf["levels"]}
        assert told == {end for rung in leaf["rungs"] for end in rung[:2]}
    size, say = ({level[0]: level[1:] for level in leaf["levels"]} for leaf in found["leaves"])
    assert size[400_000] == ["400,000 people", ""]
    assert say[25] == ["25 of 100", "Between ‘Nothing is near.’ and ‘Some is.’"]


def test_models_compete_with_all_their_lines() -> None:
    found = tradeoff_data(appraise(published(treeshire())), WHAT)
    assert found is not None
    assert [model["name"] for model in found["models"]].count("Two councils") == 1
    two = [model["id"] for model in found["models"]].index("two-councils")
    assert [line["model"] for line in found["lines"]].count(two) == 2
    assert all(len(line["values"]) == len(found["leaves"]) for line in found["lines"])


def test_whether_nobody_held_it_is_known(area: Appraisal) -> None:
    held = area.dataset.workshops["talk"].model_copy(update={"example": True})
    other = dataclasses.replace(area, dataset=replace(area.dataset, workshops={"talk": held}))
    found = [tradeoff_data(each, "talk") for each in (area, other)]
    assert [each["example"] for each in found if each is not None] == [False, True]


def test_what_was_answered_is_no_part_of_it() -> None:
    private, public = (tradeoff_data(appraise(area), WHAT) for area in _both())
    assert private == public
    assert "SECRET" not in json.dumps(private)


def _both() -> tuple[Dataset, Dataset]:
    return treeshire(), published(treeshire())


def test_where_options_differ_on_one_criterion_alone_there_is_nothing_to_ask() -> None:
    alike = ASKED.replace("score: 90", "score: 25").replace("score: 50", "score: 25")
    assert tradeoff_data(appraised(alike), "talk") is None


def test_the_data_are_light_enough_for_a_weak_connection() -> None:
    found = tradeoff_data(appraise(published(treeshire())), WHAT)
    assert found is not None
    assert len(inline(found).encode()) < MOST_DATA
