"""What new councils would take over, beside today's (sums by hand in tests/who_pays.py)."""

from appraisal.site.taken_over import Row, TakenOver, taken_over
from tests.site.drawn_pages import appraised
from tests.who_pays import PAYS, SPLIT


def shown(text: str = PAYS) -> TakenOver:
    found = taken_over(appraised(text))
    assert found is not None
    return found


def said(row: Row) -> tuple[object, ...]:
    return (row.council, row.name, *(cell.words for cell in row.cells), row.charges, row.gaps)


def test_debt_stands_with_what_it_is_a_head_and_other_measures_behind() -> None:
    assert shown().columns == ("Borrowing", "A head", "Reserves", "Council tax base")


def test_new_councils_stand_by_option() -> None:
    assert [(group.option, [said(row) for row in group.rows]) for group in shown().made] == [
        (
            "one",
            [("", "All", "£180m", "£900", "£44m, 3 of 4", "60,000", "£1,800 to £1,860", "1 of 4")],
        ),
        (
            "two",
            [
                ("", "Town", "£100m", "£1,000", "£30m", "30,000", "£1,830", "0 of 1"),
                (
                    *("", "Wide", "£80m", "£800", "£14m, 2 of 3", "30,000"),
                    *("£1,800 to £1,860", "1 of 3"),
                ),
            ],
        ),
    ]


def test_todays_councils_have_what_is_their_own() -> None:
    rows = {row.council: said(row)[2:] for row in shown().today.rows}
    assert rows["ash"] == ("£0", "£0", "£4m", "10,000", "£1,800", "yes")
    assert rows["birch"] == ("£60m", "£1,000", "", "20,000", "£1,860", "")
    assert rows["shire"] == ("£20m", "£200", "£10m", "30,000", "£1,840", "")


def test_what_was_assumed_and_what_has_a_range_is_known_by_it() -> None:
    (town, _) = shown(SPLIT).made[1].rows
    base = town.cells[-1]
    assert (base.words, base.evidence, base.ranged) == (
        "32,500 (32,000 to 33,000)",
        "assumption",
        True,
    )


def test_where_no_option_makes_councils_there_is_nothing() -> None:
    assert taken_over(appraised("{}")) is None
