"""What is still being written, where files of a workspace say so."""

from collections.abc import Iterator, Mapping

from appraisal.findings.numbers import listed_names
from appraisal.findings.sentences import say
from appraisal.model import Dataset
from appraisal.model.files import ONE_A_FILE, kind_of

_CALLED: Mapping[str, str] = {
    "settings": "drafts.settings",
    "sources": "drafts.sources",
    "facts": "drafts.facts",
    "elsewhere": "drafts.elsewhere",
    "partnerships": "drafts.partnerships",
    "candidates": "drafts.candidates",
    "functions": "drafts.functions",
    "programmes": "drafts.programmes",
    "partners": "drafts.partners",
    "places": "drafts.places",
    "measures": "drafts.measures",
    "criteria": "drafts.criteria",
    "perspectives": "drafts.perspectives",
    "principles": "drafts.principles",
    "themes": "drafts.themes",
    "success_factors": "drafts.success_factors",
}
"""What each kind of file holds that is one file, by the sentence that names it."""


def being_written(dataset: Dataset) -> str:
    """All that is in progress, in a sentence; empty where nothing is."""
    things = list(_things(dataset))
    return say("drafts.being-written", things=listed_names(things)) if things else ""


def _things(dataset: Dataset) -> Iterator[str]:
    """What each such file holds: an entry by its name, many by what they are."""
    named: Mapping[str, Mapping[str, str]] = {
        "councils": {i: council.label for i, council in dataset.councils.items()},
        "options": {i: option.label for i, option in dataset.options.items()},
        "workshops": {i: workshop.title for i, workshop in dataset.workshops.items()},
    }
    for file in dataset.in_progress:
        kind = kind_of(file) or ""
        if kind in ONE_A_FILE:
            yield named[kind][file.rpartition("/")[2].removesuffix(".yaml")]
        else:
            yield say(_CALLED[kind])
