from appraisal.area.taking_part import taking_part
from tests.treeshire import WHAT, treeshire


def test_the_councils_that_a_workshop_names_take_part() -> None:
    dataset = treeshire()
    named = dataset.workshops[WHAT].model_copy(update={"councils": ("oak", "elm")})
    assert taking_part(dataset, named) == ("oak", "elm")


def test_all_councils_take_part_where_none_is_named() -> None:
    dataset = treeshire()
    unnamed = dataset.workshops[WHAT].model_copy(update={"councils": ()})
    assert taking_part(dataset, unnamed) == tuple(dataset.councils)
