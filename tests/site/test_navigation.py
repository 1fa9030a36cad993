"""Addresses of pages, and the group of the navigation that each belongs to."""

import pytest

from appraisal.site.navigation import GROUPS, KINDS, REDIRECT, above, address, filled, group_of


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
    ("kind", "group", "under"),
    [
        ("options", "options", ""),
        ("money", "options", ""),
        ("brief", "options", "options"),
        ("side_by_side", "options", "compare"),
        ("theme", "agreements", "themes"),
        ("workshops", "priorities", ""),
        ("workshop", "priorities", "workshops"),
        ("summary", "", ""),
        ("accessibility", "", ""),
        (REDIRECT, "", ""),
        ("nothing", "", ""),
    ],
)
def test_a_page_belongs_to_the_group_of_its_menu_or_of_the_page_that_it_is_under(
    kind: str, group: str, under: str
) -> None:
    assert (group_of(kind), above(kind)) == (group, under)


def test_there_are_six_groups_as_the_header_has_room_for() -> None:
    assert [group.label for group in GROUPS] == [
        "Options",
        "What councils could agree",
        "Delivery",
        "Your council",
        "Try your priorities",
        "Evidence and method",
    ]


def test_each_kind_is_in_one_menu_or_under_a_page_that_is() -> None:
    listed = [kind for group in GROUPS for kind in group.kinds]
    assert len(listed) == len(set(listed))
    without = [kind.id for kind in KINDS if not group_of(kind.id)]
    assert without == ["summary", "search", "accessibility"]
    assert {kind.id for kind in KINDS if kind.under} == {
        kind.id for kind in KINDS if "…" in kind.address
    }


def test_each_kind_and_each_address_is_there_once() -> None:
    assert len({kind.id for kind in KINDS}) == len({kind.address for kind in KINDS}) == len(KINDS)
