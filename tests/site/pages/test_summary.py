"""The summary: what to know in five minutes."""

import pytest

from appraisal.appraise import Appraisal, appraise
from appraisal.site.pages.summary import Priorities, content, podium
from tests.areas import THREE
from tests.datasets import dataset


@pytest.fixture(scope="module")
def three() -> Appraisal:
    return appraise(dataset(THREE))


def test_each_perspective_names_its_highest_and_how_far_ahead_it_is(three: Appraisal) -> None:
    assert [(row.name, row.first, row.second, row.ahead) for row in podium(three)] == [
        ("Evenly", ("one",), ("two",), "about 15 points"),
        ("Voice first", ("two",), ("one",), "about 30 points"),
    ]


def test_nobody_is_ahead_of_what_gaps_count_as() -> None:
    known = "criteria: [{id: x, judged: {0: Bad, 100: Good}}]\noptions:\n  a: {}\n"
    (row,) = podium(appraise(dataset(f"{known}  b: {{scores: {{x: {{score: 70}}}}}}\n")))
    assert (row.first, row.second, row.ahead) == (("b",), ("a",), "")


def test_nobody_is_highest_where_nothing_is_known() -> None:
    unknown = "criteria: [{id: x, judged: {0: Bad, 100: Good}}]\noptions: {a: {}, b: {}}"
    assert podium(appraise(dataset(unknown))) == ()


def test_findings_end_with_the_thresholds_that_are_missed(three: Appraisal) -> None:
    found = content(three)
    assert found.findings[-1] == (
        "Shown and not ranked: three. Voice: 5, below the threshold of 10."
    )


def test_what_is_not_known_is_told_by_what_could_be_found_out() -> None:
    found = content(
        appraise(
            dataset(
                """
                settings: {simulation: {samples: 200, ways: 50}}
                criteria: [{id: x, name: Ex, judged: {0: Bad, 100: Good}}]
                options: {a: {scores: {x: {score: 60}}}, b: {}}
                """
            )
        )
    )
    assert found.unknown[0].startswith("‘Ex’ for b: ")
    assert found.unknown[0].endswith("% of draws.")


def test_where_nothing_is_ranked_against_another_the_reason_stands_for_what_is_not_known() -> None:
    assert content(appraise(dataset("{}"))).unknown == ("There are no options to compare yet.",)


def test_perspectives_stand_with_their_notes_the_headline_first() -> None:
    found = content(
        appraise(
            dataset(
                """
                criteria: [{id: x, judged: {0: Bad, 100: Good}}]
                perspectives: {a: {name: A, note: Why.}, b: {name: B}}
                settings: {perspective: b}
                """
            )
        )
    )
    assert found.perspectives == (Priorities("B", ""), Priorities("A", "Why."))
