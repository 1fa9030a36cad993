"""JSON Schemas of the files of a workspace, for editors that check and complete what is typed.

They are made from the models, in draft 7, with words for every key. Those that lie beside a
workspace also offer the ids that it has; an id that nobody has yet is none the less right there.
"""

from collections.abc import Mapping
from functools import cache

from appraisal.data.as_json import as_json
from appraisal.data.schemas.finished import finished
from appraisal.data.schemas.known import known
from appraisal.data.schemas.lines import FOLDER, is_ours, place_of, schema_of, with_schema_line
from appraisal.data.schemas.words import marks, of_file
from appraisal.data.schemas.written import Schema, Written, or_blank
from appraisal.model import Dataset
from appraisal.model.files import ADAPTERS, COLLECTIONS, LISTS, ONE_A_FILE

__all__ = [
    "FOLDER",
    "is_ours",
    "schema_files",
    "schema_of",
    "schemas",
    "with_schema_line",
]

DRAFT = "http://json-schema.org/draft-07/schema#"
FILE_OF = {
    "settings": "appraisal.yaml",
    **{kind: file for file, kind in {**COLLECTIONS, **LISTS}.items()},
    **{folder: f"{folder}/*.yaml" for folder in ONE_A_FILE},
}
"""The file, or the files, of each kind, as they are called in a workspace."""


def schemas(dataset: Dataset | None = None) -> Mapping[str, Schema]:
    """The schema of each kind of file; with a workspace, one that offers its ids."""
    if dataset is None:
        return {kind: finished(_plain(kind)) for kind in ADAPTERS}
    ids = known(dataset)
    return {kind: finished(_plain(kind), ids) for kind in ADAPTERS}


def schema_files(dataset: Dataset | None = None) -> Mapping[str, bytes]:
    """What `appraisal schema` puts beside a workspace: each schema by its place in the folder."""
    return {place_of(kind): as_json(schema) for kind, schema in schemas(dataset).items()}


@cache
def _plain(kind: str) -> Schema:
    made = ADAPTERS[kind].json_schema(
        by_alias=True, ref_template="#/definitions/{model}", schema_generator=Written
    )
    listed = kind in LISTS.values()
    if listed or kind in COLLECTIONS.values():
        made = or_blank(made)  # of these a file may be empty as well
    made = _as_mapping_too(made, kind) if listed else made
    own = {key: {"type": "boolean", "description": said} for key, said in marks().items()}
    made["properties"] = {**made.get("properties", {}), **own}
    return {**made, "$schema": DRAFT, "title": FILE_OF[kind], "description": of_file(kind)}


def _as_mapping_too(made: Schema, kind: str) -> Schema:
    """A file that is a list; or, where it has a mark, a mapping that has the list below a key."""
    listed = {key: each for key, each in made.items() if key != "$defs"}
    below = {kind: {**listed, "description": of_file(kind)}}
    return {
        **made,
        "type": [*made["type"], "object"],
        "properties": below,
        "additionalProperties": False,
    }
