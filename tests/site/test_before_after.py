"""Who shares with whom before and after an option."""

from functools import cache

from appraisal.appraise import Appraisal, appraise
from appraisal.site.before_after import BeforeAfter, before_and_after
from tests.datasets import dataset

# ash, birch, cedar and dale; the pair shares, the three share, the club is everybody's.
FOUR = """
    councils:
      {ash: {tier: unitary, name: Ash}, birch: {tier: unitary, name: Birch},
       cedar: {tier: unitary, name: Cedar}, dale: {tier: unitary, name: Dale}}
    partnerships:
      pair: {name: P, kind: company, level: share, members: [ash, birch]}
      three: {name: T, kind: company, level: integrate, members: [birch, cedar, dale]}
      club: {name: C, kind: programme, level: share, members: [ash, birch, cedar, dale]}
      talk: {name: K, kind: programme, level: inform, members: [ash, dale]}
    options:
      two:
        name: Two
        family: unitary
        councils:
          east: {name: East, covers: [ash, birch]}
          west: {name: West, covers: [cedar, dale]}
      one:
        name: One
        family: unitary
        councils: {all: {name: All, covers: [ash, birch, cedar, dale]}}
      closer:
        name: Closer
        family: non-structural
        partnerships: {deepen: {talk: share}, end: [three]}
"""


@cache
def four() -> Appraisal:
    return appraise(dataset(FOUR))


def counts(found: BeforeAfter | None) -> list[list[str]]:
    """The cells of each row: the count, with + where there are more than today."""
    assert found is not None
    return [
        ["" if p.blank else f"{p.bodies}{'+' if p.more else ''}" for p in row.pairs]
        for row in found.rows
    ]


def test_new_councils_are_told_of_in_words_and_have_no_table() -> None:
    found = before_and_after(four(), "two")
    assert found is not None
    assert found.before_title == "Before: 4 of 6 pairs share services, staff or money"
    assert found.after_title == "After: the only pair shares services, staff or money"
    assert (found.heads, found.rows) == ((), ())
    # the pair becomes one council
    assert found.inside == "Within one council, and so no tie any more: 1."


def test_one_council_has_no_ties_left() -> None:
    found = before_and_after(four(), "one")
    assert found is not None
    assert found.after_title == "After: one council, and no pairs"
    assert found.inside == "Within one council, and so no tie any more: 2."


def test_today_stands_below_the_diagonal_and_the_option_above_it() -> None:
    found = before_and_after(four(), "closer")
    assert found is not None
    assert found.heads == ("Ash", "Birch", "Cedar", "Dale")
    assert [row.name for row in found.rows] == ["Ash", "Birch", "Cedar", "Dale"]
    # The talk of Ash and Dale is deepened, and the three of Birch, Cedar and Dale ends.
    assert counts(found) == [
        ["", "1", "0", "1+"],
        ["1", "", "0", "0"],
        ["0", "1", "", "0"],
        ["0", "1", "1", ""],
    ]


def test_the_more_a_pair_shares_the_darker_it_is() -> None:
    more = "more: {name: M, kind: company, level: share, members: [cedar, dale]}\n      club:"
    closer = FOUR.replace("club:", more).replace(", end: [three]", "")
    found = before_and_after(appraise(dataset(closer)), "closer")
    assert counts(found)[2] == ["0", "1", "", "2"]
    assert found is not None
    assert [pair.shade for pair in found.rows[2].pairs] == [0, 2, 0, 3]


def test_a_body_of_one_council_was_never_a_tie_to_lose() -> None:
    alone = FOUR.replace("members: [ash, birch]}", "members: [ash], partners: [bank]}")
    found = before_and_after(appraise(dataset(alone)), "two")
    assert found is not None
    assert found.inside == ""


def test_what_all_councils_would_share_is_left_out_as_it_is_before() -> None:
    deeper = FOUR.replace("deepen: {talk: share}", "deepen: {club: integrate}")
    found = before_and_after(appraise(dataset(deeper)), "closer")
    assert counts(found)[0] == ["", "1", "0", "0"]


def test_nothing_is_said_where_nobody_ever_shares() -> None:
    bare = appraise(
        dataset("""
        councils: {ash: {tier: unitary}, birch: {tier: unitary}}
        options: {stay: {name: Stay, family: continue}}
        """)
    )
    assert before_and_after(bare, "stay") is None


TWO = """
    councils: {ash: {tier: unitary, name: Ash}, birch: {tier: unitary, name: Birch}}
    partnerships:
      pair: {name: P, kind: company, level: share, members: [ash, birch]}
    options: {o: {name: O, family: continue}}
"""


def test_where_no_tie_changes_there_is_no_table() -> None:
    found = before_and_after(appraise(dataset(TWO)), "o")
    assert found is not None
    assert found.before_title == "Before and after: the only pair shares services, staff or money"
    assert found.after_title == ""
    assert (found.counted, found.rows) == ("Partnerships at level share or deeper.", ())


def test_what_all_of_three_or_more_do_together_is_said_to_be_left_out() -> None:
    found = before_and_after(four(), "two")
    assert found is not None
    assert found.counted == (
        "Partnerships at level share or deeper, less those that all councils belong to."
    )
