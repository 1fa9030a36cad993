"""What a name is a slip of, and what it is not."""

import pytest

from appraisal.load.names import (
    FIXED,
    FOLDERS,
    is_backup,
    is_reserved,
    misnamed_root_file,
    near,
    part_of,
    yaml_stem,
)


@pytest.mark.parametrize(
    ("word", "known"),
    [
        *(("Councils", "councils"), ("COUNCILS", "councils"), ("council", "councils")),
        *(("criterion", "criteria"), ("option", "options"), ("counsils", "councils")),
        *(("workshop ", "workshops"), ("template", "templates"), ("opttions", "options")),
    ],
)
def test_a_slip_is_known_for_what_it_is(word: str, known: str) -> None:
    assert near(word, FOLDERS) == known


@pytest.mark.parametrize(
    "word",
    [
        *("docs", "output", "tests", "bench", "requirements", "appraisal", "dist", "history"),
        *("opinions", "workspace", "counties", "options-old", "maps", "data", "src", "sources"),
    ],
)
def test_another_word_is_no_slip(word: str) -> None:
    assert near(word, FOLDERS) is None


def test_every_fixed_file_is_known_in_the_singular_and_in_capitals() -> None:
    for stem, file in FIXED.items():
        assert FIXED[near(stem.upper(), FIXED) or ""] == file
        assert FIXED[near(stem.removesuffix("s"), FIXED) or ""] == file
        assert FIXED[near(stem.replace("_", "-"), FIXED) or ""] == file


@pytest.mark.parametrize(
    ("file", "stem"),
    [
        *(("x.yaml", "x"), ("x.yml", "x"), ("x.YAML", "x"), ("x.yaml.txt", "x"), ("x.json", "x")),
        *(("x.yaml (1)", "x"), ("x.yalm", "x"), ("x.yml.bak", "x"), ("a.b.yaml", "a.b")),
        *(("x.md", None), ("x.xml", None), ("x.html", None), ("x", None), ("yaml", None)),
    ],
)
def test_an_ending_is_known_when_it_is_meant_to_be_yaml(file: str, stem: str | None) -> None:
    assert yaml_stem(file) == stem


def test_a_backup_is_of_a_file_that_lies_beside_it() -> None:
    assert is_backup("x.yaml.bak", ["x.yaml"])
    assert not is_backup("x.yaml.bak", ["y.yaml"])
    assert not is_backup("x.yaml.txt", ["x.yaml"])


def test_a_folder_stands_for_its_fixed_files_as_well() -> None:
    assert list(part_of("options")) == ["options/"]
    assert sorted(part_of("councils")) == [
        "councils/",
        "councils/candidates.yaml",
        "councils/functions.yaml",
        "councils/partners.yaml",
        "councils/partnerships.yaml",
        "councils/places.yaml",
        "councils/programmes.yaml",
    ]


EXPLORER = "To see whole names in Windows, tick View, Show, File name extensions."


@pytest.mark.parametrize(
    ("file", "said"),
    [
        (
            "Boundaries.GeoJSON",
            f"This file ends in .GeoJSON. Rename it to boundaries.geojson. {EXPLORER}",
        ),
        (
            "boundaries.geojson.txt",
            f"This file ends in .txt. Rename it to boundaries.geojson. {EXPLORER}",
        ),
        (
            "appraisal.yaml.txt",
            f"This file ends in .txt. Rename it to appraisal.yaml. {EXPLORER}",
        ),
        ("appraisal.yml", "This file ends in .yml. Rename it to appraisal.yaml."),
    ],
)
def test_who_sees_no_endings_is_told_how_to_see_them(file: str, said: str) -> None:
    found = misnamed_root_file(file, [])
    assert found is not None
    assert f"{found.what} {found.mend}" == said


@pytest.mark.parametrize(
    ("name", "reserved"),
    [
        *(("con", True), ("CON.yaml", True), ("nul.tar.gz", True), ("aux .txt", True)),
        *(("com1", True), ("lpt9.html", True), ("prn", True), ("north.", True), ("north ", True)),
        *(("COM¹.xlsx", True), ("lpt³", True), ("CONIN$", True), ("com⁴", False)),
        *(("console", False), ("com10", False), ("lpt", False), ("my.con", False)),
        *((".", False), ("..", False), (".con", False), ("north", False)),
    ],
)
def test_windows_makes_no_file_of_a_devices_name_or_of_one_that_ends_in_a_stop(
    name: str, reserved: bool
) -> None:
    assert is_reserved(name) is reserved
