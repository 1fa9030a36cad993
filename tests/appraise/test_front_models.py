"""Which models the headline speaks of."""

from appraisal.appraise import appraise
from appraisal.appraise.front_models import front_models, front_pairs, line_of
from tests.datasets import dataset

EXACT = "{{low: {0}, score: {0}, high: {0}}}"


def area(**values: float) -> str:
    """Options of the families and models of FOUR, each with one exact score."""
    return f"""
settings:
  reference_option: stay
  simulation: {{samples: 100, ways: 100}}
  models: {{two: {{name: Two}}}}
criteria: [{{id: x, judged: {{0: Bad, 100: Good}}}}]
options:
  stay: {{family: continue, scores: {{x: {EXACT.format(values["stay"])}}}}}
  board: {{family: non-structural, scores: {{x: {EXACT.format(values["board"])}}}}}
  north: {{family: unitary, model: two, scores: {{x: {EXACT.format(values["north"])}}}}}
  south: {{family: unitary, model: two, scores: {{x: {EXACT.format(values["south"])}}}}}
"""


def test_a_model_is_shown_by_its_highest_line() -> None:
    found = appraise(dataset(area(stay=10, board=20, north=30, south=40)))
    assert line_of(found, "two") == "south"
    assert line_of(found, "stay") == "stay"


def test_the_first_two_stand_beside_each_other_and_beside_the_reference() -> None:
    found = appraise(dataset(area(stay=10, board=20, north=30, south=40)))
    first, *rest = front_pairs(found)
    assert first[0] == "south"
    assert ("south", "stay") in rest


def test_every_family_has_one_beside_the_reference() -> None:
    found = appraise(dataset(area(stay=10, board=20, north=30, south=40)))
    assert {one for one, _ in front_pairs(found)} >= {"south", "board"}


def test_the_reference_is_not_set_beside_itself() -> None:
    found = appraise(dataset(area(stay=90, board=20, north=30, south=40)))
    assert all(one != other for one, other in front_pairs(found))


def test_one_model_alone_has_nothing_beside_it() -> None:
    lone = """
criteria: [{id: x, judged: {0: Bad, 100: Good}}]
options: {a: {family: unitary, scores: {x: {score: 50}}}}
"""
    assert front_pairs(appraise(dataset(lone))) == ()


LINED = """
settings:
  reference_option: far
  simulation: {samples: 100, ways: 100}
  models: {two: {name: Two}}
criteria: [{id: x, judged: {0: Bad, 100: Good}}]
options:
  far: {family: unitary, model: two, scores: {x: {low: 10, score: 10, high: 10}}}
  near: {family: unitary, model: two, scores: {x: {low: 90, score: 90, high: 90}}}
  one: {family: unitary, scores: {x: {low: 50, score: 50, high: 50}}}
"""


def test_no_line_stands_beside_another_of_its_model_and_no_pair_is_turned_round() -> None:
    """The reference is a line of the first model: the two models stand beside each other once."""
    assert front_pairs(appraise(dataset(LINED))) == (("near", "one"),)


def test_the_reference_in_second_place_stands_beside_the_first_once() -> None:
    found = front_pairs(appraise(dataset(area(stay=80, board=20, north=30, south=90))))
    assert found == (("south", "stay"), ("board", "stay"))


def test_a_family_first_in_no_way_is_there_by_its_highest() -> None:
    front = front_models(appraise(dataset(area(stay=10, board=20, north=30, south=40))))
    assert front is not None
    assert (front.pair, front.base, front.led) == (("two", "board"), "stay", 1)
    front = front_models(appraise(dataset(area(stay=80, board=20, north=30, south=90))))
    assert front is not None
    assert (front.others, front.highest) == ((), ("board",))


def test_no_model_that_nothing_is_known_of_is_set_beside_another() -> None:
    text = area(stay=10, board=20, north=30, south=40)
    scored = f"scores: {{x: {EXACT.format(20)}}}"
    found = front_models(appraise(dataset(text.replace(f", {scored}", ""))))
    assert found is not None
    assert "board" not in (*found.pair, *found.others, *found.highest)


def test_where_none_can_be_told_to_be_first_the_highest_values_are_set_beside_each_other() -> None:
    wide = "{low: 0, score: 50, high: 100}"
    text = area(stay=50, board=50, north=60, south=50).replace(EXACT.format(50), wide)
    front = front_models(appraise(dataset(text.replace(EXACT.format(60), wide))))
    assert front is not None
    assert (front.pair, front.led, front.level) == (("board", "two"), 0, ("stay",))


def test_what_shares_the_place_of_the_second_is_level_with_it() -> None:
    front = front_models(appraise(dataset(area(stay=20, board=20, north=90, south=40))))
    assert front is not None
    assert (front.pair, front.led, front.level) == (("two", "board"), 1, ("stay",))
    front = front_models(appraise(dataset(area(stay=20, board=10, north=90, south=40))))
    assert front is not None
    assert (front.pair, front.level) == (("two", "stay"), ())


def test_where_the_reference_is_not_ranked_no_family_is_set_beside_it() -> None:
    text = area(stay=10, board=30, north=90, south=40)
    front = front_models(appraise(dataset(text.replace("{id: x", "{id: x, must: {at_least: 20}"))))
    assert front is not None
    assert (front.pair, front.base) == (("two", "board"), "")
    assert (front.others, front.highest) == ((), ())
