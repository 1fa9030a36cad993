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


def open_still(text: str) -> list[str]:
    return doubts(
        "decision-contradicts",
        "settings: {decision: {option: merge, date: 2025-07-20, source: s}, "
        f"notes: ['{text}']}}\noptions: {{merge: {{}}}}",
    )


@pytest.mark.parametrize(
    ("text", "sentence"),
    [
        ("Ministers were due to decide in summer.", "Ministers were due to decide in summer."),
        (
            "Five went out. The decision is to come. It is not in this evidence.",
            "The decision is to come.",
        ),
        ("Public data name no decision.", "Public data name no decision."),
        ("A decision may have been taken since.", "A decision may have been taken since."),
        ("They decide in July. The outcome was not found.", "They decide in July."),
        ("The DECISION is awaited.", "The DECISION is awaited."),
        ("Which lines is yet to be decided.", "Which lines is yet to be decided."),
    ],
)
def test_a_note_that_leaves_the_decision_open_is_doubted_once_one_is_recorded(
    text: str, sentence: str
) -> None:
    assert open_still(text) == [
        (
            f"appraisal.yaml notes/0: '{sentence}' leaves a decision open, and `decision` in "
            "appraisal.yaml records one. Say what was decided, or take the sentence out."
        )
    ]


@pytest.mark.parametrize(
    "text",
    [
        "Ministers decided in July for one council.",
        "The council decided not to take part.",
        "The savings were not found.",
        "The decision is of July. Its savings rest on other years. Their sources were not found.",
        "The opposition called the decision in; what came of that was not found.",
    ],
)
def test_a_note_that_leaves_something_else_open_is_not(text: str) -> None:
    assert open_still(text) == []


def test_nothing_is_doubted_while_no_decision_is_recorded() -> None:
    text = "settings: {notes: [The decision was not found.]}"
    assert doubts("decision-contradicts", text) == []


def test_steps_and_texts_of_options_that_leave_the_decision_open_are_doubted() -> None:
    text = """
    settings: {decision: {option: merge, date: 2025-07-20, source: s}}
    options:
      merge:
        description: Ministers were due to decide. The outcome was not found.
        steps:
          - {id: ask, name: Consult}
          - {id: decide, name: Ministers decide, note: Not found.}
          - {id: line, name: Decide on the line, done: 2025-07, note: The outcome was not found.}
          - {id: vest, name: The new council starts}
      stay:
        summary: It waits. The decision is pending.
        steps: [{id: decide, name: Ministers decide}]
    """
    leaves = "leaves a decision open, and `decision` in appraisal.yaml records one."
    mend = "Say what was decided, or take the sentence out."
    assert doubts("decision-contradicts", text) == [
        (
            "options/merge.yaml steps/1/name: The step 'Ministers decide' is still to come, and "
            "this option was decided on. Say when it was done (`done`), and mend its note, or name "
            "what else it decides."
        ),
        f"options/merge.yaml description: 'Ministers were due to decide.' {leaves} {mend}",
        f"options/merge.yaml steps/2/note: 'Decide on the line.' {leaves} {mend}",
        f"options/stay.yaml summary: 'The decision is pending.' {leaves} {mend}",
    ]
