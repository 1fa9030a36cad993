"""Road maps as rows: the same steps once, and each note once."""

from appraisal.charts.gantt import line_of_plans
from appraisal.site.road_map_rows import OptionPlan, option_plans
from tests.site.drawn_pages import appraised

LINES = """
    settings: {date: 2026-11-22, models: {two: {name: Two councils}}}
    sources: {s: {title: A paper}}
    councils: {ash: {tier: unitary, name: Ash}}
    options:
      a: {name: Line A, model: two, steps: [VOTE, ORDER]}
      b: {name: Line B, model: two, steps: [VOTE, ORDER]}
      c: {name: Other, steps: [VOTE]}
""".replace(
    "VOTE", "{id: vote, name: Take the vote, months: 1.5, council: ash, note: All., source: s}"
).replace("ORDER", "{id: order, name: Order, months: unknown, after: [vote]}")


def rows(text: str = LINES) -> tuple[OptionPlan, ...]:
    found = appraised(text)
    return option_plans(found, line_of_plans(found.dataset, found.road_map.plans.values()))


def test_lines_of_a_model_with_the_same_steps_are_one_and_called_by_its_name() -> None:
    assert [(plan.options, plan.label) for plan in rows()] == [
        (("a", "b"), "Two councils"),
        (("c",), "Other"),
    ]
    alone = rows(LINES.replace("name: Line B, model: two", "name: Line B"))
    assert [plan.label for plan in alone] == ["Line A and Line B", "Other"]


def test_a_row_says_how_long_who_after_what_and_when() -> None:
    vote, order = rows()[0].steps
    assert (vote.name, vote.months, vote.who, vote.after, vote.ends) == (
        "Take the vote",
        "1.5",
        "Ash",
        "",
        "January 2027",
    )
    assert (order.months, order.after, order.ends, order.slack) == ("", "1", "", "")


def test_a_note_and_its_sources_stand_where_the_step_comes_first() -> None:
    first, second = (plan.steps[0] for plan in rows())
    assert (first.note, first.sources) == ("All.", ("s",))
    assert (second.note, second.sources) == ("", ())


def test_a_row_says_when_new_councils_could_start_or_else_when_all_is_done() -> None:
    start = "calendar: {vesting: 2028-04-01}"
    made = """
      d:
        family: unitary
        councils: {new: {name: New, covers: [ash]}}
        steps: [{id: order, name: Order, months: 9}, {id: vesting, name: Start, months: 0,
          after: [order]}, {id: after, name: Later, months: 12, after: [vesting]}]
"""
    found = rows(LINES.replace("settings: {", f"settings: {{{start}, ") + made)
    assert [plan.due for plan in found] == ["", "January 2027", "August 2027"]
