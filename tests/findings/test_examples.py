"""Perspectives that nobody holds are told apart, and counted nowhere."""

from appraisal.appraise.lead import Lead, lead
from appraisal.findings.examples import examples_first
from appraisal.findings.lead import families_first, firsts_divide, priorities_title
from tests.findings.made_up import ranking

LABELS = {"a": "Alpha", "b": "Beta"}
NAMES = {"p": "Money first", "q": "Local voice first", "r": "Services first"}


def leading(**first: str) -> dict[str, Lead]:
    """Under each perspective this option is far ahead of the other."""
    return {p: lead(ranking(**dict.fromkeys("ab", 40) | {i: 80})) for p, i in first.items()}


def test_examples_are_told_apart_with_what_they_put_first() -> None:
    assert examples_first(leading(p="b", q="a", r="b"), LABELS, NAMES) == (
        "Examples, which nobody holds and which are counted nowhere: Beta under ‘Money first’ and "
        "‘Services first’; Alpha under ‘Local voice first’."
    )
    assert examples_first({}, LABELS, NAMES) == ""


def test_with_one_option_examples_say_nothing() -> None:
    assert examples_first({"p": lead(ranking(a=60))}, LABELS, NAMES) == ""


def test_without_a_perspective_that_somebody_holds_nothing_is_counted() -> None:
    assert families_first({}, {}, NAMES) == ""
    assert priorities_title({}, LABELS, NAMES) == (
        "Every perspective recorded is an example that nobody holds"
    )
    assert firsts_divide({}, LABELS, NAMES) == (
        "Fewer than two perspectives are recorded that are no examples, so priorities can't be "
        "compared."
    )
