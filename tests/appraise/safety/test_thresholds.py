"""A score whose range reaches across its threshold is found where that changes who is first."""

from appraisal.appraise import appraise
from appraisal.appraise.safety.thresholds import ThresholdRow
from tests.datasets import dataset

JUDGED = """
    settings: {simulation: {samples: 10}}
    criteria:
      - {id: x, judged: {0: Bad, 100: Good}, must: {at_least: 50}}
      - {id: y, judged: {0: Bad, 100: Good}}
    options:
      a: {scores: {x: {score: A, low: LOW, high: HIGH}, y: {score: 90}}}
      b: {scores: {x: {score: 70, low: 60, high: 80}, y: {score: 50}}}
      c: {scores: {x: {score: 60, low: 60, high: 60}, y: {score: 30}}}
"""


def rows(text: str) -> tuple[ThresholdRow, ...]:
    return appraise(dataset(text)).thresholds


def judged(score: float, low: float, high: float, text: str = JUDGED) -> tuple[ThresholdRow, ...]:
    values = (("LOW", low), ("HIGH", high), ("A", score))
    for name, value in values:
        text = text.replace(name, str(value))
    return rows(text)


def test_an_unranked_option_that_could_meet_its_threshold_and_lead_is_found() -> None:
    """At 50 a is worth 70, and b 60."""
    met = ThresholdRow("a", "x", 50, 50, "at-least", meets=True, then=("a",))
    assert judged(45, 25, 65) == (met,)
    assert judged(45, 25, 50) == (met,)


def test_where_none_is_ranked_an_option_that_could_meet_its_threshold_is_found() -> None:
    alone = """
    criteria:
      - {id: x, judged: {0: Bad, 100: Good}, must: {at_least: 50}}
      - {id: y, judged: {0: Bad, 100: Good}}
    options:
      a: {scores: {x: {score: 45, low: 25, high: 65}, y: {score: 10}}}
      b: {scores: {x: {score: 45, low: 40, high: 49}, y: {score: 90}}}
    """
    met = ThresholdRow("a", "x", 50, 50, "at-least", meets=True, then=("a",))
    assert rows(alone) == (met,)


def test_a_range_that_ends_short_of_the_threshold_crosses_nothing() -> None:
    assert judged(45, 25, 49.9) == ()


def test_an_option_that_would_be_ranked_and_not_first_is_not_told() -> None:
    """With 90 on y, b is worth 80, and a no more than 77.5."""
    behind = JUDGED.replace("high: 80}, y: {score: 50}", "high: 80}, y: {score: 90}")
    assert judged(45, 25, 65, behind) == ()


def test_what_is_needed_may_lie_beyond_the_threshold() -> None:
    """With 80 on y, b is worth 75: a needs more than 60."""
    behind = JUDGED.replace("high: 80}, y: {score: 50}", "high: 80}, y: {score: 80}")
    assert judged(45, 25, 65, behind) == (
        ThresholdRow("a", "x", 50, 60, "more", meets=True, then=("a",)),
    )


def test_an_option_that_misses_two_thresholds_is_not_brought_back_by_one_score() -> None:
    text = JUDGED.replace(
        "id: y, judged: {0: Bad, 100: Good}",
        "id: y, judged: {0: Bad, 100: Good}, must: {at_most: 80}",
    )
    assert judged(45, 25, 65, text) == ()


def test_a_first_option_that_could_miss_its_threshold_leaves_the_place_to_the_next() -> None:
    assert judged(55, 45, 65) == (ThresholdRow("a", "x", 50, 50, "less", meets=False, then=("b",)),)
    assert judged(55, 50, 65) == ()


def test_the_only_ranked_option_that_could_miss_its_threshold_leaves_nobody() -> None:
    text = """
    settings: {simulation: {samples: 10}}
    criteria: [{id: x, judged: {0: Bad, 100: Good}, must: {at_most: 50}}]
    options:
      a: {scores: {x: {score: 40, low: 30, high: 60}}}
      b: {scores: {x: {score: 90, low: 80, high: 95}}}
    """
    assert rows(text) == (ThresholdRow("a", "x", 50, 50, "more", meets=False, then=()),)


def test_a_gap_has_no_range_of_its_own_to_cross_with() -> None:
    text = JUDGED.replace("x: {score: A, low: LOW, high: HIGH}", "x: unknown")
    assert rows(text) == ()


MEASURED = """
    settings: {simulation: {samples: 10}}
    sources: {s: {title: S}}
    measures: {m: {name: M, unit: tiers, add_up: sum}}
    criteria:
      - {id: c, measured: {measure: m, take: option, curve: CURVE}, must: {at_most: 100}}
    options:
      a: {facts: {m: {value: 120, low: 40, high: 150, source: s}}}
      b: {facts: {m: 80}}
"""


def test_a_figure_is_held_to_its_threshold_in_its_own_unit() -> None:
    """Fewer are worth more: at 100 a has 50, at 80 the 60 of b."""
    assert rows(MEASURED.replace("CURVE", "[[0, 100], [200, 0]]")) == (
        ThresholdRow("a", "c", 100, 80, "less", meets=True, then=("a",)),
    )


def test_a_peak_within_the_range_counts() -> None:
    """b has 20 at 80 and a 0 at 100: between, at 90, the curve is at 100 and is 20 at 98."""
    assert rows(MEASURED.replace("CURVE", "[[80, 20], [90, 100], [100, 0]]")) == (
        ThresholdRow("a", "c", 100, 98, "less", meets=True, then=("a",)),
    )


def test_a_line_that_gives_way_to_another_of_its_model_changes_no_first_place() -> None:
    """a may miss its threshold: then b is first, a line of the same model, and c if it is not."""
    text = """
        settings: {simulation: {samples: 10}, models: {two: {name: Two}}}
        criteria: [{id: j, judged: {0: Bad, 100: Good}, must: {at_least: 50}}]
        options:
          a: {model: two, scores: {j: {score: 80, low: 40, high: 90}}}
          b: {MODEL, scores: {j: {score: 70, low: 60, high: 80}}}
          c: {scores: {j: {score: 60, low: 55, high: 65}}}
    """
    assert appraise(dataset(text.replace("MODEL", "model: two"))).thresholds == ()
    (row,) = appraise(dataset(text.replace("MODEL", "name: B"))).thresholds
    assert (row.option, row.then) == ("a", ("b",))
