"""The robustness page, and what it finds, in every edge case."""

import re

import pytest

from appraisal.appraise import Appraisal, appraise
from appraisal.data.tables.robustness import robustness_tables
from appraisal.site.drawing import draw, environment
from appraisal.site.layout import shared_content
from appraisal.site.pages.robustness import content, pages
from tests.areas import AHEAD, CONTESTED, CRITERIA, LEAF
from tests.datasets import dataset
from tests.lines import LINES


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
        ("one option", "is the only option ranked, so there is nothing to rank it against"),
        (
            "one of two fails a must",
            "is the only option ranked, but one score or figure could change who comes first",
        ),
        ("all tied", "can&#39;t be told apart on today&#39;s evidence"),
        ("every score a gap", "No evidence is recorded on anything that carries weight"),
        ("clear lead", "Alpha comes first"),
    ],
)
def test_the_page_opens_with_its_finding(edge: str, expected: str) -> None:
    assert expected in drawn(EDGES[edge]).split("<h1>")[1].split("</h1>")[0]


def test_every_edge_case_has_its_csv_rows() -> None:
    for text in EDGES.values():
        rows = {path: list(given) for path, given in robustness_tables(appraised(text)).items()}
        assert set(rows) == {
            "data/acceptability.csv",
            "data/winning.csv",
            "data/models.csv",
            "data/models-winning.csv",
            "data/lines.csv",
            "data/stability.csv",
            "data/switching.csv",
            "data/several.csv",
            "data/influence.csv",
            "data/find-out.csv",
        }


HELD = """
    perspectives: {p: {}, q: {weights: {x: 60, y: 40}}}
"""
"""Two perspectives that agree: what lies between them is told only of those that are held."""


def test_shares_on_the_page_say_how_far_they_are_out() -> None:
    """300 tries: a half is out by 2.9 points, and so may confidence be."""
    page = drawn(AHEAD + HELD)
    assert re.search(r"300 tries, out by up to [12]\.\d percentage points, rounded", page)
    assert re.search(r"while scores vary. The share is typically out by up to [\d.]+ ", page)
    assert "These shares are typically out by" in page


def test_what_comes_first_under_some_weights_may_do_so_under_no_perspective() -> None:
    """b is ahead on y, and no perspective weighs that much more than x."""
    tested = content(appraised(AHEAD + HELD)).tested
    assert tested is not None
    assert [(row.id, row.any, row.within) for row in tested.potential] == [
        ("a", True, True),
        ("b", True, False),
    ]


def test_where_nobody_holds_two_perspectives_nothing_is_said_to_lie_between_them() -> None:
    page = drawn(AHEAD + HELD.replace("q: {", "q: {held_by: nobody, "))
    assert "If weights may only be mixtures of the sets of priorities" not in page
    assert "Within the priorities held" not in page
    assert "Under an example, which nobody holds, it takes" in page


def test_one_group_that_cant_be_told_apart_is_told_as_one() -> None:
    level = "{low: 50, score: 70, high: 90}"
    text = (
        CRITERIA
        + "    options:\n"
        + "".join(f"      {i}: {{scores: {{x: {level}, y: {level}}}}}\n" for i in "abc")
    )
    page = drawn(text).replace('<a class="term" href="method.html#word-told-apart">', "")
    assert "In this group, not all can be told apart" in page.replace("</a>", "")
    assert "In each of these groups" not in page


def test_figures_that_would_change_nothing_are_counted_and_not_listed() -> None:
    far = CONTESTED.replace("{fans: 50, saving: 120}", "{fans: 99, saving: 199}")
    tested = content(appraised(far)).tested
    assert tested is not None
    assert tested.disputed is not None
    assert tested.disputed.open == ()
    assert tested.disputed.nothing == (
        "Whatever any one of 2 contested figures is, Alpha would still come first."
    )
    assert "Whatever the figure of" not in drawn(far)


def test_figures_that_could_change_the_first_place_stand_open() -> None:
    tested = content(appraised(CONTESTED)).tested
    assert tested is not None
    assert tested.disputed is not None
    assert (len(tested.disputed.open), tested.disputed.nothing) == (2, "")


def test_the_higher_value_stands_at_the_top_of_the_charts_of_weights() -> None:
    page = drawn(AHEAD)
    tops, bottoms = (
        [int(value) for value in re.findall(rf'"axis-{end}" aria-hidden="true">(\d+)<', page)]
        for end in ("top", "bottom")
    )
    assert tops == [80, 80]
    assert bottoms == [40, 40]


GAP = f"""
    settings: {{simulation: {{samples: 300}}}}
    sources: {{t: {{title: T}}}}
    criteria: [{{id: x, name: Ex, {LEAF}}}, {{id: y, name: Why, {LEAF}}}, {{id: z, {LEAF}}}]
    perspectives: {{p: {{weights: {{x: 1, y: 1, z: 98}}}}}}
    options:
      a: {{scores: {{x: {{score: 50}}, y: {{score: 50}}, z: {{score: 90, low: 90, high: 90}}}}}}
      b:
        scores:
          x: {{score: 50, low: 0, high: 100, source: t}}
          z: {{score: 60, low: 60, high: 60}}
"""
"""At 98 of 100 on z, on which a is sure to lead, nothing else can change who is first."""


def test_a_gap_is_listed_among_what_could_be_found_out() -> None:
    tested = content(appraised(GAP)).tested
    assert tested is not None
    known = {row.what: row.known for row in tested.find_out.rows}
    assert "no score" in known.values()
    assert tested.find_out.rows[0].width == 100


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


def test_a_figure_without_a_source_is_marked_as_true_by_definition() -> None:
    page = drawn(
        """
        settings: {simulation: {samples: 10}}
        sources: {s: {title: S}}
        measures: {m: {name: M, unit: tiers, add_up: sum}}
        councils:
          x: {tier: unitary, facts: {population: 10}}
          y: {tier: unitary, facts: {population: 10}}
        criteria:
          - {id: n, name: Number, measured: {figure: councils, curve: [[1, 100], [3, 0]]}}
          - {id: c, name: Tiers, measured: {measure: m, take: option, curve: [[1, 100], [3, 0]]}}
        options:
          a: {name: Ann, facts: {m: 1}}
          b: {name: Bob, facts: {m: 2}, councils: {z: {name: Zed, covers: [x, y]}}}
        """
    )
    table = page[page.index('id="switching-table"') :]
    marked = re.findall(r"(Number|Tiers)\s*<span[^>]*>([^<]*)</span>", table)
    assert set(marked) == {("Number", "By definition"), ("Tiers", "Measured")}


def test_models_stand_before_their_lines_where_options_share_one() -> None:
    page = drawn(LINES)
    heads = re.findall(r'<h2 id="([^"]*)">([^<]*)</h2>', page)
    assert [head[0] for head in heads][:3] == ["places", "apart", "which-two"]
    assert ("which-two", "Two councils: which line?") in heads
    model = page.index('id="places-chart-table"')
    assert model < page.index('id="which-two"') < page.index("Every line by itself")
    assert 'href="#which-two"' in page[model:]


def test_options_stand_alone_where_each_is_a_model_of_its_own() -> None:
    page = drawn(AHEAD)
    assert "each option takes each place" in page
    assert "which-" not in page


def test_the_strip_has_a_column_a_place_and_says_per_cent_once() -> None:
    page = drawn(AHEAD)
    strip = page[page.index('<caption id="places-chart-table">') :].split("</table>")[0]
    assert re.findall(r'<th scope="col" class="number">(\d+)</th>', strip) == ["1", "2"]
    assert "%" not in strip
    assert "In so many of 100 tries each option takes each place" in page


def test_a_score_is_drawn_from_today_to_what_it_would_have_to_be() -> None:
    """Alpha has 80 on Ex and leads by 15: at 50 of 100 it is level, as Ex weighs a half."""
    tested = content(appraised(AHEAD)).tested
    assert tested is not None
    strips = {
        (row.switch.option, row.switch.criterion): (row.strip.today, row.strip.needed)
        for row in tested.scores.rows
    }
    assert strips["a", "x"] == (80.0, 50.0)


def test_whether_scores_without_evidence_change_the_first_place_is_answered() -> None:
    page = drawn(GAP)
    assert "Do scores without evidence change the order?" in page
    assert "1 of 6 scores rests on no evidence from here." in page
