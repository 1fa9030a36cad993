"""Files of answers held against a workspace: the workshop's file with them, or what is wrong."""

import json
import pathlib
import shutil
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings

from appraisal.appraise.workshop.version import version_of
from appraisal.commands.changed_files import write_files
from appraisal.commands.workshop.collecting import Found, collect
from appraisal.load import load
from appraisal.load.document import read_document
from appraisal.model.workshops import Answer, WalkAway
from appraisal.sheets.workshop.collected import Collected
from tests.random_cases import some_of
from tests.sheets.workshop.sent import Ids, answers, download
from tests.treeshire import AREA, WHAT, treeshire
from tests.workspaces import cases

FILE = f"workshops/{WHAT}.yaml"
VERSION = version_of(treeshire(), WHAT)
HEAD = f'workshop: "{WHAT}"\nversion: "{VERSION}"\n'


@pytest.fixture
def area(tmp_path: pathlib.Path) -> pathlib.Path:
    """Treeshire before anybody answered."""
    folder = tmp_path / "area"
    shutil.copytree(AREA, folder)
    text = (folder / FILE).read_text(encoding="utf-8")
    (folder / FILE).write_text(text[: text.index("answers:\n")], encoding="utf-8")
    return folder


def room(area: pathlib.Path, text: str, *, replaces: bool = False) -> Found:
    return collect(area, WHAT, {"room.yaml": (HEAD + text).encode()}, replaces=replaces)


def written(area: pathlib.Path, found: Found) -> None:
    write_files(area, {found.file: found.after}, {found.file: found.before})


ASH = "answers:\n  ash: {swings: {local-say: 100}, walk_away: [{model: two-councils}]}\n"


def test_answers_stand_in_the_workspace_once_they_are_written(area: pathlib.Path) -> None:
    found = room(area, ASH)
    assert found.faults == ()
    written(area, found)
    workshop = load(area).workshops[WHAT]
    assert workshop.answers["ash"].swings == {"local-say": 100}
    assert workshop.answers["ash"].walk_away == (WalkAway(model="two-councils"),)


def test_nothing_is_written_by_looking(area: pathlib.Path) -> None:
    before = (area / FILE).read_bytes()
    found = room(area, ASH)
    assert (found.before, (area / FILE).read_bytes()) == (before, before)
    assert found.after.startswith(before)
    assert found.after.removeprefix(before).decode() == (
        "answers:\n  ash:\n    swings: {local-say: 100}\n    walk_away:\n"
        "      - {model: two-councils}\n"
    )


def test_who_has_not_answered_is_known(area: pathlib.Path) -> None:
    others = ("birch", "cedar", "elm", "fir", "gorse", "hazel", "oakport", "treeshire")
    assert room(area, ASH).silent == others
    written(area, room(area, ASH))
    found = room(area, "answers: {birch: {capacity: 1}, cedar: {}}\n")
    assert found.silent == others[1:]


def test_where_no_councils_are_named_anybody_may_answer(area: pathlib.Path) -> None:
    text = (area / FILE).read_text(encoding="utf-8")
    councils = "councils: [ash, birch, cedar, elm, fir, gorse, hazel, oakport, treeshire]\n"
    (area / FILE).write_text(text.replace(councils, ""), encoding="utf-8")
    assert room(area, ASH).faults == ()
    assert len(room(area, ASH).silent) == 8
    (fault,) = room(area, "answers: {elsewhere: {capacity: 1}}\n").faults
    assert fault.startswith("room.yaml:3:11: There is no council 'elsewhere'.")


@pytest.mark.parametrize(
    ("text", "said"),
    cases(
        {
            "a criterion that there isn't": (
                "answers:\n  ash: {swings: {lokal-say: 1}}\n",
                "room.yaml:4:18: There is no criterion 'lokal-say'. Did you mean 'local-say'?",
            ),
            "a score on what is measured": (
                "answers:\n  ash: {scores: {closer: {saving: {score: 1}}}}\n",
                (
                    "room.yaml:4:27: 'saving' is not judged, so a score on it would not be used. "
                    "Score only criteria with `judged:`."
                ),
            ),
            "an agreed answer of another kind": (
                "record:\n  agreed:\n    committee: {value: 3}\n",
                (
                    "room.yaml:5:17: `value` does not answer this question. Give `choice`, or say "
                    "in `words` what was agreed."
                ),
            ),
            "an item of a list": (
                "record:\n  open:\n  - {what: Who pays}\n  - {what: When, question: wen}\n",
                (
                    "room.yaml:6:18: There is no question 'wen'. Name one of the `questions:` of "
                    "this workshop, by its id."
                ),
            ),
            "a step of a trade-off": (
                (
                    "answers:\n  ash:\n    tradeoffs:\n"
                    "    - more: {criterion: saving, from: 0, to: 1}\n"
                    "      than: {criterion: nix, from: 0, to: 1}\n"
                ),
                "room.yaml:7:14: There is no criterion 'nix'.",
            ),
        }
    ),
)
def test_what_does_not_fit_the_workspace_is_told_where_it_was_sent(
    area: pathlib.Path, text: str, said: str
) -> None:
    (fault,) = room(area, text).faults
    assert fault.startswith(said)


def test_all_that_is_wrong_with_all_files_is_told_at_once(area: pathlib.Path) -> None:
    written(area, room(area, ASH))
    found = collect(
        area,
        WHAT,
        {
            "old.yaml": f"workshop: {WHAT}\nversion: x\n".encode(),
            "ash.xlsx": b"",
            "room.yaml": f"{HEAD}answers: {{ash: {{swings: {{local-say: 1, nix: 2}}}}}}\n".encode(),
            "elm.yaml": f"{HEAD}answers: {{elsewhere: {{capacity: 2}}}}\n".encode(),
        },
    )
    assert [each.partition(". ")[0] for each in found.faults] == [
        (
            f"old.yaml:2:1: This file was made before the questions changed: it is of version x, "
            f"and today's is {VERSION}"
        ),
        "ash.xlsx: This file is empty",
        "room.yaml:3:26: 'ash' has answered already: swings (local-say)",
        "room.yaml:3:40: There is no criterion 'nix'",
        "elm.yaml:3:11: 'elsewhere' is not among the councils of this workshop",
    ]


def test_what_does_not_fit_in_a_workbook_is_told_by_its_name(
    area: pathlib.Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    sheet = Collected("ash.xlsx", "council", WHAT, VERSION, answers={"ash": {"swings": {"nix": 1}}})
    monkeypatch.setattr("appraisal.commands.workshop.collecting.read_arrived", lambda *_: sheet)
    (fault,) = collect(area, WHAT, {"ash.xlsx": b""}).faults
    assert fault.startswith("ash.xlsx: There is no criterion 'nix'.")


IDS = Ids(
    [leaf.id for leaf in treeshire().leaves()],
    [leaf.id for leaf in treeshire().leaves() if leaf.judged is not None],
    list(treeshire().options),
    list(treeshire().candidates),
    [question.id for question in treeshire().workshops[WHAT].questions],
)


@settings(
    max_examples=some_of(20), deadline=None,
    suppress_health_check=[HealthCheck.function_scoped_fixture],
)  # fmt: skip
@given(answers(IDS), answers(IDS))
def test_whatever_councils_answer_the_workspace_reads_as_they_said_it(
    area: pathlib.Path, ash: Any, elm: Any
) -> None:
    before = (area / FILE).read_bytes()
    said = {"ash": ash, "elm": elm}
    found = collect(area, WHAT, {"room.yaml": download(WHAT, VERSION, said, {})})
    written(area, found)
    answers = load(area).workshops[WHAT].answers
    for council, each in said.items():
        wanted = Answer.model_validate(as_read(each))
        assert answers.get(council, Answer()) == wanted
    (area / FILE).write_bytes(before)


def as_read(answer: Any) -> Any:
    """An answer as load reads it from a file: lists are tuples."""
    return read_document("answer.yaml", json.dumps(answer, ensure_ascii=False).encode()).data or {}


def test_line_ends_of_windows_and_comments_stay(area: pathlib.Path) -> None:
    place = area / FILE
    raw = b"# ours\r\n" + place.read_bytes().replace(b"\n", b"\r\n") + b"# the end\r\n"
    place.write_bytes(raw)
    found = room(area, ASH)
    assert b"\n" not in found.after.replace(b"\r\n", b"")
    lines = iter(found.after.split(b"\r\n"))
    assert all(line in lines for line in raw.split(b"\r\n"))


@pytest.mark.parametrize(
    ("kind", "i", "place"),
    [
        ("option", "one", "options/one.yaml"),
        ("candidate", "joint-procurement", "councils/candidates.yaml"),
        ("criterion", "resilience", "criteria/criteria.yaml"),
    ],
)
@pytest.mark.parametrize("replaces", [False, True])
def test_what_is_added_under_an_id_that_is_there_is_refused_with_both_places(
    area: pathlib.Path, kind: str, i: str, place: str, replaces: bool
) -> None:
    found = room(
        area,
        f"added:\n- {{kind: {kind}, id: {i}, name: New, family: unitary}}\n",
        replaces=replaces,
    )
    (fault,) = found.faults
    column = len(f"- {{kind: {kind}, ") + 1
    what, _, mend = fault.partition(". Give")
    assert what.startswith(f"room.yaml:4:{column}: The {kind} '{i}' is there already, in {place}:")
    assert mend == " what the room thought of another id here, or take it out."
    line = (area / place).read_text(encoding="utf-8").splitlines()[int(what.split(":")[-1]) - 1]
    assert line.startswith({"option": "name: One council"}.get(kind, f"{i}:")) or f"id: {i}" in line
