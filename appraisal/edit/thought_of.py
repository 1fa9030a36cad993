"""An option or a candidate that a room thought of, as the files would have it."""

from collections.abc import Mapping
from typing import Any

from appraisal.edit.additions import Body, added_option_text, candidate_entry, file_of
from appraisal.edit.changes import Change
from appraisal.edit.inserting import with_entry
from appraisal.edit.rewriting import edited
from appraisal.model import UNKNOWN, Dataset
from appraisal.model.workshops import Added

_TAKEN_OVER = (
    *("facts", "councils", "partnerships", "candidates", "functions", "scores", "principles"),
    "money",
)
"""What makes an option come to its values: an option that is like another has it from that one.
What was said of the other, or is planned for it, is not said of this one."""


def option_file(
    added: Added,
    workshop: str,
    scores: Mapping[str, Mapping[str, Any]],
    dataset: Dataset,
    like: Mapping[str, Any] | None = None,
) -> bytes:
    """The file of an option, with the scores that are known, as its file would have them.

    `like` is what the file of the option that it is like holds. It is in progress where its
    family, its councils or the score of a judged criterion is missing. Raises ProblemsFound where
    something can't be written into it.
    """
    taken = {key: like[key] for key in _TAKEN_OVER if like and key in like}
    judged = {leaf.id for leaf in dataset.leaves() if leaf.judged is not None}
    family = added.family or "non-structural"
    unplaced = family == "unitary" and "councils" not in taken
    known = scores.keys() | taken.get("scores", {}).keys()
    missing = added.family is None or unplaced or not judged <= known
    head = f"# Thought of in the workshop {workshop}.\n"
    head += f"# {' '.join(added.note.split())}\n" if added.note else ""
    mark = "in_progress: true\n" if missing else ""
    text = added_option_text(added.name, family, dataset)
    given = {i: dict(entry) for i, entry in sorted(scores.items())}
    own = {"scores": {**dict.fromkeys(sorted(judged), UNKNOWN), **taken.get("scores", {}), **given}}
    changes = [Change((key,), value) for key, value in {**taken, **own}.items()]
    return edited(file_of("option", added.id), (head + mark + text).encode(), changes)


def with_candidate(added: Added, raw: bytes) -> bytes:
    """The file of candidates with one more at its end, of which no more than its name is known.

    Raises CannotInsert where nothing can be put into it safely.
    """
    body = Body(added.name, "officer-group", "inform", ())
    file, entry = file_of("candidate", added.id), candidate_entry(added.id, body)
    return with_entry(file, raw, added.id, entry)[0]
