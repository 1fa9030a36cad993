"""docs/format.md documents every key of every file, and what it shows works."""

import pathlib
import re
import typing
from collections.abc import Iterator, Mapping
from itertools import chain
from typing import Any, get_args

import pytest
import yaml
from msgspec import Struct
from pydantic import BaseModel

from appraisal.appraise.gate import RULES
from appraisal.appraise.notices import AT_THE_GATE, KINDS
from appraisal.data.results import Results
from appraisal.load import load
from appraisal.load.document import read_document
from appraisal.load.in_progress import MARK
from appraisal.model import BUILT_IN_MEASURES, Figure, Judgement, Left, Partnership, Use
from appraisal.model.councils import Ambition
from appraisal.model.files import ADAPTERS, COLLECTIONS, LISTS, ONE_A_FILE, kind_of
from appraisal.model.tradeoffs import Swing, Tradeoff
from tests.plain_word import plain_word
from tests.workspaces import problems_of

FORMAT = (pathlib.Path(__file__).parents[1] / "docs" / "format.md").read_text(encoding="utf-8")

FILE_OF: Mapping[str, str] = {
    "settings": "appraisal.yaml",
    **{kind: file for file, kind in {**COLLECTIONS, **LISTS}.items()},
    **{folder: f"{folder}/*.yaml" for folder in ONE_A_FILE},
}

SHARED = {
    Partnership: "councils/partnerships.yaml",
    Left: "councils/partnerships.yaml",
    Judgement: "options/*.yaml",
    Ambition: "councils/*.yaml",
    Tradeoff: "criteria/perspectives.yaml",
    Swing: "criteria/perspectives.yaml",
}
"""What stands in several files is documented in one of them."""

FENCE = re.compile(r"(?:^`(my-area/[^`\n]+)`\n\n)?^```yaml(?: (\S+))?\n(.*?)^```$", re.M | re.S)


def _sections() -> dict[str, str]:
    """Heading of the second level → what stands below it."""
    heading, *rest = re.split(r"^## ", FORMAT, flags=re.M)
    assert heading.startswith("# ")
    return {title.strip("` "): body for title, _, body in (part.partition("\n") for part in rest)}


def _examples() -> list[tuple[str, str]]:
    """Every YAML example: its path (empty for a fragment) and its text."""
    return [(found[1] or found[2] or "", found[3]) for found in FENCE.finditer(FORMAT)]


SECTIONS = _sections()
EXAMPLES = _examples()


SMALL = {
    path.removeprefix("my-area/"): text for path, text in EXAMPLES if path.startswith("my-area/")
}
REFERENCE = {path: text for path, text in EXAMPLES if path and not path.startswith("my-area/")}


def _described_in(path: str) -> str:
    """The section that describes a file."""
    return FILE_OF[kind_of(path) or ""]


def _types_in(annotation: Any) -> Iterator[Any]:
    """Every type and literal that an annotation is made of."""
    yield annotation
    for inner in get_args(annotation):
        yield from _types_in(inner)


def _models(annotation: Any, seen: set[type[BaseModel]]) -> set[type[BaseModel]]:
    """Every model that an annotation leads to; a figure's keys have a section of their own."""
    for found in _types_in(annotation):
        new = (
            isinstance(found, type) and issubclass(found, BaseModel) and found not in (Figure, Use)
        )
        if new and found not in seen:
            seen.add(found)
            for field in found.model_fields.values():
                _models(field.annotation, seen)
                _models(list(field.metadata), seen)
    return seen


def _keys(model: type[BaseModel]) -> list[str]:
    return [field.alias or name for name, field in model.model_fields.items()]


PLACED = {
    (SHARED.get(model, FILE_OF[kind]), model.__name__, key)
    for kind, adapter in ADAPTERS.items()
    for model in _models(adapter._type, set())
    for key in _keys(model)
}
"""Each key with its file and model."""

CHOICES = sorted(
    {
        str(choice)
        for adapter in ADAPTERS.values()
        for model in _models(adapter._type, set())
        for field in model.model_fields.values()
        for found in _types_in(field.annotation)
        if typing.get_origin(found) is typing.Literal
        for choice in get_args(found)
    }
)


def _results(shape: Any, seen: set[Any]) -> set[Any]:
    for found in _types_in(shape):
        if isinstance(found, type) and issubclass(found, Struct) and found not in seen:
            seen.add(found)
            for inner in typing.get_type_hints(found).values():
                _results(inner, seen)
    return seen


RESULT_KEYS = sorted(
    {
        f"{shape.__name__}.{key}"
        for shape in _results(Results, set())
        for key in shape.__annotations__
    }
)


def test_every_kind_of_file_has_a_section_in_the_order_of_the_overview() -> None:
    files = [title for title in SECTIONS if title.endswith(".yaml")]
    assert sorted(files) == sorted(FILE_OF.values())
    listed = re.findall(r"^\| `([^`]+\.yaml)` \|", SECTIONS["A workspace is a folder"], flags=re.M)
    assert sorted(listed) == sorted(files)


def test_the_models_are_walked_to_their_ends() -> None:
    walked = {(file, key) for file, _, key in PLACED}
    assert {
        ("appraisal.yaml", "saving"),
        ("councils/*.yaml", "of"),
        ("criteria/criteria.yaml", "at_most"),
        ("options/*.yaml", "from"),
        ("workshops/*.yaml", "enablers"),
    } <= walked
    assert len(walked) > 150


def test_every_key_is_documented_in_the_section_of_its_file() -> None:
    missing = [" ".join(at) for at in sorted(PLACED) if f"`{at[2]}`" not in SECTIONS[at[0]]]
    assert not missing, "\n".join(missing)


def test_every_key_of_a_figure_is_documented() -> None:
    said = SECTIONS["A fact"]
    assert [k for k in _keys(Figure) if f"| `{k}`" not in said and f", `{k}` |" not in said] == []


def test_every_key_stands_in_an_example() -> None:
    shown = {
        (_described_in(path), key)
        for path, text in REFERENCE.items()
        for key in re.findall(r"(?:^|[\s{,])([\w-]+):", text)
    }
    missing = [" ".join(at) for at in sorted(PLACED) if (at[0], at[2]) not in shown]
    assert not missing, "\n".join(missing)


def test_every_choice_is_documented() -> None:
    missing = [choice for choice in CHOICES if f"`{choice}`" not in FORMAT]
    assert not missing, "\n".join(missing)
    assert CHOICES


@pytest.mark.parametrize(
    ("file", "sentence"),
    [
        ("councils/*.yaml", r"every fact is of a measure in it or of ([^.]+)\."),
        ("criteria/measures.yaml", r"([^.]+) need no entry\."),
    ],
)
def test_the_built_in_measures_are_documented_wherever_they_are_listed(
    file: str, sentence: str
) -> None:
    listed = re.findall(sentence, SECTIONS[file])
    assert len(listed) == 1
    assert sorted(re.findall(r"`([^`]+)`", listed[0])) == sorted(BUILT_IN_MEASURES)


def test_every_key_of_the_results_is_documented() -> None:
    written = SECTIONS["What the tool writes"]
    missing = [name for name in RESULT_KEYS if f"`{name.partition('.')[2]}`" not in written]
    assert not missing, "\n".join(missing)
    assert len(RESULT_KEYS) > 100


def test_every_warning_is_documented_in_order_and_no_other() -> None:
    rows = re.findall(r"^\| `([^`]+)` \|", SECTIONS["Warnings"], flags=re.M)
    assert rows == sorted(KINDS - AT_THE_GATE)


def test_all_that_the_gate_asks_for_is_documented_in_order_and_nothing_else() -> None:
    rows = re.findall(r"^\| `([^`]+)` \|", SECTIONS["Before you publish"], flags=re.M)
    assert rows == sorted(RULES)


def test_the_mark_of_a_file_in_progress_is_documented() -> None:
    assert f"`{MARK}: true`" in SECTIONS["How the files are read"]


def test_every_example_parses() -> None:
    read = [read_document(path or "fragment.yaml", text.encode()) for path, text in EXAMPLES]
    assert [str(problem) for document in read for problem in document.problems] == []
    empty = [text for (_, text), document in zip(EXAMPLES, read, strict=True) if not document.data]
    assert read
    assert empty == []


def _in_braces(node: Any, braces: bool = False) -> Iterator[Any]:
    """Every scalar that stands in braces or brackets."""
    if isinstance(node, yaml.ScalarNode):
        yield from [node] if braces else []
        return
    within = braces or bool(node.flow_style)
    mapping = isinstance(node, yaml.MappingNode)
    for below in chain.from_iterable(node.value) if mapping else node.value:
        yield from _in_braces(below, within)


def test_no_example_has_a_sentence_in_braces_without_quotes() -> None:
    bare = [
        (path, scalar.value)
        for path, text in EXAMPLES
        for scalar in _in_braces(yaml.compose(text, Loader=yaml.CSafeLoader))
        if not scalar.style
    ]
    assert len(bare) > 50
    assert [(path, words) for path, words in bare if words.endswith((".", "?", "!"))] == []


def test_the_rule_on_quotes_names_what_would_be_cut() -> None:
    rule = SECTIONS["A fact"].partition("- **Text**")[2].partition("- **")[0]
    assert "` #`" in rule
    assert "a comma ends it too" in rule


def _write(folder: pathlib.Path, files: Mapping[str, str]) -> pathlib.Path:
    for name, text in files.items():
        path = folder / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text, encoding="utf-8")
    return folder


def test_the_small_workspace_loads(tmp_path: pathlib.Path) -> None:
    dataset = load(_write(tmp_path, SMALL))
    assert sorted(dataset.councils) == ["loamshire", "millford", "northwold", "southmere"]
    assert dataset.option_order() == ("as-today", "two-councils")


def test_the_examples_of_all_files_are_one_workspace_that_loads(tmp_path: pathlib.Path) -> None:
    councils = {path: text for path, text in SMALL.items() if path.startswith("councils/")}
    earlier = {f"history/before-workshop/{path}": text for path, text in SMALL.items()}
    logo = {"logo.svg": "<svg xmlns='http://www.w3.org/2000/svg'/>"}
    folder = _write(tmp_path, {**councils, **REFERENCE, **earlier, **logo})
    (folder / "committee.docx").write_bytes(plain_word())
    assert problems_of(folder) == []


def test_no_two_examples_are_of_the_same_file() -> None:
    paths = [path for path, _ in EXAMPLES if path]
    assert sorted(set(paths)) == sorted(paths)


def test_links_within_the_page_lead_somewhere() -> None:
    headings = re.findall(r"^##+ (.+)$", FORMAT, flags=re.M)
    anchors = {re.sub(r"[^\w\- ]", "", title.lower()).replace(" ", "-") for title in headings}
    links = re.findall(r"\]\(#([^)]+)\)", FORMAT.replace("\n", " "))
    assert links
    assert set(links) <= anchors


def test_no_document_holds_the_marks_of_an_unfinished_merge() -> None:
    root = pathlib.Path(__file__).parents[1]
    documents = [*root.glob("*.md"), *root.glob("docs/**/*.md")]
    marks = re.compile(r"^(?:<{7}|={7}|>{7})(?: |$)", re.M)
    assert len(documents) > 10
    assert [path.name for path in documents if marks.search(path.read_text(encoding="utf-8"))] == []
