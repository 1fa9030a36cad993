"""What is not known, in the order of how much it matters."""

from appraisal.appraise import appraise
from appraisal.appraise.gaps import gaps, matter_most
from tests.datasets import dataset


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


def test_gaps_that_matter_as_much_as_the_first_matter_most() -> None:
    """Two options lack evidence on half the weight as one lacks it on."""
    appraisal = appraise(
        dataset(
            """
            criteria:
              - {id: one, judged: {0: Bad, 100: Good}}
              - {id: both, judged: {0: Bad, 100: Good}}
              - {id: less, judged: {0: Bad, 100: Good}}
            perspectives: {p: {weights: {one: 4, both: 2, less: 1}}}
            options: {a: {}, b: {scores: {one: {score: 1}}}}
            """
        )
    )
    assert [gap.criterion for gap in matter_most(gaps(appraisal))] == ["both", "one"]
    assert matter_most(()) == ()


def order(weights: str, options: str) -> list[str]:
    """The criteria with gaps among x, y and z, in their order."""
    tree = ", ".join(f"{{id: {i}, judged: {{0: Bad, 100: Good}}}}" for i in "xyz")
    text = f"criteria: [{tree}]\nperspectives: {{p: {{weights: {weights}}}}}\noptions: {options}"
    return [gap.criterion for gap in gaps(appraise(dataset(text)))]


def test_what_weighs_more_comes_first_wherever_it_stands_in_the_tree() -> None:
    assert order("{x: 10, y: 60, z: 30}", "{a: {}, b: {}}") == ["y", "z", "x"]


def test_a_gap_of_more_options_outweighs_a_heavier_one_of_fewer() -> None:
    """On y all three have nothing: 3 x 20 beside 1 x 50."""
    some = "{scores: {x: {score: 1}, z: {score: 1}}}"
    assert order("{x: 50, y: 20, z: 30}", f"{{a: {{}}, b: {some}, c: {some}}}") == ["y", "x", "z"]


def test_gaps_that_matter_alike_stand_in_the_order_of_their_ids() -> None:
    assert order("{z: 1, y: 1, x: 1}", "{a: {}}") == ["x", "y", "z"]


def test_without_gaps_or_without_options_there_are_none() -> None:
    known = "{scores: {x: {score: 1}, y: {score: 1}, z: {score: 1}}}"
    assert order("{x: 1}", f"{{a: {known}}}") == order("{x: 1}", "{}") == []
