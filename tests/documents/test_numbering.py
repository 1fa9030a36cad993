"""Schemes of numbers come, counted as Word counts, to the numbers that a paper writes."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from appraisal.documents.blocks import Block, Heading, Note, Numbered
from appraisal.documents.numbering import Level, Place, readings_of, roman, schemes
from tests.documents.word_texts import WRITTEN
from tests.random_cases import some_of


def blocks(*numbers: str) -> list[Block]:
    """Blocks with these numbers; that of a heading begins with #."""
    return [
        Heading("A", 2, number[1:]) if number.startswith("#") else Numbered("B", number)
        for number in numbers
    ]


def places(*numbers: str) -> list[tuple[int, int] | None]:
    return [(each.scheme, each.level) if each else None for each in schemes(blocks(*numbers))[1]]


def counted(numbers: list[Block]) -> list[str]:
    """The numbers that Word comes to."""
    found, stand = schemes(numbers)
    now: list[dict[int, int]] = [{} for _ in found]
    said = []
    for place in stand:
        if place is None:
            said.append("")
            continue
        levels, counts = found[place.scheme], now[place.scheme]
        level = levels[place.level]
        counts[place.level] = counts.get(place.level, level.start - 1) + 1
        for deeper in [each for each in counts if each > place.level]:
            del counts[deeper]
        text = level.pattern
        for at, count in counts.items() if level.count != "none" else ():
            text = text.replace(f"%{at + 1}", WRITTEN[levels[at].count](count))
        said.append(text)
    return said


def test_sections_and_their_paragraphs_are_one_outline() -> None:
    assert places("#1", "1.1", "1.2", "#2", "2.1") == [(0, 0), (0, 1), (0, 1), (0, 0), (0, 1)]
    (outline,), _ = schemes(blocks("#1.", "1.1"))
    assert outline == {0: Level("%1.", "decimal", 1, True), 1: Level("%1.%2", "decimal", 1, False)}


def test_recommendations_are_lists_of_their_own() -> None:
    numbers = ("#1", "1.", "2.", "a)", "b)", "#2", "1.", "a)")
    assert [each and each[0] for each in places(*numbers)] == [0, 1, 1, 2, 2, 0, 3, 4]


def test_an_outline_that_begins_within_writes_out_what_stands_above() -> None:
    (outline,), stand = schemes(blocks("5.2", "5.3", "5.3.1"))
    assert outline[0] == Level("5.%1", "decimal", 2, False)
    assert outline[1].pattern == "5.%1.%2"
    assert stand == (Place(0, 0), Place(0, 0), Place(0, 1))


def test_a_number_that_does_not_follow_begins_again() -> None:
    assert places("1.", "2.", "4.", "5.") == [(0, 0), (0, 0), (1, 0), (1, 0)]
    assert places("#1", "1.1", "2.1", "#3") == [(0, 0), (0, 1), (1, 0), (2, 0)]


def test_what_has_no_number_has_no_place() -> None:
    assert schemes([Note("a"), Heading("b"), Numbered("c")]) == ((), (None, None, None))


def test_i_is_a_letter_after_h_and_else_roman() -> None:
    def ways(*numbers: str) -> list[str]:
        found, stand = schemes(blocks(*numbers))
        return [found[each.scheme][each.level].count for each in stand if each]

    assert ways("g)", "h)", "i)", "j)") == ["lowerLetter"] * 4
    assert ways("i)", "ii)", "iii)", "iv)") == ["lowerRoman"] * 4


@pytest.mark.parametrize("number", ["★", "1.0", "%1", "Part", "1.2.3.4.5.6.7.8.9.1"])
def test_what_cannot_be_counted_is_written_as_it_is(number: str) -> None:
    assert counted(blocks(number, number)) == [number, number]
    assert readings_of(number)[0].how == "none"


def test_roman_numerals() -> None:
    assert [roman(count) for count in (1, 4, 9, 14, 39)] == ["i", "iv", "ix", "xiv", "xxxix"]


ANY = st.one_of(
    st.lists(st.integers(1, 3), min_size=1, max_size=3).map(lambda n: ".".join(map(str, n))),
    st.sampled_from(["1.", "2.", "3.", "a)", "b)", "h)", "i)", "ii)", "v)", "A", "B", "R1", "R2"]),
    st.text("1a.)(0xi%A", min_size=1, max_size=4),
).flatmap(lambda number: st.sampled_from([number, f"#{number}"]))


@settings(max_examples=some_of(300))
@given(st.lists(ANY, max_size=12))
def test_the_numbers_counted_are_those_written(numbers: list[str]) -> None:
    assert counted(blocks(*numbers)) == [number.removeprefix("#") for number in numbers]
