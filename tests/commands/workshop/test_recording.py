"""What the record of a workshop brings into the files is tried on a copy first."""

import pathlib

import pytest

from appraisal.commands.workshop.recording import Recorded, recorded
from appraisal.load import load
from appraisal.problems import ProblemsFound
from tests.commands.workshop.held import AGREED, area, files
from tests.treeshire import WHAT


def of(folder: pathlib.Path) -> Recorded:
    return recorded(folder, load(folder), WHAT)


def test_nothing_is_touched_while_it_is_worked_out(tmp_path: pathlib.Path) -> None:
    folder = area(tmp_path, AGREED)
    before = files(folder)
    found = of(folder)
    assert files(folder) == before
    assert sorted(found.files) == [
        "councils/candidates.yaml",
        "options/closer.yaml",
        "options/one.yaml",
        "options/three-desks.yaml",
        "workshops/2026-03-what.yaml",
    ]
    assert [each.id for each in found.by_hand] == ["pride"]


def test_each_score_says_what_it_adds_to_its_option(tmp_path: pathlib.Path) -> None:
    effects = of(area(tmp_path, AGREED)).effects
    assert {at: round(points, 3) for at, points in effects.items()} == {
        ("closer", "one-voice"): 0.533,
        ("one", "local-say"): 1.0,
    }


def test_a_workshop_without_scores_writes_nothing(tmp_path: pathlib.Path) -> None:
    found = of(area(tmp_path))
    assert (found.files, found.found, found.keeps) == ({}, None, None)


def test_a_taken_name_is_not_taken_again(tmp_path: pathlib.Path) -> None:
    folder = area(tmp_path, AGREED)
    (folder / "history" / f"before-{WHAT}").mkdir(parents=True)
    assert of(folder).keeps == f"before-{WHAT}-2"


def test_a_copy_that_the_record_names_is_what_is_compared_with(tmp_path: pathlib.Path) -> None:
    folder = area(tmp_path, AGREED + "  before: history/mine\n")
    for name, content in files(folder).items():
        place = folder / "history" / "mine" / name
        place.parent.mkdir(parents=True, exist_ok=True)
        place.write_bytes(content.replace(b"score: 75, low: 60", b"score: 70, low: 60"))
    found = of(folder)
    assert found.keeps is None
    assert found.found is not None
    moved = {each.id: round(each.change, 1) for each in found.found.options if each.in_both}
    assert moved["continue"] == 0.5


@pytest.mark.parametrize(
    ("more", "said"),
    [
        ("  before: history/gone\n", "neither a folder nor a revision"),
        ("", "has no `date`"),
    ],
)
def test_what_is_missing_is_a_problem_with_its_mend(
    tmp_path: pathlib.Path, more: str, said: str
) -> None:
    folder = area(tmp_path, AGREED + more)
    file = folder / "workshops" / f"{WHAT}.yaml"
    text = file.read_text(encoding="utf-8")
    file.write_text(text if more else text.replace("date: 2026-03-12\n", ""), encoding="utf-8")
    with pytest.raises(ProblemsFound) as raised:
        of(folder)
    (problem,) = raised.value.problems
    assert problem.file == f"workshops/{WHAT}.yaml"
    assert said in problem.what
    assert problem.mend


def test_a_copy_with_problems_is_told_where_the_record_names_it(tmp_path: pathlib.Path) -> None:
    folder = area(tmp_path, AGREED + "  before: history/mine\n")
    (folder / "history" / "mine").mkdir(parents=True)
    (folder / "history" / "mine" / "appraisal.yaml").write_text("titel: M\n", encoding="utf-8")
    with pytest.raises(ProblemsFound, match="can't be compared"):
        of(folder)


def test_an_option_file_that_is_there_is_never_written_over(tmp_path: pathlib.Path) -> None:
    folder = area(tmp_path, AGREED)
    (folder / "options" / "three-desks.yaml").write_text(
        "name: Mine\nfamily: non-structural\n", encoding="utf-8"
    )
    found = of(folder)
    assert "options/three-desks.yaml" not in found.files
    assert [each.id for each in found.added] == ["one-website"]
