"""What results.json says of other methods."""

from appraisal.appraise.safety.other_methods import Method, Methods
from appraisal.data.results.perspectives import methods_result

TOPSIS = Method("TOPSIS", {"a": 1, "b": 2}, 1.0)


def test_a_method_gives_ranks_or_a_reason_and_none_is_ever_missing() -> None:
    found = methods_result(Methods((TOPSIS,), {"VIKOR": "level"}))
    assert found.done == (TOPSIS,)
    assert found.without_answer == {"VIKOR": "level"}
    assert found.missing == ()
