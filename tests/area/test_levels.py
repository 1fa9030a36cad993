"""A level is worth what the value function makes of it, and a score is worth itself."""

from appraisal.area.levels import level_value
from appraisal.model import Criterion


def test_a_raw_figure_goes_through_the_curve_and_a_score_is_its_own_value() -> None:
    curve = {"figure": "annual_saving", "curve": ((0, 0), (200, 100))}
    saved = Criterion.model_validate({"id": "saved", "measured": curve})
    said = Criterion.model_validate({"id": "said", "judged": {0: "Bad.", 100: "Good."}})
    assert [level_value(saved, level) for level in (-5, 50, 400)] == [0, 25, 100]
    assert level_value(said, 37) == 37
