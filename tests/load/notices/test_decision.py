"""A decision that contradicts the workspace's date or what options say of themselves."""

import pytest

from tests.load.notices.doubts import doubts
from tests.workspaces import cases


def decided(
    date: str, standing: str, other: str = "tabled", chosen: str = "option: merge"
) -> list[str]:
    return doubts(
        "decision-contradicts",
        f"""
        settings: {{decision: {{{chosen}, date: '{date}', source: s}}}}
        options: {{merge: {{{standing}}}, stay: {{standing: {other}}}}}
        """,
    )


@pytest.mark.parametrize("date", ["2025-07-20", "2026", "2026-01", "2026-01-01", "unknown"])
@pytest.mark.parametrize("standing", ["standing: decided", ""])
def test_a_decision_up_to_the_workspaces_date_contradicts_nothing(date: str, standing: str) -> None:
    assert decided(date, standing) == []


@pytest.mark.parametrize(
    ("found", "said"),
    cases(
        {
            "a decision in the future": (
                decided("2026-02", ""),
                (
                    "appraisal.yaml decision/date: This decision (2026-02) is later than the "
                    "workspace's date, 2026-01-01. Mend the date that is wrong."
                ),
            ),
            "one on an option that was withdrawn": (
                decided("2025", "standing: withdrawn"),
                (
                    "options/merge.yaml standing: This option is said to be withdrawn, and was "
                    "decided on. Mend `standing`, or `decision` in appraisal.yaml."
                ),
            ),
            "another option that is decided too": (
                decided("2025", "standing: decided", "decided"),
                (
                    "options/stay.yaml standing: This option is said to be decided, and "
                    "`decision` names 'merge'. Mend `standing`, or `decision` in appraisal.yaml."
                ),
            ),
            "an option that is decided beside something else": (
                decided("2025", "standing: decided", chosen="other: Three councils"),
                (
                    "options/merge.yaml standing: This option is said to be decided, and "
                    "`decision` names something else. Mend `standing`, or `decision` in "
                    "appraisal.yaml."
                ),
            ),
        }
    ),
)
def test_what_contradicts_the_decision_is_doubted(found: list[str], said: str) -> None:
    assert found == [said]


def test_options_that_are_decided_without_a_decision_contradict_nothing() -> None:
    assert doubts("decision-contradicts", "options: {one: {standing: decided}}") == []
