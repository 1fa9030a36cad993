"""What becomes of partnerships, counted."""

from appraisal.appraise import appraise
from appraisal.appraise.network.fates import fates_of_council
from tests.datasets import dataset

AREA = """
    councils: {a: {tier: unitary}, b: {tier: unitary}, c: {tier: unitary}}
    partnerships:
      ab: {name: AB, kind: company, level: share, members: [a, b]}
      bc: {name: BC, kind: company, level: share, members: [b, c]}
      abc: {name: ABC, kind: company, level: share, members: [a, b, c]}
    options:
      o:
        partnerships:
          end: [ab, bc]
          start: {new: {name: New, kind: company, level: share, members: [a, c]}}
"""


def test_a_councils_partnerships_are_counted_and_those_that_change_named() -> None:
    found = fates_of_council(appraise(dataset(AREA)), "o", "a")
    assert found.counts == {
        "kept": 1,
        "deepened": 0,
        "re-formed": 0,
        "absorbed": 0,
        "ended": 1,
        "started": 1,
    }
    assert found.names == (("AB", "ended"), ("New", "started"))
