"""Files of answers held against a workspace: the workshop's file with them, or what is wrong.

found = collect(folder, "2026-03-what", {"ash.xlsx": content})
write_files(folder, {found.file: found.after}, {found.file: found.before})
"""

import pathlib
from collections.abc import Iterator, Mapping, Sequence

from msgspec import Struct

from appraisal.appraise.workshop.version import version_of
from appraisal.area.taking_part import taking_part
from appraisal.commands.changed_files import held, new_problems
from appraisal.edit import rewritten
from appraisal.edit.additions import FILES
from appraisal.load import Before, load
from appraisal.load.document import Document, read_document
from appraisal.model import Dataset
from appraisal.model.walk import placed_criteria, written_at
from appraisal.problems import Problem, ProblemsFound
from appraisal.sheets.workshop.arrived import read_arrived, whole_file
from appraisal.sheets.workshop.collected import Collected
from appraisal.sheets.workshop.entries import Path
from appraisal.sheets.workshop.merging import Merged, merge, standing_answers
from appraisal.sheets.workshop.objections import Asked, Objection
from appraisal.sheets.workshop.room_file import document_of


class Found(Struct, frozen=True):
    """What collecting comes to: the workshop's file before and after, and what is wrong.

    `councils` are those whose answers are wanted.
    """

    dataset: Dataset
    workshop: str
    collected: tuple[Collected, ...]
    merged: Merged
    before: bytes
    after: bytes
    faults: tuple[str, ...]
    councils: tuple[str, ...]

    @property
    def file(self) -> str:
        """The workshop's file."""
        return f"workshops/{self.workshop}.yaml"

    @property
    def silent(self) -> tuple[str, ...]:
        """The councils that have not answered, once all is written."""
        answers = standing_answers(self.merged.wanted).answers
        return tuple(each for each in self.councils if not answers.get(each))

    @property
    def in_public(self) -> tuple[str, ...]:
        """The councils with something new that let their answers be published."""
        answers = standing_answers(self.merged.wanted).answers
        moved = [move.path[1] for move in self.merged.moves if move.path[0] == "answers"]
        return tuple(each for each in answers if each in moved and "published" in answers[each])


def collect(
    folder: pathlib.Path,
    name: str,
    contents: Mapping[str, bytes],
    *,
    replaces: bool = False,
    dataset: Dataset | None = None,
) -> Found:
    """Read files of answers, by their names, and hold them against a workshop of the workspace.

    Nothing is written. Raises ProblemsFound where the workspace can't be read, NoExcel where a
    workbook can't.
    """
    seen: Before = {}
    dataset = load(folder, seen) if dataset is None else dataset
    file = f"workshops/{name}.yaml"
    before = held(folder, file) or b""
    asked = _asked(dataset, name)
    collected = tuple(read_arrived(each, raw, dataset) for each, raw in contents.items())
    merged = merge(_document(file, before).data, asked, collected, replaces=replaces)
    after, across = _checked(folder, file, before, merged, seen)
    documents = {
        each.file: document_of(each.file, contents[each.file])
        for each in collected
        if each.kind == "room" and not each.faults
    }
    problems = [
        *(_objected(each, documents) for each in merged.objections),
        *_in_files(across, _document(file, after), merged, documents),
    ]
    faults = tuple(_told(collected, problems, documents))
    return Found(dataset, name, collected, merged, before, after, faults, asked.councils)


def _asked(dataset: Dataset, name: str) -> Asked:
    """Whose answers are wanted, and to which questions: where nobody is named, anybody's."""
    workshop = dataset.workshops[name]
    councils = taking_part(dataset, workshop)
    return Asked(
        workshop=name,
        version=version_of(dataset, name),
        councils=councils,
        closed=bool(workshop.councils),
        there=dict(_there(dataset)),
    )


def _there(dataset: Dataset) -> Iterator[tuple[tuple[str, str], str]]:
    """Where each option, candidate and criterion stands."""
    for i in dataset.options:
        yield ("option", i), _place(dataset, (f"options/{i}.yaml",))
    for i in dataset.candidates:
        yield ("candidate", i), _place(dataset, (FILES["candidate"], i))
    for path, node in placed_criteria(dataset):
        yield ("criterion", node.id), _place(dataset, path)


def _place(dataset: Dataset, path: Path) -> str:
    spot = written_at(dataset, path)
    return f"{path[0]}:{spot.line if spot else 1}"


def _document(file: str, raw: bytes) -> Document:
    return read_document(file, raw.replace(b"\r\n", b"\n"))


def _objected(objection: Objection, documents: Mapping[str, Document]) -> Problem:
    """An objection with its line and column, where the file has any."""
    place = (1, 1)
    if objection.file in documents:
        place = documents[objection.file].key_at(objection.at)
    return Problem(objection.file, *place, objection.what, objection.mend)


def _checked(
    folder: pathlib.Path, file: str, before: bytes, merged: Merged, seen: Before
) -> tuple[bytes, list[Problem]]:
    """The workshop's file as it would be, and what would be wrong with the workspace then."""
    try:
        after = rewritten(file, before, merged.wanted)
    except ProblemsFound as found:
        return before, list(found.problems)
    return after, new_problems(folder, {file: after}, seen) if after != before else []


def _in_files(
    problems: Sequence[Problem],
    after: Document,
    merged: Merged,
    documents: Mapping[str, Document],
) -> Iterator[Problem]:
    """What is wrong with the workshop's file, told in the file of answers that it comes from."""
    for problem in problems:
        found = _origin(problem, after, merged)
        if found is None:
            yield problem
            continue
        file, at, is_key = found
        if any((each.file, each.at) == (file, at) for each in merged.objections):
            continue  # it has been told why that can't stand there
        place = (1, 1)
        if file in documents:
            document = documents[file]
            place = document.key_at(at) if is_key else document.value_at(at)
        yield Problem(file, *place, problem.what, problem.mend)


def _origin(problem: Problem, after: Document, merged: Merged) -> tuple[str, Path, bool] | None:
    """The file of answers that a problem of the workshop's file comes from, and its path there."""
    if problem.file != after.file:
        return None
    for is_key, spots in ((True, after.keys), (False, after.values)):
        for path, spot in spots.items():
            if spot != (problem.line, problem.column):
                continue
            for size in range(len(path), 0, -1):
                if path[:size] in merged.origins:
                    file, at = merged.origins[path[:size]]
                    return file, (*at, *path[size:]), is_key
            below = [origin for each, origin in merged.origins.items() if each[: len(path)] == path]
            if path and below:
                return below[0][0], path, is_key
    return None


def _told(
    collected: Sequence[Collected], problems: Sequence[Problem], documents: Mapping[str, Document]
) -> Iterator[str]:
    """Every fault once, in the order of the files; those of the workspace's own files come last."""
    arrived = [each.file for each in collected]
    for each in collected:
        yield from each.faults
        for problem in sorted({one for one in problems if one.file == each.file}):
            is_text = each.file in documents
            yield str(problem) if is_text else whole_file(each.file, problem.what, problem.mend)
    yield from (str(each) for each in sorted(set(problems)) if each.file not in arrived)
