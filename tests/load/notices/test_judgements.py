"""Scores on another scale, and judgements copied from option to option."""

import pytest

from tests.load.notices.doubts import doubts
from tests.workspaces import cases

MEND = "Scores go from 0 to 100: put them on that scale, its lowest mark at 0."


def options(**scores: str) -> str:
    lines = (f"\n      {i}: {{scores: {{{scored}}}}}" for i, scored in scores.items())
    return f"\n    options:{''.join(lines)}\n"


def scored(*numbers: float) -> str:
    return ", ".join(f"c{i}: {{score: {number}}}" for i, number in enumerate(numbers))


@pytest.mark.parametrize(
    ("one", "other", "top"),
    [((4, 3), (2, 5), "1 to 5"), ((7, 10), (6, 8), "1 to 10"), ((0.4, 1), (0.5, 0), "0 to 1")],
)
def test_marks_on_another_scale_are_queried_once(
    one: tuple[float, ...], other: tuple[float, ...], top: str
) -> None:
    assert doubts("other-scale", options(a=scored(*one), b=scored(*other))) == [
        f"options/a.yaml scores: Every score of every option looks like a mark from {top}. {MEND}"
    ]


def test_one_option_on_another_scale_is_queried() -> None:
    assert doubts("other-scale", options(a=scored(40, 60), b=scored(2, 5))) == [
        f"options/b.yaml scores: Every score here looks like a mark from 1 to 5. {MEND}"
    ]


def test_a_workshops_answers_on_another_scale_are_queried() -> None:
    text = """
    workshops:
      w: {answers: {ash: {scores: {a: {voice: {score: 3}}, b: {voice: {score: 4}}}}}}
    """
    assert doubts("other-scale", text) == [
        "workshops/w.yaml answers/ash/scores: Every score here looks like a mark from 1 to 5. "
        + MEND
    ]


@pytest.mark.parametrize(
    "numbers", [(4,), (0, 5), (5, 10), (4, 12), ()], ids=["one", "fives", "tens", "12", "none"]
)
def test_low_scores_on_the_scale_of_a_hundred_are_not_queried(numbers: tuple[float, ...]) -> None:
    assert doubts("other-scale", options(a=scored(*numbers), b=scored(55, 60))) == []


def test_one_reason_for_two_scores_is_queried() -> None:
    text = options(
        a="voice: {score: 40, why: Close to residents.}",
        b="voice: {score: 60, why: close to  residents.}",
    )
    assert doubts("copied-reason", text) == [
        (
            "options/b.yaml scores/voice/why: "
            "'a' scores 40 for the same reason, word for word, and "
            "this option 60. Say what sets the two apart, or give them the same score."
        )
    ]


@pytest.mark.parametrize(
    ("a", "b"),
    cases(
        {
            "one reason for one score, as of two lines of one thing": (
                "voice: {score: 40, why: Close.}",
                "voice: {score: 40, why: Close.}",
            ),
            "another criterion": ("voice: {score: 40, why: Close.}", "x: {score: 60, why: Close.}"),
            "no reason": ("voice: {score: 40}", "voice: {score: 60}"),
            "a gap": ("voice: {score: 40, why: Close.}", "voice: {why: Close.}"),
        }
    ),
)
def test_a_reason_is_not_queried(a: str, b: str) -> None:
    assert doubts("copied-reason", options(a=a, b=b)) == []


def test_a_range_copied_round_another_score_is_queried() -> None:
    text = options(
        a="voice: {low: 30, score: 40, high: 70}", b="voice: {low: 30, score: 60, high: 70}"
    )
    assert doubts("copied-range", text) == [
        (
            "options/b.yaml scores/voice/low: "
            "'a' has the same range, 30 to 70, round a score of 40; "
            "the score here is 60. Ask anew how low and how high this option might score."
        )
    ]


@pytest.mark.parametrize(
    ("a", "b"),
    [
        ("low: 30, score: 45, high: 70", "low: 30, score: 50, high: 70"),
        ("low: 30, score: 40, high: 70", "low: 40, score: 60, high: 70"),
        ("low: 0, score: 40, high: 100", "low: 0, score: 60, high: 100"),
        ("score: 40", "score: 60"),
    ],
)
def test_ranges_of_their_own_are_not_queried(a: str, b: str) -> None:
    assert doubts("copied-range", options(a=f"voice: {{{a}}}", b=f"voice: {{{b}}}")) == []


def judged(*numbers: int) -> str:
    return ", ".join(f"c{i}: {{score: {n}, why: Reason {i}.}}" for i, n in enumerate(numbers))


def test_an_option_whose_every_judgement_is_anothers_is_queried() -> None:
    assert doubts("copied-judgements", options(a=judged(40, 50, 60), b=judged(40, 50, 60))) == [
        (
            "options/b.yaml scores: All 3 scores here are those of 'a', with their reasons. Judge "
            "this option for itself, or say under `accepted:` why they are alike."
        )
    ]


@pytest.mark.parametrize(
    ("a", "b"),
    [(judged(40, 50), judged(40, 50)), (judged(40, 50, 60), judged(40, 50, 61)), ("", "")],
)
def test_options_that_share_some_judgements_are_not_queried(a: str, b: str) -> None:
    assert doubts("copied-judgements", options(a=a, b=b)) == []


REASON = "Services stay with the councils that run them today."


def alone(option: str, more: str = "", why: str = REASON) -> str:
    return f"{option}: {{{more}scores: {{voice: {{score: 40, low: 30, high: 60, why: {why}}}}}}}"


def both(one: str, other: str) -> str:
    return f"\n    options:\n      {one}\n      {other}\n"


def test_one_judgement_with_a_long_reason_is_queried_where_it_is_anothers() -> None:
    assert doubts("copied-judgements", both(alone("a"), alone("b"))) == [
        (
            "options/b.yaml scores/voice: The range, the score and the reason here are those of "
            "'a'. Judge this option for itself, or say under `accepted:` why they are alike."
        )
    ]


@pytest.mark.parametrize(
    ("a", "b"),
    [
        (alone("a", "model: m, "), alone("b", "model: m, ")),
        (alone("a", why="It stays."), alone("b", why="It stays.")),
        (alone("a"), alone("b", why=f"{REASON} Others go.")),
        (alone("a"), alone("b").replace("low: 30", "low: 20")),
    ],
)
def test_one_judgement_is_not_queried_among_lines_of_one_model_or_for_a_short_reason(
    a: str, b: str
) -> None:
    assert doubts("copied-judgements", both(a, b)) == []


def test_a_fraction_among_scores_is_queried() -> None:
    assert doubts("fraction-in-score", options(a=scored(0.3, 40), b=scored(30, 60))) == [
        (
            "options/a.yaml scores/c0/score: The score 0.3 stands beside scores such as 40. "
            "Write 30 if a fraction was meant."
        )
    ]


@pytest.mark.parametrize("numbers", [(0, 40), (1, 40), (0.2, 0.4)], ids=["none", "1", "all low"])
def test_nought_one_and_another_scale_are_no_fractions(numbers: tuple[float, ...]) -> None:
    assert doubts("fraction-in-score", options(a=scored(*numbers), b=scored(30, 60))) == []
