"""Judgements to look at again, priorities that part, and gaps worth closing are asked."""

from msgspec.structs import replace

from appraisal.appraise import Stages
from appraisal.appraise.workshop.due import rests_on
from appraisal.appraise.workshop.evidence_questions import (
    criteria_that_part,
    gaps_worth_closing,
    judgements_to_look_at,
    themes_that_part,
)
from appraisal.appraise.workshop.proposed import Reason
from tests.appraised_treeshire import appraised
from tests.datasets import dataset

JUDGED = """
    settings: {date: 2026-06-01, perspective: p}
    sources: {s: {title: S, date: 2026-03}}
    perspectives: {p: {name: P, weights: {x: 1, y: 3}}, q: {name: Q, weights: {x: 1}}}
    criteria: [{id: x, judged: {0: Bad, 100: Good}}, {id: y, judged: {0: Bad, 100: Good}}]
    themes: {jobs: {name: Jobs}, parks: {name: Parks}, roads: {name: Roads}}
    councils:
      ash: {tier: unitary, themes: {jobs: high, parks: high}}
      elm: {tier: unitary, themes: {jobs: low, parks: medium, roads: high}}
    options:
      a:
        scores:
          x: {score: 60, by: A, date: 2026-02, source: [s]}
          y: {score: 40, by: A, date: 2024, source: [s]}
      b:
        scores:
          x: {score: 40, by: A, date: 2026-03, source: [s]}
"""


def reasons(text: str) -> list[tuple[str, Reason]]:
    found = judgements_to_look_at(Stages(dataset(text)))
    return [(one.id, one.reasons[0]) for one in found]


def test_a_score_older_than_its_source_is_asked_before_old_ones_and_the_weightiest_first() -> None:
    assert reasons(JUDGED) == [
        ("score-a-y", Reason("later", ("s", "2026-03", "2024"))),
        ("score-a-x", Reason("later", ("s", "2026-03", "2026-02"))),
        ("score-a-y", Reason("old", ("2024",))),
    ]


def test_what_fell_due_comes_before_all() -> None:
    plain = dataset(JUDGED)
    text = (
        JUDGED.replace("x: {score: 40, by: A", "x: {score: 40, by: w")
        + f"""
    workshops:
      w: {{title: W, record: {{rests_on: {{b: {{x: {rests_on(plain, "y", ["s"])}}}}}}}}}
"""
    )
    changed = text.replace("{id: x, judged: {0: Bad", "{id: x, judged: {0: Worse")
    assert reasons(changed)[0] == ("score-b-x", Reason("due", ("anchors",)))


def test_what_changed_since_the_earlier_version_is_asked() -> None:
    area = dataset(JUDGED.replace("title: S,", "title: S, url: https://example.org,"))
    found = judgements_to_look_at(Stages(replace(area, previous=dataset(JUDGED))))
    first = next(iter(found))
    assert (first.id, first.reasons) == ("score-a-y", (Reason("since", ("sources",)),))
    both = dataset(JUDGED.replace("title: S,", "title: T,").replace("100: Good", "100: Fine"))
    found = judgements_to_look_at(Stages(replace(both, previous=dataset(JUDGED))))
    assert next(iter(found)).reasons == (Reason("since", ("anchors", "sources")),)


def test_criteria_part_priorities_that_put_different_options_first() -> None:
    text = JUDGED.replace(
        "x: {score: 40, by: A, date: 2026-03", "y: {score: 90, by: A, date: 2026-03"
    )
    (x, *_) = criteria_that_part(Stages(dataset(text)))
    assert x.page == ("agreement",)
    assert x.reasons[0].kind == "parting"
    assert x.reasons[0].about[1:] == ("p", "q", "b", "a")


def test_priorities_that_nobody_holds_are_told_as_examples() -> None:
    found = list(criteria_that_part(appraised()))
    assert [one.id for one in found] == [
        "criterion-nearness",
        "criterion-local-say",
        "criterion-smallest",
    ]
    assert {one.reasons[0].kind for one in found} == {"parting-example"}


def test_a_theme_that_some_hold_high_and_others_low_or_not_at_all_is_asked() -> None:
    found = list(themes_that_part(Stages(dataset(JUDGED))))
    assert [(one.id, one.reasons[0].figures) for one in found] == [
        ("theme-jobs", (1.0, 0.0, 1.0)),
        ("theme-roads", (1.0, 0.0, 1.0)),
    ]
    assert found[0].page == ("theme", "jobs")


def test_a_gap_is_asked_where_it_could_move_an_option_by_a_point() -> None:
    (gap,) = gaps_worth_closing(Stages(dataset(JUDGED)))
    assert (gap.id, gap.reasons) == ("gap-y", (Reason("gap", ("y",), (37.5, 1.0)),))
    light = JUDGED.replace("{x: 1, y: 3}", "{x: 99, y: 1}")
    assert list(gaps_worth_closing(Stages(dataset(light)))) == []


def test_an_empty_workspace_has_no_questions() -> None:
    empty = Stages(dataset("{}"))
    for find in (judgements_to_look_at, criteria_that_part, themes_that_part, gaps_worth_closing):
        assert list(find(empty)) == []
