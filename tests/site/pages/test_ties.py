"""The pages on resilience and on next steps, and their findings."""

import re

import pytest

from appraisal.appraise.network.next_steps import NextSteps, Prospect, next_steps
from appraisal.appraise.network.resilience import Departure, Loss, Resilience, resilience
from appraisal.appraise.network.ties import ties
from appraisal.area.partnerships import active
from appraisal.data.results.network import partnerships_result
from appraisal.findings.network import also_lost, next_finding, parted_finding, resilience_finding
from appraisal.model import Dataset
from appraisal.site.drawing import draw, environment
from appraisal.site.layout import Footer, Shared, council_labels, option_labels, source_labels
from appraisal.site.navigation import KINDS
from appraisal.site.pages.ties import next_page, resilience_page
from tests.datasets import dataset

LABELS = {"a": "Ash", "b": "Birch", "c": "Cedar", "d": "Dell", "x": "Bank"}
NOTHING = Loss((), (), (), (), (), (), {})


def loses(ended: int = 0, hosted: int = 0, leaver: str = "a", **lost: object) -> Departure:
    loss = Loss(**{**vars(NOTHING), "ended": tuple(f"e{i}" for i in range(ended)), **lost})
    return Departure(leaver, (), tuple(f"h{i}" for i in range(hosted)), loss, loss)


def among(*departures: Departure) -> Resilience:
    return Resilience({one.leaver: one for one in departures})


# --- On whom most hangs ------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("found", "said"),
    [
        (among(), "There are no councils or hosts that could leave."),
        (
            among(loses(), loses(leaver="b")),
            "No partnership would end, or need a new host, if any one of them left.",
        ),
        (
            among(loses(2, 3), loses(1, leaver="b")),
            (
                "Most hangs on Ash: without it, 2 partnerships would end and 3 more would need "
                "a new host."
            ),
        ),
        (among(loses(1)), "Most hangs on Ash: without it, 1 partnership would end."),
        (
            among(loses(0, 1), loses(leaver="b")),
            "Most hangs on Ash: without it, 1 partnership would need a new host.",
        ),
        (
            among(loses(1, 1), loses(2, leaver="b"), loses(leaver="c")),
            (
                "Most hangs on Ash and Birch: without any one, 2 partnerships would end or need "
                "a new host."
            ),
        ),
        (
            among(loses(1), loses(0, 1, leaver="b")),
            (
                "As much hangs on each of them: without any one, 1 partnership would end or need "
                "a new host."
            ),
        ),
    ],
)
def test_the_finding_says_on_whom_most_hangs(found: Resilience, said: str) -> None:
    assert resilience_finding(found, 5, LABELS) == said


def test_without_partnerships_the_finding_says_that_nothing_would_be_lost() -> None:
    assert resilience_finding(among(loses()), 0, LABELS) == (
        "No partnership is at work, so none would be lost."
    )


@pytest.mark.parametrize(
    ("found", "said"),
    [
        (among(), ""),
        (
            among(loses(), loses(leaver="b")),
            "Whoever left, those who stay would be connected to each other as they are today.",
        ),
        (
            among(loses(parted=(("b", "c"),)), loses(leaver="d", parted=(("a", "b"), ("a", "c")))),
            (
                "Some pairs of councils would no longer be connected without Ash (1 pair) or Dell "
                "(2 pairs)."
            ),
        ),
    ],
)
def test_the_second_finding_says_whose_leaving_parts_others(found: Resilience, said: str) -> None:
    assert parted_finding(found, LABELS) == said


def test_what_else_is_lost_names_the_councils_and_themes() -> None:
    loss = loses(
        untied=(("b", "c"),),
        parted=(("b", "c"), ("b", "d")),
        uncovered=("land",),
        dropped={"jobs": ("b", "c"), "land": ("d",)},
    ).lost
    assert also_lost(loss, LABELS, {"jobs": "Jobs", "land": "Land"}) == (
        "1 pair of councils would share no partnership any more.",
        "2 pairs of councils would no longer be connected at all.",
        "Nothing would be left on Land.",
        "Birch and Cedar would be in no partnership on Jobs.",
    )


# --- Where next --------------------------------------------------------------------------------


def could(*councils: str, score: float = 3.21) -> Prospect:
    return Prospect(councils, None, score, score, (), 0, "coordinate", "short")


def steps(*pairs: Prospect) -> NextSteps:
    return NextSteps(pairs=pairs, deepen=(), groups=(), themes={})


CLOSELY = "that do not yet work together at the level of sharing or deeper"


@pytest.mark.parametrize(
    ("found", "said"),
    [
        (steps(), f"No pair of councils {CLOSELY} has anything recorded in common."),
        (
            steps(could("a", "b")),
            (
                f"Of the pairs of councils {CLOSELY}, one alone has something in common: "
                "Ash and Birch, at 3.2 of 5."
            ),
        ),
        (
            steps(could("a", "b"), could("a", "c", score=3.14)),
            (
                f"Of the 2 pairs of councils {CLOSELY}, Ash and Birch have the most in common: "
                "they score 3.2 of 5."
            ),
        ),
        (
            steps(could("a", "b"), could("c", "d", score=3.2), could("a", "c", score=1)),
            (
                f"Of the 3 pairs of councils {CLOSELY}, 2 have the most in common, at 3.2 "
                "of 5 each: Ash and Birch; Cedar and Dell."
            ),
        ),
        (
            steps(could("a", "b"), could("a", "c"), could("a", "d"), could("b", "c")),
            (
                f"Of the 4 pairs of councils {CLOSELY}, 4 have equally much in common, and the "
                "most: they score 3.2 of 5."
            ),
        ),
    ],
)
def test_the_finding_names_the_pair_with_the_most_in_common(found: NextSteps, said: str) -> None:
    assert next_finding(found, 4, LABELS) == said


def test_one_council_has_nobody_to_work_with() -> None:
    assert next_finding(steps(), 1, LABELS) == (
        "There are no two councils that could work together."
    )


# --- The pages ---------------------------------------------------------------------------------

AREA = """
    councils:
      a: {name: Ash, tier: unitary, neighbours: [b], themes: {jobs: high}, facts: {deprivation: 1}}
      b: {name: Birch, tier: unitary, neighbours: [c], themes: {jobs: high}}
      c: {name: "<Cedar>", tier: unitary, facts: {deprivation: 2}}
    themes: {jobs: {name: Jobs}, land: {name: Land}}
    partners: {bank: {name: The bank}}
    partnerships:
      ab: {name: A and B, kind: company, level: share, members: [a, b], host: bank, themes: [jobs]}
      all: {name: All of us, kind: company, level: share, members: [a, b, c]}
"""
BARE = [
    "{}",
    "councils: {a: {tier: unitary}}",
    "councils: {a: {tier: unitary}, b: {tier: unitary}}",
    "{councils: {a: {tier: unitary}}, partnerships: {p: {name: P, kind: company, level: share}}}",
    "{councils: {a: {tier: unitary}, b: {tier: unitary}}, themes: {t: {name: T}}}",
]


def drawn(made: Dataset) -> tuple[str, str]:
    """The two pages, drawn."""
    bodies = active(made)
    pages = [
        resilience_page(made, bodies, resilience(made, bodies)),
        next_page(made, bodies, next_steps(made, bodies)),
    ]
    shared = Shared(
        settings=made.settings,
        logo=None,
        nav=KINDS,
        footer=Footer(digest="none", version="0", date="today"),
        options=option_labels(made),
        councils=council_labels(made),
        sources=source_labels(made),
    )
    site = draw(pages, environment({}), shared)
    return site["resilience.html"].decode(), site["where-next.html"].decode()


def said(html: str) -> str:
    return re.sub(r"\s+", " ", re.sub(r"<[^>]+>", " ", html))


def test_the_resilience_page_has_a_row_for_every_council_and_host() -> None:
    page = said(drawn(dataset(AREA))[0])
    assert "Most hangs on" in page or "As much hangs on" in page
    assert (
        "If no new host were found: Ash and Birch would be in no partnership on Jobs." not in page
    )
    assert "If no new host were found: Nothing would be left on Jobs." in page
    assert "The bank" in page


def test_the_next_steps_page_says_what_a_score_is_made_of() -> None:
    page = said(drawn(dataset(AREA))[1])
    assert "Bodies that both work with" not in page
    assert "They are neighbours." in page
    assert "All of us" in page  # what every council shares counts as coordination
    assert "No council records this as a high or medium priority." in page


def test_what_people_typed_is_escaped() -> None:
    for page in drawn(dataset(AREA)):
        assert "<Cedar>" not in page


@pytest.mark.parametrize("text", BARE)
def test_an_area_with_little_in_it_has_both_pages(text: str) -> None:
    for page in drawn(dataset(text)):
        assert page.count("<h1") == 1
        assert "None" not in re.sub("None recorded", "", page)


def test_two_partnerships_may_have_one_name() -> None:
    made = dataset("""
        councils: {a: {tier: unitary}, b: {tier: unitary}}
        partnerships:
          p1: {name: Community Safety, kind: company, level: share, members: [a, b]}
          p2: {name: Community Safety, kind: company, level: share, members: [a, b],
               others: unknown}
          p3: {name: Community Safety, kind: company, level: share, members: [a, b]}
    """)
    page = said(drawn(made)[0])
    assert "3 partnerships would end" in page
    assert (
        page.count("Community Safety") == 3 * 2
    )  # each ends without the one, and without the other


def test_a_host_without_an_entry_of_its_own_is_named_by_its_id() -> None:
    made = dataset("""
        councils: {a: {tier: unitary}, b: {tier: unitary}}
        partnerships:
          p: {name: P, kind: company, level: share, members: [a, b], partners: [health-board],
              host: health-board, left: [{who: old-board, date: 2020}]}
    """)
    assert "Health board" in said(drawn(made)[0])


def test_reasons_of_which_nothing_is_on_record_are_named() -> None:
    page = said(
        drawn(dataset("councils: {a: {tier: unitary, neighbours: [b]}, b: {tier: unitary}}"))[1]
    )
    assert (
        "Nothing is recorded of priorities, partners, place and needs: "
        "what that would add to a score is not known." in page
    )
    assert page.count("not known ") >= 4
    assert "1.0 (to 5.0)" in page


def test_no_id_stands_twice() -> None:
    for page in drawn(dataset(AREA)):
        ids = re.findall(r' id="([^"]+)"', page)
        assert len(ids) == len(set(ids))


# --- results.json ------------------------------------------------------------------------------


def test_results_have_the_measures_of_all_and_of_close_ties() -> None:
    made = dataset(AREA)
    found = partnerships_result(ties(made, active(made)))
    assert found.measures == {
        "partnerships": 2,
        "ties": 3,
        "density": 1,
        "clusters": 1,
        "bridges": 0,
        "articulation_points": 0,
        "empty_cells": 4,
        "partnerships_close": 1,
        "ties_close": 1,
        "density_close": 1 / 3,
        "clusters_close": 2,
        "bridges_close": 1,
        "articulation_points_close": 0,
        "empty_cells_close": 4,
    }
    assert vars(found.councils["c"]) == {
        "degree": 2,
        "strength": 6,
        "betweenness": 0,
        "constraint": pytest.approx(2 * (1 / 2 + 1 / 2 * 2 / 3) ** 2),
        "core": 2,
        "cluster": 1,
        "degree_close": 0,
        "strength_close": 0,
        "betweenness_close": 0,
        "constraint_close": None,
        "core_close": 0,
        "cluster_close": 2,
    }
