"""What groupings do to a body is counted as options have it."""

import numpy as np
import pytest

from appraisal.appraise.groupings.bodies import Placed, fates_among, placed, unitary_areas
from tests.appraise.groupings.test_valuation import AREA
from tests.datasets import dataset

AREAS = ("ash", "birch", "cedar", "city", "town")
GROUPINGS = (
    (0b11111, 0, 0, 0),  # one council
    (0b00111, 0b01000, 0b10000, 0),  # the districts, and the cities as they are
    (0b00111, 0b11000, 0, 0),
    (0b00001, 0b00110, 0b01000, 0b10000),
)
BLOCKS = np.array(GROUPINGS, dtype=np.uint64)
ALONE = np.array([0b01000, 0b10000], dtype=np.uint64)


def test_a_county_has_its_districts_areas_and_a_body_without_members_none() -> None:
    area = dataset(AREA)
    found = placed(area, AREAS, area.partnerships)
    assert found["districts"] == Placed(0b00111, 3, outside=False, alone=False)
    assert found["all"] == Placed(0b11111, 3, outside=False, alone=False)
    assert found["cities"] == Placed(0b11000, 2, outside=False, alone=True)
    assert found["outside"] == Placed(0b00011, 2, outside=True, alone=False)
    assert found["nobody"] == Placed(0, 0, outside=False, alone=True)
    assert unitary_areas(area, AREAS).tolist() == ALONE.tolist()


@pytest.mark.parametrize(
    ("body", "kept", "re_formed", "absorbed"),
    [
        (Placed(0b00111, 3, outside=False, alone=False), 0, 1, 3),
        (Placed(0b11000, 2, outside=False, alone=True), 2, 0, 2),
        (Placed(0b01000, 1, outside=False, alone=True), 2, 0, 2),
        (Placed(0b00011, 2, outside=True, alone=False), 3, 1, 0),
        (Placed(0b11111, 3, outside=False, alone=False), 0, 3, 1),
        (Placed(0, 0, outside=False, alone=True), 4, 0, 0),
        (Placed(0, 1, outside=False, alone=False), 0, 0, 4),
    ],
)
def test_each_grouping_keeps_re_forms_or_absorbs_it(
    body: Placed, kept: int, re_formed: int, absorbed: int
) -> None:
    found = fates_among(body, ALONE, BLOCKS)
    assert found == {"kept": kept, "re-formed": re_formed, "absorbed": absorbed}
