"""What a workspace holds besides YAML is read where it differs, fits and can be trusted."""

import pathlib

import pytest

from appraisal.load.extras import Extras, read_extras
from appraisal.resources import templates_folder
from tests.datasets import dataset

SVG = '<svg xmlns="http://www.w3.org/2000/svg"><path d="M0 0H10"/></svg>'
NAME_ONE = "Name a .svg, .png or .jpg file that lies in the workspace's own folder."


def read(folder: pathlib.Path, files: dict[str, str | bytes], logo: str = "") -> Extras:
    """What is read of a folder with these files, its logo named at line 3, column 7."""
    for name, content in files.items():
        path = folder / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(content.encode() if isinstance(content, str) else content)
    theme = f"settings: {{theme: {{logo: '{logo}'}}}}" if logo else ""
    return read_extras(folder, dataset(theme), (3, 7))


def said(extras: Extras) -> list[str]:
    return [str(problem) for problem in extras.problems]


def test_a_workspace_needs_nothing_besides_yaml(tmp_path: pathlib.Path) -> None:
    assert read(tmp_path, {"appraisal.yaml": "title: T\n"}) == Extras()


# --- Templates ---------------------------------------------------------------------------------


def test_a_template_that_differs_from_the_packaged_one_is_the_workspaces_own(
    tmp_path: pathlib.Path,
) -> None:
    found = read(tmp_path, {"templates/pages/money.html": "Ours."})
    assert (found.templates, said(found)) == ({"pages/money.html": "Ours."}, [])
    assert found.raw == {"templates/pages/money.html": b"Ours."}


def test_a_copy_of_the_packaged_one_is_none_of_its_own(tmp_path: pathlib.Path) -> None:
    packaged = (templates_folder() / "pages" / "money.html").read_bytes()
    assert read(tmp_path, {"templates/pages/money.html": packaged}) == Extras()


def test_a_template_that_nothing_draws_is_complained_of(tmp_path: pathlib.Path) -> None:
    found = read(tmp_path, {"templates/mony.html": "Ours."})
    assert said(found) == [
        "templates/mony.html:1:1: Nothing draws this template. Did you mean 'money.html'?"
    ]


def test_a_template_in_another_encoding_is_not_read(tmp_path: pathlib.Path) -> None:
    found = read(tmp_path, {"templates/pages/money.html": b"\xa3"})
    assert (found.templates, found.raw) == ({}, {})
    assert said(found) == [
        "templates/pages/money.html:1:1: This is not UTF-8 text. Save it with the encoding UTF-8."
    ]


def test_a_file_called_templates_is_no_folder_of_them(tmp_path: pathlib.Path) -> None:
    assert read(tmp_path, {"Templates.txt": "x"}) == Extras()


# --- The logo ----------------------------------------------------------------------------------


def test_a_logo_beside_appraisal_yaml_is_read_with_its_kind(tmp_path: pathlib.Path) -> None:
    found = read(tmp_path, {"Arms.SVG": SVG}, "Arms.SVG")
    assert found.logo is not None
    assert (found.logo.name, found.logo.content) == ("Arms.SVG", SVG.encode())
    assert (found.raw, said(found)) == ({"Arms.SVG": SVG.encode()}, [])


def test_a_logo_that_nobody_names_is_not_read(tmp_path: pathlib.Path) -> None:
    assert read(tmp_path, {"arms.svg": SVG}) == Extras()


@pytest.mark.parametrize(
    "name",
    [
        *("arms.gif", "arms", "../arms.svg", "pictures/arms.svg"),
        *(r"..\arms.svg", r"C:\pictures\arms.svg", "C:arms.svg", r"\\server\share\arms.svg"),
    ],
)
def test_what_is_no_logo_of_the_folders_own_is_refused_where_it_is_named(
    tmp_path: pathlib.Path, name: str
) -> None:
    (tmp_path / "w").mkdir()
    found = read(tmp_path / "w", {"../arms.svg": SVG, "pictures/arms.svg": SVG}, name)
    assert said(found) == [f"appraisal.yaml:3:7: '{name}' is no logo file. {NAME_ONE}"]
    assert (found.logo, found.raw) == (None, {})


def test_a_logo_has_no_name_that_windows_keeps(tmp_path: pathlib.Path) -> None:
    assert said(read(tmp_path, {"aux.svg": SVG}, "aux.svg")) == [
        (
            "appraisal.yaml:3:7: 'aux.svg' is no name for a file: Windows keeps it for a device. "
            "Give the logo another name."
        )
    ]


def test_a_logo_that_is_not_there_is_missed_where_it_is_named(tmp_path: pathlib.Path) -> None:
    assert said(read(tmp_path, {"Arms.svg": SVG}, "arms.svg")) == [
        "appraisal.yaml:3:7: There is no file 'arms.svg'. Put the logo beside appraisal.yaml."
    ]


def test_a_logo_that_is_not_what_its_name_says_is_complained_of(tmp_path: pathlib.Path) -> None:
    (one,) = said(read(tmp_path, {"arms.png": SVG}, "arms.png"))
    assert one.startswith("arms.png:1:1: ")


# --- Boundaries --------------------------------------------------------------------------------


def test_boundaries_that_cannot_be_read_are_complained_of_and_still_counted_as_read(
    tmp_path: pathlib.Path,
) -> None:
    found = read(tmp_path, {"boundaries.geojson": "{"})
    assert (found.boundaries, found.raw) == (None, {"boundaries.geojson": b"{"})
    assert [one.split(":")[0] for one in said(found)] == ["boundaries.geojson"]


@pytest.mark.parametrize(
    ("name", "most"),
    [
        ("templates/pages/money.html", 1 << 20),
        ("arms.svg", 200 << 10),
        ("boundaries.geojson", 8 << 20),
        ("councils/settlements.csv", 2 << 20),
        ("councils/postcodes.csv", 2 << 20),
    ],
)
def test_what_is_too_large_is_not_read_and_what_just_fits_is(
    tmp_path: pathlib.Path, name: str, most: int
) -> None:
    logo = name if name == "arms.svg" else ""
    assert list(read(tmp_path, {name: b" " * most}, logo).raw) == [name]
    found = read(tmp_path, {name: b" " * (most + 1)}, logo)
    assert (found.raw, [problem.file for problem in found.problems]) == ({}, [name])


@pytest.mark.parametrize("whole", [True, False])
def test_a_boundary_of_a_council_that_could_not_be_read_is_no_second_mistake(
    tmp_path: pathlib.Path, whole: bool
) -> None:
    shape = '{"type": "Polygon", "coordinates": [[[0, 0], [1, 0], [1, 1], [0, 0]]]}'
    feature = f'{{"type": "Feature", "properties": {{"id": "north"}}, "geometry": {shape}}}'
    (tmp_path / "boundaries.geojson").write_text(
        f'{{"type": "FeatureCollection", "attribution": "Made up", "features": [{feature}]}}',
        encoding="utf-8",
    )
    found = read_extras(tmp_path, dataset(""), (1, 1), whole)
    assert [one.what for one in found.problems] == (
        ["Feature 1 is of 'north', which is no council or part here."] if whole else []
    )
