"""The site's own files: its stylesheets, a workspace's own in their place, and the logo."""

from pathlib import Path

import pytest

from appraisal.load import load
from appraisal.model import Logo
from appraisal.site.assets import assets, logo_path
from appraisal.site.drawing import environment
from tests.workspaces import workspace

LOGO = Logo("crest.png", "image/png", b"\x89PNG")


def test_without_anything_of_its_own_a_site_has_the_packaged_stylesheets() -> None:
    found = assets(environment({}), None)
    shared = ("site", "tables", "sorting", "rail", "filter")
    own = ("pages", "land", "brief", "evidence", "register", "money", "claims")
    sheets = (*shared, *own, "safety", "tornado", "values", "option", "council")
    assert list(found) == [f"{sheet}.css" for sheet in sheets]
    assert all(b"{" in style for style in found.values())
    assert len(set(found.values())) == len(sheets)


def test_a_stylesheet_of_the_workspaces_own_takes_the_place_of_the_packaged_one() -> None:
    own, packaged = assets(environment({"pages.css": "b{}"}), None), assets(environment({}), None)
    assert own == {**packaged, "pages.css": b"b{}"}


@pytest.mark.parametrize("style", ["a{#b{color:red}{%x%}", "p::after{content:'£ é'}\n", "{{ x }}"])
def test_a_stylesheet_is_published_as_it_was_read(style: str) -> None:
    assert assets(environment({"site.css": style}), None)["site.css"] == style.encode()


def test_a_packaged_stylesheet_is_published_lean() -> None:
    found = assets(environment({"pages.css": "b {\n}\n"}), None)
    assert found["site.css"].startswith(b":root{--ink: #0b0c0c;")
    assert found["pages.css"] == b"b {\n}\n"


def test_a_stylesheet_that_says_that_it_is_a_template_is_drawn() -> None:
    own = {"site.css": "{# template #}\na{width:{{ 1 + 1 }}px}"}
    assert assets(environment(own), None)["site.css"].strip() == b"a{width:2px}"


def test_the_line_ends_of_a_workspaces_file_are_those_of_every_file(tmp_path: Path) -> None:
    style = b"a{#b{color:red}{%x%}\r\n"
    own = load(workspace(tmp_path, {"templates/site.css": style})).templates
    assert assets(environment(own), None)["site.css"] == b"a{#b{color:red}{%x%}\n"


def test_the_logo_is_published_as_it_is_under_its_own_name() -> None:
    assert assets(environment({}), LOGO)["brand/crest.png"] == b"\x89PNG"
    assert logo_path(LOGO) == "brand/crest.png"


def test_without_a_logo_there_is_none() -> None:
    assert logo_path(None) is None
