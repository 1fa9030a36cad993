"""Options that do the same to every agreement."""

from appraisal.appraise.futures_alike import alike
from tests.appraise.test_futures_of_bodies import AREA, futures
from tests.datasets import dataset


def test_options_of_a_family_that_do_the_same_to_all_stand_together() -> None:
    area = dataset(AREA)
    found = alike(area, futures(area), ["above", "cities"])
    assert [(one.family, one.options, one.whole) for one in found] == [
        ("continue", ("stay",), True),
        ("non-structural", ("agreed",), False),
        ("non-structural", ("closer",), False),
        ("unitary", ("apart",), False),
        ("unitary", ("one",), False),
        ("unitary", ("two",), False),
    ]
    assert found[3].fates == {"above": "re-formed", "cities": "ended"}


def test_fewer_bodies_tell_fewer_options_apart() -> None:
    area = dataset(AREA)
    found = alike(area, futures(area), ["nobody"])
    assert [(one.options, one.whole) for one in found] == [
        (("stay",), True),
        (("agreed", "closer"), True),
        (("apart", "one", "two"), True),
    ]


def test_without_options_there_are_none() -> None:
    area = dataset(AREA.partition("    options:")[0])
    assert alike(area, futures(area), ["nobody"]) == ()
