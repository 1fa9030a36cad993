"""New neighbours rest on a source: one that is there, or a new one for the statistics office."""

import pytest

from appraisal.edit.boundaries.sourced import entry, source_of
from appraisal.model import Source
from appraisal.problems import ProblemsFound
from tests.datasets import dataset

HERE = dataset("sources: {atlas: {title: Atlas}}")
WITH = dataset("sources: {boundaries: {title: Boundaries}}")


def test_the_source_that_is_named_comes_first() -> None:
    assert source_of(HERE, "atlas", 2024) == "atlas"
    assert source_of(HERE, "atlas", None) == "atlas"
    assert source_of(WITH, None, None) == "boundaries"


def test_for_the_statistics_offices_file_a_source_may_be_new() -> None:
    assert source_of(HERE, None, 2024) == "boundaries"
    assert source_of(HERE, "map", 2024) == "map"


def test_nothing_is_invented_of_other_files() -> None:
    assert source_of(HERE, None, None) is None
    with pytest.raises(ProblemsFound) as found:
        source_of(HERE, "map", None)
    assert str(found.value) == (
        "sources.yaml:1:1: There is no source 'map'. Add it first: appraisal add source."
    )


def test_an_entry_says_who_published_what_and_when() -> None:
    found = entry(2024, None)
    assert found == {
        "title": "Local authority boundaries of 2024",
        "publisher": "Office for National Statistics",
        "kind": "data",
        "date": 2024,
        "url": "https://geoportal.statistics.gov.uk",
        "note": "Two councils are neighbours where their boundaries share a line.",
    }
    assert Source.model_validate(found).date == "2024"
    assert entry(2024, "2024-12")["date"] == "2024-12"
    assert entry(2024, "2025")["date"] == 2025
