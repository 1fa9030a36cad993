"""Two things of one kind that a reader, or a map, cannot tell apart."""

import pytest

from tests.load.notices.doubts import doubts
from tests.workspaces import cases

MEND = "Give each a name of its own: pages and tables tell them apart by it."
SHORT = "Give each a short name of its own: tables and charts tell them apart by it."


@pytest.mark.parametrize(
    ("text", "place", "said"),
    cases(
        {
            "councils": (
                (
                    "councils: {north: {name: Newcastle, tier: unitary}, "
                    "south: {name: newcastle, tier: unitary}}"
                ),
                "councils/south.yaml name",
                "The name 'newcastle' is that of another council, in councils/north.yaml.",
            ),
            "a council and a part of it": (
                "councils: {vale: {name: Vale, tier: unitary, parts: {upper: {name: Vale}}}}",
                "councils/vale.yaml parts/upper/name",
                "The name 'Vale' is that of another council, 'vale'.",
            ),
            "options": (
                "options: {a: {name: Same}, b: {name: Same}}",
                "options/b.yaml name",
                "The name 'Same' is that of another option, in options/a.yaml.",
            ),
            "new councils of one option": (
                "options: {a: {councils: {n: {name: N, covers: [x]}, m: {name: N, covers: [y]}}}}",
                "options/a.yaml councils/m/name",
                "The name 'N' is that of another council of this option, 'n'.",
            ),
            "benefits of one option": (
                "options: {a: {benefits: [{name: One door}, {name: one  door}]}}",
                "options/a.yaml benefits/1/name",
                "The name 'one  door' is that of another benefit of this option, above.",
            ),
            "risks of one option": (
                (
                    "options: {a: {risks: [{name: R, likelihood: 1, impact: 1}, "
                    "{name: R, likelihood: 2, impact: 2}]}}"
                ),
                "options/a.yaml risks/1/name",
                "The name 'R' is that of another risk of this option, above.",
            ),
            "partnerships": (
                (
                    "partnerships: {p: {name: Team, kind: company, level: share}, "
                    "q: {name: Team, kind: company, level: share}}"
                ),
                "councils/partnerships.yaml q/name",
                "The name 'Team' is that of another partnership, 'p'.",
            ),
            "criteria": (
                (
                    "criteria: [{id: a, name: Cost, judged: {0: x, 100: y}}, "
                    "{id: b, name: Cost, judged: {0: x, 100: y}}]"
                ),
                "criteria/criteria.yaml 1/name",
                "The name 'Cost' is that of another criterion, 'a'.",
            ),
        }
    ),
)
def test_one_name_for_two_is_queried(text: str, place: str, said: str) -> None:
    assert doubts("same-name", text) == [f"{place}: {said} {MEND}"]


def test_things_of_different_kinds_may_share_a_name() -> None:
    text = """
    councils: {vale: {name: Vale, tier: unitary}}
    options:
      a: {name: Vale, councils: {v: {name: Vale, covers: [vale]}}}
      b: {name: Two, councils: {v: {name: Vale, covers: [vale]}}}
    """
    assert doubts("same-name", text) == []


@pytest.mark.parametrize(
    ("text", "place", "said"),
    cases(
        {
            "councils": (
                (
                    "councils: {ash: {name: Ash Council, short_name: Ash, tier: unitary}, "
                    "elm: {name: Elm Council, short_name: ASH, tier: unitary}}"
                ),
                "councils/elm.yaml short_name",
                "The short name 'ASH' stands for another council too, in councils/ash.yaml.",
            ),
            "a short name that is another's whole name": (
                (
                    "councils: {ash: {name: Ash Council, short_name: Elm, tier: unitary}, "
                    "elm: {name: Elm, tier: unitary}}"
                ),
                "councils/ash.yaml short_name",
                "The short name 'Elm' stands for another council too, in councils/elm.yaml.",
            ),
            "a council and a part of it": (
                (
                    "councils: {vale: {name: Vale Council, short_name: Vale, tier: unitary, "
                    "parts: {upper: {name: Vale}}}}"
                ),
                "councils/vale.yaml short_name",
                "The short name 'Vale' stands for another council too, 'upper'.",
            ),
            "options": (
                "options: {a: {name: A, short_name: Same}, b: {name: B, short_name: Same}}",
                "options/b.yaml short_name",
                "The short name 'Same' stands for another option too, in options/a.yaml.",
            ),
            "new councils of one option": (
                (
                    "options: {a: {councils: {n: {name: N, short_name: S, covers: [x]}, "
                    "m: {name: M, short_name: S, covers: [y]}}}}"
                ),
                "options/a.yaml councils/m/short_name",
                "The short name 'S' stands for another council of this option too, 'n'.",
            ),
        }
    ),
)
def test_one_short_name_for_two_is_queried(text: str, place: str, said: str) -> None:
    assert doubts("same-name", text) == [f"{place}: {said} {SHORT}"]


def test_one_name_is_queried_once_where_short_names_tell_them_apart() -> None:
    text = """
    councils:
      ash: {name: Borough Council, short_name: Ash, tier: unitary}
      elm: {name: Borough Council, short_name: Elm, tier: unitary}
    """
    assert doubts("same-name", text) == [
        (
            "councils/elm.yaml name: The name 'Borough Council' is that of another council, "
            f"in councils/ash.yaml. {MEND}"
        )
    ]


def test_one_code_for_two_councils_is_queried() -> None:
    text = """
    councils:
      ash: {name: Ash, tier: unitary, gss: E07000001}
      elm: {name: Elm, tier: unitary, gss: E07000002}
      oak: {name: Oak, tier: unitary, gss: E07000001}
      yew: {name: Yew, tier: unitary}
      fir: {name: Fir, tier: unitary}
    """
    assert doubts("same-code", text) == [
        (
            "councils/oak.yaml gss: The code 'E07000001' is that of another council, "
            "in councils/ash.yaml. Give each its own, or leave it out: maps find a council's "
            "boundary by it."
        )
    ]


def test_two_councils_on_one_tile_are_queried_and_a_county_has_none() -> None:
    text = """
    councils:
      county: {name: County, tier: county, tile: [2, 1]}
      east: {name: East, tier: unitary, tile: [2, 1]}
      north: {name: North, tier: unitary, tile: [2, 2]}
      west: {name: West, tier: unitary, tile: [2, 1]}
    """
    assert doubts("same-tile", text) == [
        (
            "councils/west.yaml tile: 'east' stands on this tile already, [2, 1]. Give each "
            "council a tile of its own: the map has room for one on each."
        )
    ]
