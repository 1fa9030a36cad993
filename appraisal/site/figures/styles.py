"""What the stylesheets of a page say of an element, and what it inherits."""

from collections import defaultdict
from collections.abc import Iterator, Mapping
from functools import lru_cache
from itertools import count
from typing import Any, NamedTuple

from msgspec import Struct

from appraisal.site.figures.rules import Compound, Declared, Rule, Test, matches, passes, rules_of
from appraisal.site.figures.short import spread
from appraisal.site.figures.tree import Element
from appraisal.site.figures.values import SIDES, pixels, resolved

BROWSERS = """
p,div,ul,ol,li,figure,figcaption,h1,h2,h3,h4,section,dl,dt,dd,blockquote,table,summary{display:block}
strong,b,th,h1,h2,h3,h4{font-weight:bold}
details,button,input,select,script,style,template,[hidden],.no-print{display:none}
"""
"""What browsers say of elements, and what nobody can open or press in a picture."""

INHERITED = frozenset((
    "color", "font-size", "font-weight", "line-height", "text-align", "white-space", "text-anchor",
    "fill", "fill-opacity", "stroke", "stroke-width", "stroke-dasharray", "stroke-linecap",
    "stroke-linejoin", "visibility",
))  # fmt: skip
DRAWN = (
    "fill", "fill-opacity", "stroke", "stroke-width", "stroke-dasharray", "stroke-linecap",
    "stroke-linejoin", "opacity", "text-anchor", "font-size", "font-weight",
)  # fmt: skip
"""The properties that a shape carries as attributes."""

BODY = {"font-size": "19px", "line-height": "1.45", "color": "#0b0c0c", "font-weight": "normal"}


Sides = tuple[float, float, float, float]
"""So many pixels on the left, above, on the right and below."""


class Style(Struct, eq=False):
    """What holds for an element: what is inherited, what is said of it alone, its letters' size.

    What stands in elements whose styles are `like` each other is told the same by the stylesheets.
    `variables` are those that it knows. `before` is the text that the stylesheet writes before its
    own; `marks` are its attributes as a shape, once somebody asked for them, as are its `edges`,
    `margins` and `borders`, and `bare` is the same as a cell that its table frames.
    """

    all: dict[str, str]
    own: dict[str, str]
    em: float
    like: int
    variables: Mapping[str, str]
    before: str = ""
    marks: str | None = None
    bare: "Style | None" = None
    edges: Sides | None = None
    margins: Sides | None = None
    borders: tuple[tuple[str, float, str], ...] | None = None
    display: str = ""
    kind: str = ""
    framed: bool = False
    sized: bool = False
    inline: bool = False
    align: str = "start"
    line: float = 0.0
    bold: bool = False
    colour: str = "#0b0c0c"
    hidden: bool = False

    def __post_init__(self) -> None:
        """Work out what is asked for again and again."""
        own, known = self.own, self.all
        display = self.display = own.get("display", "")
        self.kind = _kind(own, display)
        self.inline = display[:6] == "inline"
        groups = {name[:7] for name in own} if own else _NONE
        self.framed = "border-" in groups or "backgro" in groups
        self.sized = not _SIZES.isdisjoint(own)
        if "padding" not in groups and "border-" not in groups:
            self.edges = _NO_SIDES
        if "margin-" not in groups:
            self.margins = _NO_SIDES
        self.align = _ALIGNED.get(known.get("text-align", ""), "start")
        self.bold = known.get("font-weight") in ("bold", "700", "600")
        self.colour = known.get("color", "#0b0c0c")
        self.hidden = display == "none" or known.get("visibility") == "hidden"
        said = known.get("line-height", "1.45")
        if said.replace(".", "", 1).isdigit():
            self.line = float(said) * self.em
        else:
            self.line = pixels(said, self.em, self.em) or 1.45 * self.em

    def get(self, name: str) -> str:
        """A property; empty where nothing is said of it."""
        return self.own.get(name, "") or self.all.get(name, "")

    def but(self, own: dict[str, str]) -> "Style":
        """The same, where something else is said of it alone; nothing in it inherits that."""
        return Style(self.all, own, self.em, self.like, self.variables, self.before)

    def px(self, name: str, whole: float = 0.0) -> float | None:
        """A property that is a length, in pixels."""
        said = self.own.get(name)
        return pixels(said, whole, self.em) if said else None

    def side(self, name: str, whole: float = 0.0) -> float:
        """The same, where none is nought."""
        return self.px(name, whole) or 0.0

    def within(self, whole: float) -> Sides:
        """What padding and borders take on the left, above, on the right and below."""
        if self.edges is not None:
            return self.edges
        left, top, right, bottom = (
            self.side(f"padding-{side}", whole) + self.side(f"border-{side}-width", whole)
            for side in ("left", "top", "right", "bottom")
        )
        if not self._shares("padding"):
            self.edges = (left, top, right, bottom)
        return left, top, right, bottom

    def around(self, whole: float) -> Sides:
        """What its margins take on the left, above, on the right and below."""
        if self.margins is not None:
            return self.margins
        left, top, right, bottom = (
            self.side(f"margin-{side}", whole) for side in ("left", "top", "right", "bottom")
        )
        if not self._shares("margin-"):
            self.margins = (left, top, right, bottom)
        return left, top, right, bottom

    def _shares(self, group: str) -> bool:
        """Whether one of such properties is a share of what it stands in."""
        return any(name[:7] == group and "%" in said for name, said in self.own.items())

    def bordered(self) -> tuple[tuple[str, float, str], ...]:
        """Its borders that are seen: the side, how thick it is in pixels, and its colour."""
        if self.borders is None:
            self.borders = tuple(_borders(self)) if self.framed else ()
        return self.borders


_NO_SIDES = (0.0, 0.0, 0.0, 0.0)


def _borders(style: Style) -> Iterator[tuple[str, float, str]]:
    for side in SIDES:
        thick = min(style.side(f"border-{side}-width"), 3.0)
        colour = style.own.get(f"border-{side}-color") or "#0b0c0c"
        if thick and colour.startswith("#") and colour != "#fff":
            yield side, thick, colour


_ALIGNED = {"right": "end", "end": "end", "center": "middle"}
_BLOCKS = frozenset(("block", "flex", "grid", "list-item", "flow-root", "table"))


def _kind(own: Mapping[str, str], display: str) -> str:
    """How an element takes part: unseen, placed by itself, a block, or in a line."""
    if display == "none" or "clip-path" in own or own.get("visibility") == "hidden":
        return "unseen"
    if own.get("position") in ("absolute", "fixed"):
        return "placed"
    return "block" if display in _BLOCKS or "float" in own else "line"


_LOOKS = frozenset(DRAWN)
_SIZES = frozenset(("width", "height", "min-width", "min-height", "max-width"))


def _with(style: Style, said: Declared, like: int) -> Style:
    """A style with what a style attribute says; what stands in it inherits that if it is to."""
    more: dict[str, str] = {}
    for name, value in said:
        more.update(spread(name, resolved(value, style.variables)))
    if INHERITED.isdisjoint(more):
        return style.but({**style.own, **more})
    known = _handed_on(style.all, more)
    return Style(known, {**style.own, **more}, style.em, like, style.variables, style.before)


def _handed_on(above: dict[str, str], own: Mapping[str, str]) -> dict[str, str]:
    """What is inherited from an element of which this is said, and which inherits that."""
    mine = own.keys() & INHERITED
    return {**above, **{name: own[name] for name in sorted(mine)}} if mine else above


Names = tuple[str, frozenset[str]]
"""A tag and its classes."""
Plan = tuple[int, tuple[Test, ...], bool]
"""An element's kind, which tests are made of where it stands, and whether of its neighbour.

But for that, the stylesheets say the same of all elements of a kind.
"""
_NONE = frozenset[str]()


class Sheet:
    """The stylesheets of a page, and what they say of the elements that were asked about.

    Most elements of a chart are like others of it: for those nothing is looked up again.
    """

    def __init__(self, styles: tuple[str, ...]) -> None:
        rules = [rule for style in (BROWSERS, *styles) for rule in rules_of(style)]
        self._by_class = defaultdict[str, list[tuple[int, Rule]]](list)
        self._by_tag = defaultdict[str, list[tuple[int, Rule]]](list)
        self._by_both: dict[tuple[str, frozenset[str]], list[Rule]] = {}
        self._asked = defaultdict[str, set[Test]](set)
        self._places = defaultdict[str, set[Test]](set)
        self._beside = set[str]()
        self._plans: dict[tuple[tuple[str, str], tuple[str, str]], Plan] = {}
        self._tests: dict[tuple[str, frozenset[str], Names], tuple[tuple[Test, ...], bool]] = {}
        self._kinds: dict[tuple[object, ...], int] = {}
        self._numbers = count(1)
        self.held: dict[tuple[object, ...], Any] = {}
        self._also: dict[tuple[Style, Declared], Style] = {}
        self._knowing: dict[tuple[Style, Declared], Style] = {}
        for order, rule in enumerate(rules):
            last = rule.steps[0][1]
            held = self._by_class if last.classes else self._by_tag
            held[min(last.classes) if last.classes else last.tag].append((order, rule))
            if not rule.bare:
                self._noted(rule)
        self._ids = {test[2] for test in self._asked["id"]}
        self._watched = _LOOKS.union(self._asked)
        self._found: dict[tuple[object, ...], Style] = {}
        top = Element("html", {})
        self.root = self._made(top, Style(dict(BODY), {}, 19.0, 0, {}))

    def of(self, element: Element, above: Style, said: Declared) -> Style:
        """The style of an element in one of this style; `said` is that of its style attribute."""
        if said:
            return self._told_also(element, above, said)
        parent = element.parent
        names = element.written, parent.written if parent is not None else ("", "")
        kind, tests, beside = self._plans.get(names) or self._planned(element, parent)
        key: tuple[object, ...] = above.like, kind
        if tests or beside:
            before = element.before.classes if beside and element.before else None
            key = *key, before, *[passes(test, element) for test in tests]
        found = self._found.get(key)
        if found is None:
            found = self._found[key] = self._made(element, above)
        return found

    def _told_also(self, element: Element, above: Style, said: Declared) -> Style:
        """The same with what the style attribute says, whose variables are known above it."""
        known, said = _variables_apart(said)
        if known:
            knows = self._knowing.get((above, known))
            if knows is None:
                variables, number = {**above.variables, **dict(known)}, next(self._numbers)
                knows = Style(above.all, {}, above.em, number, variables)
                self._knowing[above, known] = knows
            above = knows
        found = self.of(element, above, ())
        if not said:
            return found
        also = self._also.get((found, said))
        if also is None:
            also = self._also[found, said] = _with(found, said, next(self._numbers))
        return also

    def _told(self, element: Element) -> Iterator[object]:
        """What its attributes say that the stylesheets ask for, or that are its looks."""
        for name, value in element.attributes.items():
            if name in _LOOKS:
                yield name, value
            elif name in self._asked and (name != "id" or value in self._ids):
                yield name, *(passes(test, element) for test in self._asked[name])

    def _planned(self, element: Element, parent: Element | None) -> Plan:
        """Work out once what is asked of elements that are written so, in one written so."""
        tag, classes = element.tag, element.classes
        around = ("", _NONE) if parent is None else (parent.tag, parent.classes)
        asked = self._tests.get((tag, classes, around))
        if asked is None:
            own, outer = {tag, "", *classes}, {f">{one}" for one in ("", around[0], *around[1])}
            tests = {test for name in own | outer for test in self._places.get(name, ())}
            asked = tuple(sorted(tests)), not self._beside.isdisjoint(own)
            self._tests[tag, classes, around] = asked
        watched = not self._watched.isdisjoint(element.attributes)
        told = tuple(self._told(element)) if watched else ()
        kind = self._kinds.setdefault((tag, classes, told), len(self._kinds))
        plan = kind, *asked
        self._plans[element.written, parent.written if parent is not None else ("", "")] = plan
        return plan

    def _noted(self, rule: Rule) -> None:
        """Keep in mind what else than classes a rule asks for, and of which elements."""
        for n, (sign, compound) in enumerate(rule.steps):
            names = compound.classes or {compound.tag}
            if sign == "+":
                self._beside |= names
            for test in _looked_at(compound):
                if test[0]:
                    self._asked[test[0]].add(test)
                elif names == {""} and n + 1 < len(rule.steps):
                    above = rule.steps[n + 1][1]
                    for name in above.classes or {above.tag}:
                        self._places[f">{name}"].add(test)
                else:
                    for name in names:
                        self._places[name].add(test)

    def _made(self, element: Element, above: Style) -> Style:
        around, able = element.around(), self._about(element)
        held = [rule for rule in able if rule.within <= around and matches(rule, element)]
        plain = [_read(rule.declared) for rule in held if not rule.before]
        variables = _variables(above.variables, [one.variables for one in plain])
        own = {name: element.attributes[name] for name in DRAWN if name in element.attributes}
        for one in plain:
            own.update(one.settled)
            for name, value in one.open:
                own.update(spread(name, resolved(value, variables)))
        for name in [name for name, value in own.items() if value == "inherit"]:
            del own[name]
        if element.tag == "a":
            own.pop("color", None)  # nobody can follow it in a picture
        em = _size(own, above.em)
        if "font-size" in own:
            own["font-size"] = f"{em:g}px"
        before = ""
        for declared in (rule.declared for rule in held if rule.before):
            before = _content(declared, before)
        known = _handed_on(above.all, own)
        return Style(known, own, em, next(self._numbers), variables, before)

    def _about(self, element: Element) -> list[Rule]:
        """The rules that may be about an element of this tag and these classes, by their weight."""
        names = element.tag, element.classes
        found = self._by_both.get(names)
        if found is None:
            held = [one for name in names[1] for one in self._by_class.get(name, ())]
            held += [one for name in {names[0], ""} for one in self._by_tag.get(name, ())]
            able = [one for one in held if one[1].steps[0][1].names(element)]
            able.sort(key=lambda one: (one[1].weight, one[0]))
            found = self._by_both[names] = [rule for _, rule in able]
        return found


@lru_cache(maxsize=4096)
def _variables_apart(said: Declared) -> tuple[Declared, Declared]:
    """The variables that are declared, and all else."""
    known = tuple(one for one in said if one[0][:2] == "--")
    return known, tuple(one for one in said if one[0][:2] != "--") if known else said


class Read(NamedTuple):
    """What a rule says: its variables, what holds whatever they are, and what comes after that."""

    variables: Declared
    settled: Mapping[str, str]
    open: Declared


@lru_cache(maxsize=4096)
def _read(declared: Declared) -> Read:
    known, said = _variables_apart(declared)
    said = tuple((name, value.removesuffix(" !important")) for name, value in said)
    settled: dict[str, str] = {}
    for n, (name, value) in enumerate(said):
        if "var(" in value:
            return Read(known, settled, said[n:])
        settled.update(spread(name, resolved(value, {})))
    return Read(known, settled, ())


def _variables(above: Mapping[str, str], said: list[Declared]) -> Mapping[str, str]:
    """The variables that an element has from the one around it, and its own."""
    own = {name: value for declared in said for name, value in declared}
    if not own:
        return above
    known = {**above, **own}
    for name, value in known.items():
        if "var(" in value:
            known[name] = resolved(value, known)
    return known


def _looked_at(compound: Compound) -> Iterator[Test]:
    yield from compound.tests
    for _, nested in compound.nested:
        for one in nested:
            yield from _looked_at(one)


def _content(declared: Declared, otherwise: str) -> str:
    said = dict(declared).get("content", "").partition("/")[0].strip()
    return said[1:-1] if said[:1] == '"' and "\\" not in said else otherwise


def _size(own: Mapping[str, str], above: float) -> float:
    return pixels(own.get("font-size", ""), above, above) or above
