"""Tables held against a workspace: nothing is lost out and back, and nothing else moves."""

import shutil
from collections.abc import Mapping
from pathlib import Path
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from msgspec.structs import replace

from appraisal.commands.tables_in import checked_files, propose, read_workspace
from appraisal.commands.tables_out import TABLES, table_bytes
from appraisal.edit import rewritten
from appraisal.load.document import read_document
from appraisal.problems import ProblemsFound
from appraisal.sheets.grid import read_grids
from appraisal.sheets.proposals import Asked, Faults, Proposal
from tests.random_cases import some_of
from tests.sheets.shire import SHIRE
from tests.workspaces import workspace

KINDS = list(TABLES)


def proposed(folder: Path, kind: str, table: Path, **asked: str) -> Proposal:
    dataset, written = read_workspace(folder)
    return propose(Asked(dataset, written, Faults(table.name), asked), kind, read_grids(table))


def exported(folder: Path, kind: str, ending: str) -> Path:
    table = folder.parent / f"{kind}{ending}"
    table.write_bytes(table_bytes(folder, kind, ending)[0])
    return table


@pytest.mark.parametrize("ending", [".csv", ".xlsx"])
@pytest.mark.parametrize("kind", KINDS)
def test_out_and_back_changes_nothing(tmp_path: Path, kind: str, ending: str) -> None:
    folder = workspace(tmp_path / "shire", SHIRE)
    proposal = proposed(folder, kind, exported(folder, kind, ending))
    assert proposal.steps == ()
    assert proposal.stay == {"figures": 7, "scores": 2, "partnerships": 2, "benefits": 3}[kind]


@pytest.mark.parametrize("ending", [".csv", ".xlsx"])
@pytest.mark.parametrize("kind", KINDS)
def test_of_a_rich_workspace_nothing_is_lost(tmp_path: Path, kind: str, ending: str) -> None:
    rich = Path(__file__).parents[1] / "fuzz" / "rich"
    folder = tmp_path / "rich"
    shutil.copytree(rich, folder)
    proposal = proposed(folder, kind, exported(folder, kind, ending))
    assert proposal.steps == ()
    assert proposal.stay > 0


SIGNS = st.sampled_from("ab ,;'\"=+-@\t#:|>\n0é£’—漢😀_x")
TEXTS = st.text(
    SIGNS | st.characters(categories=["Lu", "Nd", "Po"]), min_size=1, max_size=14
).filter(lambda text: any(map(str.isalnum, text)))
NUMBERS = st.one_of(
    st.integers(1, 10**15),
    st.floats(1e-9, 1e15, allow_nan=False, allow_infinity=False),
    st.sampled_from([0, 1e-9, 0.1, 1e15, 83773]),
)
DATES = st.sampled_from([2024, "2024-06", "unknown"])
FIGURES = st.fixed_dictionaries(
    {"value": NUMBERS, "source": st.sampled_from(["census", ["census", "budget"], "assumption"])},
    optional={"note": TEXTS, "date": DATES},
)
FACTS = st.one_of(
    FIGURES,
    st.lists(FIGURES, min_size=1, max_size=3),
    st.sampled_from(["unknown", {"use": "shared-debt"}]),
)


def with_facts(folder: Path, facts: Mapping[str, Any]) -> bool:
    """Write facts into a council's file; whether the workspace can be read with them."""
    name = "councils/city.yaml"
    place = folder / name
    said = {"name": "City", "tier": "unitary", "facts": facts}
    try:
        place.write_bytes(rewritten(name, b"# a city\n", said))
        read_workspace(folder)
    except ProblemsFound:
        return False
    return True


MEASURES = st.sampled_from(["population", "debt", "poverty", "area"])


@settings(
    max_examples=some_of(60), deadline=None,
    suppress_health_check=[HealthCheck.function_scoped_fixture],
)  # fmt: skip
@given(st.dictionaries(MEASURES, FACTS, min_size=1), st.sampled_from([".csv", ".xlsx"]))
def test_whatever_figures_say_they_come_back_as_they_were(
    tmp_path: Path, facts: dict[str, Any], ending: str
) -> None:
    folder = workspace(tmp_path / "shire", SHIRE)
    if with_facts(folder, facts):
        assert proposed(folder, "figures", exported(folder, "figures", ending)).steps == ()


@settings(
    max_examples=some_of(60), deadline=None,
    suppress_health_check=[HealthCheck.function_scoped_fixture],
)  # fmt: skip
@given(st.dictionaries(MEASURES, FACTS, min_size=1), st.integers(0, 999), TEXTS)
def test_a_cell_that_is_edited_changes_that_fact_and_no_other_byte(
    tmp_path: Path, facts: dict[str, Any], seed: int, note: str
) -> None:
    folder = workspace(tmp_path / "shire", SHIRE)
    if not with_facts(folder, facts):
        return
    dataset, written = read_workspace(folder)
    table = TABLES["figures"](dataset, written)
    figures = [e for e in table.entries if e.key[0] == "city" and e.cells["source"] is not None]
    if not figures:
        return
    chosen = figures[seed % len(figures)]
    edited = replace(chosen, cells={**chosen.cells, "note": note})
    new = replace(table, entries=tuple(edited if e is chosen else e for e in table.entries))
    from appraisal.sheets.csv_file import as_csv

    (folder.parent / "t.csv").write_bytes(as_csv(new))
    proposal = proposed(folder, "figures", folder.parent / "t.csv")
    before = (folder / "councils/city.yaml").read_bytes()
    try:
        files = checked_files(folder, proposal.steps, "t.csv")
    except ProblemsFound:  # some signs are allowed in no file
        return
    if not files:
        assert (chosen.cells["note"] or "").strip() == note.strip()
        return
    after = read_document("councils/city.yaml", files["councils/city.yaml"]).data
    was = read_document("councils/city.yaml", before).data
    measure, n = chosen.key[1], int(chosen.key[2]) - 1
    changed = after["facts"].pop(measure)
    old = was["facts"].pop(measure)
    assert after == was
    assert list(files) == ["councils/city.yaml"]
    one, other = (changed[n], old[n]) if isinstance(old, tuple) else (changed, old)
    assert one["note"].strip() == note.replace("\r\n", "\n").strip()
    assert {**one, "note": None} == {**other, "note": None}


def test_what_a_cell_breaks_is_told_at_the_cell(tmp_path: Path) -> None:
    folder = workspace(tmp_path / "shire", SHIRE)
    table = tmp_path / "t.csv"
    table.write_text("council,measure,value,source\ncity,debt,5,nowhere\n", encoding="utf-8")
    proposal = proposed(folder, "figures", table)
    with pytest.raises(ProblemsFound) as found:
        checked_files(folder, proposal.steps, "t.csv")
    assert str(found.value).startswith("t.csv:2:4: ")
    assert "nowhere" in str(found.value)


def test_another_kind_of_table_is_told(tmp_path: Path) -> None:
    folder = workspace(tmp_path / "shire", SHIRE)
    table = exported(folder, "figures", ".csv")
    with pytest.raises(ProblemsFound, match="This is no table of scores"):
        proposed(folder, "scores", table)
