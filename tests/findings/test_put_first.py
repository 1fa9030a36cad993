"""What would put an option first: the weight or the score, its own or another's, or nothing."""

from appraisal.appraise import Appraisal, appraise
from appraisal.findings.put_first import put_first
from tests.datasets import dataset
from tests.site.leading import made


def area(scores: dict[str, tuple[float, float]]) -> Appraisal:
    return appraise(dataset(made(scores)))


def test_the_first_is_first_and_those_that_share_the_place_share_it() -> None:
    assert put_first(area({"ann": (90, 90), "bob": (50, 40)}), "ann") == ("It comes first today.",)
    shared = area({"ann": (90, 90), "bob": (90, 90)})
    assert put_first(shared, "bob") == ("It shares the first place today.",)


def test_a_weight_that_would_do_it_is_named_with_where_it_stands() -> None:
    found = put_first(area({"ann": (90, 10), "bob": (10, 80)}), "bob")
    assert found[0] == "‘Ex’ with less than 47% of the weight; it has 50% today."


def test_an_own_score_is_told_without_the_name_and_another_with_it() -> None:
    ann = "{score: 60, low: 55, high: 65}"
    bob = "{score: 50, low: 40, high: 70}"
    text = f"""
        criteria: [{{id: x, name: Ex, judged: {{0: Bad, 100: Good}}}}]
        options:
          ann: {{name: Ann, scores: {{x: {ann}}}}}
          bob: {{name: Bob, scores: {{x: {bob}}}}}
    """
    own, other = put_first(appraise(dataset(text)), "bob")
    assert own == "‘Ex’ at more than 60 of 100; today 50 (40 to 70). Its range reaches that far."
    assert other == (
        "‘Ex’ for Ann at less than 50 of 100; today 60 (55 to 65). Its range does not reach that "
        "far."
    )


def test_where_nothing_would_do_it_alone_it_says_so() -> None:
    far = area({"ann": (100, 100), "bob": (0, 0), "cat": (50, 50)})
    assert put_first(far, "bob") == ("No weight and no score, if it alone changed.",)


def test_nothing_is_said_where_nothing_is_ranked_or_known() -> None:
    bare = appraise(dataset("options: {o: {}}"))
    assert put_first(bare, "o") == ()
    gaps = appraise(dataset("criteria: [{id: x, judged: {0: a, 100: b}}]\noptions: {o: {}, p: {}}"))
    assert put_first(gaps, "o") == ()
