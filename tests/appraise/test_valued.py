"""What is worked out without draws is what `appraise` has."""

from dataclasses import fields

from appraisal.appraise import appraise
from appraisal.appraise.valued import Worth, worth
from tests.areas import THREE
from tests.candidates import AGREED
from tests.datasets import dataset


def test_without_draws_every_number_is_the_same() -> None:
    for text in (AGREED, THREE):
        found, whole = worth(dataset(text)), appraise(dataset(text))
        for field in fields(Worth):
            told, ours = getattr(whole, field.name), getattr(found, field.name)
            assert repr(told) == repr(ours), field.name
