"""What templates compile to is kept for the next build, and for nothing else."""

from collections.abc import Iterator
from importlib import import_module
from pathlib import Path

import pytest
from jinja2 import DictLoader, nodes

from appraisal.resources import packaged_templates
from appraisal.site import compiled
from appraisal.site.compiled import Compiled, beside_modules, compiler
from appraisal.site.drawing import environment
from appraisal.site.sandbox import Sandbox
from appraisal.site.template_limits import Limited

DRAWING = import_module("appraisal.site.drawing")
"""Under its own name the room has a function."""
TEXT = "Hello {{ name }}"


class Counted(Sandbox):
    """Counts what it compiles."""

    compiled = 0

    def _generate(self, *args: object, **kwargs: object) -> str:
        self.compiled += 1
        return super()._generate(*args, **kwargs)  # type: ignore[arg-type]


def drawn(cache: Compiled, text: str = TEXT, name: str = "a/b.html") -> tuple[str, int]:
    """What a template draws, and how many were compiled for it."""
    site = Counted("", bytecode_cache=cache, loader=DictLoader({name: text}))
    return site.get_template(name).render(name="<Ash>"), site.compiled


@pytest.fixture
def one_file(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """The file that is left when one template has been compiled, whatever Python was told."""
    monkeypatch.setattr("sys.dont_write_bytecode", False)
    drawn(Compiled(tmp_path / "made/here"))
    (file,) = (tmp_path / "made/here").iterdir()
    return file


def test_what_is_compiled_stays_in_memory() -> None:
    cache = Compiled(None)
    assert [drawn(cache), drawn(cache)] == [("Hello &lt;Ash&gt;", 1), ("Hello &lt;Ash&gt;", 0)]


def test_the_next_process_finds_what_was_compiled(one_file: Path) -> None:
    assert one_file.name.startswith("a~b.html.")
    assert drawn(Compiled(one_file.parent)) == ("Hello &lt;Ash&gt;", 0)


def test_another_text_is_compiled_anew_and_takes_the_place_of_the_old(one_file: Path) -> None:
    other = "Bye {{ name }}"
    assert drawn(Compiled(one_file.parent), other) == ("Bye &lt;Ash&gt;", 1)
    assert drawn(Compiled(one_file.parent), other) == ("Bye &lt;Ash&gt;", 0)
    assert [*one_file.parent.iterdir()] == [one_file]
    cache = Compiled(None)
    assert [drawn(cache), drawn(cache, other)][1] == ("Bye &lt;Ash&gt;", 1)


def test_another_version_of_this_package_compiles_anew(
    one_file: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(compiled, "compiler", lambda: b"another")
    assert drawn(Compiled(one_file.parent)) == ("Hello &lt;Ash&gt;", 1)


@pytest.fixture
def room(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Path]:
    """A room of one module, in place of this one."""
    folder = tmp_path / "room"
    folder.mkdir()
    (folder / "module.py").write_bytes(b"one = 1\n")
    monkeypatch.setattr(compiled, "_ROOM", folder)
    compiler.cache_clear()
    yield folder
    compiler.cache_clear()


def test_each_module_and_the_versions_of_python_and_jinja_tell_of_another_version(
    room: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    seen = [compiler()]
    for change in (
        lambda: (room / "module.py").write_bytes(b"one = 2\n"),
        lambda: (room / "other.py").write_bytes(b""),
        lambda: monkeypatch.setattr("jinja2.__version__", "0"),
        lambda: monkeypatch.setattr("sys.version", "0"),
    ):
        change()
        compiler.cache_clear()
        seen.append(compiler())
    assert len(set(seen)) == 5


@pytest.mark.parametrize("left", [0, 10, 40, 100])
def test_a_file_that_is_cut_short_is_made_again(one_file: Path, left: int) -> None:
    whole = one_file.read_bytes()
    one_file.write_bytes(whole[:left])
    assert drawn(Compiled(one_file.parent)) == ("Hello &lt;Ash&gt;", 1)
    assert one_file.read_bytes() == whole


def test_where_nothing_can_be_written_it_is_compiled_each_time(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("")
    for folder in (tmp_path / "file", tmp_path / "file/below"):
        cache = Compiled(folder)
        assert [drawn(cache)[1], drawn(cache)[1], drawn(Compiled(folder))[1]] == [1, 0, 1]
    assert [*tmp_path.iterdir()] == [tmp_path / "file"]


def test_who_wants_nothing_kept_of_modules_has_nothing_kept_of_templates(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("sys.dont_write_bytecode", True)
    drawn(Compiled(tmp_path))
    assert [*tmp_path.iterdir()] == []


def test_it_stays_where_python_keeps_this_package(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("sys.pycache_prefix", None)
    assert beside_modules() == Path(compiled.__file__).parent / "__pycache__"
    monkeypatch.setattr("sys.pycache_prefix", str(tmp_path))
    found = beside_modules()
    assert found is not None
    assert tmp_path in found.parents
    monkeypatch.setattr("sys.implementation.cache_tag", None)
    assert beside_modules() is None


@pytest.fixture
def kept(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """The folder where all is kept that any site compiles."""
    monkeypatch.setattr("sys.dont_write_bytecode", False)
    monkeypatch.setattr(DRAWING, "_COMPILED", Compiled(tmp_path / "kept"))
    return tmp_path / "kept"


OWN = {
    "mine.html": "{% import 'charts/waffle.html' as drawn %}mine: "
    "{{ drawn.squares({'columns': 2, 'rows': 1, 'squares': []}) }}"
}


def texts_of(digest: str) -> tuple[str, str]:
    """What a workspace's own template draws by way of a packaged one, and the site's mark."""
    site = environment(OWN, digest)
    return site.get_template("mine.html").render(), site.mark


def test_nothing_of_a_workspaces_own_templates_is_kept(kept: Path) -> None:
    assert environment({}).bytecode_cache is not None
    texts_of("1")
    names = {file.name.partition(".html.")[0] for file in kept.iterdir()}
    assert names == {"beside~charts~waffle"}
    assert all(b"mine" not in file.read_bytes() for file in kept.iterdir())


def test_beside_them_packaged_ones_are_kept_without_the_mark_of_a_site(kept: Path) -> None:
    (first, one), (second, two) = texts_of("1"), texts_of("2")
    assert one != two
    assert one in first
    assert first.replace(one, two) == second
    (file,) = kept.iterdir()
    assert one.encode() not in file.read_bytes()
    plain = environment(OWN, "2")
    plain.bytecode_cache = None
    assert plain.get_template("mine.html").render() == second


def test_beside_them_packaged_ones_are_compiled_once(
    kept: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    texts_of("1")
    names = []
    compile_ = Limited.compile

    def noted(site: Limited, source: object, name: str, *args: object) -> object:
        names.append(name)
        return compile_(site, source, name, *args)  # type: ignore[arg-type]

    monkeypatch.setattr(Limited, "compile", noted)
    texts_of("2")
    monkeypatch.setattr(DRAWING, "_COMPILED", Compiled(kept))  # as the next process has it
    texts_of("2")
    assert names == ["mine.html", "mine.html"]


def test_no_packaged_template_has_worked_out_anything_when_it_is_compiled() -> None:
    """Jinja works out a filter on a constant at once: what a library makes of it would be kept."""
    site = environment({})
    for name, file in packaged_templates().items():
        parsed = site.parse(file.read_text(encoding="utf-8"), name)
        for asked in parsed.find_all((nodes.Filter, nodes.Test)):
            with pytest.raises(nodes.Impossible):
                asked.as_const(nodes.EvalContext(site, name))
