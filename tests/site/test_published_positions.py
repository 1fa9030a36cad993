"""Who has said what of which option, and when."""

from appraisal.site.published_positions import positions_on, speakers
from tests.datasets import dataset

AREA = """
    councils: {ash: {tier: unitary, name: Ash Council}, birch: {tier: unitary}}
    criteria: [{id: voice, judged: {0: none, 100: all}}]
    sources: {s: {title: Minutes}}
    options:
      stay:
        family: continue
        positions: [{who: ash, position: Was against., date: 2020, source: s}]
      left:
        family: unitary
        councils: {a: {name: A, covers: [ash]}, b: {name: B, covers: [birch]}}
        positions:
          - {who: ash, position: Voted for it., date: 2025-11, source: s}
          - {who: a-union, position: Asked for talks., source: s}
      right:
        family: unitary
        councils: {c: {name: C, covers: [birch]}, d: {name: D, covers: [ash]}}
      one: {family: unitary, councils: {all: {name: All, covers: [ash, birch]}}}
"""


def test_every_council_is_named_with_the_newest_position_first() -> None:
    found = speakers(dataset(AREA))
    assert [(row.label, [(s.options, s.date) for s in row.said]) for row in found] == [
        ("Ash Council", [(("left",), "November 2025"), (("stay",), "2020")]),
        ("birch", []),
        ("A union", [(("left",), "")]),
    ]


def test_what_a_council_said_alike_of_several_options_is_one_row() -> None:
    both = AREA.replace(
        "councils: {c: {name: C, covers: [birch]}, d: {name: D, covers: [ash]}}",
        "positions: [{who: ash, position: Voted for it., date: 2025-11, source: s}]",
    )
    assert [s.options for s in speakers(dataset(both))[0].said] == [("left", "right"), ("stay",)]


def test_what_was_said_of_one_option_names_councils_and_others_apart() -> None:
    made = dataset(AREA)
    found = positions_on(made, made.options["left"])
    assert [(p.council, p.label, p.text, p.date) for p in found] == [
        ("ash", "Ash Council", "Voted for it.", "November 2025"),
        ("", "A union", "Asked for talks.", ""),
    ]
