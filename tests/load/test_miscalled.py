"""A word in place of an id is told once, with the id by which other files name the thing."""

import pathlib

import pytest

from tests.load.seven import Change, said_of, typed
from tests.workspaces import cases

CRITERIA, SOURCES, THEMES = "criteria/criteria.yaml", "sources.yaml", "criteria/themes.yaml"
PERSPECTIVES = "criteria/perspectives.yaml"

MISTAKES: dict[str, tuple[Change, str]] = {
    "a criterion by two words": (
        typed(CRITERIA, "id: voice", "id: local voice"),
        f"{CRITERIA}:7:11: 'local voice' is not an id. Write voice, as {PERSPECTIVES}:3 does.",
    ),
    "a criterion by words that are nothing like its id": (
        typed(CRITERIA, "id: voice", "id: say of places"),
        f"{CRITERIA}:7:11: 'say of places' is not an id. Write voice, as {PERSPECTIVES}:3 does.",
    ),
    "a criterion in capitals": (
        typed(CRITERIA, "id: strength", "id: Strength"),
        f"{CRITERIA}:17:7: 'Strength' is not an id. Write strength, as {PERSPECTIVES}:3 does.",
    ),
    "a theme by its name": (
        typed(THEMES, "climate:", "Climate change:"),
        (
            f"{THEMES}:1:1: 'Climate change' is not an id. "
            "Write climate, as councils/alder.yaml:12 does."
        ),
    ),
    "a source by its title": (
        typed(SOURCES, "census:", "The census:"),
        f"{SOURCES}:1:1: 'The census' is not an id. Write census, as councils/alder.yaml:7 does.",
    ),
    "a theme that nothing names": (
        typed(THEMES, "tourism: {", "Bus fares: {name: Fares}\ntourism: {"),
        f"{THEMES}:2:1: 'Bus fares' is not an id. Write bus-fares.",
    ),
}


@pytest.mark.parametrize(("change", "said"), cases(MISTAKES))
def test_a_word_that_is_no_id_is_one_mistake(
    tmp_path: pathlib.Path, change: Change, said: str
) -> None:
    assert said_of(tmp_path, change) == [said]


def test_each_of_two_words_is_told_its_own_id(tmp_path: pathlib.Path) -> None:
    changes = (
        typed(CRITERIA, "id: voice", "id: local voice"),
        typed(CRITERIA, "id: quality", "id: Quality of services"),
    )
    assert said_of(tmp_path, *changes) == [
        f"{CRITERIA}:7:11: 'local voice' is not an id. Write voice, as {PERSPECTIVES}:3 does.",
        (
            f"{CRITERIA}:12:11: 'Quality of services' is not an id. "
            f"Write quality, as {PERSPECTIVES}:3 does."
        ),
    ]


def test_a_slip_elsewhere_is_not_what_such_a_word_is_called(tmp_path: pathlib.Path) -> None:
    changes = (
        typed(THEMES, "tourism: {", "Bus fares: {name: Fares}\ntourism: {"),
        typed("councils/alder.yaml", "tourism: medium", "tuorism: medium"),
    )
    assert said_of(tmp_path, *changes) == [
        "councils/alder.yaml:13:3: There is no theme 'tuorism'. Did you mean 'tourism'?",
        f"{THEMES}:2:1: 'Bus fares' is not an id. Write bus-fares.",
    ]
