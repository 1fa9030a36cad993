"""The ids that a workspace has, for an editor to offer: by what they name, with their names."""

from collections.abc import Mapping
from typing import Any

from appraisal.model import ASSUMPTION, BUILT_IN_MEASURES, Dataset
from appraisal.model.headings import heading_names
from appraisal.model.references import Kind

Known = Mapping[Kind, Mapping[str, str]]
"""What ids may name → each id with the name of what it names."""


def known(dataset: Dataset) -> Known:
    """Every id of a workspace, by the kinds of references that may name it."""
    councils, options = _names(dataset.councils), _names(dataset.options_as_written)
    parts = {i: part.name for one in dataset.councils.values() for i, part in one.parts.items()}
    partnerships, candidates = _names(dataset.partnerships), _names(dataset.candidates)
    partners = _names(dataset.partners)
    measures = _names(BUILT_IN_MEASURES) | _names(dataset.measures)
    return {
        "agreement": partnerships | candidates,
        "area": {i: councils[i] for i in dataset.lowest_tier()},
        "candidate": candidates,
        "council": councils,
        "county": {i: councils[i] for i, one in dataset.councils.items() if one.tier == "county"},
        "covered": councils | parts,
        "criterion": {node.id: node.label for node in dataset.nodes()},
        "decided option": options,
        "fact": measures,
        "function": _names(dataset.functions),
        "heading": dict(heading_names(dataset.settings.report.listed)),
        "host": councils | partners,
        "measure": measures,
        "model": _names(dataset.settings.models),
        "need": partnerships | candidates,
        "neighbour": councils | parts,
        "option": options,
        "partner": partners,
        "partnership": partnerships,
        "perspective": {i: one.name or i for i, one in dataset.perspectives.items()},
        "principle": _names(dataset.principles),
        "provider": partnerships,
        "question": {},
        "reference option": options,
        "shared fact": {i: i for i in dataset.facts},
        "source": {ASSUMPTION: "Somebody judged it; nobody found it."} | _titles(dataset),
        "step": {},
        "success factor": _names(dataset.success_factors),
        "theme": _names(dataset.themes),
    }


def _names(entries: Mapping[str, Any]) -> dict[str, str]:
    return {i: entry.name for i, entry in entries.items()}


def _titles(dataset: Dataset) -> dict[str, str]:
    return {i: source.title for i, source in dataset.sources.items()}
