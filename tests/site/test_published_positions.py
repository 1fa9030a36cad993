"""Who has said what of which option, and when."""

from appraisal.site.published_positions import positions_on, speakers
from tests.areas import POSITIONS as AREA
from tests.datasets import dataset


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
