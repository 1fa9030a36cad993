"""The list of faults is held to the source, so that it can't rot."""

import ast
from functools import cache
from pathlib import Path

import pytest
from jinja2 import Environment

from tests.mutants.faults import Fault, faults, imported, runs

ROOT = Path(__file__).parents[2]
ROOMS = ("findings", "charts", "appraise", "site")
LISTED = faults()


def by_name(fault: Fault) -> str:
    return fault.name


def sound(fault: Fault) -> str:
    return text_of(fault.file)


@cache
def text_of(file: str) -> str:
    return (ROOT / file).read_text(encoding="utf-8")


@cache
def tree_of(file: str) -> str:
    """What a file is made of, worked out once for all of its faults."""
    return made_of(file, text_of(file))


def made_of(file: str, text: str) -> str:
    if file.endswith(".html"):
        return repr(Environment(autoescape=True).parse(text))
    return ast.dump(ast.parse(text))


def test_there_are_fifty_or_more_each_with_a_name_of_its_own() -> None:
    assert len({fault.name for fault in LISTED}) == len(LISTED) >= 50


@pytest.mark.parametrize("room", ROOMS)
def test_every_room_has_several(room: str) -> None:
    assert sum(fault.room == room for fault in LISTED) >= 8


@pytest.mark.parametrize(
    "name",
    [
        "Side by side, higher and lower are swapped",
        "A criterion's options are listed the lowest first",
        "Gaps are listed the least important first",
        "The weight charts are drawn upside down",
        "The true-shape map is drawn upside down",
    ],
)
def test_the_five_that_once_went_unseen_are_among_them(name: str) -> None:
    assert name in {fault.name for fault in LISTED}


def test_the_tests_that_must_see_a_fault_are_those_of_its_room() -> None:
    drawn = {fault for fault in LISTED if fault.room == "site" and fault.file.endswith(".html")}
    places = {f: "templates/" if f in drawn else f"appraisal/{f.room}/" for f in LISTED}
    astray = [f.name for f, place in places.items() if not f.file.startswith(place)]
    assert not astray, "\n".join(astray)


def test_what_a_fault_takes_away_stands_once_in_its_file() -> None:
    wrong = [fault.name for fault in LISTED if sound(fault).count(fault.stands) != 1]
    assert not wrong, "\n".join(wrong)


@pytest.mark.parametrize("fault", LISTED, ids=by_name)
def test_the_faulty_file_can_be_read_and_does_something_else(fault: Fault) -> None:
    """A fault in a comment would be none."""
    after = fault.made_in(sound(fault))
    if not fault.file.endswith(".html"):
        compile(after, fault.file, "exec")
    assert made_of(fault.file, after) != tree_of(fault.file)


def test_what_stands_twice_or_not_at_all_is_no_fault_that_can_be_made() -> None:
    fault = Fault("x", "charts", "appraisal/charts/a.py", "a + b", "a - b")
    assert fault.made_in("c = a + b") == "c = a - b"
    for text in ("c = a + b\nd = a + b", "c = a - b"):
        with pytest.raises(ValueError, match=r"a\.py has 'a \+ b' "):
            fault.made_in(text)


def test_the_nearest_tests_run_first_and_every_other_of_the_room_after(tmp_path: Path) -> None:
    room = tmp_path / "tests" / "charts"
    (room / "maps").mkdir(parents=True)
    (room / "test_a.py").write_text("import appraisal.charts.b")
    (room / "test_b.py").write_text("from appraisal.charts import maps\n")
    (room / "test_z.py").write_text("from appraisal.charts.maps import hexes\n")
    (room / "maps" / "test_hexes.py").write_text("")
    (room / "helpers.py").write_text("from appraisal.charts.maps import hexes\n")
    fault = Fault("x", "charts", "appraisal/charts/maps/hexes.py", "", "")
    assert runs(tmp_path, fault) == [
        ["tests/charts/maps/test_hexes.py", "tests/charts/test_z.py"],
        ["tests/charts/test_a.py", "tests/charts/test_b.py"],
    ]


def test_a_module_without_tests_of_its_own_is_looked_at_by_the_whole_room(tmp_path: Path) -> None:
    room = tmp_path / "tests" / "charts"
    room.mkdir(parents=True)
    (room / "test_a.py").write_text("def test_a(): pass")
    fault = Fault("x", "charts", "appraisal/charts/b.py", "", "")
    assert runs(tmp_path, fault) == [["tests/charts/test_a.py"]]


def test_imports_are_found_however_they_are_written(tmp_path: Path) -> None:
    path = tmp_path / "a.py"
    path.write_text("import a.b\ndef f():\n    from c.d import e, g\n    from . import h\n")
    assert imported(path) == {"a.b", "c.d", "c.d.e", "c.d.g"}
