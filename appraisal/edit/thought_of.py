"""An option or a candidate that a room thought of, as the files would have it."""

from collections.abc import Mapping
from typing import Any

from appraisal.edit.additions import Body, added_option_text, candidate_entry, file_of
from appraisal.edit.changes import Change
from appraisal.edit.inserting import with_entry
from appraisal.edit.rewriting import edited
from appraisal.model import Dataset
from appraisal.model.workshops import Added


def option_file(
    added: Added, workshop: str, scores: Mapping[str, Mapping[str, Any]], dataset: Dataset
) -> bytes:
    """The file of an option, with the scores that are known, as its file would have them.

    It is in progress where its family or the score of a judged criterion is missing. Raises
    ProblemsFound where a score can't be written into it.
    """
    judged = {leaf.id for leaf in dataset.leaves() if leaf.judged is not None}
    missing = added.family is None or added.family == "unitary" or not judged <= scores.keys()
    head = f"# Thought of in the workshop {workshop}.\n"
    head += f"# {' '.join(added.note.split())}\n" if added.note else ""
    mark = "in_progress: true\n" if missing else ""
    text = added_option_text(added.name, added.family or "non-structural", dataset)
    changes = [Change(("scores", i), dict(entry)) for i, entry in sorted(scores.items())]
    return edited(file_of("option", added.id), (head + mark + text).encode(), changes)


def with_candidate(added: Added, raw: bytes) -> bytes:
    """The file of candidates with one more at its end, of which no more than its name is known.

    Raises CannotInsert where nothing can be put into it safely.
    """
    body = Body(added.name, "officer-group", "inform", ())
    file, entry = file_of("candidate", added.id), candidate_entry(added.id, body)
    return with_entry(file, raw, added.id, entry)[0]
