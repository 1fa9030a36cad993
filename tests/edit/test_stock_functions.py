"""What councils do anywhere, without what holds in one place alone."""

from appraisal.edit.stock_functions import (
    StockFunction,
    differing_text,
    functions_text,
    stock_functions,
)

ENTRIES = {
    "bins": {
        "name": "Waste collection",
        "everyday": "bins",
        "also": ("rubbish", "Elmford tip", "HMO", "M99", "20mph zone"),
        "level": "district",
        "note": "Elmford's own.",
        "source": "elm",
        "delivered_by": "crew",
    },
    "care": {"name": "Care: adults", "level": "county"},
    "plots": {"name": "Allotments", "level": "neighbourhood"},
    "fire": {"name": "Fire and rescue", "level": "joint", "by": "elm-fire"},
    "park": {"name": "The Elm National Park", "level": "joint", "by": "park"},
    "buses": {"name": "Buses", "level": "combined-authority"},
}
STOCK = stock_functions(ENTRIES)


def test_levels_of_councils_are_taken_and_others_left_open() -> None:
    assert [(one.id, one.level) for one in STOCK] == [
        ("bins", "district"),
        ("care", "county"),
        ("plots", "neighbourhood"),
        ("fire", None),
        ("buses", None),
    ]


def test_words_notes_and_sources_of_one_place_are_left_behind() -> None:
    expected = StockFunction("bins", "Waste collection", "district", "bins", ("rubbish", "HMO"))
    assert STOCK[0] == expected


def test_they_are_written_as_entries_whose_level_is_an_assumption() -> None:
    assert functions_text(STOCK, only_unitary=False) == (
        "bins:\n  name: Waste collection\n  everyday: bins\n  also: [rubbish, HMO]\n"
        "  level: district\n  source: assumption\n"
        'care:\n  name: "Care: adults"\n  level: county\n  source: assumption\n'
        "plots:\n  name: Allotments\n  level: neighbourhood\n  source: assumption"
    )


def test_where_all_councils_are_unitary_they_do_what_both_tiers_do() -> None:
    text = functions_text(STOCK, only_unitary=True)
    assert [line for line in text.splitlines() if "level" in line] == [
        "  level: unitary",
        "  level: unitary",
        "  level: neighbourhood",
    ]


def test_what_differs_from_place_to_place_is_left_as_comments() -> None:
    assert differing_text(STOCK) == (
        "# fire: {name: Fire and rescue, level: …, source: …}\n"
        "# buses: {name: Buses, level: …, source: …}"
    )
