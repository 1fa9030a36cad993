"""Whatever a file in progress names before it is there: what is read of it can be appraised."""

import pathlib
import tempfile

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from msgspec.structs import replace

from appraisal.appraise import appraise
from appraisal.load import load, read
from appraisal.load.document import read_document
from appraisal.model.files import LISTS
from appraisal.model.walk import Piece, walk
from tests.random_cases import CASES

RICH = pathlib.Path(__file__).with_name("rich")
FILES = {p.relative_to(RICH).as_posix(): p.read_bytes() for p in RICH.rglob("*") if p.is_file()}
NAMED = sorted(
    (piece for piece in walk(load(RICH)) if piece.names), key=lambda piece: str(piece.path)
)
NOWHERE = "qqqq-zzzz"


def renamed(piece: Piece) -> bytes:
    """The file of a reference, in progress, with the name of what is nowhere in its place."""
    raw = FILES[piece.file]
    document, path = read_document(piece.file, raw), piece.path[1:]
    lines = raw.decode().split("\n")
    for line, column in (document.key_at(path), document.value_at(path)):
        before, after = lines[line - 1][: column - 1], lines[line - 1][column - 1 :]
        if after.startswith(str(piece.value)):
            lines[line - 1] = f"{before}{NOWHERE}{after.removeprefix(str(piece.value))}"
            break
    key = LISTS.get(piece.file)
    mark = ["in_progress: true", *([f"{key}:"] if key else [])]
    return "\n".join([*mark, *lines]).encode()


@pytest.mark.slow
@settings(
    max_examples=max(1, CASES // 3),
    derandomize=True,
    suppress_health_check=list(HealthCheck),
    database=None,
    deadline=None,
)
@given(st.sampled_from(NAMED))
def test_every_kind_of_name_may_lead_nowhere(piece: Piece) -> None:
    with tempfile.TemporaryDirectory() as held:
        for name, raw in {**FILES, piece.file: renamed(piece)}.items():
            (pathlib.Path(held) / name).parent.mkdir(parents=True, exist_ok=True)
            (pathlib.Path(held) / name).write_bytes(raw)
        found = read(pathlib.Path(held))
    if found.problems:  # what is left does not hold together: that is said, and of this name
        assert found.dataset is not None
        assert found.dataset.left_out or any(NOWHERE in one.what for one in found.problems)
        return
    dataset = found.whole()
    assert [NOWHERE in one.what for one in dataset.left_out] == [True]
    few = dataset.settings.simulation.model_copy(update={"samples": 20, "ways": 5, "packages": 5})
    appraise(replace(dataset, settings=dataset.settings.model_copy(update={"simulation": few})))
