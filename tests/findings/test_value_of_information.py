"""Sentences about what to find out next are right in every edge case."""

import pytest

from appraisal.appraise.safety.value_of_information import InformationRow
from appraisal.findings.safety import finding
from appraisal.findings.value_of_information import information_finding
from tests.findings.made_up import CLEAR, CLOSE, with_robust


def test_where_settling_changes_nothing_that_is_said() -> None:
    idle = (InformationRow("cost", 0.0, 0.0),)
    found = with_robust(CLEAR, criteria_to_settle=idle, sources_to_settle=())
    assert information_finding(found) == (
        "Settling any one criterion, or any one source, would not change who comes first under "
        "‘Equal’: none did in any draw."
    )


def test_where_settling_changes_nothing_what_moves_most_with_weights_open_is_said() -> None:
    found = with_robust(
        CLEAR,
        criteria_to_settle=(
            InformationRow("cost", 0.0, 0.0, 0.08),
            InformationRow("voice", 0.0, 0.0, 0.02),
        ),
        sources_to_settle=(InformationRow("s", 0.0, 0.0, 0.03),),
        gaps_to_settle=(InformationRow("local", 0.0, 0.0, 0.05),),
    )
    assert information_finding(found) == (
        "Settling any one criterion, or any one source, would not change who comes first under "
        "‘Equal’: none did in any draw. With weights open too, settling ‘Cost’ (about 8%) would "
        "move the most first places; of the sources, ‘A study’ (about 3%); of what has no source "
        "yet, ‘Local’ (about 5%)."
    )


def _open(error: float, *moves: float) -> str:
    """What is said of the criteria once weights are open, of as many as there are shares."""
    rows = tuple(
        InformationRow(i, 0.0, 0.0, share)
        for i, share in zip(("cost", "voice", "local", "d", "e", "f"), moves, strict=False)
    )
    found = with_robust(CLEAR, criteria_to_settle=rows, moves_error=error)
    return information_finding(found).partition(" With weights open too, ")[2]


@pytest.mark.parametrize(
    ("error", "moves", "said"),
    [
        (0.004, (0.08, 0.071, 0.02), "settling ‘Cost’ (about 8%)"),
        (
            0.005,
            (0.071, 0.08, 0.02),
            "settling ‘Voice’ or ‘Cost’ (about 7% to 8% each, which can't be told apart)",
        ),
        (
            0.03,
            (0.08, 0.08, 0.02),
            "settling ‘Cost’, ‘Voice’ or ‘Local’ (about 2% to 8% each, which can't be told apart)",
        ),
        (
            0.0,
            (0.08, 0.08, 0.02),
            "settling ‘Cost’ or ‘Voice’ (about 8% each, which can't be told apart)",
        ),
        (0.1, (0.08, 0.0), "settling ‘Cost’ (about 8%)"),
        (
            0.1,
            (0.08, 0.07, 0.06, 0.05, 0.04, 0.03),
            "settling one of 6 (about 3% to 8% each, which can't be told apart)",
        ),
    ],
)
def test_what_the_draws_cannot_tell_from_what_moves_most_is_named_with_it(
    error: float, moves: tuple[float, ...], said: str
) -> None:
    assert _open(error, *moves) == f"{said} would move the most first places."


def test_what_hardly_moves_a_first_place_is_not_named() -> None:
    found = with_robust(CLEAR, criteria_to_settle=(InformationRow("cost", 0.0, 0.0, 0.004),))
    assert information_finding(found).endswith("none did in any draw.")


def test_where_nothing_would_settle_it_what_matters_most_is_said() -> None:
    rows = (InformationRow("cost", 0.0, 0.0, 0.2), InformationRow("voice", 0.0, 0.0, 0.3))
    assert finding(with_robust(CLOSE, criteria_to_settle=rows)) == (
        "Alpha and Beta can't be told apart on today's evidence; settling any one criterion would "
        "not change who comes first, though ‘Voice’ matters most."
    )


@pytest.mark.parametrize(
    ("error", "most"),
    [(0.01, "‘Voice’ matters most"), (0.05, "‘Voice’ and ‘Cost’ matter most")],
)
def test_what_matters_as_much_for_all_that_draws_can_tell_is_named_with_it(
    error: float, most: str
) -> None:
    rows = (InformationRow("cost", 0.0, 0.0, 0.2), InformationRow("voice", 0.0, 0.0, 0.3))
    found = with_robust(CLOSE, criteria_to_settle=rows, moves_error=error)
    assert finding(found).endswith(f"would not change who comes first, though {most}.")


def test_where_more_matter_alike_than_can_be_named_none_is() -> None:
    rows = tuple(InformationRow(f"c{i}", 0.0, 0.0, 0.2) for i in range(6))
    found = with_robust(CLOSE, criteria_to_settle=rows, moves_error=0.01)
    assert finding(found).endswith("settling any one criterion would not change who comes first.")


def test_the_most_useful_criterion_and_source_are_named() -> None:
    found = with_robust(
        CLEAR,
        criteria_to_settle=(InformationRow("cost", 0.31, 2), InformationRow("voice", 0.1, 1)),
        sources_to_settle=(InformationRow("s", 0.04, 1),),
    )
    assert information_finding(found) == (
        "What to find out next, as it may change who comes first under ‘Equal’: settling ‘Cost’ "
        "would change it in about 3 in 10 draws and settling ‘A study’ would change it in fewer "
        "than 1 in 10 draws."
    )


def test_assumptions_are_settled_by_evidence() -> None:
    found = with_robust(
        CLEAR,
        criteria_to_settle=(InformationRow("cost", 0.0, 0, 0.08),),
        sources_to_settle=(InformationRow("assumption", 0.04, 1, 0.1),),
    )
    assert information_finding(found).startswith(
        "What to find out next, as it may change who comes first under ‘Equal’: putting evidence "
        "in place of every assumption made here would change it in fewer than 1 in 10 draws. "
        "With weights open too, settling ‘Cost’ (about 8%) would"
    )
