"""Which criteria an option is strongest and weakest on."""

from appraisal.findings.strengths import strongest, weakest

VALUES = {"a": 10.0, "b": 90.0, "c": 50.0, "d": 70.0, "e": 30.0, "f": 80.0, "g": 20.0}


def test_three_at_most_are_named_the_highest_first_and_the_lowest_first() -> None:
    assert strongest(VALUES) == ("b", "f", "d")
    assert weakest(VALUES) == ("a", "g", "e")


def test_no_criterion_is_both() -> None:
    assert (strongest({"a": 1.0, "b": 2.0}), weakest({"a": 1.0, "b": 2.0})) == (("b",), ("a",))
    assert (strongest({"a": 1.0}), weakest({"a": 1.0})) == ((), ())
    assert (strongest({}), weakest({})) == ((), ())


def test_none_is_where_all_are_shown_as_worth_the_same() -> None:
    same = {"a": 50.1, "b": 50.2, "c": 49.9}
    assert (strongest(same), weakest(same)) == ((), ())
