"""Sentences on what is lost when somebody leaves."""

import pytest
from msgspec.structs import asdict

from appraisal.appraise.network.resilience import Departure, Loss, Resilience
from appraisal.findings.resilience import also_lost, parted_finding, resilience_finding

LABELS = {"a": "Ash", "b": "Birch", "c": "Cedar", "d": "Dell", "x": "Bank"}
NOTHING = Loss((), (), (), (), (), (), {})


def loses(ended: int = 0, hosted: int = 0, leaver: str = "a", **lost: object) -> Departure:
    loss = Loss(**{**asdict(NOTHING), "ended": tuple(f"e{i}" for i in range(ended)), **lost})
    return Departure(leaver, (), tuple(f"h{i}" for i in range(hosted)), loss, loss)


def among(*departures: Departure) -> Resilience:
    return Resilience({one.leaver: one for one in departures})


@pytest.mark.parametrize(
    ("found", "said"),
    [
        (among(), "There are no councils or hosts that could leave."),
        (
            among(loses(), loses(leaver="b")),
            "No partnership would end, or need a new host, if any one of them left.",
        ),
        (
            among(loses(2, 3), loses(1, leaver="b")),
            (
                "Most hangs on Ash: without it, 2 partnerships would end and 3 more would need "
                "a new host."
            ),
        ),
        (among(loses(1)), "Most hangs on Ash: without it, 1 partnership would end."),
        (
            among(loses(0, 1), loses(leaver="b")),
            "Most hangs on Ash: without it, 1 partnership would need a new host.",
        ),
        (
            among(loses(1, 1), loses(2, leaver="b"), loses(leaver="c")),
            (
                "Most hangs on Ash and Birch: without any one, 2 partnerships would end or need "
                "a new host."
            ),
        ),
        (
            among(loses(1), loses(0, 1, leaver="b")),
            (
                "As much hangs on each of them: without any one, 1 partnership would end or need "
                "a new host."
            ),
        ),
    ],
)
def test_the_finding_says_on_whom_most_hangs(found: Resilience, said: str) -> None:
    assert resilience_finding(found, 5, LABELS) == said


def test_without_partnerships_the_finding_says_that_nothing_would_be_lost() -> None:
    assert resilience_finding(among(loses()), 0, LABELS) == (
        "No partnership is at work, so none would be lost."
    )


@pytest.mark.parametrize(
    ("found", "said"),
    [
        (among(), ""),
        (
            among(loses(), loses(leaver="b")),
            "Whoever left, those who stay would be connected to each other as they are today.",
        ),
        (
            among(loses(parted=(("b", "c"),)), loses(leaver="d", parted=(("a", "b"), ("a", "c")))),
            (
                "Some pairs of councils would no longer be connected without Ash (1 pair) or Dell "
                "(2 pairs)."
            ),
        ),
    ],
)
def test_the_second_finding_says_whose_leaving_parts_others(found: Resilience, said: str) -> None:
    assert parted_finding(found, LABELS) == said


def test_what_else_is_lost_names_the_councils_and_themes() -> None:
    loss = loses(
        untied=(("b", "c"),),
        parted=(("b", "c"), ("b", "d")),
        uncovered=("land",),
        dropped={"jobs": ("b", "c"), "land": ("d",)},
    ).lost
    assert also_lost(loss, LABELS, {"jobs": "Jobs", "land": "Land"}) == (
        "1 pair of councils would share no partnership any more.",
        "2 pairs of councils would no longer be connected at all.",
        "Nothing would be left on Land.",
        "Birch and Cedar would be in no partnership on Jobs.",
    )
