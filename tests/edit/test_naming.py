"""From what people type to ids and short names that are safe in any folder."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from appraisal.edit.naming import (
    LONGEST_MADE,
    Named,
    NameRefused,
    council_id,
    id_of,
    named_councils,
    short_name_of,
)
from appraisal.load.names import DEVICES, FIXED
from appraisal.model.files import kind_of


@pytest.mark.parametrize(
    ("name", "short"),
    [
        ("Chesterfield Borough Council", "Chesterfield"),
        ("Loamshire County Council", "Loamshire"),
        ("Cornwall Council", "Cornwall"),
        ("City of York Council", "York"),
        ("Borough Council of King's Lynn & West Norfolk", "King's Lynn & West Norfolk"),
        ("Royal Borough of Windsor and Maidenhead", "Windsor and Maidenhead"),
        ("Council of the Isles of Scilly", "Isles of Scilly"),
        ("  Two   blanks  District Council ", "Two blanks"),
        ("Council", "Council"),
        ("Northwold", "Northwold"),
    ],
)
def test_a_short_name_leaves_out_what_kind_of_council_it_is(name: str, short: str) -> None:
    assert short_name_of(name) == short


@pytest.mark.parametrize(
    ("name", "i"),
    [
        ("St Helens", "st-helens"),
        ("St. Helens", "st-helens"),
        ("King's Lynn", "kings-lynn"),
        ("King’s Lynn", "kings-lynn"),
        ("Bath & North East Somerset", "bath-and-north-east-somerset"),
        ("Ynys Môn", "ynys-mon"),
        ("con", "con-2"),
        ("Index", "index-2"),
        ("TRUE", "true-2"),
        ("a" * 100, "a" * LONGEST_MADE),
        ("word " * 30, "-".join(["word"] * 12)),
    ],
)
def test_an_id_is_made_of_plain_letters_and_is_no_word_that_is_kept(name: str, i: str) -> None:
    assert id_of(name) == i


def test_an_id_that_is_taken_gets_a_number() -> None:
    assert id_of("Ash", ("ash", "ash-2")) == "ash-3"


@pytest.mark.parametrize("name", ["", "!!", "東京", "2024-01-01"])
def test_a_name_without_letters_makes_no_id(name: str) -> None:
    with pytest.raises(NameRefused, match="makes no id"):
        id_of(name)


@pytest.mark.parametrize("name", ["Partnerships", "Partner", "Places", "Functions"])
def test_no_council_takes_the_name_of_a_file_that_lies_beside_it(name: str) -> None:
    assert council_id(name) == f"{name.lower()}-council"


def test_a_district_stands_within_the_county_before_it() -> None:
    assert named_councils(
        [("Shire County Council", ["Ash", "Birch DC"])], ["Elm City Council"]
    ) == (
        Named("shire", "Shire County Council", "Shire", "county"),
        Named("ash", "Ash", "Ash", "district", "shire"),
        Named("birch-dc", "Birch DC", "Birch DC", "district", "shire"),
        Named("elm", "Elm City Council", "Elm", "unitary"),
    )


def test_each_district_stands_within_its_own_county() -> None:
    found = named_councils([("Shire", ["Ash"]), ("Wold", ["Birch"])], [])
    assert [one.within for one in found] == [None, "shire", None, "wold"]


def test_a_district_that_is_called_as_its_county_is_told_apart_by_its_tier() -> None:
    assert named_councils([("Shire", ["Shire"])], []) == (
        Named("shire-county", "Shire (county)", "Shire (county)", "county"),
        Named("shire-district", "Shire (district)", "Shire (district)", "district", "shire-county"),
    )


def test_councils_with_one_short_name_go_by_their_whole_names() -> None:
    found = named_councils([("Shire County Council", [])], ["Shire City Council"])
    assert [(one.id, one.short_name) for one in found] == [
        ("shire-county-council", "Shire County Council"),
        ("shire-city-council", "Shire City Council"),
    ]


@pytest.mark.parametrize("twice", [["Ash", "ash"], ["St. Ives", "St Ives"]])
def test_a_council_named_twice_is_refused(twice: list[str]) -> None:
    with pytest.raises(NameRefused, match="is named twice"):
        named_councils([], twice)


def test_a_name_that_is_too_long_for_the_files_is_refused() -> None:
    with pytest.raises(NameRefused, match="more than 300 signs"):
        named_councils([], ["x" * 301])


@given(st.text(min_size=1, max_size=80))
def test_whatever_is_typed_makes_an_id_that_a_file_can_have_or_is_refused(name: str) -> None:
    try:
        i = council_id(name)
    except NameRefused:
        return
    assert kind_of(f"councils/{i}.yaml") == "councils"
    assert i not in {"index", *DEVICES, *FIXED}
    assert len(i) <= LONGEST_MADE + len("-council")
