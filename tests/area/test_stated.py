"""A trade-off becomes what its steps are worth on the scale of values."""

from appraisal.area.stated import rows_stated, stated
from appraisal.model import Criterion
from appraisal.model.tradeoffs import Tradeoff

LEAVES = tuple(
    Criterion.model_validate(leaf)
    for leaf in (
        {"id": "saved", "measured": {"figure": "annual_saving", "curve": ((0, 0), (200, 100))}},
        {"id": "said", "judged": {0: "Bad.", 100: "Good."}},
        {"id": "kept", "judged": {0: "Bad.", 100: "Good."}},
    )
)
SAVED = {"criterion": "saved", "from": 0, "to": 100}
SAID = {"criterion": "said", "from": 20, "to": 40}
KEPT = {"criterion": "kept", "from": 50, "to": 60}


def test_a_step_goes_through_its_value_function() -> None:
    found = stated(Tradeoff.model_validate({"more": SAVED, "than": (SAID, KEPT)}), LEAVES)
    assert [side.tolist() for side in found.more] == [[0, 0, 0], [50, 0, 0]]
    assert [side.tolist() for side in found.than] == [[0, 20, 50], [0, 40, 60]]


def test_each_answer_has_its_row_and_alike_has_two() -> None:
    twice = Tradeoff.model_validate({"more": SAVED, "than": SAID, "times": 2})
    alike = Tradeoff.model_validate({"more": SAID, "than": KEPT, "alike": True})
    assert (rows_stated([twice, alike], LEAVES) * 50).tolist() == [
        [50, -40, 0],
        [0, 50, -20],
        [0, -50, 50 * 12.5 / 20],
    ]
