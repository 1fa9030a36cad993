"""What `appraisal schema` says: what was done, what was left, and what to do next."""

from appraisal.commands.schema_files import Plan
from appraisal.commands.schema_text import NEXT, NOTHING, text

ALL = Plan(
    schemas={"a": b"", "b": b""},
    lines={"options/a.yaml": b""},
    recommended={".vscode/extensions.json": b""},
)
DONE = [
    "2 schemas in .schemas/, one for each kind of file.",
    "A first line in 1 file that leads an editor to the schema. Nothing else changes.",
    ".vscode/extensions.json recommends the extension redhat.vscode-yaml.",
]


UNTOUCHED = (
    ".vscode/extensions.json can't be read as plain JSON, and was left alone. Add "
    '"redhat.vscode-yaml" to its list of recommendations yourself.'
)


def test_what_was_written_is_said_and_what_to_do_next() -> None:
    assert list(text(ALL, written=True)) == [*DONE, NEXT]


def test_what_would_be_written_is_said_with_how_to_write_it() -> None:
    assert list(text(ALL, written=False)) == [
        "Nothing was written yet. `appraisal schema --write` does this:",
        *(f"- {line}" for line in DONE),
    ]


def test_where_nothing_is_to_do_that_is_said() -> None:
    for written in (True, False):
        assert list(text(Plan(), written=written)) == [NOTHING]


def test_what_was_left_alone_is_named_with_what_to_do() -> None:
    plan = Plan(recommended=None, elsewhere=("options/a.yaml",), unread=("options/b.yaml",))
    assert list(text(plan, written=True)) == [
        NOTHING,
        "options/a.yaml names a schema of somebody else's in its first lines, and was left alone.",
        "options/b.yaml can't be read, and was left alone. `appraisal check` says why.",
        UNTOUCHED,
    ]
