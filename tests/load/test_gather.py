"""A file that is not read is named, with what to do; what is nobody's entry is left alone."""

import os
import pathlib

import pytest

from appraisal.load import Before, is_workspace, load, read
from tests.workspaces import AREA, Files, cases, problems_of, workspace

COUNCIL, OPTION, WORKSHOP = "name: A\ntier: unitary\n", "name: O\nfamily: continue\n", "title: W\n"
NOT_READ = "This folder is not read."
OTHERWISE = ", or, if it is none of the workspace's, to something less like that."
EXPLORER = "To see whole names in Windows, tick View, Show, File name extensions."
KNOWN_HERE = (
    "Known files here: criteria.yaml, measures.yaml, perspectives.yaml, principles.yaml, "
    "success_factors.yaml, themes.yaml."
)
IN_A_FOLDER = "Folders within options/ are not read, nor is this file."

NAMED: dict[str, tuple[str, str, str]] = {
    "an ending in yml": (
        "options/one.yml",
        OPTION,
        "This file ends in .yml. Rename it to options/one.yaml.",
    ),
    "an ending in capitals": (
        "councils/one.YAML",
        COUNCIL,
        "This file ends in .YAML. Rename it to councils/one.yaml.",
    ),
    "an ending that Windows hides": (
        "councils/bromsgrove.yaml.txt",
        COUNCIL,
        f"This file ends in .txt. Rename it to councils/bromsgrove.yaml. {EXPLORER}",
    ),
    "a text file that holds an entry": (
        "councils/bromsgrove.txt",
        COUNCIL,
        "This file ends in .txt. Rename it to councils/bromsgrove.yaml.",
    ),
    "an entry without an ending": (
        "councils/bromsgrove",
        COUNCIL,
        "This file has no ending. Rename it to councils/bromsgrove.yaml.",
    ),
    "a backup of nothing": (
        "options/one.yaml.bak",
        OPTION,
        "This file ends in .bak. Rename it to options/one.yaml.",
    ),
    "an ending misspelt": (
        "workshops/one.yalm",
        WORKSHOP,
        "This file ends in .yalm. Rename it to workshops/one.yaml.",
    ),
    "an ending in JSON": (
        "options/one.json",
        "{}",
        "This file ends in .json. Rename it to options/one.yaml.",
    ),
    "a name that is no id": (
        "options/One Unitary.yaml",
        OPTION,
        "This file's name is not an id. Rename it to options/one-unitary.yaml.",
    ),
    "a name without a letter": (
        "options/_.yaml",
        OPTION,
        (
            "This file's name is not an id. Rename the file: "
            "lower case letters, digits and hyphens, such as high-peak.yaml."
        ),
    ),
    "a fixed name in capitals": (
        "councils/Partnerships.yaml",
        "",
        "This file's name is not an id. Rename it to councils/partnerships.yaml.",
    ),
    "a fixed name in the singular": (
        "councils/partnership.yaml",
        "a: {name: A, kind: company, level: share}\n",
        "This file holds none of the councils. Rename it to councils/partnerships.yaml.",
    ),
    "a fixed name in another folder": (
        "options/themes.yaml",
        "a: {name: A}\n",
        "This file holds none of the options. Move it to criteria/themes.yaml.",
    ),
    "criteria near a known file": (
        "criteria/theme.yaml",
        "",
        "No such file belongs in criteria/. Did you mean 'themes.yaml'?",
    ),
    "criteria of another folder": (
        "criteria/places.yaml",
        "",
        "No such file belongs in criteria/. Move it to councils/places.yaml.",
    ),
    "criteria like no known file": (
        "criteria/xyzzy.yaml",
        "",
        f"No such file belongs in criteria/. {KNOWN_HERE}",
    ),
    "criteria like no known file, in yml": (
        "criteria/xyzzy.yml",
        "",
        f"This file ends in .yml. {KNOWN_HERE}",
    ),
    "sources that end in yml": (
        "sources.yml",
        "",
        "This file ends in .yml. Rename it to sources.yaml.",
    ),
    "sources in capitals": (
        "Sources.yaml",
        "",
        "This file is not read under this name. Rename it to sources.yaml.",
    ),
    "sources in the singular": (
        "source.yaml",
        "",
        "This file is not read under this name. Rename it to sources.yaml.",
    ),
    "sources as text": (
        "sources.txt",
        "s: {title: S}\n",
        "This file ends in .txt. Rename it to sources.yaml.",
    ),
    "settings twice": (
        "Appraisal.yaml",
        "",
        (
            "This file is not read under this name. "
            "appraisal.yaml lies there as well: keep one of the two."
        ),
    ),
    "boundaries in capitals": (
        "Boundaries.geojson",
        "",
        "This file is not read under this name. Rename it to boundaries.geojson.",
    ),
    "boundaries as JSON": (
        "boundaries.json",
        "",
        "This file ends in .json. Rename it to boundaries.geojson.",
    ),
    "criteria in the root": (
        "perspectives.yaml",
        "",
        "This file is not read where it lies. Move it to criteria/perspectives.yaml.",
    ),
    "a council in the root": (
        "bolsover.yaml",
        COUNCIL,
        "This file is not read where it lies. Move it to councils/bolsover.yaml.",
    ),
    "an option in the root": (
        "One Unitary.yml",
        OPTION,
        "This file is not read where it lies. Move it to options/one-unitary.yaml.",
    ),
    "a workshop in the root": (
        "first.yaml",
        f"{WORKSHOP}purpose: why\n",
        "This file is not read where it lies. Move it to workshops/first.yaml.",
    ),
    "all councils in one file": (
        "councils.yaml",
        "",
        (
            "This file is not read: it lies in no folder. "
            "Write one file for each in councils/, such as councils/high-peak.yaml."
        ),
    ),
    "a folder in a folder": (
        "options/drafts/x.yaml",
        OPTION,
        f"{IN_A_FOLDER} Move it into options/ itself, or the folder out of options/.",
    ),
    "a folder deep in a folder": (
        "options/drafts/old/x.yml",
        OPTION,
        f"{IN_A_FOLDER} Move it into options/ itself, or the folder out of options/.",
    ),
}


@pytest.mark.parametrize(("file", "content", "said"), cases(NAMED))
def test_a_file_that_would_not_be_read_is_named(
    tmp_path: pathlib.Path, file: str, content: str, said: str
) -> None:
    assert problems_of(workspace(tmp_path, {file: content})) == [f"{file}:1:1: {said}"]


@pytest.mark.parametrize(
    ("name", "meant"),
    [
        *(("Councils", "councils"), ("council", "councils"), ("OPTION", "options")),
        *(("criterion", "criteria"), ("Criteria ", "criteria"), ("work-shops", "workshops")),
        *(("Templates", "templates"), ("template", "templates"), ("cuoncils", "councils")),
    ],
)
def test_a_folder_of_nearly_the_right_name_is_named(
    tmp_path: pathlib.Path, name: str, meant: str
) -> None:
    there = meant == "criteria"
    mend = f"Move what it holds into {meant}/" if there else f"Rename it to {meant}/"
    found = problems_of(workspace(tmp_path, {f"{name}/x.txt": ""}))
    assert found == [f"{name}/:1:1: {NOT_READ} {mend}{OTHERWISE}"]


def test_a_workshops_papers_are_left_alone_and_no_others(tmp_path: pathlib.Path) -> None:
    papers = {"workshops/w/room.yaml": "a: 1\n", "workshops/w/pack/x.html": "<p>"}
    folder = workspace(tmp_path, {"workshops/w.yaml": "title: W\n", **papers})
    assert problems_of(folder) == []
    (folder / "workshops" / "w.yaml").unlink()
    assert problems_of(folder) == [
        (
            "workshops/w/room.yaml:1:1: Folders within workshops/ are not read, nor is this file. "
            "Move it into workshops/ itself, or the folder out of workshops/."
        )
    ]


def test_a_folder_of_drafts_is_named_once_however_much_it_holds(tmp_path: pathlib.Path) -> None:
    files = {f"options/drafts/{name}.yaml": OPTION for name in "abc"}
    assert problems_of(workspace(tmp_path, files)) == [
        (
            f"options/drafts/a.yaml:1:1: {IN_A_FOLDER} Nor are 2 more in options/drafts/. "
            "Move it into options/ itself, or the folder out of options/."
        )
    ]


@pytest.mark.parametrize(
    "file",
    [
        *("notes.yaml", "mkdocs.yml", "docker-compose.yml", "package.json", "logo.png"),
        *("places.json", "options.json", "sources.pdf"),
        *("docs/x.yaml", "output/index.html", "tests/options.yaml", "sources/a.pdf"),
        *("options/.hidden.yaml", "councils/readme.md", "councils/README", "councils/map.pdf"),
        *("options/costs.csv", "options/costs.xlsx", "options/notes.txt", "options/old/x.docx"),
        *("councils/.DS_Store", "councils/._a.yaml", "criteria/Thumbs.db", "options/desktop.ini"),
        *("workshops/.x.yaml.swp", "options/~$x.yaml", "options/x.yaml~", "options/#x.yaml#"),
        *("templates/.DS_Store", "templates/Thumbs.db", "templates/charts/._bar.html"),
        *(".github/x.yaml", ".pre-commit-config.yaml", "sources.yaml~", "options/.git/x.yaml"),
    ],
)
def test_a_file_that_is_none_of_the_workspace_s_is_left_alone(
    tmp_path: pathlib.Path, file: str
) -> None:
    folder = workspace(tmp_path, {file: b"\t&\xff\xfe name: x"})
    assert problems_of(folder) == []
    assert load(folder).templates == {}


def test_files_of_other_programs_that_have_a_name_are_left_alone(tmp_path: pathlib.Path) -> None:
    files = {
        "action.yml": "name: x\ndescription: y\nruns: {using: z}\n",
        "environment.yaml": "name: x\ndependencies: [a]\n",
        "package.json": '{"name": "x"}\n',
    }
    assert problems_of(workspace(tmp_path, files)) == []


def test_a_backup_beside_its_file_is_left_alone(tmp_path: pathlib.Path) -> None:
    files = {"options/o.yaml": OPTION, "options/o.yaml.bak": "x", "sources.yaml.orig": "x"}
    assert problems_of(workspace(tmp_path, AREA, files)) == []


def test_settings_of_a_wrong_name_make_a_workspace_all_the_same(tmp_path: pathlib.Path) -> None:
    files: Files = {"appraisal.yaml": None, "appraisal.yml": "title: A\ndate: 2026-01-01\n"}
    folder = workspace(tmp_path, files)
    assert is_workspace(folder)
    assert problems_of(folder) == [
        "appraisal.yml:1:1: This file ends in .yml. Rename it to appraisal.yaml."
    ]


def test_a_folder_named_like_a_file_is_named(tmp_path: pathlib.Path) -> None:
    folder = workspace(tmp_path)
    for name in ("options/a.yaml", "options/b.yml", "sources.yaml"):
        (folder / name).mkdir(parents=True)
    said = "1:1: This is a folder, and a file is wanted. Rename it, or put a file in its place."
    assert problems_of(folder) == [
        f"{name}:{said}" for name in ("options/a.yaml", "options/b.yml", "sources.yaml")
    ]


def test_a_file_named_like_a_folder_is_named(tmp_path: pathlib.Path) -> None:
    assert problems_of(workspace(tmp_path, {"councils": "", "templates": ""})) == [
        f"{name}:1:1: This is a file, and a folder is wanted. "
        "Rename it, or put a folder in its place."
        for name in ("councils", "templates")
    ]


def test_a_name_that_is_no_text_is_named_as_far_as_it_can_be_read(tmp_path: pathlib.Path) -> None:
    folder = workspace(tmp_path, {"options/o.yaml": OPTION, "templates/index.html": "x"})
    try:
        for name in (b"/options/caf\xe9.yaml", b"/templates/caf\xe9.html"):
            os.close(os.open(os.fsencode(folder) + name, os.O_CREAT))
    except OSError:
        pytest.skip("this file system takes names in UTF-8 only")
    assert problems_of(folder) == [
        "options/caf�.yaml:1:1: This file's name is not an id. Rename it to options/caf.yaml.",
        (
            "templates/caf�.html:1:1: This name has signs that cannot be read. "
            "Rename it in plain letters."
        ),
    ]


def test_only_the_true_name_of_a_logo_will_do(tmp_path: pathlib.Path) -> None:
    settings = "title: A\ndate: 2026-01-01\ntheme: {logo: logo.svg}\n"
    folder = workspace(tmp_path, {"appraisal.yaml": settings, "Logo.svg": "<svg/>"})
    assert problems_of(folder) == [
        "appraisal.yaml:3:15: There is no file 'logo.svg'. Put the logo beside appraisal.yaml."
    ]


@pytest.mark.parametrize(
    "content",
    [
        "name: North\ntier: district\nwithin: shire\n",
        "name: North\ntier: district\nwithin: nowhere\n",
        "name: North\ntier: district\nfacts:\npopulation: {value: 1}\n",
        "name: [\n",
        "nome: North\n",
    ],
)
def test_a_file_that_was_read_before_reads_the_same(tmp_path: pathlib.Path, content: str) -> None:
    folder = workspace(tmp_path, AREA)
    before: Before = {}
    for text in (content, content, "name: North\ntier: district\n", content):
        (folder / "councils/north.yaml").write_text(text)
        assert read(folder, before) == read(folder)
