"""Which figures of a council are not known."""

from appraisal.appraise.council_gaps import facts_not_known
from tests.datasets import dataset

AREA = """
sources: {s: {title: A}}
councils:
  ash: {tier: unitary, facts: {population: {value: 1, source: s}, debt: unknown}}
  birch: {tier: unitary, facts: {staff: {value: 5, source: s}, debt: {value: 2, source: s}}}
"""


def test_what_another_council_has_and_this_one_lacks_is_not_known_in_order() -> None:
    found = dataset(AREA)
    assert facts_not_known(found, "ash") == ("debt", "staff")
    assert facts_not_known(found, "birch") == ("population",)


def test_of_one_council_only_what_is_unknown_is_lacking() -> None:
    alone = "councils: {ash: {tier: unitary, facts: {debt: unknown}}}"
    assert facts_not_known(dataset(alone), "ash") == ("debt",)
