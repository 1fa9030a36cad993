"""What joint changes of weights are told: what is held by itself, and examples summed up."""

from msgspec.structs import replace

from appraisal.appraise.safety.robustness import ShiftRow
from appraisal.findings.safety import shifts
from tests.findings.made_up import CLEAR

MOVED = ShiftRow("equal", "a", "b", 0.065, (("voice", -0.065), ("local", 0.065)))


def test_only_what_is_held_has_a_sentence_and_examples_are_summed_up() -> None:
    rows = {"equal": MOVED, "money": replace(MOVED, moved=0.008), "voice": None}
    held = replace(CLEAR, examples=frozenset({"money", "voice"}))
    assert list(shifts(rows, held, "equal")) == [
        "Under ‘Equal’, 6.5 points from ‘Voice’ to ‘Local’ bring Beta level with Alpha.",
        "Under an example, which nobody holds, it takes 0.8 points.",
        "Under 1 example no change of weights would put another option first.",
    ]


def test_the_least_and_the_most_that_examples_take_are_told() -> None:
    rows = {"equal": MOVED, "money": replace(MOVED, moved=0.129), "voice": MOVED}
    held = replace(CLEAR, examples=frozenset({"money", "voice"}))
    assert list(shifts(rows, held, "equal"))[1:] == [
        "Under examples, which nobody holds, it takes 6.5 points to 12.9 points."
    ]


def test_where_nobody_holds_any_the_headline_stands_in() -> None:
    nobody = replace(CLEAR, examples=frozenset({"equal", "money"}))
    assert list(shifts({"equal": MOVED, "money": MOVED}, nobody, "equal")) == [
        "Under ‘Equal (example)’, 6.5 points from ‘Voice’ to ‘Local’ bring Beta level with Alpha.",
        "Under an example, which nobody holds, it takes 6.5 points.",
    ]
