"""Figures that are no numbers, and entries that are checked though others of their file fail."""

import pathlib

import pytest

from appraisal.load import load
from tests.load.values import APPRAISAL, CRITERIA, FIGURE, START, check
from tests.workspaces import AREA, cases, problems_of, workspace

PERSPECTIVES = "criteria/perspectives.yaml"
LARGE, SMALL = (
    "is too large a number. Check its noughts.",
    "is too small a number. Check its noughts.",
)
NUMBER = "is not a number. Write digits only, such as 1234.5."
LONG = f"'{'9' * 40}…'"


@pytest.mark.parametrize(
    ("number", "said"),
    cases(
        {
            "huge": ("1e400", f"'1e400' {LARGE}"),
            "hugely negative": ("-1e400", f"'-1e400' {LARGE}"),
            "of 400 digits": ("9" * 400, f"{LONG} {LARGE}"),
            "of 1000 digits": ("9" * 1000, f"{LONG} {LARGE}"),
            "too near nought": ("1e-400", f"'1e-400' {SMALL}"),
            "without end": (".inf", f"'.inf' {NUMBER}"),
            "no number": (".nan", f"'.nan' {NUMBER}"),
            "with underscores": ("1_000", f"'1_000' {NUMBER}"),
        }
    ),
)
def test_a_figure_that_no_number_can_hold_is_refused_wherever_it_stands(
    tmp_path: pathlib.Path, number: str, said: str
) -> None:
    city = f"name: City\ntier: unitary\nfacts:\n  population: {{source: census, value: {number}}}\n"
    curve = f"measured: {{measure: population, take: min, curve: [[0, 0], [{number}, 100]]}}"
    files = {
        "councils/city.yaml": city,
        CRITERIA: f"- id: a\n  judged: {{0: x, 100: y, {number}: z}}\n- id: b\n  {curve}\n",
        APPRAISAL: f"{START}structures: {{smallest: {number}}}\n",
    }
    assert problems_of(workspace(tmp_path, AREA, files)) == [
        f"{APPRAISAL}:3:24: {said}",
        f"councils/city.yaml:4:39: {said}",
        f"{CRITERIA}:2:26: {said}",
        f"{CRITERIA}:4:63: {said}",
    ]


@pytest.mark.parametrize("number", ["1e30", "123456789012345678901234"])
def test_a_whole_number_that_is_too_large_is_not_called_a_fraction(
    tmp_path: pathlib.Path, number: str
) -> None:
    check(tmp_path, APPRAISAL, f"{START}money: {{years: {number}}}\n", f"3:16: '{number}' {LARGE}")


@pytest.mark.parametrize(("number", "read"), [("-0", 0.0), ("+5", 5.0), ("-0.0", 0.0)])
def test_signs_of_numbers_are_read(tmp_path: pathlib.Path, number: str, read: float) -> None:
    folder = workspace(tmp_path, {APPRAISAL: f"{START}structures: {{smallest: {number}}}\n"})
    assert str(float(load(folder).settings.structures.smallest or 0)) == str(read)


def test_a_point_with_a_comma_in_its_number_is_told_of_the_comma(tmp_path: pathlib.Path) -> None:
    curve = "[[83,773,0], [90000, 100]]"
    check(
        tmp_path,
        CRITERIA,
        f"- id: a\n  measured: {{measure: population, take: min, curve: {curve}}}\n",
        "2:54: This list has too many entries. See docs/format.md for how many. "
        "Write a number of thousands without a comma, such as 83773.",
    )


@pytest.mark.parametrize("others", ["", "{value: 5, source: census}, "])
def test_an_unknown_figure_among_others_is_refused_with_a_way_out(
    tmp_path: pathlib.Path, others: str
) -> None:
    city = f"name: City\ntier: unitary\nfacts:\n  population: [{others}unknown]\n"
    check(
        tmp_path,
        "councils/city.yaml",
        city,
        f"4:{16 + len(others)}: An unknown figure can't stand in a list of figures: "
        "it gives no end of the range. Leave it out and name its source in the `note` of another, "
        "or write unknown alone.",
    )


def test_a_lone_key_without_its_space_is_named(tmp_path: pathlib.Path) -> None:
    said = "has no space after its colon. Write"
    check(
        tmp_path,
        APPRAISAL,
        f"{START}simulation:\n  seed:5\n",
        f"4:3: `seed:5` {said} `seed: 5` with a space.",
    )


def test_a_figure_without_the_space_of_its_key_is_named(tmp_path: pathlib.Path) -> None:
    check(
        tmp_path,
        "councils/city.yaml",
        "name: City\ntier: unitary\nfacts:\n  population:\n    value:5\n",
        "5:5: `value:5` has no space after its colon. Write `value: 5` with a space.",
    )


def test_an_unknown_key_without_a_value_is_refused(tmp_path: pathlib.Path) -> None:
    said = "3:1: Unknown key 'titel'. `title:` stands in line 1 as well: take one of the two away."
    check(tmp_path, APPRAISAL, f"{START}titel:\narea:\n", said)


def test_a_faulty_entry_hides_no_fault_of_another(tmp_path: pathlib.Path) -> None:
    files = {
        CRITERIA: "- {id: a, judged: {0: x, 100: y}}\n- {id: b, judged: {0: x, 100: y}}\n",
        PERSPECTIVES: "q: {weights: {a: -1, b: 2}}\nr: {weights: {a: 0, b: 0}}\n",
    }
    assert problems_of(workspace(tmp_path, files)) == [
        f"{PERSPECTIVES}:1:18: '-1' is out of bounds. Give 0 or more.",
        (
            f"{PERSPECTIVES}:2:15: The weights of a, b are all nought. "
            "Give one of them more than nought, or leave all of them out to weigh equally."
        ),
    ]


def test_the_ids_of_faulty_entries_are_known(tmp_path: pathlib.Path) -> None:
    files = {
        "sources.yaml": "census: {titel: Census}\n2024: {zzz: A}\n",
        "councils/north.yaml": (
            "name: North\ntier: district\nwithin: shire\nneighbours: [south]\n"
            "facts: {population: {value: 5, source: [census, 2024, other]}}\n"
        ),
    }
    problems = problems_of(workspace(tmp_path, AREA, files))
    (problem,) = [one for one in problems if one.startswith("councils/")]
    assert problem == (
        "councils/north.yaml:5:55: There is no source 'other'. "
        "Add it to sources.yaml, or use an id that stands there."
    )


def test_a_bare_number_is_still_no_figure(tmp_path: pathlib.Path) -> None:
    city = "name: City\ntier: unitary\nfacts: {population: 1e400}\n"
    check(tmp_path, "councils/city.yaml", city, f"3:21: '1e400' is not a figure. {FIGURE}")
