"""What every ranking rests on."""

import numpy as np
import pytest

from appraisal.ranking import require_finite


@pytest.mark.parametrize("bad", [np.nan, np.inf, -np.inf])
def test_what_is_not_finite_is_refused(bad: float) -> None:
    with pytest.raises(ValueError, match="not finite"):
        require_finite(np.array([[1.0, 2.0], [bad, 3.0]]))


def test_any_finite_figure_will_do() -> None:
    require_finite(np.array([-1e300, 0.0, 1e300]))
    require_finite(np.array([]))
