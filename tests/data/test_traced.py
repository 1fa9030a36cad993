"""A trace as JSON has places as objects, and nothing that JSON has no word for."""

import json
from typing import Any

from appraisal.appraise.valued import worth
from appraisal.data.traced import traced
from tests.candidates import AGREED
from tests.datasets import TREE, dataset


def found(text: str, option: str, leaf: str) -> Any:
    area = worth(dataset(text))
    node = next(one for one in area.dataset.nodes() if one.id == leaf)
    return json.loads(traced(area, option, node))


def test_a_leaf_has_its_cell_its_curve_and_its_parts_with_their_places() -> None:
    leaf = found(TREE, "stay", "size")["leaf"]
    assert leaf["cell"]["value"] == 25
    assert leaf["segment"] == {"start": [0, 0], "end": [200, 100]}
    (ash,) = leaf["part"]["parts"]
    assert ash["reading"]["sources"] == ["s"]
    assert ash["written"][0]["path"] == {"file": "councils/ash.yaml", "line": None, "column": None}


def test_a_branch_has_the_tree_and_no_leaf() -> None:
    answer = found(TREE, "join", "quality")
    assert answer["leaf"] is None
    assert [node["criterion"] for node in answer["option"]["nodes"]] == ["size", "quality"]


def test_a_payback_that_may_never_come_is_null() -> None:
    text = AGREED.replace("annual_saving", "payback_years")
    assert json.dumps(found(text, "both", "saving"), allow_nan=False)
