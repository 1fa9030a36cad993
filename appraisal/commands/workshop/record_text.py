"""What `appraisal workshop record` says on a screen."""

from collections.abc import Iterator, Mapping
from typing import Any

from appraisal.commands import diff_text
from appraisal.commands.counting import counted
from appraisal.commands.keep import HISTORY
from appraisal.commands.workshop.recording import Recorded
from appraisal.findings.numbers import number, ranged
from appraisal.findings.workshop_record import Told, nothing_recorded, record_parts
from appraisal.model import Dataset, Judgement
from appraisal.model.workshops import Added, Workshop


def lines(dataset: Dataset, found: Recorded) -> Iterator[str]:
    """The record, what of it goes into the files, and what that does to the options."""
    yield dataset.workshops[found.name].title
    parts = [part for part in record_parts(dataset, found.name) if part.id != "moved"]
    if not parts:
        yield nothing_recorded()
        yield (
            f"Write into workshops/{found.name}.yaml, below `record:`, what was agreed, decided "
            "and left open, and what happens next. Or collect the file of the room's page."
        )
    for part in parts:
        yield f"\n{part.heading}"
        yield from (f"  - {_told(told)}" for told in part.told)
    if parts or found.files:
        yield ""
    yield from _kept_out(found)
    if not found.files:
        if parts:
            yield _nothing_to_write(dataset.workshops[found.name])
        return
    yield from _scores(dataset, found)
    yield from _added(found)
    yield from _difference(found)


def _nothing_to_write(workshop: Workshop) -> str:
    agreed = any(each.value is not None for each in workshop.record.agreed.values())
    if agreed or workshop.scores:
        return "The options have every score of it already."
    return "It agreed no score, so nothing changes in the options."


def _told(told: Told) -> str:
    return f"{told.text} {told.more}".rstrip()


def _kept_out(found: Recorded) -> Iterator[str]:
    """What is not taken up, and why."""
    for option, criterion in found.scores.judged_since:
        yield (
            f"options/{option}.yaml: the score on {criterion} was judged since the workshop, "
            "and stays."
        )
    for each in found.by_hand:
        yield (
            f"The criterion '{each.name}' needs a place in the tree: write it into "
            "criteria/criteria.yaml yourself."
        )


def _scores(dataset: Dataset, found: Recorded) -> Iterator[str]:
    """Each score by its file: from what to what, and what it adds to its option."""
    file = ""
    for score in found.scores.to_write:
        if score.entry is None:
            continue
        if file != (file := f"options/{score.option}.yaml"):
            yield file
        label = dataset.options[score.option].label
        points = found.effects[score.option, score.criterion]
        way = "no change" if abs(points) < 0.05 else f"{_signed(points)} in all"
        yield f"  {score.criterion}: {_change(score.before, score.entry)} ({label}: {way})"
        if "why" not in score.entry:
            yield "    It has no reason yet. Write `why:`, or readers will ask."


def _change(before: Judgement | None, entry: Mapping[str, Any]) -> str:
    now = _said(Judgement.model_validate(dict(entry), strict=False))
    was = "no score" if before is None else _said(before)
    return f"{was} stays, now by this workshop" if was == now else f"{was} becomes {now}"


def _said(judged: Judgement) -> str:
    return "no score" if judged.score is None else ranged(judged.score, *judged.ends)


def _signed(points: float) -> str:
    said = number(abs(points), 1)
    return f"{said} {'point' if said == '1' else 'points'} {'more' if points > 0 else 'less'}"


def _added(found: Recorded) -> Iterator[str]:
    for each in found.added:
        yield f"{_file(each)}: the {each.kind} '{each.name}', thought of in the room"
    if found.added:
        yield "  To leave one out, take it out of `added:` in the workshop's file first."


def _file(added: Added) -> str:
    return "councils/candidates.yaml" if added.kind == "candidate" else f"options/{added.id}.yaml"


def _difference(found: Recorded) -> Iterator[str]:
    if found.found is None:
        return
    yield ""
    yield from diff_text.options_lines(found.found)
    yield ""
    if found.keeps:
        yield f"The workspace as it is now is kept first, as {HISTORY}/{found.keeps}."


def written(found: Recorded) -> str:
    """What was written, and how to see it."""
    files = counted(len(found.files), "file")
    fill = " Fill in what the new ones lack." if found.added else ""
    return f"Written to {files}.{fill} See it with: appraisal build"
