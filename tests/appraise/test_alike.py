"""Those of which the same holds stand together, in the order of the first of each."""

from appraisal.appraise.alike import alike


def test_options_of_which_the_same_is_said_stand_together_in_their_order() -> None:
    assert alike({"a": 1, "b": 2, "c": 1}) == ((("a", "c"), 1), (("b",), 2))
    assert alike({}) == ()
