"""The ids that are offered are those that references are held against."""

import pathlib
from typing import get_args

from appraisal.data.schemas.known import known
from appraisal.load import load
from appraisal.load.document import read_document
from appraisal.load.references import known_ids
from appraisal.model.files import kind_of
from appraisal.model.references import Kind
from tests.datasets import dataset
from tests.fuzz.mutations import read_workspace

RICH = pathlib.Path(__file__).parents[2] / "fuzz" / "rich"


def test_every_kind_of_reference_has_ids() -> None:
    assert known(dataset("{}")).keys() == set(get_args(Kind))


def test_they_are_those_that_load_knows() -> None:
    files = {name: raw for name, raw in read_workspace(RICH).items() if kind_of(name)}
    documents = {name: read_document(name, raw) for name, raw in files.items()}
    read = load(RICH)
    listed = {kind: ids.listed for kind, ids in known_ids(read, documents).items()}
    assert {kind: frozenset(ids) for kind, ids in known(read).items()} == listed


def test_each_id_comes_with_the_name_of_what_it_names() -> None:
    found = known(
        dataset(
            """
            settings: {report: {headings: [Crime and disorder]}}
            councils: {ash: {name: Ash Council, tier: unitary, parts: {ash-east: {name: East}}}}
            sources: {census: {title: The census}}
            """
        )
    )
    assert found["council"] == {"ash": "Ash Council"}
    assert found["covered"] == {"ash": "Ash Council", "ash-east": "East"}
    assert found["source"]["census"] == "The census"
    assert found["heading"]["crime-and-disorder"] == "Crime and disorder"
    assert found["measure"]["population"] == "Population"
