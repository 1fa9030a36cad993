"""A template reaches the fields of what it is given, and nothing that runs, writes or imports."""

import builtins
import os
import pickle
import subprocess
import types
from collections.abc import Callable, Iterator, Mapping
from typing import Any

import pytest
from jinja2 import TemplateError, UndefinedError
from jinja2.environment import TemplateModule
from jinja2.exceptions import SecurityError, TemplateNotFound, TemplateSyntaxError
from jinja2.runtime import Undefined
from msgspec import Struct
from pydantic import BaseModel

from appraisal.appraise import Appraisal
from appraisal.site import SECTIONS
from appraisal.site.drawing import environment, named, place_of
from appraisal.site.layout import shared_content
from appraisal.site.sandbox import FILTERS, MARK, OWN_FILTERS, Callee, readable
from tests.random_cases import SHARE
from tests.site.drawn_pages import appraised

OWN = {"t.html": ""}
"""Makes the environment that of a workspace with templates of its own."""


def drawn(source: str, **given: Any) -> str:
    """What a workspace's own template draws, given the settings and what a test adds."""
    context = {"settings": appraised().dataset.settings, **given}
    return environment({**OWN, "t.html": source}).get_template("t.html").render(context)


# --- everything that can be reached, two steps deep -------------------------------------------

MODELS = [method for method in dir(BaseModel) if not method.startswith("__")]
NAMES = (
    *MODELS,
    *["__class__", "__init__", "__globals__", "__dict__", "__subclasses__", "__mro__", "format"],
    *["format_map", "gi_frame", "f_globals", "tofile", "dump", "replace", "mro", "append", "pop"],
    *["_TemplateReference__context", "_func", "_environment", "environment", "environ", "join"],
)
"""What a template may not read of anything, whatever it is, beside what is not listed."""

HOSTILE: tuple[tuple[Any, ...], ...] = (
    (),
    ("cos\nsystem\n(S'id'\ntR.",),
    ("__class__",),
    ("../../etc/passwd",),
    (10**9,),
    (None, None),
)
"""What is given to whatever can be called."""


def contexts(appraisal: Appraisal) -> Iterator[tuple[str, Mapping[str, Any]]]:
    """The context of one page of each template."""
    pages = [page for section in SECTIONS for page in section(appraisal)]
    shared = named(shared_content(appraisal, pages))
    for page in {page.template: page for page in pages}.values():
        given = {**shared, **named(page.content), "page": place_of(page), "root": ""}
        yield page.template, given


def steps(sandbox: Any, value: Any, met: set[type]) -> Iterator[tuple[str, Any]]:
    """Everything one step from a value, through what the sandbox lets a template read.

    What it does not let a template read hangs on the type of a value. So at home that is tried on
    the first value of each type that is `met`, and in CI on all.
    """
    kind = type(value)
    refused = {*dir(value), *NAMES} if SHARE == 1 or kind not in met else ()
    met.add(kind)
    for name in {*readable(kind), *refused}:
        found = sandbox.getattr(value, name)
        if not isinstance(found, Undefined):
            assert not name.startswith("_") or isinstance(value, Mapping), name
            yield f".{name}", found
    if isinstance(value, Mapping):
        yield from ((f"[{key!r}]", sandbox.getitem(value, key)) for key in [*value][:40])
    elif isinstance(value, list | tuple):
        yield from ((f"[{i}]", sandbox.getitem(value, i)) for i in range(min(3, len(value))))


def refuse(*_: Any, **__: Any) -> Any:
    pytest.fail("a template has reached something that opens, runs or reads back")


@pytest.mark.slow
@pytest.mark.parametrize("site", ["small", "derbyshire"])
def test_nothing_within_two_steps_is_code_and_no_call_reaches_the_machine(
    site: str, request: pytest.FixtureRequest, monkeypatch: pytest.MonkeyPatch
) -> None:
    appraisal = appraised() if site == "small" else request.getfixturevalue("derbyshire")
    found = list(contexts(appraisal))
    sandbox = environment(OWN, seconds=600)
    assert len(found) > 20
    module = sandbox.get_template("macros.html").make_module(found[0][1])
    for target, name in ((os, "system"), (subprocess, "Popen"), (pickle, "loads"), (os, "popen")):
        monkeypatch.setattr(target, name, refuse)
    monkeypatch.setattr(builtins, "open", refuse)
    seen: set[tuple[type, str]] = set()
    called = 0
    walked_before: set[int] = set()
    met: set[type] = set()
    for template, context in found:
        # What every page is given is the same object on each: it is walked with the first.
        given = {
            name: value
            for name, value in {**context, **sandbox.globals, "m": module}.items()
            if id(value) not in walked_before
        }
        walked_before |= {id(value) for value in given.values()}
        for where, value in walked(sandbox, template, given, met):
            check(where, value)
            if isinstance(value, Callee) and (key := (type(value), str(where[-9:]))) not in seen:
                seen.add(key)
                called += 1
                call(value.call)
    assert called > 5


def walked(
    sandbox: Any, template: str, given: Mapping[str, Any], met: set[type]
) -> Iterator[tuple[str, Any]]:
    for name, value in given.items():
        yield f"{template}: {name}", value
        for one, near in steps(sandbox, value, met):
            yield f"{template}: {name}{one}", near
            for two, far in steps(sandbox, near, met):
                yield f"{template}: {name}{one}{two}", far


def check(where: str, value: Any) -> None:
    """A value is data, or something that the sandbox itself has wrapped."""
    assert not isinstance(value, type | types.ModuleType | types.FunctionType), where
    assert not isinstance(value, types.MethodType | types.BuiltinMethodType), where
    assert not isinstance(value, types.GeneratorType | set | frozenset), where
    if isinstance(value, Callee):
        owner = getattr(value.call, "__self__", None)
        assert value.name == "range" or isinstance(owner, str | dict), where


def call(function: Callable[..., Any]) -> None:
    for arguments in HOSTILE:
        try:
            result = function(*arguments)
        except (TypeError, ValueError, KeyError, OverflowError, AttributeError):
            continue
        assert not callable(result)


def test_no_method_of_a_model_can_be_read(derbyshire: Appraisal) -> None:
    sandbox = environment({})
    option = next(iter(derbyshire.dataset.options.values()))
    for name in MODELS:
        if name not in type(option).model_fields:
            assert isinstance(sandbox.getattr(option, name), Undefined), name
            assert isinstance(sandbox.getitem(option, name), Undefined), name
    assert sandbox.getattr(option, "label") == option.label


def test_fields_and_properties_of_data_classes_can_be_read_and_methods_not() -> None:
    dataset = appraised().dataset
    assert {"settings", "options", "areas"} <= readable(type(dataset))
    assert not {"nodes", "leaves", "districts"} & readable(type(dataset))


# --- a second look, by hand ---------------------------------------------------------------------

PICKLE = r"cos\nsystem\n(S'id > PWNED'\ntR."
ESCAPES = [
    "{% set x = settings.parse_raw('" + PICKLE + "', proto='pickle', allow_pickle=true) %}",
    "{{ settings['parse_raw']('') }}",
    "{{ settings.model_validate({}) }}",
    "{{ settings.model_copy() }}",
    "{{ settings.__class__ }}",
    "{{ settings['__class__'] }}",
    "{{ settings.model_fields }}",
    "{{ ''.__class__.__mro__ }}",
    "{{ ''['__class__'] }}",
    "{{ '{0.__class__}'.format(settings) }}",
    "{{ '{0.__class__}'|format(settings) }}",
    "{{ 'a'.format_map({}) }}",
    "{{ '%1000000000d' % 1 }}",
    "{{ settings|attr('__class__') }}",
    "{{ [settings]|map(attribute='__class__.__mro__')|first }}",
    "{{ [settings]|map('attr', '__class__')|list }}",
    "{{ [settings, settings]|sort(attribute='__class__')|length }}",
    "{{ [settings]|selectattr('__class__.__name__', 'eq', 'Settings')|list }}",
    "{{ [settings]|groupby('__class__') }}",
    "{{ [settings]|join('', attribute='__class__') }}",
    "{{ [settings]|unique(attribute='__class__')|list }}",
    "{{ [settings]|sum(attribute='__class__') }}",
    "{{ lipsum.__globals__ }}",
    "{{ cycler.__init__.__globals__ }}",
    "{{ joiner.__init__.__globals__ }}",
    "{{ namespace.__init__ }}",
    "{{ dict.__subclasses__() }}",
    "{{ range.__self__ }}",
    "{{ range.call }}",
    "{{ settings.title.upper.__self__ }}",
    "{{ settings.title.upper.call }}",
    "{{ self.__init__.__globals__ }}",
    "{{ self._TemplateReference__context }}",
    "{{ self['_TemplateReference__context'] }}",
    "{{ context.environment }}",
    "{{ environment.loader }}",
    "{% for x in [1] %}{{ loop.__init__.__globals__ }}{% endfor %}",
    "{% for x in [1] %}{{ loop._iterable }}{% endfor %}",
    "{% for x in [1] %}{{ loop['__class__'] }}{% endfor %}",
    "{% macro a() %}{% endmacro %}{{ a._func.__globals__ }}",
    "{% macro a() %}{% endmacro %}{{ a.__class__ }}",
    "{% macro a() %}{{ caller.__class__ }}{% endmacro %}{% call a() %}{% endcall %}",
    "{% macro a() %}{{ varargs.__class__ }}{% endmacro %}{{ a() }}",
    "{% import 'macros.html' as m %}{{ m.__class__ }}",
    "{% import 'macros.html' as m %}{{ m._body_stream }}",
    "{% import 'macros.html' as m %}{{ m['__dict__'] }}",
    "{{ (settings|map)['gi_frame'] }}",
    "{{ ([1]|map('string')).gi_frame }}",
    "{{ none.__class__ }}",
    "{{ nothing.__class__ }}",
    "{{ nothing._undefined_exception }}",
    "{{ 'a'|tojson }}{{ 'a'|random }}{{ 'a'|pprint }}{{ 'a'|xmlattr }}{{ 'a'|urlize }}",
    "{{ '<b>'|safe }}",
    "{% autoescape false %}{{ settings.title }}{% endautoescape %}",
    "{% block a %}{{ super }}{% endblock %}",
    "{{ settings.notes.append(1) }}",
    "{{ {}.update({}) }}{{ {}.pop(1) }}",
    "{{ [1].append(2) }}",
    "{% include '../../etc/passwd' %}",
    "{% include '/etc/passwd' %}",
    "{% include '..\\\\..\\\\etc\\\\passwd' %}",
    "{% include ['../appraisal.yaml', '/etc/passwd'] %}",
    "{% import '../pyproject.toml' as x %}",
    "{% extends '../../../../../etc/passwd' %}",
    "{% extends settings %}",
    "{% include settings %}",
    "{% import settings as x %}{{ x }}",
    "{% do settings %}",
    "{% debug %}",
]


@pytest.mark.parametrize("source", ESCAPES)
def test_no_known_way_out_of_a_sandbox_is_open(source: str) -> None:
    given: dict[str, Any] = {"line_statement": "x"}
    with pytest.raises((TemplateError, TypeError)):
        drawn(source, **given)


@pytest.mark.parametrize(
    "source",
    ["{{ [x]|map(attribute='__class__')|list }}", "{{ [x]|max(attribute='__class__') }}"],
)
def test_what_is_refused_is_nothing_where_nobody_looks_at_it(source: str) -> None:
    assert drawn(source, x="word") in ("[Undefined]", "word")


def test_what_is_not_listed_is_refused_as_unsafe_and_not_as_missing() -> None:
    with pytest.raises(SecurityError, match="parse_raw"):
        drawn("{{ settings.parse_raw('') }}")
    with pytest.raises(UndefinedError, match="it uses 'nothing', which is not there"):
        drawn("{{ settings.nothing }}")


def test_files_outside_of_the_templates_are_not_there() -> None:
    for path in ("../pyproject.toml", "/etc/passwd", "../../etc/passwd", "..\\x"):
        with pytest.raises(TemplateNotFound):
            environment(OWN).get_template(path)


def test_escaping_cannot_be_turned_off() -> None:
    with pytest.raises(TemplateSyntaxError, match="turns off the escaping"):
        drawn("{% autoescape false %}{% endautoescape %}")
    assert drawn("{{ x }}{{ x|escape }}", x="<script>") == "&lt;script&gt;&lt;script&gt;"


# --- what templates may do ----------------------------------------------------------------------


def test_packaged_templates_use_every_kind_of_thing_that_is_allowed() -> None:
    source = (
        "{% set names = {'b': 2, 'a': 1} %}{% for i, n in names.items() %}{{ loop.index }}{{ i }}"
        "{{ n }}{% endfor %} {{ names.get('c', 3) }} {{ 'Ab'.upper() }} {{ names|length }} "
        "{{ [3, 1]|sort|join(', ') }} {{ settings.date.year }} {% for i in range(2) %}{{ i }}"
        "{% endfor %}{% block x %}!{% endblock %}{{ self.x() }}"
    )
    assert drawn(source) == "1b22a1 3 AB 2 1, 3 2026 01!!"


def test_sets_come_out_sorted_and_nothing_prints_where_it_is_in_memory() -> None:
    assert drawn("{{ x.s }}", x={"s": frozenset({"b", "a"})}) == "(&#39;a&#39;, &#39;b&#39;)"
    for source in ("{{ range }}", "{{ 'a'.upper }}", "{{ [1]|map('string') }}", "{{ self.x }}"):
        assert "0x" not in drawn("{% block x %}{% endblock %}" + source)


def test_only_listed_filters_are_there() -> None:
    assert set(environment({}).filters) == FILTERS | OWN_FILTERS.keys()
    assert set(environment({}).globals) == {"range", "words", MARK}
    assert set(environment({"summary.html": ""}).globals) == {"range", "words"}


class Foreign(Struct, frozen=True):
    """Data that holds a function in a field."""

    function: Callable[[], str]


def test_a_function_in_a_field_cannot_be_called() -> None:
    with pytest.raises(SecurityError):
        drawn("{{ x.function() }}", x=Foreign(lambda: "called"))
    with pytest.raises(SecurityError):
        drawn("{{ x.f() }}", x={"f": lambda: "called"})


def test_an_imported_template_gives_its_own_names_alone() -> None:
    module = environment({}).get_template("macros.html").module
    assert isinstance(module, TemplateModule)
    assert "gap" in environment({}).getattr(module, "gap").name
