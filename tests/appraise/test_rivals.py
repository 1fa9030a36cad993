"""What competes: models, or lines where one model is all there is."""

from appraisal.appraise.rivals import competing, family_of, moves_the_place, rivals
from tests.datasets import dataset


def test_options_compete_as_their_models() -> None:
    assert competing({"a": "two", "b": "two", "c": "c"}) == {"a": "two", "b": "two", "c": "c"}


def test_lines_compete_where_there_is_one_model_alone() -> None:
    assert competing({"a": "two", "b": "two"}) == {"a": "a", "b": "b"}
    assert competing({}) == {}


def test_an_option_without_a_model_is_its_own() -> None:
    area = dataset(
        """
        settings: {models: {two: {name: Two}}}
        criteria: [{id: x, judged: {0: A, 100: B}}]
        options: {a: {model: two}, b: {model: two}, c: {}}
        """
    )
    assert rivals(area, ("a", "c")) == {"a": "two", "c": "c"}
    assert rivals(area, ("a", "b")) == {"a": "a", "b": "b"}


def test_another_line_of_the_same_model_moves_no_place() -> None:
    models = {"a": "two", "b": "two", "c": "c"}
    assert not moves_the_place(models, ("a",), ("b",))
    assert not moves_the_place(models, ("a",), ("a", "b"))
    assert moves_the_place(models, ("a",), ("c",))
    assert moves_the_place(models, ("a",), ("b", "c"))
    assert moves_the_place(models, ("a",), ())


def test_a_model_is_of_a_family_where_all_its_lines_are() -> None:
    area = dataset(
        """
        settings: {models: {m: {name: M}, n: {name: N}}}
        options:
          a: {family: unitary, model: m}
          b: {family: unitary, model: n}
          c: {family: continue}
          d: {family: non-structural, model: m}
          e: {family: unitary, model: n}
        """
    )
    held = {model: family_of(area, model) for model in area.models}
    assert held == {"c": "continue", "m": None, "n": "unitary"}
