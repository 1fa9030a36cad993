"""Who shares with whom before and after an option."""

from appraisal.appraise import appraise
from appraisal.site.before_after import TieAfter, before_and_after
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
FOUND = appraise(dataset(FOUR))


def test_today_stands_before_and_the_new_councils_after() -> None:
    found = before_and_after(FOUND, "two")
    assert found is not None
    assert found.before_title == "Before: 4 of 6 pairs share services, staff or money"
    assert found.after_title == "After: the only pair shares services, staff or money"
    assert [node.lines[0][0] for node in found.after.nodes] == ["East", "West"]
    assert found.ties == (TieAfter("East", "West", 1, "work as one"),)
    inside = "Within one council, and so no tie any more: 1."  # the pair becomes one council
    assert found.after_explained.endswith(f"among some of the councils. {inside}")


def test_one_council_has_no_ties_left() -> None:
    found = before_and_after(FOUND, "one")
    assert found is not None
    assert (found.after_title, found.ties) == ("After: one council, and no pairs", ())
    assert found.after is None
    assert found.after_explained == "Within one council, and so no tie any more: 2."


def test_what_is_deepened_is_drawn_and_what_ends_is_not() -> None:
    found = before_and_after(FOUND, "closer")
    assert found is not None
    assert [(row.one, row.other) for row in found.ties] == [
        ("Ash", "Birch"),
        ("Ash", "Dale"),
    ]


def test_those_who_would_share_most_come_first() -> None:
    more = "more: {name: M, kind: company, level: share, members: [cedar, dale]}\n      club:"
    closer = FOUR.replace("club:", more).replace(", end: [three]", "")
    found = before_and_after(appraise(dataset(closer)), "closer")
    assert found is not None
    assert [(row.one, row.other, row.bodies) for row in found.ties] == [
        ("Cedar", "Dale", 2),
        ("Ash", "Birch", 1),
        ("Ash", "Dale", 1),
        ("Birch", "Cedar", 1),
        ("Birch", "Dale", 1),
    ]


def test_a_body_of_one_council_was_never_a_tie_to_lose() -> None:
    alone = FOUR.replace("members: [ash, birch]}", "members: [ash], partners: [bank]}")
    found = before_and_after(appraise(dataset(alone)), "two")
    assert found is not None
    assert found.after_explained.endswith("starts or deepens among some of the councils.")


def test_what_all_councils_would_share_is_left_out_as_it_is_before() -> None:
    deeper = FOUR.replace("deepen: {talk: share}", "deepen: {club: integrate}")
    found = before_and_after(appraise(dataset(deeper)), "closer")
    assert found is not None
    assert [(row.one, row.other) for row in found.ties] == [("Ash", "Birch")]


def test_nothing_is_drawn_where_nobody_ever_shares() -> None:
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


def test_what_both_of_two_councils_do_together_is_drawn_and_not_said_to_be_left_out() -> None:
    found = before_and_after(appraise(dataset(TWO)), "o")
    assert found is not None
    assert found.before_title == "Before: the only pair shares services, staff or money"
    assert found.before_explained == "Partnerships at level share or deeper."
    assert found.after_explained == (
        "The same partnerships, as far as they would go on, with those that the option starts or "
        "deepens."
    )


def test_what_all_of_three_or_more_do_together_is_said_to_be_left_out() -> None:
    found = before_and_after(FOUND, "two")
    assert found is not None
    assert found.before_explained == (
        "Partnerships at level share or deeper, less those that all councils belong to."
    )
