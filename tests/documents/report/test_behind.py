"""The sources and the appendices of a report."""

from appraisal.documents.blocks import Items, Table
from appraisal.documents.report import behind
from tests.documents.report.reported import AREA, EMPTY, asks, rows, said


def test_the_sources_of_values_and_positions_are_the_background_papers() -> None:
    lead, items = behind.background_papers(asks())
    assert said([lead]) == ["What this report says of the options rests on 1 document."]
    assert items == Items(("A survey of residents. The bureau, November 2025. No address known.",))
    assert said(behind.background_papers(asks(EMPTY))) == [
        (
            "[To be written: the background papers. No value and no position in the evidence "
            "names a source.]"
        )
    ]


def test_many_sources_stand_in_an_appendix() -> None:
    named = ", ".join(f"s{n}" for n in range(25))
    held = "".join(f"s{n}: {{title: T{n}}}, " for n in range(25))
    many = AREA.replace("sources: {s:", f"sources: {{{held}s:").replace(
        "why: One team does it., source: [s]", f"why: Why., source: [{named}]"
    )
    assert said(behind.background_papers(asks(many))) == [
        "What this report says of the options rests on 26 documents, listed in the last appendix."
    ]
    (items,) = behind.listed_papers(asks(many))
    assert isinstance(items, Items)
    assert items.texts[1] == "T0. No date. No address known."


def test_a_source_has_its_address_as_a_link() -> None:
    survey = "A survey of residents, publisher: The bureau, date: 2025-11"
    where = AREA.replace(survey, "Who asks?, publisher: The bureau, url: 'https://a.example/s'")
    assert list(behind.listed_papers(asks(where))) == [
        Items(("Who asks? The bureau, no date. https://a.example/s",), ("https://a.example/s",))
    ]


def test_every_value_of_every_option_stands_in_the_matrix() -> None:
    assert rows(behind.matrix(asks())) == [
        ("Size", "25", "25"),
        ("Care", "no evidence", "60"),
        ("Speed", "no evidence", "20"),
    ]
    (_, table) = behind.matrix(asks())
    assert isinstance(table, Table)
    assert table.shades == ((1, 1), (0, 3), (0, 1))
    assert said(behind.matrix(asks(EMPTY))) == ["No option is valued on any criterion yet."]


def test_more_than_five_options_have_tables_of_much_the_same_width() -> None:
    options = "".join(f"o{n}: {{family: continue}}, " for n in range(7))
    text = (
        "settings: {title: T}\ncriteria: [{id: a, judged: {0: Bad, 100: Good}}]\n"
        f"options: {{{options}}}"
    )
    tables = [block for block in behind.matrix(asks(text)) if isinstance(block, Table)]
    assert [len(table.head) for table in tables] == [4, 5]
    assert [table.head[-1] for table in tables] == ["o2", "o6"]


def test_the_weights_of_each_set_of_priorities_are_those_of_the_main_criteria() -> None:
    assert rows(behind.priorities(asks())) == [("Size", "20%"), ("Quality", "80%")]
    assert said(behind.priorities(asks(EMPTY))) == ["No option is valued on any criterion yet."]


def test_ways_of_counting_have_their_reasons() -> None:
    found = rows(behind.ways(asks()))
    assert len(found) == 8
    assert all(name and why for name, why in found)
    assert said(behind.ways(asks(EMPTY))) == [
        "Nothing can be counted otherwise, as no two options are ranked."
    ]


def test_the_method_says_that_nothing_is_averaged_and_has_the_notes_that_are_not_yet_told() -> None:
    found = list(behind.method(asks(AREA.replace("[Mind this first.]", "[One, Two, Three, Four]"))))
    assert "No sets of priorities are averaged, and no option is recommended." in said(found)
    assert found[-1] == Items(("Four",))
    assert not [block for block in behind.method(asks()) if isinstance(block, Items)]


def test_notes_with_the_method_are_said_to_be_on_all_options_too() -> None:
    five = AREA.replace("[Mind this first.]", "[One, Two, Three, Four, Five]")
    *_, whose, items = behind.method(asks(five, None, "join"))
    assert said([whose])[0].startswith("The notes that follow speak")
    assert items == Items(("Four", "Five"))
