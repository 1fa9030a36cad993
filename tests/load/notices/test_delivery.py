"""Steps and benefits that can hardly be meant: done too early, years on end, due long ago."""

import pytest

from tests.load.notices.doubts import doubts


def road(steps: str) -> str:
    return f"options: {{o: {{steps: [{steps}]}}}}"


@pytest.mark.parametrize(
    ("steps", "said"),
    [
        (
            "{id: a, name: A}, {id: b, name: B, after: [a], done: 2020}",
            (
                "This step is done, and 'a', which it comes after, is not. "
                "Write `done:` there too, with its date or `unknown`, or take it away here."
            ),
        ),
        (
            "{id: a, name: A}, {id: b, name: B, after: [a, c], done: unknown}, {id: c, name: C}",
            (
                "This step is done, and 'a' and 'c', which it comes after, are not. "
                "Write `done:` there too, with its date or `unknown`, or take it away here."
            ),
        ),
        (
            "{id: a, name: A, done: 2020-05}, {id: b, name: B, after: [a], done: 2020-04-30}",
            (
                "This was done (2020-04-30) before 'a' (2020-05), which it comes after. "
                "Mend the date that is wrong."
            ),
        ),
    ],
)
def test_a_step_is_not_done_before_what_it_comes_after(steps: str, said: str) -> None:
    assert doubts("step-done-early", road(steps)) == [f"options/o.yaml steps/1/done: {said}"]


@pytest.mark.parametrize(
    "steps",
    [
        "{id: a, name: A, done: 2020-05}, {id: b, name: B, after: [a], done: 2020}",
        "{id: a, name: A, done: 2020-05-02}, {id: b, name: B, after: [a], done: 2020-05-02}",
        "{id: a, name: A, done: unknown}, {id: b, name: B, after: [a], done: 2020}",
        "{id: a, name: A, done: 2020}, {id: b, name: B, after: [a]}",
        "{id: a, name: A}, {id: b, name: B, done: 2020}",
    ],
)
def test_steps_that_can_have_gone_in_their_order_are_not_queried(steps: str) -> None:
    assert doubts("step-done-early", road(steps)) == []


def test_steps_of_candidates_are_looked_at_as_well() -> None:
    steps = "{id: a, name: A}, {id: b, name: B, after: [a], done: 2020, months: 600}"
    text = f"candidates: {{desk: {{name: Desk, kind: programme, level: share, steps: [{steps}]}}}}"
    assert [one.partition(":")[0] for one in doubts("step-done-early", text)] == [
        "councils/candidates.yaml desk/steps/1/done"
    ]
    assert doubts("long-step", text) == [
        (
            "councils/candidates.yaml desk/steps/1/months: This step takes 600 months: 50 years. "
            "Write its length in months, or `unknown`."
        )
    ]


def test_years_are_said_as_far_as_they_matter() -> None:
    (said,) = doubts("long-step", road("{id: a, name: A, months: 500}"))
    assert said.startswith("options/o.yaml steps/0/months: This step takes 500 months: 41.7 years.")


@pytest.mark.parametrize("months", ["0", "240", "unknown"])
def test_a_step_of_up_to_20_years_is_not_queried(months: str) -> None:
    assert doubts("long-step", road(f"{{id: a, name: A, months: {months}}}")) == []


@pytest.mark.parametrize("by", ["2025", "2026-02", "2026-03-30"])
def test_a_benefit_that_was_due_before_today_is_queried(by: str) -> None:
    text = f"""
    settings: {{date: 2026-03-31}}
    options: {{o: {{benefits: [{{name: B}}, {{name: C, by: "{by}"}}]}}}}
    """
    assert doubts("due-too-early", text) == [
        (
            f"options/o.yaml benefits/1/by: This was due by {by}, before the workspace's date, "
            "2026-03-31. Mend `by:`, or say in `note:` what came of it and accept this."
        )
    ]


@pytest.mark.parametrize("by", ["2026", "2026-03", "2026-03-31", "2029", "unknown"])
def test_a_benefit_that_may_still_come_is_not_queried(by: str) -> None:
    text = f"""
    settings: {{date: 2026-03-31}}
    options: {{o: {{benefits: [{{name: B, by: "{by}"}}]}}}}
    """
    assert doubts("due-too-early", text) == []


@pytest.mark.parametrize(("by", "queried"), [("2025-12", True), ("2026-01", False)])
def test_a_next_step_is_not_due_before_its_workshop(by: str, queried: bool) -> None:
    text = f"""
    settings: {{date: 2026-03-31}}
    workshops:
      w: {{date: 2026-01-15, record: {{next_steps: [{{what: Ask., by: "{by}"}}]}}}}
    """
    said = (
        f"workshops/w.yaml record/next_steps/0/by: This is to be done by {by}, before the "
        "workshop itself, 2026-01-15. Mend the date that is wrong."
    )
    assert doubts("due-too-early", text) == ([said] if queried else [])
