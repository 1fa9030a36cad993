"""What came of a workshop → the files that take it up, and what that does to the options.

found = recorded(folder, load(folder), "2026-03-what")
"""

import pathlib
from collections.abc import Mapping

from msgspec import Struct, field

from appraisal.appraise.changed.difference import Difference, difference
from appraisal.appraise.performance import perform
from appraisal.appraise.weights import headline_perspective, weigh
from appraisal.appraise.workshop.due import rests_on
from appraisal.appraise.workshop.recorded import Scores, scores_added, scores_of, sources_of
from appraisal.commands.changed_files import as_changed, held, new_problems
from appraisal.commands.keep import HISTORY, taken
from appraisal.edit import Change, edited
from appraisal.edit.additions import FILES, file_of
from appraisal.edit.inserting import CannotInsert
from appraisal.edit.thought_of import option_file, with_candidate
from appraisal.findings.differences import headline, in_order, row_words
from appraisal.load import Before, NoVersion, load_version
from appraisal.load.document import read_document
from appraisal.load.versions import find_version
from appraisal.model import Dataset
from appraisal.model.walk import written_at
from appraisal.model.workshops import Added, Workshop
from appraisal.problems import Problem, ProblemsFound

CANDIDATES = FILES["candidate"]


class Recorded(Struct, frozen=True):
    """What would be written: nothing under `files` where all of it stands there already.

    `effects` are the points of overall value that each score adds to its option, by option and
    criterion. `added` are the options and candidates that become files, `by_hand` those of
    `added:` that can't. `found` is what changed since before the workshop, None where no score and
    no option is new; `keeps` is the name of the copy that is kept first, where there is none yet.
    """

    name: str
    scores: Scores
    effects: Mapping[tuple[str, str], float] = field(default_factory=dict)
    added: tuple[Added, ...] = ()
    by_hand: tuple[Added, ...] = ()
    found: Difference | None = None
    keeps: str | None = None
    files: Mapping[str, bytes] = field(default_factory=dict)


def recorded(folder: pathlib.Path, dataset: Dataset, name: str) -> Recorded:
    """Everything that the record of a workshop brings into the workspace, tried on a copy of it.

    Raises ProblemsFound where the record lacks a date, or would bring something wrong.
    """
    workshop, scores = dataset.workshops[name], scores_of(dataset, name)
    new = [each for each in workshop.added if not _is_there(dataset, each)]
    added = tuple(each for each in new if each.kind != "criterion")
    by_hand = tuple(each for each in new if each.kind == "criterion")
    plain = Recorded(name, scores, added=added, by_hand=by_hand)
    if not scores.to_write and not added:
        return plain
    if workshop.date is None:
        raise ProblemsFound([_without_date(name)])
    files = {**_option_files(folder, scores), **_added_files(folder, dataset, name, added)}
    seen: Before = {}
    after = as_changed(folder, files, seen).whole()
    keeps = None if workshop.record.before else _free_name(folder, f"before-{name}")
    found = difference(_before(folder, dataset, name), after)
    changes = [*_hashes(dataset, workshop, name, scores, added), *_moved(found)]
    if keeps is not None:
        changes.append(Change(("record", "before"), f"{HISTORY}/{keeps}"))
    file = f"workshops/{name}.yaml"
    files[file] = edited(file, held(folder, file) or b"", changes)
    if problems := new_problems(folder, files, seen):
        raise ProblemsFound(problems)
    effects = _effects(dataset, after, scores)
    return Recorded(name, scores, effects, added, by_hand, found, keeps, files)


def _is_there(dataset: Dataset, added: Added) -> bool:
    known = {
        "option": dataset.options,
        "candidate": dataset.candidates,
        "criterion": {node.id for node in dataset.nodes()},
    }
    return added.id in known[added.kind]


def _without_date(name: str) -> Problem:
    file = f"workshops/{name}.yaml"
    what = "The workshop has no `date`, and its scores would have none."
    return Problem(file, 1, 1, what, "Write `date:` with the day on which it was held.")


def _option_files(folder: pathlib.Path, scores: Scores) -> dict[str, bytes]:
    """The options' files with the scores that are new in them."""
    files: dict[str, bytes] = {}
    for score in scores.to_write:
        if score.entry is not None:
            file = file_of("option", score.option)
            raw = files.get(file) or held(folder, file) or b""
            change = Change(("scores", score.criterion), dict(score.entry))
            files[file] = edited(file, raw, [change])
    return files


def _added_files(
    folder: pathlib.Path, dataset: Dataset, name: str, added: tuple[Added, ...]
) -> dict[str, bytes]:
    """The files of what the room thought of. A file that is there already is never written over."""
    files: dict[str, bytes] = {}
    for each in added:
        if each.kind == "option":
            file = file_of("option", each.id)
            scores = dict(scores_added(dataset.workshops[name], name, each.scores))
            like = held(folder, file_of("option", each.like)) if each.like else None
            given = None if like is None else read_document(file, like).data
            files[file] = option_file(each, name, scores, dataset, given)
        else:
            raw = files.get(CANDIDATES, held(folder, CANDIDATES) or b"")
            try:
                files[CANDIDATES] = with_candidate(each, raw)
            except CannotInsert as error:
                raise ProblemsFound([Problem(CANDIDATES, 1, 1, str(error), "")]) from error
    return files


def _free_name(folder: pathlib.Path, wanted: str) -> str:
    """A name for the copy that nothing in history/ has yet."""
    name, number = wanted, 1
    while taken(folder, name):
        number += 1
        name = f"{wanted}-{number}"
    return name


def _before(folder: pathlib.Path, dataset: Dataset, name: str) -> Dataset:
    """The workspace as it was before the workshop: the copy that the record names, or as it is."""
    before = dataset.workshops[name].record.before
    if before is None:
        return dataset
    file = f"workshops/{name}.yaml"
    spot = written_at(dataset, (file, "record", "before"))
    place = (spot.line, spot.column) if spot else (1, 1)
    try:
        return load_version(find_version(before, folder), folder)
    except NoVersion as error:
        mend = "Name the copy in history/, or take the line out: a new one is kept then."
        raise ProblemsFound([Problem(file, *place, str(error), mend)]) from error
    except ProblemsFound as found:
        what = f"The copy '{before}' can't be compared: {found.problems[0]}"
        mend = "Mend it, or take the line out: a new one is kept then."
        raise ProblemsFound([Problem(file, *place, what, mend)]) from found


def _hashes(
    dataset: Dataset, workshop: Workshop, name: str, scores: Scores, added: tuple[Added, ...]
) -> list[Change]:
    """What each score rests on: beside the agreed one, or under `rests_on` for the panel's."""
    changes = []
    for score in scores.to_write:
        if score.rests_on is not None:
            of_panel = ("record", "rests_on", score.option, score.criterion)
            agreed = ("record", "agreed", score.question or "", "rests_on")
            changes.append(Change(agreed if score.question else of_panel, score.rests_on))
    for each in added:
        if each.kind == "option":
            for criterion, entry in scores_added(workshop, name, each.scores):
                kept = rests_on(dataset, criterion, sources_of(entry))
                changes.append(Change(("record", "rests_on", each.id, criterion), kept))
    return changes


def _moved(found: Difference) -> list[Change]:
    """What the scores did to the options, for the record; nothing where they moved none."""
    moved = [each for each in in_order(found) if _has_moved(found, each.id)]
    said = [headline(found), *(row_words(found, each) for each in moved)]
    return [Change(("record", "moved"), said)]


def _has_moved(found: Difference, option: str) -> bool:
    each = next(one for one in found.options if one.id == option)
    return not each.in_both or each.rank[0] != each.rank[1] or abs(each.change) > TOO_LITTLE


TOO_LITTLE = 0.05
"""Points. A change of an overall value that shows as nought, with one decimal."""


def _effects(dataset: Dataset, after: Dataset, scores: Scores) -> dict[tuple[str, str], float]:
    """The points of overall value that each score adds to its option, under the headline."""
    weight = weigh(dataset)[headline_perspective(dataset)].nodes
    old, new = perform(dataset).matrix.cells, perform(after).matrix.cells
    return {
        at: weight[at[1]] * (new[at].value - old[at].value)
        for score in scores.to_write
        for at in [(score.option, score.criterion)]
        if score.entry is not None
    }
