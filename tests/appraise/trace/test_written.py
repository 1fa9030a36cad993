"""A figure is found where it is written: its range, its date, its sources, and what uses it."""

from appraisal.appraise.trace.written import Written, judged, lifted, written
from appraisal.model import Judgement, Lift
from tests.datasets import dataset

AREA = dataset(
    """
    sources: {s: {title: S}, t: {title: T}}
    facts: {rent: {low: 1, value: 2, high: 4, source: s}}
    councils:
      ash:
        tier: unitary
        facts:
          plain: {value: 5, date: 2024-06, source: s, note: Counted.}
          two: [{value: 1, source: s}, {value: 3, source: t}]
          old: [{value: 7, date: "2020", source: s}, {value: 8, date: "2025", source: t}]
          none: unknown
          used: {use: rent}
    """
)
PATH = ("councils/ash.yaml", "facts", "x")


def at(fact: str) -> tuple[Written, ...]:
    return written(AREA, PATH, AREA.councils["ash"].facts.get(fact))


def test_a_figure_has_its_range_date_sources_and_note() -> None:
    assert at("plain") == (Written(PATH, 5, 5, 5, "2024-06", ("s",), "Counted."),)


def test_each_source_that_disagrees_has_its_own_place() -> None:
    assert [(one.path, one.value, one.sources) for one in at("two")] == [
        ((*PATH, 0), 1, ("s",)),
        ((*PATH, 1), 3, ("t",)),
    ]


def test_of_a_history_only_what_holds_counts() -> None:
    assert [(one.path, one.value) for one in at("old")] == [((*PATH, 1), 8)]


def test_what_is_unknown_stands_somewhere_and_what_is_left_out_nowhere() -> None:
    assert at("none") == (Written(PATH),)
    assert at("absent") == ()


def test_a_shared_fact_stands_in_its_own_file_and_says_where_it_is_used() -> None:
    assert at("used") == (Written(("facts.yaml", "rent"), 1, 2, 4, None, ("s",), used=PATH),)


def test_a_score_has_its_range_and_whose_it_is_and_a_lift_its_own() -> None:
    score = Judgement(score=60, low=50, high=65, why="So.", by="The team", date="2026")
    assert judged(PATH, score) == (Written(PATH, 50, 60, 65, "2026", (), "So.", "The team"),)
    assert judged(PATH, Judgement(why="Nobody asked.")) == (Written(PATH, why="Nobody asked."),)
    assert judged(PATH, None) == ()
    lift = Lift(score=5, low=0, why="More.")
    assert lifted(PATH, lift) == Written(PATH, 0, 5, 5, why="More.")
