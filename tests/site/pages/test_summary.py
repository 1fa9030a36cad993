"""The summary: what to know in five minutes."""

import pytest

from appraisal.appraise import Appraisal, appraise
from appraisal.appraise.gaps import gaps
from appraisal.findings.ranking import rank_words
from appraisal.site.pages.summary import divides, headline_findings, podium
from appraisal.site.ranked_options import groups, priorities, ranked
from tests.datasets import dataset

THREE = """
    criteria:
      - {id: cost, name: Cost, judged: {0: Dear, 100: Cheap}}
      - {id: voice, name: Voice, judged: {0: Bad, 100: Good}, must: {at_least: 10}}
    perspectives:
      even: {name: Evenly}
      voiced: {name: Voice first, weights: {voice: 1}}
    settings: {perspective: even}
    options:
      one:
        family: unitary
        scores: {cost: {score: 80, low: 70, high: 90}, voice: {score: 60, low: 60, high: 60}}
      two:
        scores: {cost: {score: 20, low: 20, high: 40}, voice: {score: 90, low: 80, high: 95}}
      three: {scores: {voice: {score: 5, low: 0, high: 10}}}
"""


@pytest.fixture(scope="module")
def three() -> Appraisal:
    return appraise(dataset(THREE))


def test_options_that_miss_a_threshold_come_last_and_say_why(three: Appraisal) -> None:
    rows = ranked(three)
    assert [(row.id, row.rank) for row in rows] == [("one", "1"), ("two", "2"), ("three", "")]
    assert rows[2].fails == (
        "Shown and not ranked: three. On ‘Voice’, 5 is below the threshold of 10.",
    )


def test_options_that_are_not_ranked_stand_in_a_group_of_their_own(three: Appraisal) -> None:
    found = groups(three)
    assert [row.id for _, rows in found for row in rows] == ["one", "two", "three"]
    assert found[-1][0] == "Not ranked"
    assert [row.id for row in found[-1][1]] == ["three"]


def test_findings_open_with_who_comes_first(three: Appraisal) -> None:
    said = list(headline_findings(three, gaps(three)))
    assert said[0].startswith("First under ‘Evenly’: one with 70 (65 to 75), about 15 points ahead")
    assert said[-1].startswith("Shown and not ranked: three.")


def test_findings_say_which_families_come_first(three: Appraisal) -> None:
    assert (
        "A unitary option comes first under 1 of the 2 perspectives (‘Evenly’) and a "
        "non-structural option under 1 (‘Voice first’)."
    ) in list(headline_findings(three, gaps(three)))


def test_priorities_divide_the_first_place(three: Appraisal) -> None:
    first, most = divides(three)
    assert first == "2 different options come first: one under ‘Evenly’; two under ‘Voice first’."
    assert most.startswith("The place that depends most on the perspective is that of one: first")


def test_every_option_has_its_rank_under_every_perspective(three: Appraisal) -> None:
    table = {row.id: [cell.text for cell in row.ranks] for row in priorities(three)}
    assert table == {
        "one": ["1", "2"],
        "two": ["2", "1"],
        "three": ["not ranked", "not ranked"],
    }


def test_each_perspective_names_its_highest_and_how_far_ahead_it_is(three: Appraisal) -> None:
    assert [(row.name, row.first, row.second, row.ahead) for row in podium(three)] == [
        ("Evenly", ("one",), ("two",), "about 15 points"),
        ("Voice first", ("two",), ("one",), "about 30 points"),
    ]


def test_nobody_is_highest_where_nothing_is_known() -> None:
    unknown = "criteria: [{id: x, judged: {0: Bad, 100: Good}}]\noptions: {a: {}, b: {}}"
    assert podium(appraise(dataset(unknown))) == ()


def test_gaps_are_ordered_by_how_much_they_matter() -> None:
    appraisal = appraise(
        dataset(
            """
            criteria:
              - {id: light, judged: {0: Bad, 100: Good}}
              - {id: heavy, judged: {0: Bad, 100: Good}}
              - {id: known, judged: {0: Bad, 100: Good}}
            perspectives: {p: {weights: {light: 10, heavy: 40, known: 50}}}
            options:
              a: {scores: {known: {score: 1}}}
              b: {scores: {known: {score: 1}, light: {score: 50}}}
            """
        )
    )
    found = [(gap.criterion, gap.without, round(gap.reach, 6)) for gap in gaps(appraisal)]
    assert found == [("heavy", ("a", "b"), 20.0), ("light", ("a",), 5.0)]


@pytest.mark.parametrize(
    ("ranks", "said"),
    [({"a": 1, "b": 1}, "1="), ({"a": 1, "b": 2}, "1"), ({"b": 1}, "")],
)
def test_shared_ranks_are_marked(ranks: dict[str, int], said: str) -> None:
    assert rank_words(ranks, "a") == said


def test_without_evidence_nobody_is_said_to_come_first() -> None:
    appraisal = appraise(
        dataset(
            """
            criteria: [{id: cost, judged: {0: Dear, 100: Cheap}}]
            options: {a: {family: unitary}, b: {}}
            """
        )
    )
    said = " ".join(headline_findings(appraisal, gaps(appraisal)))
    assert "nothing can be said about which comes first" in said
    assert "option comes first" not in said
    assert [heading for heading, _ in groups(appraisal)] == ["In no order: no evidence"]


def test_without_options_the_summary_says_so() -> None:
    appraisal = appraise(dataset("criteria: [{id: cost, judged: {0: Dear, 100: Cheap}}]"))
    assert list(headline_findings(appraisal, ())) == ["There are no options to compare yet."]
    assert groups(appraisal) == ()
