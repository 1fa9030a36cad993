"""What is worked out of an area before its ways of counting, and these."""

from appraisal.appraise.performance import perform
from appraisal.appraise.safety.ground import Ground, lay_out
from appraisal.appraise.ways.counted import Ways, ways_of_counting
from appraisal.appraise.weights import headline_perspective, weigh
from appraisal.model import Dataset
from tests.datasets import dataset

LEAF = "judged: {0: Bad, 100: Good}"


def ground_of(area: Dataset) -> Ground:
    weights = weigh(area)
    found = lay_out(area, perform(area).matrix, weights, headline_perspective(area))
    assert found is not None
    return found


def ways_of(text: str) -> Ways:
    area = dataset(text)
    return ways_of_counting(area, perform(area).matrix, ground_of(area))
