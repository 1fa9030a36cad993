"""Whatever the models type as a reference is refused where it names something that is not there."""

import pathlib
import re
from typing import Any, get_args

import yaml

from appraisal.load import load
from appraisal.load.lost import _MENDS
from appraisal.model.references import Kind
from appraisal.model.walk import Path, Piece, walk
from tests.fuzz.mutations import read_workspace
from tests.workspaces import problems_of, workspace

RICH = pathlib.Path(__file__).parents[1] / "fuzz" / "rich"
MISSING = "no-such-thing"


def test_every_kind_of_reference_has_a_mend() -> None:
    assert set(_MENDS) == set(get_args(Kind))


def with_missing(tree: Any, path: Path, key: str | None) -> Any:
    """Values with the one at a path, or a key there, replaced by an id that stands nowhere."""
    step, *rest = path or (None,)
    if step is None or not isinstance(tree, dict | list):
        return MISSING
    if isinstance(tree, list):
        return [with_missing(v, (*rest,), key) if i == step else v for i, v in enumerate(tree)]
    if not rest and key is not None:
        return {MISSING if str(k) == key else k: v for k, v in tree.items()}
    return {k: with_missing(v, (*rest,), key) if str(k) == step else v for k, v in tree.items()}


def refusals(folder: pathlib.Path, content: bytes, piece: Piece) -> list[str]:
    """What is said where a reference names nothing, each with its file and line."""
    tree = yaml.load(content, Loader=yaml.CSafeLoader)
    is_key = piece.value == piece.path[-1]
    wrong = with_missing(tree, piece.path[1:], piece.value if is_key else None)
    text = yaml.dump(
        wrong, Dumper=yaml.CSafeDumper, sort_keys=False, allow_unicode=True, width=1000
    )
    (line,) = (n for n, said in enumerate(text.splitlines(), 1) if MISSING in said)
    (folder / piece.file).write_text(text, encoding="utf-8")
    saying = re.compile(rf"{piece.file}:{line}:\d+: There is no [a-z ]+ '{MISSING}'\. .+")
    return [said for said in problems_of(folder) if saying.fullmatch(said)]


def test_every_reference_that_names_nothing_is_refused_once_at_its_line(
    tmp_path: pathlib.Path,
) -> None:
    files = read_workspace(RICH)
    folder = workspace(tmp_path, files)
    references = [piece for piece in walk(load(RICH)) if piece.names]
    assert len(references) > 200
    accepted = []
    for piece in references:
        if len(refusals(folder, files[piece.file], piece)) != 1:
            accepted.append(piece.path)
        (folder / piece.file).write_bytes(files[piece.file])
    assert accepted == []
