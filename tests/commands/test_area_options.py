"""Districts belong to the county that was typed before them."""

import click
import pytest

from appraisal.commands.area_options import County, counties_in_order, names_in


def test_names_stand_between_commas() -> None:
    assert names_in(" Ash,Birch  Vale , ,Elm,") == ("Ash", "Birch Vale", "Elm")
    assert names_in("") == ()
    assert names_in("Hull, City of, Elm") == ("Hull", "Elm")


def test_names_in_quotes_may_have_commas_in_them() -> None:
    assert names_in('"Ash, Elm and Oak", Birch') == ("Ash, Elm and Oak", "Birch")
    assert names_in('King\'s Ash,The "Old" Elm') == ("King's Ash", 'The "Old" Elm')


def test_districts_belong_to_the_county_before_them() -> None:
    order = ["county", "districts", "districts", "county", "county", "districts"]
    assert counties_in_order(order, ["Shire", "Bare", "Wold"], ["A,B", "C", "D"]) == (
        County("Shire", ("A", "B", "C")),
        County("Bare"),
        County("Wold", ("D",)),
    )


def test_districts_before_any_county_are_wrong_usage() -> None:
    with pytest.raises(click.BadParameter, match="'A,B' come before any --county"):
        counties_in_order(["districts", "county"], ["Shire"], ["A,B"])
