"""A square for each partnership says what becomes of it."""

from appraisal.site.fate_waffles import fate_waffles, small_waffle
from tests.site.drawn_pages import THIN, appraised


def test_each_fate_has_its_squares_in_the_order_of_the_words() -> None:
    found = fate_waffles(appraised(), "hubs")
    assert found.each == 1
    assert [
        (row.label, row.count, [s.kind for s in row.squares.squares]) for row in found.rows
    ] == [
        ("Kept", 2, ["kept", "kept"]),
        ("Started", 1, ["started"]),
    ]


def test_the_small_one_has_all_squares_in_a_block_and_one_beside_each_count() -> None:
    found = small_waffle(appraised(), "split")
    assert [square.kind for square in found.squares.squares] == ["re-formed", "re-formed"]
    assert [(one.squares[0].kind, said) for one, said in found.counts] == [
        ("re-formed", "2 re-formed")
    ]


def test_more_than_a_hundred_share_squares() -> None:
    many = "".join(
        f"\n  p{n}: {{name: P, kind: company, level: share, members: [ash, birch]}}"
        for n in range(148)
    )
    area = appraised(THIN.replace("\npartnerships:", f"\npartnerships:{many}"))
    found = fate_waffles(area, "now")
    assert (found.each, found.rows[0].count, len(found.rows[0].squares.squares)) == (2, 150, 75)


def test_without_partnerships_there_are_no_squares() -> None:
    assert fate_waffles(appraised("options: {o: {}}"), "o").rows == ()
    assert small_waffle(appraised("options: {o: {}}"), "o").counts == ()
