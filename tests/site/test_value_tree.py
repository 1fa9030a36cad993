"""Shares as shades."""

import pytest

from appraisal.site.value_tree import shade


@pytest.mark.parametrize(("share", "heat"), [(0.0, 0), (0.5, 3), (1.0, 5), (-1.0, 0), (2.0, 5)])
def test_shades_run_from_0_to_5(share: float, heat: int) -> None:
    assert shade(share) == heat
