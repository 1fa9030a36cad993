"""What `appraisal schema` writes, and all that it leaves as it is."""

import os
import pathlib
from collections.abc import Mapping

import pytest

from appraisal.commands.schema_files import planned, put
from appraisal.load import load
from tests.workspaces import AREA, workspace

COUNCIL = "# yaml-language-server: $schema=../.schemas/councils.schema.json"


@pytest.fixture
def area(tmp_path: pathlib.Path) -> pathlib.Path:
    return workspace(tmp_path / "area", AREA)


def write(folder: pathlib.Path) -> None:
    put(folder, planned(folder, load(folder)))


def held(folder: pathlib.Path) -> Mapping[str, bytes]:
    return {
        path.relative_to(folder).as_posix(): path.read_bytes()
        for path in sorted(folder.rglob("*"))
        if path.is_file()
    }


def test_a_workspace_gets_schemas_lines_and_a_recommendation_and_nothing_else(
    area: pathlib.Path,
) -> None:
    before = held(area)
    write(area)
    after = held(area)
    assert after["councils/north.yaml"] == f"{COUNCIL}\n".encode() + before["councils/north.yaml"]
    for name, content in before.items():
        assert after[name].startswith(b"# yaml-language-server: $schema=")
        assert after[name].endswith(content)
    new = after.keys() - before.keys()
    assert ".vscode/extensions.json" in new
    assert {pathlib.PurePosixPath(name).parts[0] for name in new} == {".schemas", ".vscode"}


def test_what_is_worked_out_stays_the_same(area: pathlib.Path) -> None:
    before = load(area)
    write(area)
    after = load(area)
    assert (after.councils, after.criteria, after.sources) == (
        before.councils,
        before.criteria,
        before.sources,
    )


def test_a_second_time_nothing_is_left_to_do(area: pathlib.Path) -> None:
    write(area)
    assert planned(area, load(area)).files == {}


def test_only_what_a_new_council_changes_is_written_again(area: pathlib.Path) -> None:
    write(area)
    (area / "councils" / "port.yaml").write_text("name: Port\ntier: unitary\n", encoding="utf-8")
    plan = planned(area, load(area))
    assert list(plan.lines) == ["councils/port.yaml"]
    assert ".schemas/options.schema.json" in plan.schemas
    assert ".schemas/principles.schema.json" not in plan.schemas
    assert plan.recommended == {}


def test_other_files_are_left_alone_and_those_of_other_schemas_named(area: pathlib.Path) -> None:
    for name, text in {
        "notes.yaml": "a: 1\n",
        "history/old/councils/north.yaml": "name: North\n",
        "councils/settlements.csv": "name\n",
        "councils/south.yaml": (
            "# yaml-language-server: $schema=mine.json\nname: South\ntier: unitary\n"
        ),
    }.items():
        (area / name).parent.mkdir(parents=True, exist_ok=True)
        (area / name).write_text(text, encoding="utf-8")
    plan = planned(area, None)
    assert plan.elsewhere == ("councils/south.yaml",)
    assert set(plan.lines) == {
        "appraisal.yaml",
        "sources.yaml",
        "criteria/criteria.yaml",
        "councils/city.yaml",
        "councils/north.yaml",
        "councils/shire.yaml",
    }


def test_line_ends_and_a_byte_order_mark_stay(area: pathlib.Path) -> None:
    place = area / "councils" / "city.yaml"
    place.write_bytes("\ufeffname: City\r\ntier: unitary\r\n".encode())
    write(area)
    assert place.read_bytes() == f"\ufeff{COUNCIL}\r\nname: City\r\ntier: unitary\r\n".encode()


def test_a_file_in_other_letters_is_left_alone_and_named(area: pathlib.Path) -> None:
    place = area / "councils" / "city.yaml"
    place.write_bytes("name: Cité\ntier: unitary\n".encode("latin-1"))
    plan = planned(area, None)
    assert plan.unread == ("councils/city.yaml",)
    assert "councils/city.yaml" not in plan.lines


def test_recommendations_that_cannot_be_read_are_not_touched(area: pathlib.Path) -> None:
    place = area / ".vscode" / "extensions.json"
    place.parent.mkdir()
    place.write_text('{\n  // ours\n  "recommendations": ["a.b"]\n}\n', encoding="utf-8")
    assert planned(area, None).recommended is None


def test_a_disk_that_refuses_leaves_every_file_as_it_was(
    area: pathlib.Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    before = held(area)
    real = pathlib.Path.replace

    def refuse(path: pathlib.Path, target: pathlib.Path) -> pathlib.Path:
        if target.name == "city.yaml":
            raise OSError(28, os.strerror(28))
        return real(path, target)

    monkeypatch.setattr(pathlib.Path, "replace", refuse)
    with pytest.raises(OSError, match="No space left"):
        write(area)
    monkeypatch.undo()
    assert held(area) == before


def test_a_file_that_was_changed_meanwhile_is_not_written_over(area: pathlib.Path) -> None:
    plan = planned(area, None)
    (area / "councils" / "city.yaml").write_text("name: Town\ntier: unitary\n", encoding="utf-8")
    before = held(area)
    with pytest.raises(FileExistsError, match="it has changed since it was read"):
        put(area, plan)
    assert held(area) == before


@pytest.mark.skipif(os.name == "nt", reason="links need leave there")
def test_a_link_keeps_being_one_and_what_it_leads_to_gets_the_line(area: pathlib.Path) -> None:
    real = area / "councils" / "city.yaml"
    kept = real.rename(area / "kept.txt")
    real.symlink_to(kept)
    write(area)
    assert real.is_symlink()
    assert kept.read_text(encoding="utf-8").startswith(COUNCIL)


@pytest.mark.skipif(os.name == "nt", reason="links need leave there")
def test_nothing_is_written_through_a_link_that_leads_out(
    area: pathlib.Path, tmp_path: pathlib.Path
) -> None:
    (tmp_path / "others").mkdir()
    (area / ".vscode").symlink_to(tmp_path / "others")
    before = held(area)
    with pytest.raises(PermissionError, match="leads out of the workspace"):
        write(area)
    assert held(area) == before
    assert list((tmp_path / "others").iterdir()) == []
