"""What a link's picture shows: as many options as can be read, and where a council is."""

from appraisal.charts.hexagons import Hexagon, HexMap, Piece
from appraisal.charts.link_picture import Area, RangeRow, areas_of, shown_rows


def row(name: str, strong: bool = False) -> RangeRow:
    return RangeRow(name, name, "unitary", True, 40.0, 50.0, 60.0, strong)


def names(rows: tuple[RangeRow, ...]) -> str:
    return "".join(one.id for one in rows)


def test_the_first_eight_options_are_shown() -> None:
    assert names(shown_rows([row(i) for i in "abcdefghij"])) == "abcdefgh"
    assert names(shown_rows([row(i) for i in "ab"])) == "ab"


def test_the_option_that_is_meant_is_shown_wherever_it_stands() -> None:
    assert names(shown_rows([row(i, i == "j") for i in "abcdefghij"])) == "abcdefgj"
    assert names(shown_rows([row(i, i == "b") for i in "abcdefghij"])) == "abcdefgh"


def test_areas_are_rings_in_shares_of_the_width_and_the_one_that_is_meant_comes_last() -> None:
    def hexagon(name: str, path: str) -> Hexagon:
        return Hexagon(name, name, (), 0.0, (Piece(path, "", -1, 0.0, 0.0),))

    two_rings = "M0.0 0.0L200.0 0.0L200.0 50.0ZM10.0 10.0L20.0 10.0L20.0 20.0Z"
    held = (hexagon("ash", two_rings), hexagon("birch", "M0.0 100.0L50.0 100.0L0.0 200.0Z"))
    drawn = HexMap(200.0, 400.0, held, "", (), ())
    assert areas_of(drawn, frozenset({"ash"})) == (
        Area((((0.0, 0.5), (0.25, 0.5), (0.0, 1.0)),), strong=False),
        Area(
            (
                ((0.0, 0.0), (1.0, 0.0), (1.0, 0.25)),
                ((0.05, 0.05), (0.1, 0.05), (0.1, 0.1)),
            ),
            strong=True,
        ),
    )
