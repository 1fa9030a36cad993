"""A picture on its sheet."""

from xml.etree import ElementTree as ET

from appraisal.site.figures.parts import rectangle
from appraisal.site.figures.sheet import Words, broken, sheet


def nothing(drawn: str) -> dict[str, str]:
    """What a drawing that refers to nothing refers to."""
    del drawn
    return {}


WORDS = Words(
    "One council first: Summary", "One council first", "One council, then two.", "Summary",
    "Values", ("Source: a", "b"),
)  # fmt: skip
SVG = "{http://www.w3.org/2000/svg}"


def texts(svg: str) -> list[str]:
    return [one.text or "" for one in ET.fromstring(svg).iter(f"{SVG}text")]  # noqa: S314


def test_the_title_stands_above_and_the_source_at_the_foot() -> None:
    svg, _, _ = sheet([rectangle(0, 0, 600, 100, "")], WORDS, nothing)
    assert texts(svg) == ["Summary", "One council first", "Values", "Source: a", "b"]


def test_those_who_hear_it_get_the_title_and_the_description() -> None:
    svg, _, _ = sheet([], WORDS, nothing)
    root = ET.fromstring(svg)  # noqa: S314
    assert root.findtext(f"{SVG}title") == "One council first: Summary"
    assert root.findtext(f"{SVG}desc") == "One council, then two."
    assert root.get("aria-labelledby") == "title desc"


def test_the_sheet_is_as_large_as_what_stands_on_it() -> None:
    svg, wide, high = sheet([rectangle(-50, -20, 700, 300, "")], WORDS, nothing)
    assert wide == 700 + 48
    assert ET.fromstring(svg).get("viewBox") == f"0 0 {wide:g} {high:g}"  # noqa: S314
    assert high > 300


def test_a_part_that_stands_out_is_moved_in() -> None:
    svg, _, _ = sheet([rectangle(-50, -20, 700, 300, ' id="it"')], WORDS, nothing)
    found = next(one for one in ET.fromstring(svg).iter(f"{SVG}rect") if one.get("id"))  # noqa: S314
    assert found.get("x") == "24"


def test_what_it_refers_to_is_defined_once_and_in_order() -> None:
    found = {"b": '<path id="b"/>', "a": '<path id="a"/>'}
    svg, _, _ = sheet([], WORDS, lambda drawn: found if "<text" in drawn else {})
    assert '<defs><path id="a"/><path id="b"/></defs>' in svg


def test_signs_of_markup_in_words_are_written_as_signs() -> None:
    svg, _, _ = sheet([], WORDS._replace(title="A < B & C", alt="x < y"), nothing)
    assert texts(svg)[1] == "A < B & C"


def test_a_text_is_broken_where_it_would_be_too_wide() -> None:
    assert broken("Amber Valley north", 10, False, 70) == ["Amber Valley", "north"]
    assert broken("Incomprehensibilities", 10, False, 20) == ["Incomprehensibilities"]
    assert broken("", 10, False, 20) == []
