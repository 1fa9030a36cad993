"""What is worked out without draws is what `appraise` has."""

from appraisal.appraise import appraise
from appraisal.appraise.valued import Worth, worth
from tests.areas import THREE
from tests.candidates import AGREED
from tests.datasets import dataset


def test_without_draws_every_number_is_the_same() -> None:
    for text in (AGREED, THREE):
        found, whole = worth(dataset(text)), appraise(dataset(text))
        for name in Worth.__struct_fields__:
            told, ours = getattr(whole, name), getattr(found, name)
            assert repr(told) == repr(ours), name
