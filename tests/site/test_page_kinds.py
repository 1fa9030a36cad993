"""One name a page: module, template, tests, navigation, documentation; and one typed content."""

import ast
import importlib
import pathlib
import re
from collections.abc import Iterator
from functools import cache
from types import ModuleType
from typing import Any, get_args, get_origin

import pytest
from jinja2 import ChoiceLoader, DictLoader
from msgspec import Struct

import appraisal.site
from appraisal.findings.sentences import patterns
from appraisal.site.drawing import DrawnPage, environment
from appraisal.site.layout import Shared
from appraisal.site.navigation import KINDS, Kind
from appraisal.site.redirects import Content as Moved
from appraisal.site.words import GROUP
from tests.site.drawn_pages import appraised
from tests.site.template_types import Reader, Words, hints

ROOT = pathlib.Path(__file__).parents[2]
PAGES = ROOT / "appraisal" / "site" / "pages"
IDS = [kind.id for kind in KINDS]
FOR_EVERY_PAGE = {**hints(Shared), "page": DrawnPage, "root": str, "words": Words("words.")}


def module(kind: Kind) -> ModuleType:
    return importlib.import_module(f"appraisal.site.pages.{kind.id}")


def names(folder: str, pattern: str) -> list[str]:
    return sorted(path.stem for path in (ROOT / folder).glob(pattern))


def test_each_kind_of_page_has_a_module_a_template_and_a_test_module() -> None:
    modules = [name for name in names("appraisal/site/pages", "*.py") if name != "__init__"]
    assert modules == sorted(IDS)
    assert names("templates/pages", "*.html") == sorted(IDS)
    assert names("tests/site/pages", "test_*.py") == sorted(f"test_{name}" for name in IDS)


def test_the_pages_are_made_in_the_order_of_their_kinds() -> None:
    made = [section.__module__.rpartition(".")[2] for section in appraisal.site.SECTIONS]
    assert made == IDS


def test_each_kind_of_page_is_a_line_of_the_documentation() -> None:
    text = (ROOT / "docs" / "pages.md").read_text(encoding="utf-8")
    listed = re.findall(r"^\| [^|]+ \(`([^`]+)`\) \| [^|]+ \| [^|]+ \|$", text, flags=re.M)
    assert listed == [kind.address for kind in KINDS]


def test_every_page_stands_where_its_kind_says() -> None:
    of = {kind.id: re.escape(kind.address).replace("…", "[^/]+") for kind in KINDS}
    area = appraised()
    for section in appraisal.site.SECTIONS:
        for page in section(area):
            assert page.kind == section.__module__.rpartition(".")[2]
            assert re.fullmatch(of[page.kind], page.path)


def test_nothing_but_the_site_itself_imports_a_page() -> None:
    wrong = {
        str(path.relative_to(ROOT)): name
        for path in sorted(PAGES.parent.rglob("*.py"))
        for name in imported_by(path, path.read_text(encoding="utf-8"))
        if name.startswith("appraisal.site.pages")
    }
    assert wrong.keys() == {"appraisal/site/__init__.py"}, wrong


def imported_by(path: pathlib.Path, text: str) -> Iterator[str]:
    """Everything that a module imports, by its whole name, however that is written."""
    for node in ast.walk(ast.parse(text)):
        if isinstance(node, ast.Import):
            yield from (alias.name for alias in node.names)
        elif isinstance(node, ast.ImportFrom):
            above = path.relative_to(ROOT).parts[: -node.level] if node.level else ()
            start = ".".join((*above, *filter(None, [node.module])))
            yield from (f"{start}.{alias.name}" for alias in node.names)


@pytest.mark.parametrize(
    "line",
    [
        "import appraisal.site.pages.option",
        "from appraisal.site import pages",
        "from appraisal.site.pages import option",
        "from . import option",
        "from .option import Content",
    ],
)
def test_an_import_of_a_page_is_seen_however_it_is_written(line: str) -> None:
    found = imported_by(PAGES / "brief.py", line)
    assert any(name.startswith("appraisal.site.pages") for name in found)


# --- what templates name ------------------------------------------------------------------------

PACKAGED = environment({})


@cache
def reader(kind: str) -> Reader:
    """The templates of a page, read with the types of its content and never drawn."""
    made = Reader(PACKAGED, {**FOR_EVERY_PAGE, **hints(module(Kind(kind, "")).Content)})
    made.page(f"pages/{kind}.html")
    return made


@cache
def moved() -> Reader:
    """The template of a page that has moved, which is of no kind."""
    made = Reader(PACKAGED, {**FOR_EVERY_PAGE, **hints(Moved)})
    made.page("redirect.html")
    return made


def test_a_template_names_only_the_fields_of_what_it_is_given() -> None:
    assert [fault for kind in KINDS for fault in reader(kind.id).faults] == []


def test_all_prose_of_templates_is_drawn_by_one() -> None:
    said = {key for made in [moved(), *(reader(kind.id) for kind in KINDS)] for key in made.said}
    assert {key for key in patterns() if key.startswith(GROUP)} - said == set()


def test_a_group_of_prose_has_the_name_of_its_template() -> None:
    of = {path.relative_to(ROOT / "templates") for path in (ROOT / "templates").rglob("*.html")}
    templates = {".".join(path.with_suffix("").parts).removeprefix("pages.") for path in of}
    groups = {
        key.rpartition(".")[0].removeprefix(GROUP) for key in patterns() if key.startswith(GROUP)
    }
    assert groups - templates == {"shared"}


def test_a_template_names_all_that_its_page_is_given() -> None:
    lost = {kind.id: given(kind) - reader(kind.id).named for kind in KINDS}
    assert lost == {name: set() for name in IDS}


def given(kind: Kind) -> set[str]:
    return {*hints(module(kind).Content)}


def test_a_pages_content_is_frozen_and_hides_nothing_that_every_page_has() -> None:
    assert [k.id for k in KINDS if not module(k).Content.__struct_config__.frozen] == []
    hidden = {kind.id: given(kind) & FOR_EVERY_PAGE.keys() for kind in KINDS}
    assert hidden == {name: set() for name in IDS}


def test_the_type_of_everything_that_a_page_is_given_is_known() -> None:
    assert sorted({each for kind in KINDS for each in untyped(module(kind).Content, set())}) == []


def untyped(owner: type, seen: set[type]) -> Iterator[str]:
    """The fields below a struct of which no type is known."""
    seen.add(owner)
    for name, kind in hints(owner).items():
        inside = list(parts(kind))
        if {Any, object} & {*inside}:
            yield f"{owner.__name__}.{name}: {kind}"
        for part in inside:
            if isinstance(part, type) and issubclass(part, Struct) and part not in seen:
                yield from untyped(part, seen)


def parts(kind: Any) -> Iterator[Any]:
    """A type and all that it is made of; a list or mapping of no type in particular holds Any."""
    yield kind
    if kind in (tuple, list, dict) or (get_origin(kind) is None and "Mapping" in str(kind)):
        yield Any
    for inner in get_args(kind):
        yield from parts(inner)


@cache
def modules() -> list[str]:
    return [path.read_text(encoding="utf-8") for path in (ROOT / "appraisal").rglob("*.py")]


@cache
def texts_with(owner: str) -> list[str]:
    """The modules that speak of a struct by its name."""
    return [text for text in modules() if owner in text and re.search(rf"\b{owner}\b", text)]


def test_nothing_that_pages_are_given_goes_unread() -> None:
    readers = [reader(kind.id) for kind in KINDS]
    read = {found for made in readers for found in made.read}
    blind = {name for made in readers for name in made.blind}
    owners: set[type] = set()
    for kind in KINDS:
        list(untyped(module(kind).Content, owners))
    contents = {module(kind).Content for kind in KINDS}
    unread = {
        f"{owner.__name__}.{name}"
        for owner in owners - contents
        if owner.__module__.startswith(("appraisal.charts", "appraisal.findings", "appraisal.site"))
        for name in hints(owner)
        if (owner, name) not in read and name not in blind
        if not any(re.search(rf"\.{name}\b", text) for text in texts_with(owner.__name__))
    }
    assert unread == set()


# --- the reader itself --------------------------------------------------------------------------


class Inner(Struct, frozen=True):
    size: float


class Outer(Struct, frozen=True):
    rows: tuple[Inner, ...]
    by: dict[str, Inner]
    pairs: tuple[tuple[str, Inner | None], ...]


NO_X = "1: 'x' is no field of Inner"


@pytest.mark.parametrize(
    ("source", "faults"),
    [
        ("{{ rows[0].size }}{{ by.x.size }}{{ by['x'].size }}{{ rows|first }}", []),
        ("{% for row in rows %}{{ row.size }}{{ loop.index }}{% endfor %}", []),
        ("{% for row in rows %}\n{{ row.sise }}{% endfor %}", ["2: 'sise' is no field of Inner"]),
        ("{% for row in rows|sort %}{{ row.x }}{% endfor %}", [NO_X]),
        ("{% for k, v in by.items() %}{{ v.x }}{% endfor %}", [NO_X]),
        ("{% for k, v in pairs %}{{ v.x or k }}{% endfor %}", [NO_X]),
        (
            "{% macro m(r) %}{{ r.x }}{% endmacro %}{{ m(rows[0]) }}",
            [NO_X],
        ),
        ("{% macro m(r) %}{% set s = r %}{{ s.x }}{% endmacro %}{{ m(rows[0]) }}", [NO_X]),
        ("{{ rows|map(attribute='x')|join }}", [NO_X]),
        ("{{ rows|sort(attribute='x')|join }}", [NO_X]),
        ("{% for row in rows[:1] + rows[2:] %}{{ row.x }}{% endfor %}", [NO_X]),
        ("{{ (rows[0] if by else rows[1]).x }}", [NO_X]),
        ("{{ row }}", ["1: 'row' is nothing that this page is given"]),
        ("{% set row = rows[0] %}{{ row.x }}", [NO_X]),
        (
            "{% import 'macros.html' as m with context %}{{ m.nothing() }}",
            ["1: 'macros.html' has no macro 'nothing'"],
        ),
        ("{{ words.summary.heading_left }}", []),
        (
            "{{ words.summary.heading_lost }}",
            ["1: 'words.summary.heading_lost' is no prose of sentences.toml"],
        ),
        ("{{ words.sumary.x }}", ["1: 'words.sumary' is no prose of sentences.toml"]),
        ("{{ words.layout.as_of_each_figure|filled(date=rows) }}", []),
        (
            "{{ words.layout.as_of_each_figure }}",
            ["1: 'words.layout.as_of_each_figure' is drawn with places that nothing fills"],
        ),
        (
            "{{ words.layout.as_of_each_figure|filled(day=1) }}",
            ["1: 'words.layout.as_of_each_figure' takes ['date'], and is given ['day']"],
        ),
        ("{{ words.shared.option|filled(x=1) }}", ["1: 'option' has no places to fill"]),
        ("{{ words.layout.as_of_each_figure|filled(date=rows[0].x) }}", [NO_X]),
    ],
)
def test_the_reader_follows_types_through_a_template(source: str, faults: list[str]) -> None:
    packaged = environment({})
    assert packaged.loader is not None
    packaged.loader = ChoiceLoader([DictLoader({"t.html": source}), packaged.loader])
    made = Reader(packaged, {**hints(Outer), "words": Words("words.")})
    made.page("t.html")
    assert made.faults == [f"t.html:{fault}" for fault in faults]
