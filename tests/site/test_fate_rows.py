"""What options make of partnerships, counted, as rows."""

from appraisal.appraise.network.fates import fates_of_council
from appraisal.site.fate_rows import FateRow, FateRows, Member, fate_rows, members
from tests.site.drawn_pages import appraised


def test_options_that_make_the_same_of_partnerships_share_a_row() -> None:
    thin = appraised()
    counts = {o: fates_of_council(thin, o, "shire").counts for o in thin.changes}
    assert fate_rows(counts) == FateRows(
        ("kept", "re-formed"),
        (FateRow(("now", "hubs"), (1, 0)), FateRow(("split",), (0, 1))),
    )


def test_only_fates_that_some_option_brings_have_a_column() -> None:
    thin = appraised()
    found = fate_rows({o: fates_of_council(thin, o, "ash").counts for o in thin.changes})
    assert found.fates == ("kept", "re-formed", "started")
    assert [(row.options, row.counts) for row in found.rows] == [
        (("now",), (2, 0, 0)),
        (("hubs",), (2, 0, 1)),
        (("split",), (0, 2, 0)),
    ]


def test_without_options_there_is_no_row() -> None:
    assert fate_rows({}) == FateRows((), ())


def test_partnerships_stand_by_name() -> None:
    found = members(appraised().partnerships)
    assert found == (Member("board", "Board"), Member("depot", "Depot"))
