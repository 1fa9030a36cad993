"""Reads templates without drawing them, and follows the type of every name and field in them.

A page's template is given a frozen struct. From the types of its fields follow those of loops,
of macros, and of their fields. What is named and no field of its type is a fault, but below `Any`.
"""

import datetime
import types
from collections.abc import Collection, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from functools import cache
from typing import Any, Literal, Union, get_args, get_origin, get_type_hints

from jinja2 import Environment, nodes
from markupsafe import Markup
from msgspec import Struct
from pydantic import BaseModel

from appraisal.findings.sentences import names, patterns

SAME = frozenset({"default", "list", "reverse", "sort", "unique"})
CHOSEN = frozenset({"reject", "rejectattr", "select", "selectattr"})
"""Filters whose result has the type of what they are given."""
BY_A_FIELD = frozenset({"groupby", "map", "max", "min", "sort", "sum", "unique"})
"""Others that may name a field as text."""
ONE = frozenset({"first", "last", "max", "min"})
"""Filters that give one of the values they are given."""
PLAIN = (str, Markup, int, float, bool, datetime.date, type(None))


@cache
def hints(owner: type) -> Mapping[str, Any]:
    """The fields of a struct or model, with their types."""
    if issubclass(owner, Struct):
        held = get_type_hints(owner)
        return {name: held[name] for name in owner.__struct_fields__}
    return get_type_hints(owner) if issubclass(owner, BaseModel) else {}


def members(kind: Any) -> tuple[Any, ...]:
    """The types that a type may be; None is left out, as templates ask before they read."""
    if isinstance(kind, types.UnionType) or get_origin(kind) is Union:
        return tuple(m for part in get_args(kind) for m in members(part))
    if get_origin(kind) is Literal:
        return tuple({type(value) for value in get_args(kind)})
    return () if kind in (None, type(None)) else (kind,)


def joined(kinds: Collection[Any]) -> Any:
    """The type of what may be any of these."""
    found = [part for kind in kinds for part in members(kind)]
    if not found or Any in found:
        return Any
    return Union[tuple(found)]  # noqa: UP007 - the parts are only known when this runs


def element(kind: Any) -> Any:
    """The type of one turn of a loop over a type."""
    return joined([_one(part) for part in members(kind)] or [Any])


def _one(kind: Any) -> Any:
    origin, inside = get_origin(kind), get_args(kind)
    if origin is tuple:
        return inside[0] if inside[1:] == (...,) else joined(inside)
    if isinstance(origin, type) and issubclass(origin, Mapping | Sequence | Collection | Iterator):
        return inside[0]
    return Any


def value_of(kind: Any) -> Any:
    """The type of the values of a mapping."""
    return joined([get_args(m)[1] if is_mapping(m) else Any for m in members(kind)] or [Any])


def is_mapping(kind: Any) -> bool:
    """Whether a type is a mapping whose keys and values have types."""
    origin = get_origin(kind)
    return isinstance(origin, type) and issubclass(origin, Mapping)


@dataclass(frozen=True)
class Module:
    """A template that another imports; its macros are its fields."""

    name: str


@dataclass(frozen=True)
class Words:
    """A group of the fixed prose of sentences.toml, by how its keys begin."""

    start: str


@dataclass(frozen=True)
class Pattern:
    """Prose with places, by its key: `filled` has to fill it before it is drawn."""

    key: str


@dataclass
class Scope:
    """The types of the names that can be seen from a place in a template."""

    names: dict[str, Any]
    above: "Scope | None" = None

    def find(self, name: str) -> Any:
        if name in self.names:
            return self.names[name]
        return self.above.find(name) if self.above else None


@cache
def _tree(environment: Environment, name: str) -> nodes.Template:
    assert environment.loader
    return environment.parse(environment.loader.get_source(environment, name)[0], name)


@cache
def _groups() -> frozenset[str]:
    return frozenset(key[:at] for key in patterns() for at, sign in enumerate(key) if sign == ".")


@dataclass
class Reader:
    """Reads the templates of one page; `given` has the types of what the page is drawn from.

    `faults` are what was named and isn't there; `read` every field read, by its owner; `named` each
    name given; `blind` fields whose owners nothing is known of; `said` the keys of prose drawn.
    """

    environment: Environment
    given: Mapping[str, Any]
    faults: list[str] = field(default_factory=list)
    read: set[tuple[type, str]] = field(default_factory=set)
    named: set[str] = field(default_factory=set)
    blind: set[str] = field(default_factory=set)
    said: set[str] = field(default_factory=set)
    _modules: dict[str, Scope] = field(default_factory=dict)
    _called: set[tuple[str, str, str]] = field(default_factory=set)
    _at: str = ""

    def page(self, name: str, scope: Scope | None = None) -> None:
        """Read a template with all that it extends, includes and calls."""
        inner, before = scope or Scope({}), self._at
        self._at = name
        self._statements(_tree(self.environment, name).body, inner)
        self._at = before

    def _fault(self, node: nodes.Node, what: str) -> Any:
        self.faults.append(f"{self._at}:{node.lineno}: {what}")
        return Any

    # --- statements -----------------------------------------------------------------------------

    def _statements(self, found: Sequence[nodes.Node], scope: Scope) -> None:
        for node in found:
            self._statement(node, scope)

    def _statement(self, node: nodes.Node, scope: Scope) -> None:  # noqa: C901 - a case a kind
        match node:
            case nodes.Output():
                for part in node.nodes:
                    self.type_of(part, scope)
            case nodes.For():
                turn = Scope({"loop": Any}, scope)
                self._bind(node.target, element(self.type_of(node.iter, scope)), turn)
                if node.test is not None:
                    self.type_of(node.test, turn)
                self._statements(node.body, turn)
                self._statements(node.else_, scope)
            case nodes.If():
                self.type_of(node.test, scope)
                self._statements([*node.body, *node.elif_, *node.else_], scope)
            case nodes.Assign():
                self._bind(node.target, self.type_of(node.node, scope), scope)
            case nodes.AssignBlock():
                self._statements(node.body, scope)
                self._bind(node.target, Markup, scope)
            case nodes.Macro():
                scope.names[node.name] = (self._at, node)
            case nodes.CallBlock():
                self.type_of(node.call, scope)
                inner = Scope({arg.name: Any for arg in node.args}, scope)
                self._statements(node.body, inner)
            case nodes.Import():
                scope.names[node.target] = Module(_literal(node.template))
            case nodes.Include():
                self.page(_literal(node.template), Scope({}, scope))
            case nodes.Extends():
                self.page(_literal(node.template))
            case nodes.Block() | nodes.Scope() | nodes.ScopedEvalContextModifier():
                self._statements(node.body, Scope({}, scope))
            case nodes.FilterBlock():
                self._statements(node.body, scope)
            case nodes.TemplateData():
                pass
            case _:
                raise NotImplementedError(f"{self._at}:{node.lineno}: {type(node).__name__}")

    def _bind(self, target: nodes.Node, kind: Any, scope: Scope) -> None:
        if isinstance(target, nodes.Name):
            scope.names[target.name] = kind
            return
        assert isinstance(target, nodes.Tuple)
        for at, part in enumerate(target.items):
            self._bind(part, _item(kind, at), scope)

    # --- expressions ----------------------------------------------------------------------------

    def type_of(self, node: nodes.Node, scope: Scope) -> Any:  # noqa: C901 - a case a kind
        """The type of an expression; every name and field in it is looked up."""
        match node:
            case nodes.TemplateData():
                return str
            case nodes.Const():
                return type(node.value)
            case nodes.Name():
                return self._name(node, scope)
            case nodes.Getattr():
                found = self._field(node, self.type_of(node.node, scope), node.attr)
                if isinstance(found, Pattern):
                    return self._fault(
                        node, f"'{found.key}' is drawn with places that nothing fills"
                    )
                return found
            case nodes.Getitem():
                return self._getitem(node, scope)
            case nodes.Filter():
                return self._filter(node, scope)
            case nodes.Call():
                return self._call(node, scope)
            case nodes.CondExpr():
                self.type_of(node.test, scope)
                ways = [node.expr1, *filter(None, [node.expr2])]
                return joined([self.type_of(way, scope) for way in ways])
            case nodes.Or():
                return joined([self.type_of(way, scope) for way in (node.left, node.right)])
            case nodes.Add():
                ends = [self.type_of(end, scope) for end in (node.left, node.right)]
                lists = [kind for kind in ends if get_origin(kind) is tuple]
                return tuple[joined([element(kind) for kind in lists]), ...] if lists else Any
            case nodes.Tuple() | nodes.List():
                found = [self.type_of(item, scope) for item in node.items]
                return tuple[tuple(found)] if found else Any  # type: ignore[misc]
            case nodes.Dict():
                values = [self.type_of(pair.value, scope) for pair in node.items]
                return Mapping[str, joined(values)]  # type: ignore[misc]
        for child in node.iter_child_nodes():
            self.type_of(child, scope)
        return Any

    def _name(self, node: nodes.Name, scope: Scope) -> Any:
        found = scope.find(node.name)
        if found is not None:
            return found
        if node.name in self.given:
            self.named.add(node.name)
            return self.given[node.name]
        if node.name in ("caller", "range", "self", "super", "varargs", "_mark"):
            return Any
        return self._fault(node, f"'{node.name}' is nothing that this page is given")

    def _field(self, node: nodes.Node, kind: Any, name: str) -> Any:
        if isinstance(kind, Module):
            macro = self._module(kind.name).find(name)
            return macro or self._fault(node, f"'{kind.name}' has no macro '{name}'")
        if isinstance(kind, Words):
            return self._word(node, f"{kind.start}{name}")
        if kind is Any or not members(kind):
            self.blind.add(name)
            return Any
        return joined([self._member(node, part, name) for part in members(kind)])

    def _word(self, node: nodes.Node, key: str) -> Any:
        """The prose of a key, or the group whose keys begin with it."""
        if key in patterns():
            self.said.add(key)
            return Pattern(key) if names(patterns()[key]) else Markup
        said = f"'{key}' is no prose of sentences.toml"
        return Words(f"{key}.") if key in _groups() else self._fault(node, said)

    def _filled(self, node: nodes.Filter, scope: Scope) -> Any:
        """The filter that fills prose; it is given just the values that have places there."""
        assert isinstance(node.node, nodes.Getattr), "only prose that is named outright is filled"
        found = self._field(node, self.type_of(node.node.node, scope), node.node.attr)
        for pair in node.kwargs:
            self.type_of(pair.value, scope)
        given = {pair.key for pair in node.kwargs}
        if isinstance(found, Pattern) and names(patterns()[found.key]) != given:
            takes = sorted(names(patterns()[found.key]))
            return self._fault(node, f"'{found.key}' takes {takes}, and is given {sorted(given)}")
        if found is Markup:
            return self._fault(node, f"'{node.node.attr}' has no places to fill")
        return Markup

    def _member(self, node: nodes.Node, kind: Any, name: str) -> Any:
        if is_mapping(kind):
            key, value = get_args(kind)
            pairs = {"items": tuple[tuple[key, value], ...], "keys": tuple[key, ...]}
            return {**pairs, "values": tuple[value, ...], "get": value}.get(name, value)
        if kind in PLAIN and hasattr(kind, name):
            return Any
        if isinstance(kind, type) and name in hints(kind):
            self.read.add((kind, name))
            return hints(kind)[name]
        return self._fault(node, f"'{name}' is no field of {getattr(kind, '__name__', kind)}")

    def _getitem(self, node: nodes.Getitem, scope: Scope) -> Any:
        kind = self.type_of(node.node, scope)
        self.type_of(node.arg, scope)
        if isinstance(kind, Words):  # any of the group may be meant
            self.said |= {key for key in patterns() if key.startswith(kind.start)}
            return Markup
        if isinstance(node.arg, nodes.Slice):
            return kind
        if any(is_mapping(part) for part in members(kind)):
            return value_of(kind)
        return _item(kind, node.arg.value if isinstance(node.arg, nodes.Const) else None)

    def _filter(self, node: nodes.Filter, scope: Scope) -> Any:
        assert node.node is not None
        if node.name == "filled":
            return self._filled(node, scope)
        kind = self.type_of(node.node, scope)
        for extra in (*node.args, *(pair.value for pair in node.kwargs)):
            self.type_of(extra, scope)
        if node.name in CHOSEN | BY_A_FIELD:
            kind = self._attribute(node, kind)
        if node.name in SAME | CHOSEN | {"map"}:
            return kind
        return element(kind) if node.name in ONE else str

    def _attribute(self, node: nodes.Filter, kind: Any) -> Any:
        """The list of `map`, or of a choice, whose filter names a field as text."""
        by = [pair.value for pair in node.kwargs if pair.key == "attribute"]
        by += node.args[:1] if node.name.endswith("attr") else []
        if not by:
            return Any if node.name == "map" else kind
        found = self._field(node, element(kind), _literal(by[0]))
        return tuple[found, ...] if node.name == "map" else kind

    def _call(self, node: nodes.Call, scope: Scope) -> Any:
        called = self.type_of(node.node, scope)
        given = [self.type_of(arg, scope) for arg in node.args]
        named = {pair.key: self.type_of(pair.value, scope) for pair in node.kwargs}
        if isinstance(called, tuple):
            self._macro(called, given, named)
            return Markup
        return called if isinstance(node.node, nodes.Getattr) else Any

    def _macro(self, macro: Any, given: list[Any], named: Mapping[str, Any]) -> None:
        """Read a macro as it is called here; once for each set of types that it is called with."""
        where, node = macro
        args = [arg.name for arg in node.args]
        held = dict.fromkeys(args, Any) | dict(zip(args, given, strict=False)) | dict(named)
        for name, value in zip(args[::-1], node.defaults[::-1], strict=False):
            if held[name] is Any and name not in named and args.index(name) >= len(given):
                held[name] = self.type_of(value, Scope({}))
        key = (where, node.name, repr(sorted(held.items(), key=str)))
        if key not in self._called:
            self._called.add(key)
            before, self._at = self._at, where
            self._statements(node.body, Scope(held, self._module(where)))
            self._at = before

    def _module(self, name: str) -> Scope:
        """The names that a template's own macros see."""
        if name not in self._modules:
            self._modules[name] = Scope({})
            before, self._at = self._at, name
            wanted = (nodes.Macro, nodes.Import, nodes.Assign)
            found = [node for node in self._top_level(name) if isinstance(node, wanted)]
            self._statements(found, self._modules[name])
            self._at = before
        return self._modules[name]

    def _top_level(self, name: str) -> Iterator[nodes.Node]:  # in blocks, outside loops
        for node in _tree(self.environment, name).body:
            yield from node.body if isinstance(node, nodes.Block) else [node]


def _item(kind: Any, at: object) -> Any:
    """The type of one place in a tuple."""
    parts = [
        get_args(part)[at]
        if get_origin(part) is tuple and ... not in get_args(part) and isinstance(at, int)
        else _one(part)
        for part in members(kind)
    ]
    return joined(parts or [Any])


def _literal(node: nodes.Node) -> str:
    assert isinstance(node, nodes.Const), "only a template that is named outright can be followed"
    return str(node.value)
