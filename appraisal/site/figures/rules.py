"""The rules of the pages' stylesheets, as far as a picture on a desk in the light needs them.

A selector that asks for something else (who points at it, what it has within) is passed over, and
so is whatever holds only on paper, in the dark or in a narrow window.
"""

import re
from collections.abc import Iterator, Sequence
from functools import lru_cache
from itertools import pairwise

from msgspec import Struct

from appraisal.site.figures.tree import Element

WINDOW = 80.0
"""How wide the window is that a picture is drawn for, in rem: a desk's."""

Declared = tuple[tuple[str, str], ...]
"""Properties with what is said of them."""


Test = tuple[str, str, str]
"""An attribute, how it is compared and with what; without a name, where an element stands."""


class Compound(Struct, frozen=True):
    """What one element has to be: `tests` are pairs of what is looked at and what it has to be."""

    tag: str
    classes: frozenset[str]
    tests: tuple[Test, ...]
    nested: tuple[tuple[bool, tuple["Compound", ...]], ...]

    def names(self, element: Element) -> bool:
        """Whether an element has the tag and the classes that are asked for."""
        return self.tag in ("", element.tag) and self.classes <= element.classes


class Rule(Struct, frozen=True):
    """Compounds from the last to the first, each with how it stands to the one before.

    `bare`: it asks for nothing but tags and classes of an element and of those around it. `within`
    are the tags and the classes that it asks for of those around it.
    """

    steps: tuple[tuple[str, Compound], ...]
    weight: tuple[int, int, int]
    before: bool
    declared: Declared
    bare: bool
    within: frozenset[str]


_COMMENT = re.compile(r"/\*.*?\*/", re.S)
_PART = re.compile(
    r"(?P<tag>[A-Za-z][\w-]*|\*)|\.(?P<class>[\w-]+)|#(?P<id>[\w-]+)"
    r"|\[(?P<attribute>[\w-]+)(?P<sign>[*^]?=)?\"?(?P<value>[^\"\]]*)\"?\]"
    r"|:(?P<nest>is|where|not)\((?P<within>[^()]*(?:\([^()]*\)[^()]*)*)\)"
    r"|:(?P<place>first-child|last-child|root|nth-child\([^)]*\))|::?(?P<before>before)"
)


@lru_cache(maxsize=256)
def rules_of(style: str) -> tuple[Rule, ...]:
    """The rules of a stylesheet that hold for a picture, in its order."""
    return tuple(_rules(_COMMENT.sub("", style)))


def _rules(style: str) -> Iterator[Rule]:
    at = 0
    while (brace := style.find("{", at)) >= 0:
        head, end = style[at:brace].split(";")[-1].strip(), _matching(style, brace)
        inside, at = style[brace + 1 : end], end + 1
        if head.startswith("@media"):
            if _holds(head):
                yield from _rules(inside)
        elif not head.startswith("@"):
            declared = declarations(inside)
            for selector in _apart(head, ","):
                rule = _rule(selector.strip(), declared)
                if rule is not None:
                    yield rule


def _matching(style: str, brace: int) -> int:
    """Where the block that begins at a brace ends."""
    depth = 0
    for sign in re.finditer(r"[{}]", style[brace:]):
        depth += 1 if sign[0] == "{" else -1
        if depth == 0:
            return brace + sign.start()
    return len(style)


def _holds(query: str) -> bool:
    least = re.fullmatch(r"@media\s*\(min-width:\s*([\d.]+)r?em\)", query)
    return least is not None and float(least[1]) <= WINDOW


def _apart(text: str, sign: str) -> list[str]:
    """Split where a sign stands outside of brackets."""
    return re.split(rf"{sign}(?![^()]*\))", text) if "(" in text else text.split(sign)


@lru_cache(maxsize=4096)
def declarations(text: str) -> Declared:
    """What a rule or a style attribute says, in its order."""
    said = (one.partition(":") for one in _apart(text, ";"))
    return tuple((name.strip(), value.strip()) for name, colon, value in said if colon)


def _rule(selector: str, declared: Declared) -> Rule | None:
    steps: list[tuple[str, Compound]] = []
    weight, before, sign = [0, 0, 0], False, ""
    for word in re.findall(
        r"[>+~]|(?:[^\s>+~(\[]|\([^()]*(?:\([^()]*\)[^()]*)*\)|\[[^\]]*\])+", selector
    ):
        if word in (">", "+", "~"):
            sign = word
            continue
        read = _compound(word)
        if read is None or sign == "~":
            return None
        compound, pseudo, heavy = read
        steps.append((sign or " ", compound))
        weight = [a + b for a, b in zip(weight, heavy, strict=True)]
        before, sign = pseudo, ""
    if not steps:
        return None
    bare = not any(sign == "+" or one.tests or one.nested for sign, one in steps)
    heavy = weight[0], weight[1], weight[2]
    steps.reverse()
    # What is beside an element isn't around it.
    around = [one for (sign, _), (_, one) in pairwise(steps) if sign != "+"]
    within = {name for one in around for name in (*one.classes, one.tag) if name}
    return Rule(tuple(steps), heavy, before, declared, bare, frozenset(within))


def _compound(word: str) -> tuple[Compound, bool, tuple[int, int, int]] | None:
    """A compound selector, whether it means what stands before, and its weight."""
    tag, classes, tests, nested = "", set[str](), [], []
    at, before, heavy = 0, False, [0, 0, 0]
    while at < len(word):
        part = _PART.match(word, at)
        if part is None:
            return None
        at = part.end()
        if part["tag"]:
            tag = "" if part["tag"] == "*" else part["tag"].lower()
            heavy[2] += bool(tag)
        elif part["class"]:
            classes.add(part["class"])
            heavy[1] += 1
        elif part["nest"]:
            within = [_compound(one.strip()) for one in _apart(part["within"], ",")]
            if None in within:
                return None
            found = [one for one in within if one]
            nested.append((part["nest"] != "not", tuple(one[0] for one in found)))
            if part["nest"] != "where":
                heavy = [a + b for a, b in zip(heavy, max(one[2] for one in found), strict=True)]
        elif part["before"]:
            before = True
        elif part["place"] == "root":
            tag = "html"
            heavy[1] += 1
        else:
            tests.append(_test(part))
            heavy[0 if part["id"] else 1] += 1
    made = Compound(tag, frozenset(classes), tuple(tests), tuple(nested))
    return made, before, (heavy[0], heavy[1], heavy[2])


def _test(part: re.Match[str]) -> Test:
    if part["id"]:
        return "id", "=", part["id"]
    if part["place"]:
        return "", "place", part["place"]
    return part["attribute"], part["sign"] or "", part["value"]


def matches(rule: Rule, element: Element) -> bool:
    """Whether a rule is about an element."""
    return fits(rule.steps[0][1], element) and _before(rule.steps, 0, element)


def _before(steps: Sequence[tuple[str, Compound]], at: int, element: Element) -> bool:
    if at + 1 == len(steps):
        return True
    sign, wanted = steps[at][0], steps[at + 1][1]
    if sign == "+":
        beside = element.before
        return beside is not None and fits(wanted, beside) and _before(steps, at + 1, beside)
    above = element.parent
    while above is not None:
        if fits(wanted, above) and _before(steps, at + 1, above):
            return True
        above = above.parent if sign == " " else None
    return False


def fits(wanted: Compound, element: Element) -> bool:
    """Whether an element is what a compound asks for."""
    if not wanted.names(element):
        return False
    if wanted.tests and not all(passes(test, element) for test in wanted.tests):
        return False
    return not wanted.nested or all(
        any(fits(one, element) for one in any_of) is yes for yes, any_of in wanted.nested
    )


def passes(test: Test, element: Element) -> bool:
    """Whether an element passes a test."""
    name, sign, value = test
    if sign == "place":
        return _stands(value, element)
    if name not in element.attributes:
        return False
    held = element.attributes[name]
    if sign == "*=":
        return value in held
    return held.startswith(value) if sign == "^=" else not sign or held == value


def _stands(place: str, element: Element) -> bool:
    if place == "last-child":
        return element.last
    which = "1" if place == "first-child" else place[len("nth-child(") : -1].strip()
    if which in ("even", "odd"):
        return element.number % 2 == (which == "odd")
    return which.isdigit() and element.number == int(which)
