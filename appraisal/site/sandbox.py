"""The sandbox that templates are drawn in: the fields of what they are given, and nothing else.

A workspace's template is written by somebody else and drawn on the publisher's own machine. So
everything that it may reach is listed here, by type; whatever is not listed is refused.
"""

import datetime
import hashlib
import re
from collections.abc import Callable, Iterator, Mapping
from functools import cache, cached_property, lru_cache, wraps
from inspect import getattr_static
from operator import attrgetter
from typing import Any

from jinja2 import StrictUndefined, nodes
from jinja2.environment import Template, TemplateModule
from jinja2.exceptions import SecurityError, TemplateNotFound, TemplateSyntaxError
from jinja2.runtime import BlockReference, Context, LoopContext, Macro, TemplateReference
from jinja2.sandbox import SandboxedEnvironment, safe_range
from msgspec import Struct
from pydantic import BaseModel

from appraisal.findings import numbers as words
from appraisal.site.markup import markdown_to_html
from appraisal.site.scripts import lean
from appraisal.site.words import told
from appraisal.site.words import words as prose
from appraisal.site.written import Writer, written

METHODS: Mapping[type, frozenset[str]] = {
    str: frozenset({"endswith", "startswith", "lower", "strip", "upper"}),
    dict: frozenset({"get", "items", "keys", "values"}),
}
"""The methods that a template may call, by the type that they belong to."""

VALUES: Mapping[type, frozenset[str]] = {
    datetime.date: frozenset({"day", "month", "year"}),
    LoopContext: frozenset(
        {
            "depth",
            "depth0",
            "first",
            "index",
            "index0",
            "last",
            "length",
            "nextitem",
            "previtem",
            "revindex",
            "revindex0",
        }
    ),
    BlockReference: frozenset({"super"}),
}
"""The attributes that a template may read of types that are not ours."""

FILTERS = frozenset(
    {"abs", "capitalize", "count", "d", "default", "e", "escape", "first", "int", "join", "last"}
    | {"length", "list", "lower", "map", "max", "min", "reject", "rejectattr", "reverse", "round"}
    | {"select", "selectattr", "sort", "string", "sum", "trim", "unique", "upper"}
)
"""The filters of Jinja that are kept: none guesses, writes, or gives other bytes another time."""

LAZY = frozenset({"map", "reject", "rejectattr", "reverse", "select", "selectattr", "unique"})
"""Filters that give their values one at a time; here they give them in a list."""

TESTS = frozenset(
    {"boolean", "defined", "divisibleby", "eq", "equalto", "even", "false", "float", "ge", "gt"}
    | {"integer", "iterable", "le", "lower", "lt", "mapping", "ne", "none", "number", "odd"}
    | {"sequence", "string", "true", "undefined", "upper", "==", "!=", ">", ">=", "<", "<="}
)
"""The tests of Jinja that are kept."""

OWN_FILTERS: Mapping[str, Callable[..., Any]] = {
    "markdown": markdown_to_html,
    "whole": words.whole,
    "people": words.people,
    "thousands": words.thousands,
    "number": words.number,
    "per_cent": words.per_cent,
    "per_cent_to_tenth": words.per_cent_to_tenth,
    "day": words.day,
    "in_words": words.in_words,
    "listed": words.listed,
    "count_of": words.count_of,
    "all_of": words.all_of,
    "stop_after": words.stop_after,
    "as_heading": words.as_heading,
    "filled": told,
    "lean": lean,
}


MANY = 4096
"""So many fields by type are remembered: more than packaged templates ask for, and yet bounded."""

MARK = "_mark"
"""By what name a packaged template asks for the mark of whoever draws it."""


class Missing(StrictUndefined):
    """Something that a template asks for and that is not there, said in its author's words."""

    __slots__ = ()

    @property
    def _undefined_message(self) -> str:
        if self._undefined_hint:
            return self._undefined_hint
        return f"it uses '{self._undefined_name}', which is not there"


class Callee(Struct, frozen=True):
    """A method or function that a template may call. It reads the same each time it is printed."""

    name: str
    call: Callable[..., Any]

    def __repr__(self) -> str:
        return f"Callee({self.name!r})"


class Sandbox(SandboxedEnvironment):
    """Jinja with everything closed but what METHODS, VALUES, FILTERS and the fields of data name.

    Templates get two globals: `range`, and `words`, so that a template that is imported without
    context has its words too. Sets come out sorted, so that pages are the same each time. `mark`
    stands on the inline blocks of templates until a page is drawn (see content_security.py): it is
    made of `digest`, of all files, so that no file can hold it. Where it goes a packaged template
    names it, so that what is compiled serves any digest.
    """

    mark_in_source = f"{{{{ {MARK} }}}}"
    code_generator_class = Writer
    written = staticmethod(written)

    def __init__(self, digest: str, **settings: Any) -> None:
        super().__init__(undefined=Missing, autoescape=True, **settings)
        self.mark = f"own-{hashlib.sha256(digest.encode()).hexdigest()[:32]}"
        self.globals = {"range": Callee("range", safe_range), "words": prose(), MARK: self.mark}
        kept = {name: held for name, held in self.filters.items() if name in FILTERS}
        self.filters = kept | {name: _at_once(kept[name]) for name in LAZY} | dict(OWN_FILTERS)
        self.tests = {name: held for name, held in self.tests.items() if name in TESTS}

    def getattr(self, obj: Any, attribute: str) -> Any:
        """An attribute that is allowed, else the item of that name."""
        read = _reader(obj.__class__, attribute)
        if read is not None:
            try:
                value = read(obj)
            except AttributeError:
                pass
            else:
                return _steady(value) if isinstance(value, _SETS) else value
        return self._item(obj, attribute)

    def getitem(self, obj: Any, argument: Any) -> Any:
        """An item, else the attribute of that name where it is allowed."""
        if isinstance(obj, Struct) and isinstance(argument, str):  # which has no items
            return self.getattr(obj, argument)
        found = self._item(obj, argument)
        if isinstance(found, Missing) and isinstance(argument, str):
            read = _reader(obj.__class__, argument)
            return _steady(read(obj)) if read else found
        return found

    def _item(self, obj: Any, key: Any) -> Any:
        if obj.__class__ is dict and key.__class__ is str and key in obj:  # as most are
            return _steady(obj[key])
        if isinstance(obj, Missing):
            obj._fail_with_undefined_error()
        if isinstance(obj, TemplateReference):
            held = key in obj._TemplateReference__context.blocks  # type: ignore[attr-defined]
            return Callee(key, obj[key]) if held else self.undefined(obj=obj, name=str(key))
        if isinstance(obj, Mapping | list | tuple | str):
            try:
                return _steady(obj[key])
            except (TypeError, LookupError):
                pass
        if not isinstance(obj, Mapping) and getattr_static(obj, str(key), Missing) is not Missing:
            said = f"it uses '{key}', which templates may not reach"
            return self.undefined(said, obj=obj, name=str(key), exc=SecurityError)
        return self.undefined(obj=obj, name=str(key))

    def is_safe_attribute(self, obj: Any, attr: str, value: Any) -> bool:
        """Whether a template may read this attribute: only what is listed by type."""
        del value
        return _reader(obj.__class__, attr) is not None

    def is_safe_callable(self, obj: Any) -> bool:
        """Macros, blocks, and what the sandbox itself has let through."""
        return isinstance(obj, Macro | BlockReference | Callee)

    def call(__self, __context: Context, __obj: Any, *args: Any, **kwargs: Any) -> Any:  # noqa: N805
        """Call what may be called. Raises SecurityError for anything else."""
        if __obj.__class__ is Macro:  # as most are: what Context.call would find out of it
            kwargs.pop("_block_vars", None)
            kwargs.pop("_loop_vars", None)
            return __obj(__context.eval_ctx, *args, **kwargs)
        if isinstance(__obj, Missing):
            return __obj()
        if not __self.is_safe_callable(__obj):
            raise SecurityError("it calls something that templates may not call")
        called = __obj.call if isinstance(__obj, Callee) else __obj
        return __context.call(called, *args, **kwargs)

    def preprocess(self, source: str, name: str | None = None, filename: str | None = None) -> str:
        """Mark the inline blocks and the style attributes that a template itself holds."""
        parts = list(pieces(super().preprocess(source, name, filename)))
        return "".join(text if is_code else self._marked(text) for is_code, text in parts)

    def _marked(self, html: str) -> str:
        mark = self.mark_in_source
        return _STYLE.sub(rf"{mark}-\g<0>", _INLINE.sub(rf"\g<0> {mark}", html))

    def _load_template(self, name: Any, globals: Any) -> Template:  # noqa: A002
        if not isinstance(name, str):
            raise SecurityError("it draws something that is not the name of a template")
        return super()._load_template(name, globals)

    def source(self, name: str) -> str:
        """What a template's file holds. Raises TemplateNotFound where there is none."""
        return self._found(name)[0]

    def packaged(self, name: str) -> bool:
        """Whether a template's file is the packaged one: a workspace's own has been read before."""
        return self._found(name)[1] is not None

    def _found(self, name: str) -> tuple[str, str | None]:
        """What a template's file holds, and where it is."""
        if self.loader is None:
            raise TemplateNotFound(name)
        return self.loader.get_source(self, name)[:2]

    def _parse(self, source: str, name: str | None, filename: str | None) -> nodes.Template:
        if name is not None and not is_template(name, source):
            held = nodes.Output([nodes.TemplateData(source, lineno=1)], lineno=1)
            return nodes.Template([held], lineno=1).set_environment(self)  # type: ignore[return-value]
        parsed = super()._parse(source, name, filename)
        for what, node in _refused(parsed):
            raise TemplateSyntaxError(what, node.lineno, name, filename)
        return parsed


_INLINE = re.compile(r"<(?:script|style)(?=[\s>])", re.IGNORECASE)
_STYLE = re.compile(r"(?:^|(?<=\s))style\s*=\s*[\"']", re.IGNORECASE)
_CODE = re.compile(r"\{[{%#]")
_ENDS = {"{{": "}}", "{%": "%}", "{#": "#}"}


def pieces(source: str) -> Iterator[tuple[bool, str]]:
    """What a template holds in its order: whether a piece is code of its own, and the piece.

    Code that does not end counts as none: the template cannot be read anyway.
    """
    end = 0
    while found := _CODE.search(source, end):
        close = source.find(_ENDS[found[0]], found.end())
        if close < 0:
            break
        yield False, source[end : found.start()]
        end = close + 2
        yield True, source[found.start() : end]
    yield False, source[end:]


SAYS_SO = "{# template #}"
"""The first line of a stylesheet or script that is drawn as a template."""


def is_template(name: str, source: str) -> bool:
    """Whether a file is drawn: all but stylesheets and scripts, and those that say so."""
    return not name.lower().endswith((".css", ".js")) or source.startswith(SAYS_SO)


def _refused(parsed: nodes.Template) -> Iterator[tuple[str, nodes.Node]]:
    """What a template may not hold whatever it is given."""
    # One walk: to go through the nodes takes longer than to read the template.
    asked = (nodes.ScopedEvalContextModifier, nodes.Call, nodes.Getattr, nodes.Name)
    found = list(parsed.find_all(asked))
    called = {id(node.node) for node in found if isinstance(node, nodes.Call | nodes.Getattr)}
    for node in found:
        if isinstance(node, nodes.ScopedEvalContextModifier):
            yield "it turns off the escaping of what people type", node
        elif isinstance(node, nodes.Name) and node.name == "super" and id(node) not in called:
            yield "it uses 'super' without calling it", node


def _at_once(lazy: Callable[..., Any]) -> Callable[..., list[Any]]:
    """A filter that gives a list. What marks it as taking the context is kept."""

    @wraps(lazy)
    def all_of_it(*args: Any, **kwargs: Any) -> Any:
        found = lazy(*args, **kwargs)
        return found if isinstance(found, str) else list(found)

    return all_of_it


_SETS = (set, frozenset)


def _steady(value: Any) -> Any:
    """A set in an order that is the same each time; anything else as it is."""
    return tuple(sorted(value, key=str)) if isinstance(value, _SETS) else value


@lru_cache(maxsize=MANY)
def _reader(kind: Any, attribute: str) -> Callable[[Any], Any] | None:
    """What reads a type's attribute for a template; None where it may not read it.

    Decided once: a site asks for hundreds of thousands of fields.
    """
    if attribute.startswith("_") or issubclass(kind, Callee):
        return None
    if issubclass(kind, TemplateModule):
        return _exported(attribute) if kind is TemplateModule else None
    if attribute not in readable(kind):
        return None
    is_method = any(attribute in held for of, held in METHODS.items() if issubclass(kind, of))
    read = attrgetter(attribute)
    return (lambda obj: Callee(attribute, read(obj))) if is_method else read


def _exported(name: str) -> Callable[[TemplateModule], Any]:
    """What reads a name of an imported template's own; it raises AttributeError without one."""

    def read(module: TemplateModule) -> Any:
        if name not in vars(module):
            raise AttributeError(name)
        return getattr(module, name)

    return read


@cache
def readable(kind: Any) -> frozenset[str]:
    """The attributes that a template may read of a type: listed ones, and the fields of data.

    Fields are those of models, structs and named tuples, with the plain properties beside
    them. No method is among them.
    """
    listed = [held for of, held in {**METHODS, **VALUES}.items() if issubclass(kind, of)]
    return frozenset().union(*listed, _fields(kind), _properties(kind))


def _fields(kind: type) -> frozenset[str]:
    if issubclass(kind, BaseModel):
        return frozenset(kind.model_fields)
    if issubclass(kind, Struct):
        return frozenset(kind.__struct_fields__)
    return frozenset(getattr(kind, "_fields", ()) if issubclass(kind, tuple) else ())


def _properties(kind: type) -> frozenset[str]:
    ours = [base for base in kind.__mro__ if base.__module__.partition(".")[0] == "appraisal"]
    return frozenset(
        name
        for base in ours
        for name, value in vars(base).items()
        if isinstance(value, property | cached_property) and not name.startswith("_")
    )
