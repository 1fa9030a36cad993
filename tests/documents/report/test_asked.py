"""What a report is asked for: options in their order, whose it is, and what it cites."""

from tests.documents.report.reported import AREA, NOTHING, asks


def test_no_options_are_all_and_some_keep_their_order() -> None:
    assert asks().options == ("stay", "join")
    assert asks(AREA, None, "join", "stay").options == ("stay", "join")
    assert asks(AREA, None, "join").options == ("join",)


def test_it_is_a_councils_or_that_of_the_councils() -> None:
    assert (asks(AREA, "ash").whose, asks(AREA, "ash").label) == ("Ash Council", "Ash")
    assert (asks().whose, asks().label) == ("the councils", "")
    named = asks(NOTHING.replace("title: Nothing yet", "title: T, area: The Vale"))
    assert named.whose == "the councils of The Vale"


def test_more_than_six_options_are_many() -> None:
    options = "".join(f"\n      o{n}: {{family: continue}}" for n in range(7))
    assert not asks().many
    assert asks(f"settings: {{title: T}}\n    options:{options}".replace("\n    ", "\n")).many


def test_it_cites_what_values_of_its_options_rest_on() -> None:
    assert asks(NOTHING).cited == frozenset()
    assert "s" in asks(AREA, None, "join").cited
