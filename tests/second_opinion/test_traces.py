"""What a trace comes to, added up again from its files, is what the second opinion says."""

import math

import pytest

from appraisal.appraise.trace.values import trace_leaf
from appraisal.appraise.valued import worth
from tests.appraise.trace.recombined import recombined
from tests.candidates import AGREED
from tests.datasets import dataset
from tests.second_opinion import tree
from tests.second_opinion.areas import written
from tests.second_opinion.test_by_hand import JOINTLY, OVER


@pytest.mark.parametrize("text", [OVER, JOINTLY, AGREED], ids=["over", "jointly", "agreed"])
def test_every_trace_comes_to_what_somebody_else_works_out(text: str) -> None:
    found, ours = worth(dataset(text)), tree.every_worth(written(text))
    compared = 0
    for (option, leaf), theirs in ours.items():
        node = next(one for one in found.dataset.leaves() if one.id == leaf)
        told = recombined(trace_leaf(found, option, node).part)
        known = theirs.raw.ends[1] if theirs.raw else None
        if node.measured is None:
            known = None if theirs.evidence == "gap" else theirs.value
        assert (told is None) == (known is None), (option, leaf)
        if told is not None and known is not None:
            compared += 1
            assert math.isclose(told, known, rel_tol=1e-9, abs_tol=1e-9), (option, leaf)
    assert compared
