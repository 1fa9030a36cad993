"""Level packages as one step: what all hold, one of which, and with or without what."""

from itertools import chain, combinations

from hypothesis import given
from hypothesis import strategies as st

from appraisal.appraise.packages.efficient import Package
from appraisal.appraise.packages.folded import Step, folded
from tests.appraise.packages.made_up import found


def package(held: str, cost: float = 0.0, gain: float = 0.0) -> Package:
    return Package(tuple(held), cost, 0.0, 0.0, 50.0, gain, None)


def one(*helds: str) -> Step:
    (step,) = folded([package(held) for held in helds])
    return step


def combined(step: Step) -> list[tuple[str, ...]]:
    """The packages that a step stands for, spelled out."""
    some = chain.from_iterable(
        combinations(step.optional, size) for size in range(len(step.optional) + 1)
    )
    return sorted(
        tuple(sorted({*step.common, *own, *also}))
        for also in some
        for own in step.either or ((),)
    )  # fmt: skip


def test_one_that_costs_and_gains_nothing_is_with_or_without() -> None:
    step = one("ab", "abx")
    assert (step.common, step.either, step.optional) == (("a", "b"), (), ("x",))
    assert step.simplest.candidates == ("a", "b")


def test_of_several_as_simple_the_lowest_mask_is_named_whatever_rounding_leaves() -> None:
    level = [
        package("ad", 0.3),
        package("abc", 0.3),
        package("bc", 0.1 + 0.2),
        package("ac", 0.1 + 0.2),
    ]
    (step,) = folded(level)
    assert step.simplest.candidates == ("a", "c")


def test_of_two_that_are_worth_the_same_it_is_either() -> None:
    step = one("ab", "ac", "abx", "acx")
    assert (step.common, step.either, step.optional) == (("a",), (("b",), ("c",)), ("x",))


def test_one_that_is_only_level_beside_another_is_no_free_choice() -> None:
    """x goes with b alone: a on its own, a with b, or all three."""
    step = one("a", "ab", "abx")
    assert (step.common, step.either, step.optional) == (("a",), ((), ("b",), ("b", "x")), ())


def test_a_package_by_itself_leaves_no_choice() -> None:
    step = one("ab")
    assert (step.common, step.either, step.optional) == (("a", "b"), (), ())
    assert one("").common == ()


def test_each_step_says_what_joins_and_what_is_left_out_again() -> None:
    steps = folded(
        [package("a", -3, 1), package("b", 2, 2), package("bx", 2 + 1e-12, 2), package("ab", 5, 4)]
    )
    assert [(step.cost, step.gain, step.joins, step.leaves) for step in steps] == [
        (-3, 1, ("a",), ()),
        (2, 2, ("b",), ("a",)),
        (5, 4, ("a",), ()),
    ]
    assert [len(step.packages) for step in steps] == [1, 2, 1]


def test_a_front_without_packages_has_no_steps() -> None:
    assert folded(()) == ()


@given(st.sets(st.frozensets(st.sampled_from("abcde")), min_size=1))
def test_a_step_stands_for_exactly_its_packages(level: set[frozenset[str]]) -> None:
    listed = sorted("".join(sorted(held)) for held in level)
    assert combined(one(*listed)) == [tuple(held) for held in listed]


def test_steps_of_a_worked_out_front_rise_in_cost_and_in_gain() -> None:
    steps = folded(found().front)
    assert [row for step in steps for row in step.packages] == [*found().front]
    assert [step.cost for step in steps] == sorted({step.cost for step in steps})
    assert [step.gain for step in steps] == sorted({step.gain for step in steps})
