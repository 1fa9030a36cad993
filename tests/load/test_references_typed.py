"""Whatever the models type as a reference is refused where it names something that is not there."""

import pathlib
import re
from collections import Counter
from collections.abc import Iterator
from itertools import zip_longest
from typing import Any, get_args

import yaml

from appraisal.load import load
from appraisal.load.lost import _MENDS
from appraisal.model.references import Kind
from appraisal.model.walk import Path, Piece, walk
from tests.fuzz.mutations import read_workspace
from tests.random_cases import SHARE
from tests.workspaces import problems_of, workspace

RICH = pathlib.Path(__file__).parents[1] / "fuzz" / "rich"


def test_every_kind_of_reference_has_a_mend() -> None:
    assert set(_MENDS) == set(get_args(Kind))


def with_missing(tree: Any, path: Path, key: str | None, missing: str) -> Any:
    """Values with the one at a path, or a key there, replaced by an id that stands nowhere."""
    step, *rest = path or (None,)
    if step is None or not isinstance(tree, dict | list):
        return missing
    if isinstance(tree, dict) and step == 0:  # a list of one, written without a dash
        return with_missing(tree, (*rest,), key, missing)

    def below(value: Any) -> Any:
        return with_missing(value, (*rest,), key, missing)

    if isinstance(tree, list):
        return [below(v) if i == step else v for i, v in enumerate(tree)]
    if not rest and key is not None:
        return {missing if str(k) == key else k: v for k, v in tree.items()}
    return {k: below(v) if str(k) == step else v for k, v in tree.items()}


def spoilt(content: bytes, piece: Piece, missing: str) -> tuple[str, int]:
    """A file whose reference at a place names nothing, and the line where it does so."""
    tree = yaml.load(content, Loader=yaml.CSafeLoader)
    is_key = piece.value == piece.path[-1]
    wrong = with_missing(tree, piece.path[1:], piece.value if is_key else None, missing)
    text = yaml.dump(
        wrong, Dumper=yaml.CSafeDumper, sort_keys=False, allow_unicode=True, width=1000
    )
    (line,) = (n for n, said in enumerate(text.splitlines(), 1) if missing in said)
    return text, line


def of_every_kind(references: list[Piece]) -> list[Piece]:
    """All references in CI; at home one of each kind in each model, in its keys and its values."""
    if SHARE == 1:
        return references
    kinds: dict[object, Piece] = {}
    for piece in references:
        model = type(piece.within[-1]) if piece.within else piece.file
        kinds.setdefault((piece.names, model, piece.value == piece.path[-1]), piece)
    return [*kinds.values()]


def one_a_file(references: list[Piece]) -> Iterator[list[Piece]]:
    """The references in rounds, each with one of every file that has some left."""
    by_file: dict[str, list[Piece]] = {}
    for piece in references:
        by_file.setdefault(piece.file, []).append(piece)
    for round_ in zip_longest(*by_file.values()):
        yield [piece for piece in round_ if piece is not None]


def test_every_reference_that_names_nothing_is_refused_once_at_its_line(
    tmp_path: pathlib.Path,
) -> None:
    """One of each file at once, as no fault hides that of another file."""
    files = read_workspace(RICH)
    folder = workspace(tmp_path, files)
    references = [piece for piece in walk(load(RICH)) if piece.names]
    assert len(references) > 200
    references = of_every_kind(references)
    refused = []
    for together in one_a_file(references):
        places = {}
        for number, piece in enumerate(together):
            missing = f"no-such-thing-{number}"
            text, line = spoilt(files[piece.file], piece, missing)
            (folder / piece.file).write_text(text, encoding="utf-8")
            places[piece.file] = rf"{piece.file}:{line}:\d+: There is no [a-z ]+ '{missing}'"
        said = problems_of(folder)
        for piece in together:
            saying = re.compile(rf"{places[piece.file]}\. .+")
            refused += [piece.path for one in said if saying.fullmatch(one)]
            (folder / piece.file).write_bytes(files[piece.file])
    assert Counter(refused) == Counter(piece.path for piece in references)
