"""The robustness page, and what it finds, in every edge case."""

from dataclasses import replace
from typing import Any

import pytest

from appraisal.appraise import Appraisal, appraise
from appraisal.appraise.safety.other_methods import LIBRARY_METHODS, OWN_METHODS, Method, Methods
from appraisal.appraise.safety.weight_lines import Band, bands, lines
from appraisal.data.tables.robustness import robustness_tables
from appraisal.findings import robustness as said
from appraisal.findings.switching_values import contested, switches, switching_rows
from appraisal.site.drawing import draw, environment
from appraisal.site.layout import shared_content
from appraisal.site.pages.robustness import pages
from tests.datasets import dataset
from tests.findings.made_up import answer, ranking, robust, simulated

LEAF = "judged: {0: Bad, 100: Good}"
CRITERIA = f"""
    settings: {{simulation: {{samples: 300}}}}
    criteria:
      - {{id: x, name: Ex, {LEAF}}}
      - {{id: y, name: Why, {LEAF}}}
"""
AHEAD = (
    CRITERIA
    + """
    options:
      a:
        name: Alpha
        scores:
          x: {score: 80, low: 70, high: 90, why: w}
          y: {score: 60, low: 50, high: 70, why: w}
      b:
        name: Beta
        scores:
          x: {score: 40, low: 30, high: 50, why: w}
          y: {score: 70, low: 60, high: 99, why: w}
"""
)


def appraised(text: str) -> Appraisal:
    return appraise(dataset(text))


def drawn(text: str) -> str:
    made = appraised(text)
    found = list(pages(made))
    site = draw(found, environment({}), shared_content(made, found))
    return site["robustness.html"].decode()


EDGES = {
    "nothing": "{}",
    "no options": CRITERIA,
    "one option": CRITERIA + "    options: {a: {scores: {x: {score: 50}, y: {score: 50}}}}",
    "no criteria": "options: {a: {}}",
    "every score a gap": CRITERIA + "    options: {a: {}, b: {}, c: {}}",
    "all tied": CRITERIA
    + "    options: {a: {scores: {x: {score: 50}}}, b: {scores: {x: {score: 50}}}}",
    "one of two fails a must": f"""
        criteria: [{{id: x, {LEAF}, must: {{at_least: 40}}}}]
        options: {{a: {{scores: {{x: {{score: 50}}}}}}, b: {{scores: {{x: {{score: 30}}}}}}}}
    """,
    "all fail a must": f"""
        criteria: [{{id: x, {LEAF}, must: {{at_least: 40}}}}]
        options: {{a: {{scores: {{x: {{score: 5}}}}}}, b: {{scores: {{x: {{score: 3}}}}}}}}
    """,
    "clear lead": AHEAD,
    "one criterion": f"""
        settings: {{simulation: {{samples: 50}}}}
        criteria: [{{id: x, {LEAF}}}]
        options: {{a: {{scores: {{x: {{score: 90}}}}}}, b: {{scores: {{x: {{score: 80}}}}}}}}
    """,
}


@pytest.mark.parametrize("edge", EDGES)
def test_the_page_is_drawn_in_every_edge_case(edge: str) -> None:
    page = drawn(EDGES[edge])
    assert page.count("<h1>") == 1
    assert "None" not in page.replace("None of", "").replace("None is", "")
    assert "nan" not in page.lower().replace("finance", "").split("<main")[1].split()


@pytest.mark.parametrize(
    ("edge", "expected"),
    [
        ("one option", "is the only option ranked, so nothing can overtake it."),
        ("one of two fails a must", "is the only option ranked, so nothing can overtake it."),
        ("all tied", "can&#39;t be told apart on today&#39;s evidence"),
        ("every score a gap", "No evidence is recorded on anything that carries weight"),
        ("clear lead", "Alpha comes first"),
    ],
)
def test_the_page_opens_with_its_finding(edge: str, expected: str) -> None:
    lead = drawn(EDGES[edge]).split('<p class="lead">')[1].split("</p>")[0]
    assert expected in lead


def test_every_edge_case_has_its_csv_rows() -> None:
    for text in EDGES.values():
        rows = {path: list(given) for path, given in robustness_tables(appraised(text)).items()}
        assert set(rows) == {
            "data/acceptability.csv",
            "data/winning.csv",
            "data/stability.csv",
            "data/switching.csv",
        }


# --- Switching values in words ----------------------------------------------------------------


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
    found = answer(ranking(a=80, b=20), robust({"a": 1, "b": 0}))
    assert said.scores_finding((), found) == (
        "No single score or figure, whatever it were, would change who comes first under ‘Equal’."
    )


def test_a_gap_is_said_to_have_no_evidence() -> None:
    found = switches(appraised(CRITERIA + "    options: {a: {scores: {x: {score: 60}}}, b: {}}"))
    gap = next(s for s in found if s.option == "b" and s.criterion == "x")
    assert (gap.today, gap.needed) == ("no evidence, counted as 50", "more than 60 of 100")


CONTESTED = """
    settings: {simulation: {samples: 50}}
    sources: {s: {title: S}, t: {title: T}}
    measures:
      saving: {name: Saving, unit: £ million, add_up: sum}
      fans: {name: Fans, add_up: sum}
    criteria:
      - id: fans
        name: Fans
        measured: {measure: fans, take: option, curve: [[0, 0], [100, 100]]}
      - id: saving
        name: Saving
        measured: {measure: saving, take: option, curve: [[0, 0], [200, 100]]}
    options:
      a: {name: Alpha, facts: {fans: 50, saving: 120}}
      b:
        name: Beta
        facts:
          fans: [{value: 40, source: s}, {value: 60, source: t}]
          saving: [{value: 60, source: s}, {value: 140, source: t}]
"""


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


def test_a_contested_figure_that_cannot_change_the_first_place_says_so() -> None:
    far = CONTESTED.replace("{fans: 50, saving: 120}", "{fans: 99, saving: 199}")
    assert {row.sentence for row in contested(appraised(far))} == {
        "Whatever the figure of ‘Saving’ for Beta, Alpha would still come first.",
        "Whatever the figure of ‘Fans’ for Beta, Alpha would still come first.",
    }


FLOWS = f"""
    settings: {{simulation: {{samples: 50}}, money: {{discount_rate: 0}}}}
    sources: {{s: {{title: S}}, t: {{title: T}}}}
    criteria:
      - {{id: x, {LEAF}}}
      - id: m
        name: Money
        measured: {{figure: net_present_value, curve: [[-9000, 0], [9000, 90]]}}
    options:
      a: {{name: Alpha, scores: {{x: {{score: 60}}}}}}
      b:
        name: Beta
        scores: {{x: {{score: 50}}}}
        money:
          - name: Change
            kind: cost
            amount: [{{value: 1000, source: s}}, {{value: 3000, source: t}}]
            from: 2026
            to: 2026
          - name: Team
            kind: saving
            amount: [{{value: 200, source: s}}, {{value: 900, source: t}}]
            from: 2026
            to: 2030
"""


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
    found = answer(ranking(a=55, b=50), robust({"a": 0.6, "b": 0.4}))
    every = switches(made)
    inside = [s for s in every if s.inside]
    assert said.scores_finding((inside[0],), found).startswith(
        "One score could change who comes first within its own range: ‘"
    )
    assert len(inside) == 1  # the other would have to be more than the most of its sources' span
    both = tuple(replace(s, inside=True) for s in every)
    assert said.scores_finding(both, found).startswith(
        f"{len(both)} scores could change who comes first within their own ranges. The nearest: ‘"
    )
    outside = tuple(replace(s, inside=False) for s in every)
    assert said.scores_finding(outside, found).startswith(
        "No single score would change who comes first within its own range. The nearest is ‘"
    )


# --- Lines as one weight moves ----------------------------------------------------------------


def test_bands_follow_the_highest_line() -> None:
    none = {"a": 70.0, "b": 60.0, "c": 0.0}
    every = {"a": 30.0, "b": 60.0, "c": 90.0}
    assert bands(none, every) == (
        Band(0.0, 0.25, "a"),
        Band(0.25, 2 / 3, "b"),
        Band(2 / 3, 1.0, "c"),
    )


def test_bands_of_one_option_or_of_none() -> None:
    assert bands({"a": 1.0}, {"a": 9.0}) == (Band(0.0, 1.0, "a"),)
    assert bands({}, {}) == ()


def test_level_lines_make_one_band() -> None:
    assert bands({"a": 5.0, "b": 5.0}, {"a": 5.0, "b": 5.0}) == (Band(0.0, 1.0, "a"),)


def test_the_lines_change_the_first_place_where_the_stability_interval_ends() -> None:
    """Alpha 80 and 60, Beta 40 and 70: level where 40x = 10(1 - x), at x = 0.2."""
    made = appraised(AHEAD)
    found = lines(made, made.dataset.criteria[0], made.dataset.criteria)
    assert found.at_none == pytest.approx({"a": 60, "b": 70})
    assert found.at_all == pytest.approx({"a": 80, "b": 40})
    assert [(band.option, round(band.high, 9)) for band in found.bands] == [("b", 0.2), ("a", 1.0)]
    assert made.robust is not None
    assert made.robust.stability[0].low == pytest.approx(found.bands[0].high)


# --- Sentences --------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("first", "expected"),
    [
        (
            {"a": 0.66, "b": 0.07, "c": 0.07},
            "Alpha comes first in about 7 in 10 draws, no other in more than 7%",
        ),
        ({"a": 0.66, "b": 0.34}, "Alpha comes first in about 7 in 10 draws, Beta in the rest"),
        ({"a": 1.0, "b": 0.0}, "Alpha comes first in every draw, no other option in any"),
        ({"a": 0.5, "b": 0.5}, "Alpha and Beta come first about as often as each other"),
    ],
)
def test_the_charts_title_is_its_finding(first: dict[str, float], expected: str) -> None:
    found = answer(ranking(**dict.fromkeys(first, 50.0)), robust(first))
    assert said.acceptability_title(found, simulated(first)) == expected


def test_the_error_is_never_said_to_be_nothing() -> None:
    assert said.error_words(0.0016) == "0.2 percentage points"
    assert said.error_words(0.0001) == "less than 0.1 percentage points"
    assert said.out_by(0.0071) == "up to 0.7 percentage points"
    assert said.out_by(0.0) == "less than 0.1 percentage points"


def test_shares_on_the_page_say_how_far_they_are_out() -> None:
    """300 draws: a half is out by 2.9 points, and so may confidence be."""
    page = drawn(AHEAD)
    assert page.count("ypically out by") == 6
    assert "only the scores vary; the share is typically out by" in page
    assert "These shares are typically out by" in page


def test_dominance_names_who_is_beaten_by_whom_or_says_that_none_is() -> None:
    found = answer(ranking(a=60, b=50), robust({"a": 1, "b": 0}))
    beaten = robust({"a": 1, "b": 0}, dominated_by={"a": (), "b": ("a",)})
    assert said.dominance(beaten, found) == (
        "Beta is dominated by Alpha: worth no more on any criterion, and less on one or more.",
    )
    assert said.dominance(robust({"a": 1, "b": 0}), found) == (said.NONE_DOMINATED,)


def test_an_option_never_first_favours_nothing() -> None:
    found = answer(ranking(a=60, b=50), robust({"a": 1, "b": 0}))
    assert said.favoured(simulated({"a": 1, "b": 0}), "b", found) == ""


def test_what_favours_an_option_is_what_weighs_more_than_usual_when_it_is_first() -> None:
    central: dict[str, Any] = {"a": {"cost": 0.8, "voice": 0.2}, "b": {"cost": 0.2, "voice": 0.8}}
    drawn_ = simulated({"a": 0.5, "b": 0.5}, central=central)
    found = answer(ranking(a=60, b=50), robust({"a": 0.5, "b": 0.5}))
    assert said.favoured(drawn_, "a", found) == "‘Cost’"
    assert said.favoured(drawn_, "b", found) == "‘Voice’"


AGREES, DIFFERS = Method("M", {"a": 1, "b": 2, "c": 3}, 1.0), Method("N", {"a": 2, "b": 1}, -1.0)
THIRD = Method("O", {"a": 3, "b": 2, "c": 1}, -1.0)
LEVEL = Method("P", {"a": 1, "b": 1, "c": 1}, None)
PARTED = Method("Q", {"a": 3, "b": 1, "c": 1}, None)


@pytest.mark.parametrize(
    ("done", "expected"),
    [
        ((), "No other method was applied."),
        ((AGREES,), "The other way of adding up puts Alpha first too."),
        ((DIFFERS,), "The other way of adding up puts Beta first instead."),
        ((PARTED,), "The other way of adding up puts Beta and Gamma first instead."),
        ((AGREES, AGREES), "Both other ways of adding up put Alpha first too."),
        ((AGREES, LEVEL), "Both other ways of adding up put Alpha first too."),
        ((AGREES, AGREES, AGREES), "All 3 other ways of adding up put Alpha first too."),
        ((AGREES, DIFFERS), "1 of 2 other ways of adding up puts Alpha first too."),
        ((AGREES, AGREES, DIFFERS), "2 of 3 other ways of adding up put Alpha first too."),
        (
            (DIFFERS, DIFFERS),
            "Both other ways of adding up put another option first: Beta (2).",
        ),
        (
            (DIFFERS, THIRD, DIFFERS),
            "All 3 other ways of adding up put another option first: Beta (2) and Gamma (1).",
        ),
        (
            (PARTED, THIRD, AGREES),
            (
                "2 of 3 other ways of adding up put another option first: Gamma (2) and Beta (1). "
                "One agrees."
            ),
        ),
        (
            (AGREES, DIFFERS, DIFFERS, THIRD, AGREES),
            (
                "3 of 5 other ways of adding up put another option first: Beta (2) and Gamma (1). "
                "Two agree."
            ),
        ),
    ],
)
def test_whether_the_method_matters_is_a_sentence(done: tuple[Method, ...], expected: str) -> None:
    found = answer(ranking(a=60, b=50, c=40), robust({"a": 1, "b": 0, "c": 0}))
    assert said.methods_finding(found, Methods(done, ())) == expected


def test_options_whose_names_have_commas_are_parted_by_semicolons() -> None:
    names = {
        "a": "One council",
        "b": "Stronger board",
        "c": "Two councils, B",
        "d": "County, Derby",
    }
    found = answer(ranking(a=9, b=8, c=7, d=6), robust(dict.fromkeys("abcd", 0.25)))
    firsts = [Method(i, {other: 1 + (other != i) for other in "abcd"}, 1.0) for i in "abbcd"]
    assert said.methods_finding(replace(found, options=names), Methods(tuple(firsts), ())) == (
        "4 of 5 other ways of adding up put another option first: Stronger board (2); Two "
        "councils, B (1); and County, Derby (1). One agrees."
    )


@pytest.mark.parametrize(
    ("silent", "missing", "expected"),
    [
        (
            {"VIKOR": "level"},
            (),
            (
                "Both other ways of adding up that give an answer put Alpha first too. VIKOR gives "
                "no answer here."
            ),
        ),
        (
            dict.fromkeys(("TOPSIS", "PROMETHEE II", "VIKOR"), "alike"),
            (),
            (
                "Both other ways of adding up that give an answer put Alpha first too. TOPSIS, "
                "PROMETHEE II and VIKOR give no answer here."
            ),
        ),
        (
            {},
            ("TOPSIS", "VIKOR"),
            (
                "Both other ways of adding up that give an answer put Alpha first too. TOPSIS and "
                "VIKOR were not applied, as their library is not installed."
            ),
        ),
    ],
)
def test_methods_that_are_not_heard_are_named_and_not_counted(
    silent: dict[str, str], missing: tuple[str, ...], expected: str
) -> None:
    found = answer(ranking(a=60, b=50), robust({"a": 1, "b": 0}))
    methods = Methods((AGREES, AGREES), missing, silent)
    assert said.methods_finding(found, methods) == expected


NO_COUNCIL = f"""
    settings: {{simulation: {{samples: 50}}}}
    criteria: [{{id: x, {LEAF}}}, {{id: y, {LEAF}}}]
    options:
      a: {{name: Alpha, scores: {{x: {{score: 90}}, y: {{score: 40}}}}}}
      b: {{name: Beta, scores: {{x: {{score: 50}}, y: {{score: 70}}}}}}
"""
"""Each is the worse on one of two criteria of equal weight, so VIKOR's largest shortfalls tie."""


def test_the_table_keeps_a_column_for_a_method_without_an_answer_and_says_why() -> None:
    page = drawn(NO_COUNCIL).split('id="methods"')[1]
    assert ">VIKOR</th>" in page
    assert page.count("no answer</td>") == 2
    assert "VIKOR gives no answer here." in page
    assert "they are level in one of the two" in page


def test_every_method_is_told_with_its_normalisation_and_parameters() -> None:
    page = drawn(NO_COUNCIL).split('id="methods"')[1]
    for words in ("vector normalisation", "‘usual’ preference function", "v = 0.5", "min-max"):
        assert words in page
    assert set(said.METHOD_NOTES) == {*LIBRARY_METHODS, *OWN_METHODS}
