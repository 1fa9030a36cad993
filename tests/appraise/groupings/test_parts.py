"""Which groupings split a council, and which councils may be split."""

from appraisal.appraise.groupings.parts import may_be_split, splitting
from appraisal.appraise.groupings.structures import Structures
from tests.appraise.groupings.areas import SPLIT, asking
from tests.datasets import dataset


def with_parts() -> Structures:
    found = asking("{councils: [1, 3], smallest: 50}", SPLIT).with_parts
    assert found is not None
    return found


def test_a_grouping_splits_a_council_whose_parts_fall_to_several() -> None:
    found = with_parts()
    marked = zip(found.listed, splitting(dataset(SPLIT), found).tolist(), strict=True)
    assert {"|".join("+".join(block) for block in g.blocks): splits for g, splits in marked} == {
        "ash+birch-east+birch-west+cedar": False,
        "ash|birch-east+birch-west+cedar": False,
        "ash+birch-east|birch-west+cedar": True,
        "ash+birch-east+birch-west|cedar": False,
        "ash|birch-east|birch-west+cedar": True,
        "ash|birch-east+birch-west|cedar": False,
        "ash+birch-east|birch-west|cedar": True,
    }


def test_a_council_may_be_split_where_its_parts_are_areas() -> None:
    assert may_be_split(dataset(SPLIT), with_parts()) == ["birch"]


def test_among_whole_councils_none_is_split() -> None:
    found = asking("{councils: [1, 3]}", SPLIT)
    assert may_be_split(dataset(SPLIT), found) == []
    assert not splitting(dataset(SPLIT), found).any()
