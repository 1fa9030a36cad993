"""Every field of the model has one place: a kind, what holds it, or nothing that counts."""

import typing
from typing import Any

from msgspec import Struct

from appraisal.appraise.changed.kinds import KINDS, PLACE_OF, counted, counting_fields
from appraisal.model import Dataset, Judgement, Partnership, Perspective
from appraisal.model.facts import Model
from tests.datasets import dataset


def fields(model: type) -> dict[str, Any]:
    hints = typing.get_type_hints(model)
    if issubclass(model, Struct):
        return {name: hints[name] for name in model.__struct_fields__}
    assert issubclass(model, Model)
    return {name: hints[name] for name in model.model_fields}


def models_in(annotation: Any) -> set[type]:
    if isinstance(annotation, type) and issubclass(annotation, Model):
        return {annotation}
    return {model for inner in typing.get_args(annotation) for model in models_in(inner)}


def reached() -> set[type]:
    """The models that hold anything that may count, from the Dataset down."""
    found, left = set[type](), {Dataset}
    while left:
        model = left.pop()
        found.add(model)
        for name, annotation in fields(model).items():
            if PLACE_OF.get(model, {}).get(name) != "told":
                left |= models_in(annotation) - found
    return found


def test_every_field_that_may_count_is_assigned_once() -> None:
    unassigned = {
        f"{model.__name__}.{name}"
        for model in reached()
        for name in fields(model)
        if name not in PLACE_OF.get(model, {})
    }
    assert unassigned == set()


def test_nothing_is_assigned_that_there_is_not() -> None:
    assert {*PLACE_OF} == reached()
    for model, places in PLACE_OF.items():
        assert {*places} == {*fields(model)}, model
        assert {*places.values()} <= {*KINDS, "told", "held", "within"}


def test_the_kinds_are_the_closed_list_of_the_format() -> None:
    assert (
        *("scores", "weights", "figures", "curves", "partnerships"),
        *("functions", "money", "councils", "tree", "settings"),
    ) == KINDS


def test_names_notes_and_reasons_count_for_nothing() -> None:
    one = Judgement(score=5, why="So.", by="the panel", date="2026", source=("s",))
    assert counted(one) == counted(Judgement(score=5))
    assert {*counting_fields(Judgement)} == {"score", "low", "high"}


def test_order_counts_where_it_is_one_of_rank_and_nowhere_else() -> None:
    assert counted(Perspective(rank=("a", "b"))) != counted(Perspective(rank=("b", "a")))
    body = {"name": "B", "kind": "company", "level": "share"}
    one, other = (Partnership(**body, members=m) for m in (("a", "b"), ("b", "a")))  # type: ignore[arg-type]
    assert counted(one) == counted(other)


def test_which_of_two_is_more_important_is_no_order_to_be_lost() -> None:
    one, other = (Perspective(pairwise=((*p, 3.0),)) for p in (("a", "b"), ("b", "a")))
    assert counted(one) != counted(other)
    assert counted(((0.0, 100.0), (1.0, 0.0))) != counted(((100.0, 0.0), (1.0, 0.0)))


def test_the_dates_of_a_history_count_and_other_dates_of_figures_do_not() -> None:
    def fact(text: str) -> Any:
        found = dataset(f"councils: {{a: {{tier: unitary, facts: {{population: {text}}}}}}}")
        return counted(found.councils["a"].facts["population"])

    old, new = "{value: 5, source: s, date: 2020}", "{value: 6, source: s, date: 2021}"
    assert fact(old) == fact(old.replace("2020", "2019"))
    assert fact(f"[{old}, {new}]") != fact(f"[{old}, {new}]".replace("2020", "2022"))
