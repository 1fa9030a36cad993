"""The schemas: what load takes they take, what it refuses in shape they refuse, all in words."""

import pathlib
from collections.abc import Iterator
from typing import Any

import pytest
from jsonschema import Draft7Validator

from appraisal.data.schemas import schema_files, schemas
from appraisal.load import load
from appraisal.model import Dataset
from appraisal.model.files import ADAPTERS, kind_of
from tests.data.schemas.typed import as_typed, faults, is_read
from tests.fuzz.mutations import read_workspace

ROOT = pathlib.Path(__file__).parents[3]
RICH = ROOT / "tests" / "fuzz" / "rich"


@pytest.fixture(scope="module")
def rich() -> Dataset:
    return load(RICH)


def yaml_of(folder: pathlib.Path) -> list[tuple[str, bytes]]:
    return [(name, raw) for name, raw in read_workspace(folder).items() if kind_of(name)]


# --- What is taken ------------------------------------------------------------------------------


@pytest.mark.parametrize("folder", [ROOT, RICH], ids=["the example", "every key there is"])
def test_every_file_fits_its_schema_with_the_workspaces_ids_and_without(
    folder: pathlib.Path,
) -> None:
    own = schemas(load(folder))
    assert len(yaml_of(folder)) > 20
    for name, raw in yaml_of(folder):
        assert (name, faults(name, raw)) == (name, [])
        assert (name, faults(name, raw, own)) == (name, [])


TAKEN = {
    "one source": ("sources.yaml", "a: {title: A, date: 2026}"),
    "a month": ("sources.yaml", "a: {title: A, date: 2026-02}"),
    "a day in quotes": ("sources.yaml", 'a: {title: A, date: "2026-02-28"}'),
    "a title of digits": ("sources.yaml", "a: {title: 1984}"),
    "a key left empty": ("sources.yaml", "a: {title: A, note: }"),
    "an empty file": ("sources.yaml", "# nothing yet\n"),
    "a list of sources": ("facts.yaml", "a: {value: 1, source: [b, c]}"),
    "sources that disagree": ("facts.yaml", "a: [{value: 1, source: b}, {value: 2, source: c}]"),
    "a gap": ("facts.yaml", "a: unknown"),
    "a shared fact": (
        "councils/a.yaml",
        "name: A\ntier: unitary\nfacts: {population: {use: people}}",
    ),
    "a plain list of members": (
        "councils/candidates.yaml",
        "a: {name: A, kind: company, level: share, members: [b, c]}",
    ),
    "a choice of members": (
        "councils/candidates.yaml",
        "a: {name: A, kind: company, level: share, members: {all_of: [b]}, host: c}",
    ),
    "a score left open": ("options/a.yaml", "name: A\nfamily: continue\nscores: {b: unknown}"),
    "what it means, in a word": (
        "options/a.yaml",
        "name: A\nfamily: continue\nimplications: {legal: None.}",
    ),
    "what it means, to whom": (
        "options/a.yaml",
        "name: A\nfamily: continue\nimplications: {legal: {text: Much, groups: [all]}}",
    ),
    "criteria below criteria": (
        "criteria/criteria.yaml",
        "- {id: a, criteria: [{id: b, judged: {0: dear, 100: cheap}}]}",
    ),
    "the bodies that decide": (
        "criteria/criteria.yaml",
        "- {id: a, measured: {measure: b, take: min,over: {function: c}, curve: [[0, 1], [1, 0]]}}",
    ),
    "one set apart": ("appraisal.yaml", "title: A\ndate: 2026-01-01\nstructures: {apart: [a, b]}"),
    "sets apart": ("appraisal.yaml", "title: A\ndate: 2026-01-01\nstructures: {apart: [[a, b]]}"),
}


@pytest.mark.parametrize(("name", "text"), TAKEN.values(), ids=TAKEN)
def test_each_way_to_write_it_is_taken(name: str, text: str) -> None:
    assert faults(name, text) == []


# --- What is refused ----------------------------------------------------------------------------

REFUSED = {
    "an unknown key": ("sources.yaml", "a: {title: A, adress: B}", "a", "'adress'"),
    "a required key missing": ("sources.yaml", "a: {date: 2026}", "a", "'title' is a required"),
    "a required key empty": ("sources.yaml", "a: {title: }", "a/title", "None"),
    "a word of no list": ("councils/a.yaml", "name: A\ntier: borough", "tier", "'borough'"),
    "a bare number": ("facts.yaml", "a: 5", "a", "5 is not valid"),
    "a figure without a source": ("facts.yaml", "a: {value: 5}", "a", "not valid"),
    "no source at all": ("facts.yaml", "a: {value: 5, source: []}", "a", "not valid"),
    "an id with blanks": ("sources.yaml", "The Census: {title: A}", "", "The Census"),
    "an address without a start": (
        "sources.yaml",
        "a: {title: A, url: www.example.org}",
        "a/url",
        "www",
    ),
    "a score above the scale": (
        "options/a.yaml",
        "name: A\nfamily: continue\nscores: {b: {score: 101}}",
        "scores/b",
        "not valid",
    ),
    "a date in words": ("appraisal.yaml", "title: A\ndate: May 2026", "date", "May 2026"),
    "one end of a pair": (
        "appraisal.yaml",
        "title: A\ndate: 2026-01-01\nstructures: {councils: [5]}",
        "structures/councils",
        "too short",
    ),
    "a layer that there is not": (
        "options/a.yaml",
        "name: A\nfamily: continue\noperating_model: {roof: Flat}",
        "operating_model",
        "'roof'",
    ),
    "a mark of money left empty": (
        "criteria/criteria.yaml",
        "- {id: a, money: , judged: {0: dear, 100: cheap}}",
        "0/money",
        "None",
    ),
}


@pytest.mark.parametrize(("name", "text", "path", "said"), REFUSED.values(), ids=REFUSED)
def test_what_load_refuses_in_shape_is_marked_where_it_stands(
    name: str, text: str, path: str, said: str
) -> None:
    assert not is_read(str(kind_of(name)), name, text.encode())
    (fault,) = faults(name, text)
    assert fault.startswith(f"{path}: ")
    assert said in fault


def test_any_file_may_say_that_it_is_in_progress() -> None:
    criteria = "criteria: [{id: a, judged: {0: dear, 100: cheap}}]"
    for name, text in {
        "options/a.yaml": "name: A\nfamily: continue",
        "sources.yaml": "a: {title: A}",
        "criteria/criteria.yaml": criteria,
    }.items():
        assert faults(name, f"in_progress: true\n{text}\n") == []
        assert faults(name, f"in_progress: soon\n{text}\n") != []
    assert faults("criteria/criteria.yaml", f"in_progress: true\n{criteria}\nother: 1\n") != []


# --- What is said -------------------------------------------------------------------------------


def nodes(schema: Any, at: str) -> Iterator[tuple[str, dict[str, Any]]]:
    """Every mapping of a schema with the way to it."""
    if isinstance(schema, list):
        for each in schema:
            yield from nodes(each, at)
    if isinstance(schema, dict):
        yield at, schema
        for key, each in schema.items():
            yield from nodes(each, f"{at}/{key}")


def test_every_key_says_what_it_means(rich: Dataset) -> None:
    silent = [
        f"{at}/{key}"
        for made in (schemas(), schemas(rich))
        for kind, schema in made.items()
        for at, node in nodes(schema, kind)
        if isinstance(node.get("properties"), dict) and not at.endswith("/properties")
        for key, value in node["properties"].items()
        if not value.get("description")
    ]
    assert silent == []


def test_every_word_to_choose_says_what_it_means() -> None:
    for kind, schema in schemas().items():
        for at, node in nodes(schema, kind):
            if "enum" in node:
                assert len(node["enumDescriptions"]) == len(node["enum"]), at


def test_every_schema_says_which_file_it_is_of_and_what_that_holds() -> None:
    titles = {kind: schema["title"] for kind, schema in schemas().items()}
    assert titles["settings"] == "appraisal.yaml"
    assert titles["themes"] == "criteria/themes.yaml"
    assert titles["options"] == "options/*.yaml"
    assert all(schema["description"] for schema in schemas().values())


def test_every_schema_is_one_of_draft_7() -> None:
    for schema in schemas().values():
        assert schema["$schema"] == "http://json-schema.org/draft-07/schema#"
        Draft7Validator.check_schema(schema)


def test_every_example_fits_the_key_that_it_is_of() -> None:
    shown = 0
    for kind, schema in schemas().items():
        for at, node in nodes(schema, kind):
            for example in node.get("examples", ()) if isinstance(node, dict) else ():
                whole = {**node, "definitions": schema["definitions"]}
                errors = list(Draft7Validator(whole).iter_errors(as_typed(example)))
                assert errors == [], f"{at}: {example}"
                shown += 1
    assert shown > 40


# --- The workspace's own ids --------------------------------------------------------------------


def test_ids_that_there_are_are_offered_with_their_names(rich: Dataset) -> None:
    made = schemas(rich)["options"]
    offered, other = made["definitions"]["council-id"]["anyOf"]
    assert dict(zip(offered["enum"], offered["enumDescriptions"], strict=True)) == {
        i: council.name for i, council in rich.councils.items()
    }
    assert other["pattern"] == "^[a-z0-9]+(-[a-z0-9]+)*$"
    scores = made["properties"]["scores"]["properties"]
    assert {i: value["description"] for i, value in scores.items()} == {
        node.id: node.label for node in rich.nodes()
    }


def test_an_id_that_nobody_has_yet_is_none_the_less_right(rich: Dataset) -> None:
    text = "name: A\nfamily: unitary\ncouncils: {n: {name: N, covers: [not-there-yet]}}\n"
    assert faults("options/a.yaml", text, schemas(rich)) == []


def test_there_is_a_file_for_each_kind_and_the_bytes_are_the_same_each_time(rich: Dataset) -> None:
    files = schema_files(rich)
    assert list(files) == [f".schemas/{kind}.schema.json" for kind in ADAPTERS]
    assert files == schema_files(rich)
    assert files != schema_files()


def test_an_editor_says_what_is_wanted_in_place_of_what_does_not_fit(rich: Dataset) -> None:
    made = schemas(rich)["councils"]
    said = "An id is wanted here: lower case letters, digits and hyphens, such as high-peak."
    offered, other = made["definitions"]["source-id"]["anyOf"]
    assert (offered["errorMessage"], other["errorMessage"]) == (said, said)
    gap = made["definitions"]["of-a-fact-1"]["anyOf"][0]
    assert gap["enum"] == ["unknown"]
    assert gap["errorMessage"].startswith("A figure is wanted here: {value: …, source: …}")
