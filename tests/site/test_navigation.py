"""Addresses of pages, and the entry of the navigation that each is marked under."""

import pytest

from appraisal.site.navigation import KINDS, REDIRECT, address, filled, marked


@pytest.mark.parametrize(
    ("kind", "names", "path"),
    [
        ("summary", (), "index.html"),
        ("option", ("one",), "options/one.html"),
        ("side_by_side", ("one", "two"), "compare/one/two.html"),
    ],
)
def test_the_names_stand_in_the_address(kind: str, names: tuple[str, ...], path: str) -> None:
    assert address(kind, *names) == path


def test_a_kind_that_there_is_not_has_no_address() -> None:
    with pytest.raises(KeyError, match="costs"):
        address("costs")


@pytest.mark.parametrize(
    ("kind", "names"), [("summary", ("one",)), ("option", ()), ("side_by_side", ("one",))]
)
def test_an_address_takes_as_many_names_as_it_has_gaps(kind: str, names: tuple[str, ...]) -> None:
    with pytest.raises(ValueError, match="zip"):
        address(kind, *names)


def test_a_pattern_is_filled_in_turn() -> None:
    assert filled("a/…/b/….html", "one", "two") == "a/one/b/two.html"
    assert filled("a.html") == "a.html"


def test_a_name_that_has_dots_of_its_own_stands_as_it_is() -> None:
    assert filled("options/….html", "a…b") == "options/a…b.html"


@pytest.mark.parametrize(
    ("kind", "entry"),
    [
        ("summary", "summary"),
        ("option", "options"),
        ("brief", "options"),
        ("side_by_side", "compare"),
        ("workshop", "agreement"),
        ("accessibility", ""),
        (REDIRECT, ""),
        ("nothing", ""),
    ],
)
def test_a_page_is_marked_under_its_own_entry_or_the_one_that_it_belongs_to(
    kind: str, entry: str
) -> None:
    assert marked(kind) == entry


def test_what_a_page_is_marked_under_is_an_entry_of_the_navigation() -> None:
    entries = {kind.id for kind in KINDS if kind.label}
    assert {marked(kind.id) for kind in KINDS} - {""} == entries


def test_each_kind_and_each_address_is_there_once() -> None:
    assert len({kind.id for kind in KINDS}) == len({kind.address for kind in KINDS}) == len(KINDS)
    assert not [kind.id for kind in KINDS if kind.label and kind.under]
