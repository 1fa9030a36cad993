"""Perspectives that nobody holds are told apart, and counted nowhere."""

from appraisal.appraise.lead import Lead, lead
from appraisal.findings.examples import examples_first, stands_in
from appraisal.findings.lead import families_first, priorities_title
from tests.findings.made_up import ranking

LABELS = {"a": "Alpha", "b": "Beta"}
NAMES = {"p": "Money first", "q": "Local voice first", "r": "Services first"}


def leading(**first: str) -> dict[str, Lead]:
    """Under each perspective this option is far ahead of the other."""
    return {p: lead(ranking(**dict.fromkeys("ab", 40) | {i: 80})) for p, i in first.items()}


def test_examples_are_told_apart_with_what_they_put_first() -> None:
    assert examples_first(leading(p="b", q="a", r="b"), LABELS, NAMES) == (
        "Examples, which nobody holds and which are nobody's vote: Beta under ‘Money first’ and "
        "‘Services first’; Alpha under ‘Local voice first’."
    )
    assert examples_first({}, LABELS, NAMES) == ""


def test_an_example_that_calls_no_option_first_is_told_with_what_is_highest() -> None:
    close = {**leading(p="b"), "q": lead(ranking(a=50, b=49.5))}
    assert examples_first(close, LABELS, NAMES) == (
        "Examples, which nobody holds and which are nobody's vote: Beta under ‘Money first’; "
        "Alpha under ‘Local voice first’ (highest, but not to be told apart)."
    )


def test_a_headline_that_nobody_holds_says_so() -> None:
    assert stands_in("p", "Money first", ("p", "q")) == ""
    assert stands_in("p", "Money first", ("q",)) == (
        "‘Money first’ is an example, which nobody holds."
    )
    assert stands_in("equal", "Equal weights", ()) == (
        "No set of priorities that anybody holds is recorded. ‘Equal weights’ stands in: it is an "
        "example."
    )


def test_with_one_option_examples_say_nothing() -> None:
    assert examples_first({"p": lead(ranking(a=60))}, LABELS, NAMES) == ""


def test_without_a_perspective_that_somebody_holds_nothing_is_counted() -> None:
    assert families_first({}, {}, NAMES) == ""
    said = "No set of priorities that anybody holds is recorded"
    assert priorities_title({}, LABELS, NAMES) == said
