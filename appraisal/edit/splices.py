"""Where a file's text has to change for its values to be the wanted ones, and to what.

Text is cut and put in at the places that the parser gives, so whatever is not changed stays as
it was written, sign for sign.
"""

import re
from collections.abc import Iterator
from difflib import SequenceMatcher
from typing import Any

import yaml

from .pieces import block_lines, entry_lines, folded, in_braces, item_lines

Splice = tuple[int, int, str]
"""From and to where text goes, counted in signs from 0, and what comes in its place."""

_HEADER = re.compile(r"[|>][-+]?")
_STEP = re.compile(
    r"^( *)[^\s#-][^\n]*:[ \t]*(?:#[^\n]*)?\r?\n(?:[ \t]*(?:#[^\n]*)?\r?\n)*( +)[^\s#-]",
    re.MULTILINE,
)
"""A key without a value on its line, and the first key below it, by their indentation."""


def same(one: Any, other: Any) -> bool:
    """Whether two values are the same to this project: a text is never the same as a number."""
    return _read_as(one) == _read_as(other)


def _read_as(value: Any) -> tuple[str, Any]:
    """What a value is, in whatever order its keys stand, so that it can be compared and counted."""
    if isinstance(value, dict):
        return "mapping", frozenset((str(key), _read_as(each)) for key, each in value.items())
    if isinstance(value, list | tuple):
        return "list", tuple(map(_read_as, value))
    if isinstance(value, bool) or value is None:
        return "constant", value
    return "text" if isinstance(value, str) else "number", value


def _steps(old: Any, new: Any) -> list[tuple[str, int, int, int, int]]:
    """What became of the items of a list: runs of both that are equal, replace, insert, delete."""
    befores, afters = list(map(_read_as, old)), list(map(_read_as, new))
    return list(SequenceMatcher(None, befores, afters, autojunk=False).get_opcodes())


def _holds(old: Any, new: Any) -> bool:
    """Whether a value says another once enough has been taken away from it."""
    if isinstance(old, dict) and isinstance(new, dict) and old and new:
        olds = {str(key): value for key, value in old.items()}
        return all(str(key) in olds and _holds(olds[str(key)], new[key]) for key in new)
    if isinstance(old, list | tuple) and isinstance(new, list | tuple) and old and new:
        return _first_holding(old, new) is not None
    return same(old, new)


def _first_holding(old: Any, new: Any) -> list[int] | None:
    """For each item of `new` the first of `old` that holds it, in order; None where one has none.

    Needed where runs of equal items mislead: of 1, 0, 1, 1 the longest run that 1, 1, 1 has too
    stands at the end, yet it is the nought that has to go.
    """
    places: list[int] = []
    at = 0
    for wanted in new:
        found = next((i for i in range(at, len(old)) if _holds(old[i], wanted)), None)
        if found is None:
            return None
        places.append(found)
        at = found + 1
    return places


class Splicer:
    """A text and the splices that its changes take: a class because all its steps share both."""

    def __init__(self, text: str) -> None:
        self.text = text
        self.end = "\r\n" if re.match(r"[^\n]*\r\n", text) else "\n"
        found = _STEP.search(text)
        self.step = len(found[2]) - len(found[1]) if found else 2
        self.step = self.step if self.step > 0 else 2

    # --- places -----------------------------------------------------------------------------

    def stop(self, node: Any) -> int:
        """Where what a node says ends, without the comments and blank lines after it."""
        if isinstance(node, yaml.ScalarNode):
            to = node.end_mark.index
            if node.style in ("|", ">"):
                to = node.start_mark.index + len(self.text[node.start_mark.index : to].rstrip())
            return int(to)
        if node.flow_style or not node.value:
            return int(node.end_mark.index)
        last = node.value[-1]
        return self.stop_of(last) if isinstance(last, tuple) else self.stop(last)

    def stop_of(self, pair: tuple[Any, Any]) -> int:
        """Where an entry of a mapping ends."""
        return max(self.stop(pair[1]), self.colon(pair[0]))

    def colon(self, key: Any) -> int:
        """Where the value of a key may begin: right behind its colon."""
        return self.text.index(":", key.end_mark.index) + 1

    def line_start(self, at: int) -> int:
        """Where the line of a place begins."""
        return self.text.rfind("\n", 0, at) + 1

    def line_stop(self, at: int) -> int:
        """Where the line of a place ends, before its break."""
        found = re.compile(r"\r?(?:\n|\Z)").search(self.text, at)
        return found.start() if found else len(self.text)

    def lines(self, lines: list[str], column: int) -> str:
        """Lines of a block in a column, the first without its indentation."""
        return f"{self.end}{' ' * column}".join(lines)

    # --- changes ----------------------------------------------------------------------------

    def value(
        self, node: Any, old: Any, new: Any, key: Any = None, braces: bool = False
    ) -> Iterator[Splice]:
        """The splices that make `node`, which reads as `old`, say `new`.

        `key` is the node of its key where that has a line of its own, and `braces` says that
        mappings beside it are written in braces.
        """
        if same(old, new):
            return
        if self.is_bare(node):
            yield self.instead(node, new, key, braces)
        elif isinstance(node, yaml.MappingNode) and isinstance(new, dict) and old and new:
            yield from self.mapping(node, old, new)
        elif isinstance(node, yaml.SequenceNode) and isinstance(new, list | tuple) and old and new:
            yield from self.sequence(node, old, new)
        else:
            yield self.instead(node, new, key, braces)

    def is_bare(self, node: Any) -> bool:
        """Whether a node is the one key of a mapping in brackets without braces: `[a: 1]`."""
        in_line = isinstance(node, yaml.MappingNode) and node.flow_style
        return bool(in_line) and self.text[node.start_mark.index] != "{"

    def mapping(self, node: Any, old: Any, new: dict[Any, Any]) -> Iterator[Splice]:
        """Changed and added entries of a mapping; `without` takes others away."""
        pairs = {pair[0].value: pair for pair in node.value}
        before: str | None = None
        waiting: list[tuple[Any, Any]] = []
        olds = {str(key): value for key, value in old.items()}
        for key, value in new.items():
            if str(key) not in pairs:
                waiting.append((key, value))
                continue
            yield from self.added(node, pairs, before, waiting)
            waiting, before = [], str(key)
            own_line = None if node.flow_style else pairs[before][0]
            braces = self.in_braces_around(node)
            yield from self.value(pairs[before][1], olds[before], value, own_line, braces)
        yield from self.added(node, pairs, before, waiting)

    def added(
        self, node: Any, pairs: dict[str, Any], before: str | None, entries: list[tuple[Any, Any]]
    ) -> Iterator[Splice]:
        """New entries, behind the one that they follow or before the first."""
        if not entries:
            return
        if node.flow_style:
            said = ", ".join(in_braces(dict([entry]))[1:-1] for entry in entries)
            first = node.value[0][0].start_mark.index
            at = first if before is None else self.stop_of(pairs[before])
            yield at, at, f"{said}, " if before is None else f", {said}"
            return
        column = node.start_mark.column
        flow = self.in_braces_around(node)
        blocks = [self.lines(entry_lines(*entry, self.step, flow), column) for entry in entries]
        gap = self.gap(node)
        if before is None:
            at = node.value[0][0].start_mark.index
            yield at, at, "".join(f"{each}{gap}{' ' * column}" for each in blocks)
        else:
            at = self.line_stop(self.stop_of(pairs[before]))
            yield at, at, "".join(f"{gap}{' ' * column}{each}" for each in blocks)

    def gap(self, node: Any) -> str:
        """What stands between two entries of a mapping: a line's end, and a blank line if usual."""
        between = [
            self.text[self.stop_of(one) : other[0].start_mark.index]
            for one, other in zip(node.value, node.value[1:], strict=False)
        ]
        blank = [each for each in between if re.search(r"\n[ \t]*\r?\n", each)]
        return self.end * (2 if between and 2 * len(blank) > len(between) else 1)

    def in_braces_around(self, node: Any) -> bool:
        """Whether the mappings among a mapping's entries are mostly written in braces."""
        found = [v.flow_style for _, v in node.value if isinstance(v, yaml.MappingNode)]
        return 2 * len([each for each in found if each]) > len(found)

    def sequence(self, node: Any, old: Any, new: Any) -> Iterator[Splice]:
        """Changed and added items of a list; those that stay are left alone."""
        for _, start, to, first, last in _steps(old, new):
            paired = min(to - start, last - first)
            for i in range(paired):
                yield from self.value(node.value[start + i], old[start + i], new[first + i])
            if more := new[first + paired : last]:
                yield self.items(node, start + paired, more)

    def items(self, node: Any, at: int, items: Any) -> Splice:
        """New items of a list before the one at a position, or at its end."""
        if node.flow_style:
            said = ", ".join(map(in_braces, items))
            if at:
                place = self.stop(node.value[at - 1])
                return place, place, f", {said}"
            place = node.value[0].start_mark.index
            return place, place, f"{said}, "
        column = node.start_mark.column
        flow = bool(getattr(node.value[0], "flow_style", False))
        said_lines = [self.lines(item_lines(item, self.step, flow), column) for item in items]
        if at:
            place = self.line_stop(self.stop(node.value[at - 1]))
            return place, place, "".join(f"{self.end}{' ' * column}{each}" for each in said_lines)
        place = node.start_mark.index
        return place, place, "".join(f"{each}{self.end}{' ' * column}" for each in said_lines)

    def instead(self, node: Any, new: Any, key: Any, braces: bool) -> Splice:
        """A value in place of another of another kind, or of other words."""
        start, to = node.start_mark.index, self.stop(node)
        in_block = isinstance(node, yaml.CollectionNode) and not node.flow_style
        deep = isinstance(new, dict | list | tuple) and len(entry_lines("", new, 2, False)) > 1
        deep = deep and not (braces and isinstance(new, dict))
        if key is None or not (in_block or deep or start == to):
            space = " " if start == to and self.text[start - 1 : start] in ("-", ":") else ""
            return start, to, space + self.worded(node, new)
        colon = self.colon(key)
        if not deep:
            return colon, max(colon, to), "" if new is None else f" {in_braces(new)}"
        column = key.start_mark.column + self.step
        block = self.lines(block_lines(new, self.step), column)
        at = self.line_stop(colon) if start == to else colon
        return at, max(at, to), f"{self.end}{' ' * column}{block}"

    def worded(self, node: Any, new: Any) -> str:
        """A value in the writing of the one that it replaces: its quotes, or its block."""
        style = node.style if isinstance(node, yaml.ScalarNode) else None
        if isinstance(new, str) and style in ("|", ">"):
            found = _HEADER.match(self.text, node.start_mark.index)
            written = self.text[node.start_mark.index : self.stop(node)]
            inside = re.search(r"\n( +)\S", written)
            lines = folded(new, found[0] if found else "", len(inside[1]) if inside else 2)
            if lines is not None:
                return self.end.join(lines)
        return in_braces(new, style if style in ("'", '"') else None)

    # --- what goes --------------------------------------------------------------------------

    def without(self, node: Any, old: Any, new: Any) -> Splice | None:
        """The first entry or item that stands and is not wanted, at any depth, taken away."""
        if isinstance(node, yaml.MappingNode) and isinstance(new, dict) and old and new:
            wanted = {str(key): value for key, value in new.items()}
            olds = {str(key): value for key, value in old.items()}
            for at, (key, value) in enumerate(node.value):
                if key.value not in wanted:
                    return self.taken(node, at)
                if found := self.without(value, olds[key.value], wanted[key.value]):
                    return found
        elif isinstance(node, yaml.SequenceNode) and isinstance(new, list | tuple) and old and new:
            return self.without_item(node, old, new)
        return None

    def without_item(self, node: Any, old: Any, new: Any) -> Splice | None:
        """The same of a list."""
        steps = _steps(old, new)
        runs = [(old[start:to], new[first:last]) for _, start, to, first, last in steps]
        if not all(all(map(_holds, had, kept)) and len(had) >= len(kept) for had, kept in runs):
            kept = _first_holding(old, new) or []
            inner = (self.without(node.value[i], old[i], new[at]) for at, i in enumerate(kept))
            gone = (self.taken(node, i) for i in range(len(old)) if kept and i not in kept)
            return next((found for found in (*inner, *gone) if found), None)
        for _, start, to, first, last in steps:
            paired = min(to - start, last - first)
            for i in range(paired):
                at = start + i
                if found := self.without(node.value[at], old[at], new[first + i]):
                    return found
            if start + paired < to:
                return self.taken(node, start + paired)
        return None

    def taken(self, node: Any, at: int) -> Splice:
        """An entry or an item taken away, with its line where that is its own."""
        starts = [(e[0] if isinstance(e, tuple) else e).start_mark.index for e in node.value]
        stops = [self.stop_of(e) if isinstance(e, tuple) else self.stop(e) for e in node.value]
        if node.flow_style:
            if at:
                return stops[at - 1], stops[at], ""
            return starts[0], starts[1] if starts[1:] else stops[0], ""
        first = self.line_start(starts[at])
        shared = self.text[first : starts[at]].strip(" ") not in ("", "-")
        if isinstance(node, yaml.MappingNode) and self.text[first : starts[at]].strip(" "):
            shared = True
        if shared and starts[at + 1 :]:
            return starts[at], starts[at + 1], ""
        to = self.line_stop(stops[at])
        return first, re.compile(r"\r?\n?").match(self.text, to).end(), ""  # type: ignore[union-attr]
