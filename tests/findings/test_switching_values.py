"""What one score would have to be, where options tie and everywhere else: by scoring again."""

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from msgspec.structs import replace

from appraisal.appraise import Appraisal
from appraisal.appraise.matrix import rank_options
from appraisal.findings.named_safety import named_safety
from appraisal.findings.robustness import scores_finding
from appraisal.findings.switching_values import (
    Switch,
    come_first,
    contested,
    never_enough,
    switches,
    switching_rows,
)
from appraisal.findings.what_would_change import what_would_change
from appraisal.site.pages import robustness, summary
from tests.areas import AHEAD, CONTESTED, CRITERIA, FLOWS, LEAF, ONLY_GAPS
from tests.findings import made_up
from tests.random_cases import some_of
from tests.site.drawn_pages import appraised, drawn, words

Scores = dict[str, tuple[float, ...]]


def area(scores: Scores, wide: float = 0) -> Appraisal:
    """Options with their scores on the criteria c1, c2 and so on, each so far either way."""
    count = len(next(iter(scores.values())))
    criteria = ", ".join(f"{{id: c{n}, judged: {{0: x, 100: y}}}}" for n in range(1, count + 1))
    options = []
    for option, given_scores in scores.items():
        held = (
            f"c{n}: {{score: {s}, low: {max(0, s - wide)}, high: {min(100, s + wide)}, why: w}}"
            for n, s in enumerate(given_scores, 1)
        )
        options.append(f"{option}: {{scores: {{{', '.join(held)}}}}}")
    return appraised(f"criteria: [{criteria}]\noptions: {{{', '.join(options)}}}")


TIED: Scores = {"a": (50, 60), "b": (60, 50), "c": (5, 0)}


def told(found: tuple[Switch, ...]) -> list[tuple[str, str, str, tuple[str, ...]]]:
    return [(s.option, s.criterion, s.needed, s.then) for s in found]


def test_any_move_of_a_tied_score_parts_the_tie_each_way_for_another() -> None:
    found = switches(area(TIED))
    assert told(found) == [
        ("a", "c1", "more than 50 of 100", ("a",)),
        ("a", "c1", "less than 50 of 100", ("b",)),
        ("a", "c2", "more than 60 of 100", ("a",)),
        ("a", "c2", "less than 60 of 100", ("b",)),
        ("b", "c1", "more than 60 of 100", ("b",)),
        ("b", "c1", "less than 60 of 100", ("a",)),
        ("b", "c2", "more than 50 of 100", ("b",)),
        ("b", "c2", "less than 50 of 100", ("a",)),
    ]
    assert not any(switch.inside for switch in found)


def test_the_nearest_moves_come_first() -> None:
    found = switches(area({"a": (60, 60), "b": (50, 50), "c": (30, 30)}))
    assert [(s.option, s.criterion, round(s.far, 6)) for s in found] == [
        ("a", "c1", 20),
        ("a", "c2", 20),
        ("b", "c1", 20),
        ("b", "c2", 20),
        ("c", "c1", 60),
        ("c", "c2", 60),
    ]


def test_a_move_within_its_range_comes_before_a_nearer_one_beyond_its_own() -> None:
    given = appraised("""
        criteria: [{id: c1, judged: {0: x, 100: y}}, {id: c2, judged: {0: x, 100: y}}]
        options:
          a: {scores: {c1: {score: 60, low: 60, high: 60}, c2: {score: 60, low: 60, high: 60}}}
          b: {scores: {c1: {score: 50, low: 50, high: 50}, c2: {score: 50, low: 50, high: 50}}}
          c: {scores: {c1: {score: 30, low: 0, high: 100}, c2: {score: 30, low: 30, high: 30}}}
    """)
    first = switches(given)[0]
    assert (first.option, first.criterion, first.inside) == ("c", "c1", True)


def test_a_score_without_a_range_is_not_within_it() -> None:
    page = words(drawn(area(TIED), robustness.pages)["robustness.html"])
    assert page.count("within its range") == 0
    assert "of any of 4 scores or figures would part them; none of those has a range" in page
    assert "anything but" not in page
    assert {row["within_its_range"] for row in switching_rows(area(TIED))} == {"no"}


def test_a_tied_score_with_a_range_is_within_it_both_ways() -> None:
    found = switches(area(TIED, wide=5))
    assert len(found) == 8
    assert all(switch.inside for switch in found)
    assert scores_finding(found, named_safety(area(TIED, wide=5))).startswith(
        "a and b share the first place, so the least change of any of 4 scores or figures would "
        "part them, and their ranges allow it."
    )


def test_where_no_score_has_a_range_none_is_said_to_stay_within_it() -> None:
    found = area({"a": (60, 60), "b": (50, 50)})
    assert scores_finding(switches(found), named_safety(found)) == (
        "No score that could change who comes first has a range. The nearest is ‘C1’ for a, which "
        "would have to be less than 40 of 100 instead of 60 for b to come first."
    )
    rows = [row.needed for row in what_would_change(found) if row.thing.startswith("‘C1’ for a")]
    assert rows == ["less than 40 of 100, and it has no range"]


def test_todays_score_has_as_many_digits_as_set_it_apart_from_what_is_needed() -> None:
    first = switches(area({"a": (60.0001, 60), "b": (60, 60)}))[0]
    assert (first.today, first.needed) == ("60.0001", "less than 60 of 100")


def test_nothing_lies_beyond_the_end_of_the_scale() -> None:
    found = switches(area({"a": (100, 50), "b": (100, 50)}))
    assert ("a", "c1", "less than 100 of 100", ("b",)) in told(found)
    assert not [s for s in found if s.criterion == "c1" and s.needed.startswith("more")]


def test_three_that_tie_share_the_place_when_one_falls() -> None:
    found = switches(area({"a": (50,), "b": (50,), "c": (50,)}))
    assert ("a", "c1", "less than 50 of 100", ("b", "c")) in told(found)
    names = {"b": "Beta", "c": "Gamma"}
    assert come_first(("b", "c"), names) == "for Beta and Gamma to share the first place"
    assert come_first(("b",), names) == "for Beta to come first"


def test_the_rival_of_each_that_ties_is_the_other() -> None:
    rows = area(TIED).robust
    assert rows is not None
    rivals = {(r.option, r.rival, r.needed) for r in rows.switching if r.option != "c"}
    assert rivals == {("a", "b", 50), ("a", "b", 60), ("b", "a", 60), ("b", "a", 50)}


POINTS = st.integers(0, 10).map(lambda n: 10.0 * n)


@st.composite
def scored(draw: st.DrawFn) -> Scores:
    """Two to four options on one to three criteria, in tens: ties are common."""
    count = draw(st.integers(1, 3))
    many = draw(st.integers(2, 4))
    return {"abcd"[n]: tuple(draw(POINTS) for _ in range(count)) for n in range(many)}


def first_with(made: Appraisal, option: str, criterion: str, score: float) -> set[str]:
    """Who is first once one score is another."""
    matrix = made.matrix
    cell = replace(matrix.cells[option, criterion], low=score, value=score, high=score)
    again = replace(matrix, cells={**matrix.cells, (option, criterion): cell})
    return set(rank_options(again, made.weights[made.headline].leaves).first())


@given(scored())
@settings(max_examples=some_of(40), deadline=None)
def test_each_move_gives_the_place_to_whom_it_says_and_all_others_keep_it(scores: Scores) -> None:
    made = area(scores)
    today = set(made.rankings[made.headline].first())
    rows = {(r.option, r.criterion): r for r in made.robust.switching} if made.robust else {}
    moves: dict[tuple[str, str], list[Switch]] = {place: [] for place in rows}
    for switch in switches(made):
        moves[switch.option, switch.criterion].append(switch)
    for (option, criterion), row in rows.items():
        changed = {}
        for score in np.linspace(0, 100, 41):
            first = first_with(made, option, criterion, float(score))
            if first != today:
                changed[score] = first
        if not moves[option, criterion]:
            assert not changed
            continue
        for switch in moves[option, criterion]:
            assert row.needed is not None
            step = {"more": 0.01, "less": -0.01}.get(switch.needed.split()[0], 0.0)
            assert first_with(made, option, criterion, row.needed + step) == set(switch.then)
        for score in changed:
            wrong = "less" if score > row.score else "more"
            way = [s for s in moves[option, criterion] if not s.needed.startswith(wrong)]
            assert way, (option, criterion, score)


@pytest.mark.parametrize("scores", [TIED, {"a": (50, 50), "b": (50, 50)}, {"a": (50,)}])
def test_no_page_says_anything_but(scores: Scores) -> None:
    text = words(drawn(area(scores), robustness.pages)["robustness.html"])
    assert "anything but" not in text
    assert "No two options are too close" not in text


def test_a_lead_of_a_hair_is_not_clear_of_the_rest() -> None:
    made = area({"a": (50.00005, 50), "b": (50, 50)})
    page = words(drawn(made, summary.pages)["index.html"])
    assert "a first, but by less than a point" in page
    safety = words(drawn(made, robustness.pages)["robustness.html"])
    assert "Tries tell all options apart, though some stand within a point of each other." in safety
    assert "clear of the rest" not in page
    assert ("a", "c2", "less than 49.99995 of 100", ("b",)) in told(switches(made))


def test_options_of_one_value_are_inseparable_though_weights_at_random_part_them() -> None:
    """Beta and Gamma of the published projects: 15 each at weights of 1, 2 and 3."""
    published = appraised("""
        criteria:
          - {id: cost, judged: {0: x, 100: y}}
          - {id: profit, judged: {0: x, 100: y}}
          - {id: safety, judged: {0: x, 100: y}}
        perspectives: {published: {weights: {cost: 1, profit: 2, safety: 3}}}
        options:
          beta: {scores: {cost: {score: 60}, profit: {score: 60}, safety: {score: 90}}}
          gamma: {scores: {cost: {score: 90}, profit: {score: 90}, safety: {score: 60}}}
          delta: {scores: {cost: {score: 10}, profit: {score: 10}, safety: {score: 10}}}
    """)
    assert published.robust is not None
    assert {frozenset(group) for group in published.robust.groups} == {
        frozenset({"beta", "gamma"}),
        frozenset({"delta"}),
    }
    page = words(drawn(published, summary.pages)["index.html"])
    assert "sharing the place: beta and gamma, at 75 each" in page
    assert "No two options are too close" not in page


# --- In words, of scores and of contested figures -------------------------------------------------


def test_scores_within_their_range_come_first_then_the_nearest() -> None:
    """Alpha 70, Beta 55: a lead of 15 is 30 points of either criterion."""
    found = switches(appraised(AHEAD))
    assert [(s.option, s.criterion, s.needed, s.then, s.inside) for s in found] == [
        ("a", "x", "less than 50 of 100", ("b",), False),
        ("a", "y", "less than 30 of 100", ("b",), False),
        ("b", "x", "more than 70 of 100", ("b",), False),
        ("b", "y", "100 of 100", ("a", "b"), False),  # the scale has no more
    ]


def test_a_score_within_its_range_is_told_before_those_that_are_as_near() -> None:
    """Alpha 65, Beta 55: 20 points of either criterion, and only Beta's y reaches as far."""
    every = switches(appraised(AHEAD.replace("{score: 60, low: 50", "{score: 50, low: 50")))
    assert [(s.option, s.criterion, s.inside) for s in every[:2]] == [
        ("b", "y", True),
        ("a", "x", False),
    ]


def test_no_switching_value_is_said_of_a_lead_that_no_score_can_close() -> None:
    far = f"""
        criteria: [{", ".join(f"{{id: c{i}, {LEAF}}}" for i in range(5))}]
        options:
          a: {{scores: {{{", ".join(f"c{i}: {{score: 80}}" for i in range(5))}}}}}
          b: {{scores: {{{", ".join(f"c{i}: {{score: 20}}" for i in range(5))}}}}}
    """
    made = appraised(far)
    assert switches(made) == ()
    assert all(row["needed"] is None for row in switching_rows(made))
    found = made_up.named_safety(made_up.ranking(a=80, b=20), made_up.robust({"a": 1, "b": 0}))
    assert scores_finding((), found) == (
        "No single score or figure, whatever it were, would change who comes first under ‘Equal’."
    )


def test_scores_that_no_value_would_be_enough_for_are_counted() -> None:
    made = area({"a": (90, 90), "b": (60, 50)})
    assert never_enough(made, switches(made)) == (
        "For 2 other scores no value from 0 to 100 would be enough."
    )
    assert never_enough(made, ()) == ""


def test_a_gap_is_said_to_have_no_evidence() -> None:
    found = switches(appraised(CRITERIA + "    options: {a: {scores: {x: {score: 60}}}, b: {}}"))
    gap = next(s for s in found if s.option == "b" and s.criterion == "x")
    assert (gap.today, gap.needed) == ("no evidence, counted as 50", "more than 60 of 100")


def test_a_gap_has_no_range_of_its_own_and_is_counted_apart() -> None:
    """Alpha 55, Beta 50: one score reaches that far, and three gaps could be anything."""
    made = appraised(CRITERIA + "    options: {a: {scores: {x: {score: 60}}}, b: {}}")
    every = switches(made)
    assert [(s.option, s.criterion) for s in every if s.inside] == [("a", "x")]
    assert [(s.option, s.criterion) for s in every if s.ranged] == [("a", "x")]
    assert scores_finding(every, named_safety(made)) == (
        "One score could change who comes first within its own range: ‘Ex’ for a would have to be "
        "less than 50 of 100 instead of 60 (40 to 80) for b (of which nothing is known) to come "
        "first. Besides, 3 scores for which there is no evidence could change who comes first."
    )


def test_where_only_gaps_could_change_who_comes_first_none_is_called_the_nearest() -> None:
    made = appraised(ONLY_GAPS)
    assert scores_finding(switches(made), named_safety(made)) == (
        "No score that rests on evidence would change who comes first by itself, but 2 scores for "
        "which there is none could."
    )


def test_the_moneys_contested_figures_come_first_with_the_figure_needed() -> None:
    """Alpha 50 and 60, Beta 50 and 50: level at £120 million, or at 60 fans."""
    money, fans = contested(appraised(CONTESTED))
    assert money.sentence == (
        "The figure of ‘Saving’ for Beta would have to be more than £120 million for Beta to come "
        "first: within what its sources span."
    )
    assert money.today == "from £60 million to £140 million"
    assert money.sources == ("s", "t")
    assert fans.sentence.startswith("The figure of ‘Fans’ for Beta would have to be more than 60")


def test_a_figure_stays_contested_where_one_of_its_sources_assumes() -> None:
    text = CONTESTED.replace("source: t}]", "source: [t, assumption]}]")
    money, fans = contested(appraised(text))
    assert (money.today, fans.today) == ("from £60 million to £140 million", "from 40 to 60")


def test_a_contested_figure_that_cannot_change_the_first_place_says_so() -> None:
    far = CONTESTED.replace("{fans: 50, saving: 120}", "{fans: 99, saving: 199}")
    assert {row.sentence for row in contested(appraised(far))} == {
        "Whatever the figure of ‘Saving’ for Beta, Alpha would still come first.",
        "Whatever the figure of ‘Fans’ for Beta, Alpha would still come first.",
    }


def test_each_contested_cost_and_saving_has_its_own_figure_beside_the_moneys() -> None:
    """Beta has £750,000 and lacks 6.25 points of value, at £200,000 each."""
    rows = contested(appraised(FLOWS))
    assert [row.sentence for row in rows] == [
        (
            "The figure of ‘Money’ for Beta would have to be more than £2m for Beta to come first: "
            "within what its sources span."
        ),
        (
            "By itself the cost ‘Change’ of Beta would have to be less than £750,000 for Beta "
            "to come first: beyond what its sources span."
        ),
        (
            "By itself the saving ‘Team’ of Beta would have to be more than £800,000 a year for "
            "Beta to come first: within what its sources span."
        ),
    ]
    assert [row.today for row in rows[1:]] == [
        "from £1m to £3m",
        "from £200,000 a year to £900,000 a year",
    ]
    assert all(row.money for row in rows)


def test_a_contested_cost_that_cannot_change_the_first_place_says_so() -> None:
    cost = contested(appraised(FLOWS.replace("score: 60", "score: 90")))[1]
    assert cost.sentence == "Whatever the cost ‘Change’ of Beta, Alpha would still come first."


def test_scores_within_range_are_counted() -> None:
    made = appraised(CONTESTED)
    found = made_up.named_safety(made_up.ranking(a=55, b=50), made_up.robust({"a": 0.6, "b": 0.4}))
    every = switches(made)
    inside = [s for s in every if s.inside]
    assert scores_finding((inside[0],), found).startswith(
        "One score could change who comes first within its own range: ‘"
    )
    assert len(inside) == 1  # the other would have to be more than the most of its sources' span
    both = tuple(replace(s, inside=True) for s in every)
    assert scores_finding(both, found).startswith(
        f"{len(both)} scores could change who comes first within their own ranges. The nearest: ‘"
    )
    outside = tuple(replace(s, inside=False) for s in every)
    assert scores_finding(outside, found).startswith(
        "No single score would change who comes first within its own range. The nearest is ‘"
    )
