"""Who has said what of an option, and when."""

from appraisal.site.published_positions import positions_on, silent, speakers
from tests.areas import POSITIONS as AREA
from tests.datasets import dataset


def test_what_was_said_of_one_option_names_councils_and_others_apart() -> None:
    made = dataset(AREA)
    found = positions_on(made, made.options["left"])
    assert [(p.council, p.label, p.text, p.date) for p in found] == [
        ("ash", "Ash Council", "Voted for it.", "November 2025"),
        ("", "A union", "Asked for talks.", ""),
    ]


def test_who_has_spoken_on_an_option_is_named_once_and_who_on_none() -> None:
    made = dataset(AREA)
    assert speakers(made, "left") == ("Ash Council", "A union")
    assert speakers(made, "right") == ()
    assert silent(made) == "birch"
    assert silent(dataset("options: {o: {}}")) == ""
