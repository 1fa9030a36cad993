"""How long and how much a workspace's own templates may draw.

A template is a program: it can loop without end, or double a text until the memory is full. Here
every turn, call and include looks at the clock, and everything that grows is measured before it
grows. Neither signals nor threads are needed, so that it works on every system. Only workspaces
with templates of their own pay for it.
"""

import math
import re
import time
from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from functools import wraps
from typing import Any, NoReturn

from jinja2 import nodes, pass_context
from jinja2.environment import Template
from jinja2.exceptions import TemplateRuntimeError, TemplateSyntaxError
from jinja2.runtime import Context
from jinja2.visitor import NodeTransformer
from markupsafe import Markup, escape

from appraisal.site.sandbox import MARK, Sandbox
from appraisal.site.words import told

BUILD_SECONDS = 15.0
"""The longest that a page may take to draw."""
CHECK_SECONDS = 5.0
"""The same under `check`: shorter, so that a page that passes is in time when it is published."""
LARGEST = 20_000_000
"""The most characters that a page may draw, in all its loops and macros together."""
LARGEST_TEMPLATE = 1 << 20
LARGEST_NUMBER = 1 << 1024
LONGEST_LIST = 1_000_000
DIGITS = frozenset({"number", "per_cent", "round"})
"""Filters that are told a number of digits."""
WALKS = frozenset(
    {"map", "max", "min", "reject", "rejectattr", "select", "selectattr", "sort", "unique"}
)
"""Filters that do something with each value of a list: the clock is looked at for each."""
COMPARES = frozenset(
    {"eq", "equalto", "==", "ne", "!=", "lt", "<", "le", "<=", "gt", ">", "ge", ">="}
)
"""Tests that read all that they are given."""

HALF_A_SIGN = "draws half of a sign, such as '\\ud800', which no file can hold"
TOO_SLOW = "This template takes longer"
"""How the Problem of a template begins that takes too long."""


class TooMuch(TemplateRuntimeError):
    """A template takes too long or draws too much; the message says which, for its author."""


class Unwritable(TemplateRuntimeError):
    """A template draws half of a sign, which no file can hold."""


@dataclass
class Budget:
    """What is left to a page: it is over at `ends` (of the monotonic clock) or at LARGEST."""

    seconds: float
    drawn: int = 0
    ends: float = field(init=False)

    def __post_init__(self) -> None:
        self.ends = time.monotonic() + self.seconds

    def spend(self, characters: int = 0) -> None:
        """Count what is drawn. Raises TooMuch where the time or the page is at its end."""
        self.drawn += characters
        if self.drawn > LARGEST:
            raise TooMuch(f"draws more than {LARGEST // 1_000_000} million characters")
        if time.monotonic() > self.ends:
            raise TooMuch(f"takes longer than {self.seconds:g} seconds to draw")


class Limited(Sandbox):
    """The sandbox of a workspace with templates of its own.

    `budget` is that of the page drawn, `own` has the workspace's templates, and `named` those that
    each template names, as far as that has been asked.
    """

    intercepted_binops = frozenset({"+", "*", "**", "%"})

    def __init__(
        self, digest: str, own: Mapping[str, str], seconds: float, **settings: Any
    ) -> None:
        super().__init__(digest, finalize=self._printed, **settings)
        self.own = own
        # Within `raw` a name would be printed as it stands.
        self.mark_in_source = self.mark
        del self.globals[MARK]
        self.named: dict[str, set[str]] = {}
        self.seconds = seconds
        self.budget = Budget(seconds)
        held = {name: self._bounded(name, found) for name, found in self.filters.items()}
        own_ones: dict[str, Any] = {
            _TURNS: self._turns,
            _JOINED: self._joined,
            _SIZED: _sized,
            "join": self._join,
        }
        own_ones["filled"] = self._filled
        self.filters = held | own_ones | {_CHARGED: self._charged}
        tests: dict[str, Any] = {**self.tests}
        self.tests = tests | {n: self._bounded(n, tests[n]) for n in COMPARES & tests.keys()}

    def begin(self, limited: bool) -> None:
        """Begin a page; one without any template of the workspace's own may take its time."""
        self.budget = Budget(self.seconds if limited else math.inf)

    @pass_context
    def _charged(self, context: Context, characters: int) -> None:
        """Count the text that a template holds itself, wherever it goes when it is drawn."""
        del context
        self.budget.spend(characters)

    def _bounded(self, name: str, found: Callable[..., Any]) -> Callable[..., Any]:
        """A filter that is not given lists without end, nor a number of digits without end."""
        at = 1 if hasattr(found, "jinja_pass_arg") else 0  # what Jinja itself gives stands first

        @wraps(found)
        def bounded(*args: Any, **kwargs: Any) -> Any:
            self.budget.spend()
            for value in (*args, *kwargs.values()):
                _sized(value)
            if name in WALKS and isinstance(args[at], list | tuple | dict | str) and args[at]:
                args = (*args[:at], self._turns(args[at]), *args[at + 1 :])
            digits = [*args[1:], *kwargs.values()]
            if name in DIGITS and any(isinstance(n, int) and abs(n) > 300 for n in digits):
                raise TooMuch("asks for too many digits")
            return found(*args, **kwargs)

        return bounded

    # Given the context, so that Jinja prints nothing before the page is drawn and its line known.
    @pass_context
    def _printed(self, context: Context, value: Any) -> Any:
        del context
        text = value if isinstance(value, str) else str(_sized(value))
        self.budget.spend(len(text))
        if not text.isascii() and _HALF.search(text):
            raise Unwritable(HALF_A_SIGN)
        return text

    def _turns(self, values: Iterable[Any]) -> Iterator[Any]:
        """The values of a loop, the clock looked at for each."""
        for value in values:
            self.budget.spend()
            yield value

    def _joined(self, values: list[Any]) -> str:
        """What `~` makes: markup where any of it is."""
        return self._join(values, safe=any(hasattr(value, "__html__") for value in values))

    def _join(
        self, values: Iterable[Any], d: str = "", attribute: Any = None, safe: bool = True
    ) -> str:
        """The values in a row, escaped where they have to be, and measured one by one."""
        found, between = [], escape(d) if safe else str(d)
        for value in values:
            held = _sized(value if attribute is None else self.getitem(value, attribute))
            found.append(str(escape(held)) if safe else str(held))
            self.budget.spend(len(found[-1]) + len(between))
        text = str(between).join(found)
        return Markup(text) if safe else text  # noqa: S704 - each part is escaped above

    def _filled(self, prose: str, **values: Any) -> Markup:
        """Prose with values in its places, measured as if the longest stood in each of them."""
        held = {
            name: value if isinstance(value, int) else escape(_sized(value))
            for name, value in values.items()
        }
        longest = max((len(value) for value in held.values() if isinstance(value, str)), default=0)
        self.budget.spend(len(prose) + prose.count("{") * longest)
        return told(prose, **held)

    def call_binop(self, context: Context, operator: str, left: Any, right: Any) -> Any:
        """Do sums with numbers, and add texts and lists, as long as they stay small."""
        if all(isinstance(value, int | float) for value in (left, right)):
            return self._number(context, operator, left, right)
        if operator == "+" and isinstance(left, str | list | tuple) and hasattr(right, "__len__"):
            if len(left) + len(right) > LONGEST_LIST:
                raise TooMuch("makes a text or list that is too long")
            self.budget.spend(len(left) + len(right))
            return super().call_binop(context, operator, left, right)
        raise TooMuch(f"uses {operator} with something other than numbers")

    def _number(self, context: Context, operator: str, left: Any, right: Any) -> Any:
        huge = abs(left) > LARGEST_NUMBER or abs(right) > LARGEST_NUMBER
        if huge or (operator == "**" and (abs(right) > 1000 or abs(left) > 1000)):
            raise TooMuch("works with numbers that are too large")
        return super().call_binop(context, operator, left, right)

    def call(__self, __context: Context, __obj: Any, *args: Any, **kwargs: Any) -> Any:  # noqa: N805
        """Call what may be called, in time."""
        __self.budget.spend()
        return super().call(__context, __obj, *args, **kwargs)

    def _load_template(self, name: str, globals: Any) -> Template:  # noqa: A002
        self.budget.spend()
        return super()._load_template(name, globals)

    def handle_exception(self, source: str | None = None) -> NoReturn:
        """Leave the traceback as it is: faults.py reads in it which template was at work."""
        del source
        raise

    def compile(self, source: Any, name: Any = None, filename: Any = None, *args: Any) -> Any:
        """Compile a template. Raises TemplateSyntaxError for whatever keeps it from that."""
        try:
            return super().compile(source, name, filename, *args)
        except (RecursionError, MemoryError, SyntaxError, ValueError, OverflowError) as error:
            said = "it is nested too deeply, or holds a number that is too large"
            raise TemplateSyntaxError(said, 1, name, filename) from error

    def _parse(self, source: str, name: str | None, filename: str | None) -> nodes.Template:
        if len(source) > LARGEST_TEMPLATE:
            raise TemplateSyntaxError("it is larger than 1 MiB", 1, name, filename)
        parsed = super()._parse(source, name, filename)
        return _Measured().visit(parsed).set_environment(self)  # type: ignore[no-any-return]


def _sized(value: Any) -> Any:
    """The value, if what it holds within is not too much: lists that share lists grow unseen."""
    left, count = [value], 0
    while left:
        held = left.pop()
        if isinstance(held, list | tuple | dict):
            inside = [*held, *held.values()] if isinstance(held, dict) else held
            count += len(inside)
            if count > LONGEST_LIST:
                raise TooMuch("makes a text or list that is too long")
            left += inside
    return value


_HALF = re.compile("[\ud800-\udfff]")
_TURNS, _JOINED, _SIZED = "turn by turn", "joined in measure", "not too much"
_CHARGED = "counted where it stands"
"""Filters that no template can name: names have no spaces."""


class _Measured(NodeTransformer):
    """Puts filters round what a `for` goes through and what is compared, and in place of `~`.

    Before every text of the template's own stands what counts it.
    """

    def visit_For(self, node: nodes.For) -> nodes.For:  # noqa: N802
        self.generic_visit(node)
        node.iter = _filtered(node.iter, _TURNS)
        return node

    def visit_Output(self, node: nodes.Output) -> nodes.Output | list[nodes.Node]:  # noqa: N802
        texts = [part.data for part in node.nodes if isinstance(part, nodes.TemplateData)]
        self.generic_visit(node)
        if not texts:
            return node
        size = nodes.Const(sum(map(len, texts)), lineno=node.lineno)
        return [nodes.ExprStmt(_filtered(size, _CHARGED), lineno=node.lineno), node]

    def visit_Compare(self, node: nodes.Compare) -> nodes.Compare:  # noqa: N802
        self.generic_visit(node)
        node.expr = _filtered(node.expr, _SIZED)
        for other in node.ops:
            other.expr = _filtered(other.expr, _SIZED)
        return node

    def visit_Concat(self, node: nodes.Concat) -> nodes.Expr:  # noqa: N802
        self.generic_visit(node)
        return _filtered(nodes.List(node.nodes, lineno=node.lineno), _JOINED)


def _filtered(node: Any, name: str, *args: nodes.Expr) -> nodes.Filter:
    return nodes.Filter(node, name, list(args), [], None, None, lineno=node.lineno)
