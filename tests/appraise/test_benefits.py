"""The register of benefits: each once, who promises it, and what one could check."""

from hypothesis import given, settings
from hypothesis import strategies as st

from appraisal.appraise.benefits import (
    PARTS,
    by_kind,
    checkable,
    has,
    having,
    holders,
    register,
)
from appraisal.model import Dataset
from appraisal.model.delivery import Benefit
from tests.datasets import dataset
from tests.random_cases import some_of

DOOR = "{name: One door, kind: service, measure: Doors, baseline: unknown, by: 2028}"
CASH = (
    "{name: Cheaper, kind: cashable, measure: Cost, baseline: {value: 0, source: s},"
    " target: {value: 5, source: s}, owner: ash, by: 2030-03}"
)
AREA = f"""
sources: {{s: {{title: A plan}}}}
councils: {{ash: {{tier: unitary}}}}
options:
  a: {{family: unitary, benefits: [{DOOR}]}}
  b: {{family: unitary, benefits: [{DOOR}]}}
  c: {{family: unitary, benefits: [{DOOR}, {CASH}]}}
  none: {{family: continue}}
programmes:
  p: {{name: P, summary: S, source: s, benefits: [{{name: Time}}]}}
  q: {{name: Q, summary: S, source: s}}
"""


def area() -> Dataset:
    return dataset(AREA)


def test_options_that_promise_the_same_share_an_entry_and_programmes_come_last() -> None:
    assert [(one.benefit.name, one.options, one.programme) for one in register(area())] == [
        ("One door", ("a", "b", "c"), ""),
        ("Cheaper", ("c",), ""),
        ("Time", (), "p"),
    ]


def test_a_benefit_that_stands_twice_in_one_option_is_one() -> None:
    twice = dataset(f"options: {{a: {{family: unitary, benefits: [{DOOR}, {DOOR}]}}}}")
    assert [one.options for one in register(twice)] == [("a",)]


def test_who_promises_the_same_stands_together_and_who_promises_nothing_last() -> None:
    assert [(one.options, one.programme, len(one.benefits)) for one in holders(area())] == [
        (("a", "b"), "", 1),
        (("c",), "", 2),
        ((), "p", 1),
        (("none",), "", 0),
    ]


def test_what_is_unknown_is_not_said() -> None:
    door, cash, time = (one.benefit for one in register(area()))
    assert [has(door, part) for part in PARTS] == [True, False, False, False, True]
    assert [checkable(one) for one in (door, cash, time)] == [False, True, False]
    assert having([door, cash, time]) == {
        "measure": 2,
        "baseline": 1,
        "target": 1,
        "owner": 1,
        "by": 2,
    }


def test_a_date_that_is_unknown_is_none() -> None:
    assert not has(Benefit(name="B", by="unknown"), "by")


def test_benefits_are_counted_by_kind_those_without_one_last() -> None:
    assert by_kind(one.benefit for one in register(area())) == {
        "cashable": 1,
        "non-cashable": 0,
        "service": 1,
        None: 1,
    }


def test_nothing_is_registered_of_nothing() -> None:
    assert register(dataset("")) == ()
    assert holders(dataset("")) == ()


NAMES = st.lists(st.sampled_from("ABC"), max_size=3, unique=True)


@settings(max_examples=some_of(60), deadline=None)
@given(st.lists(NAMES, min_size=1, max_size=5))
def test_every_promise_is_found_once_in_the_register_and_once_with_who_makes_it(
    held: list[list[str]],
) -> None:
    options = {
        f"o{n}": {"family": "unitary", "benefits": [{"name": name} for name in names]}
        for n, names in enumerate(held)
    }
    data = dataset(f"options: {options}")
    promised = sorted((i, name) for i, names in zip(options, held, strict=True) for name in names)
    assert promised == sorted((i, one.benefit.name) for one in register(data) for i in one.options)
    assert promised == sorted(
        (i, benefit.name) for one in holders(data) for i in one.options for benefit in one.benefits
    )
