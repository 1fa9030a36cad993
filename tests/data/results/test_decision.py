"""The decision, how far options have come, and until when sources were read, in results.json."""

from appraisal.appraise import appraise
from appraisal.data.results import results
from appraisal.data.results.decision import DecisionResult
from tests.datasets import TREE, dataset

DECIDED = TREE.replace(
    "{reference_option: stay}",
    "{reference_option: stay, read_until: 2025-12, "
    "decision: {option: merge, date: 2025-12-18, source: letter}}",
).replace("stay: {family: continue}", "stay: {family: continue, standing: withdrawn}")


def test_what_was_decided_is_written_as_it_stands() -> None:
    found = results(appraise(dataset(DECIDED)))
    assert found.decision == DecisionResult(
        option="merge", other=None, date="2025-12-18", source=("letter",)
    )
    assert found.read_until == "2025-12"
    assert {option.id: option.standing for option in found.options} == {
        "stay": "withdrawn",
        "join": None,
        "merge": None,
    }


def test_what_is_none_of_the_options_is_written_in_its_words() -> None:
    found = results(appraise(dataset(DECIDED.replace("option: merge", "other: Three councils"))))
    assert found.decision == DecisionResult(
        option=None, other="Three councils", date="2025-12-18", source=("letter",)
    )


def test_where_nothing_is_recorded_nothing_is_said() -> None:
    found = results(appraise(dataset(TREE)))
    assert (found.decision, found.read_until) == (None, None)
