"""A file with a fault that YAML cannot read → the rest of it, so that one fault hides no other."""

import re

from msgspec import Struct, field

from .writing import DASH, KEY, LINE_END, STUCK_COLON

MOST = 24
"""Cuts of one file: after each the file is read once more, to look for the next fault."""

DEEPEST = 20
"""As far as values of a file may nest."""

_WORD = re.compile(r"[^A-Za-z0-9]*([A-Za-z0-9][A-Za-z0-9_-]*)")
_ENTRY = re.compile(r"([A-Za-z0-9][A-Za-z0-9_-]*)[ ]*:[ ]*\{")
_NO_WORD = re.compile(r" *(?:\t|[^\w\s\"'-])")
"""The beginning of a line that may have been meant as an entry of a list, or at any depth."""
_TABBED = re.compile(r" *\t\s*[\w-]+:[ ]+(?:[\w£+.-][^{}\[\]\"'#]*|\{[^{}]*\}|\[[^\[\]]*\])\s*")
"""A line that a tab indents, with a key and the whole of its value."""
_OPEN = re.compile(r"[{\[][^}\]]*$")
"""Braces or brackets that go on in the next line."""
_NO_ENTRIES = re.compile(r"^(?:<{7}|={7}|>{7}|[{\[])", re.MULTILINE)
"""The marks of a merge, or a brace that may hold all that follows."""


class Rest(Struct, frozen=True):
    """The lines of a file, of which some are cut.

    `cuts` has the column, from 0, behind which a line is cut, by the line's number from 0: a key
    or a dash stands there still, without its value. `blank` has the numbers of lines that are blank
    now, and `lost` the words of both that may have been meant as keys.
    """

    lines: tuple[str, ...]
    cuts: dict[int, int] = field(default_factory=dict)
    blank: frozenset[int] = frozenset()
    lost: frozenset[str] = frozenset()

    @property
    def text(self) -> str:
        """What is left, each line at the number that it had."""
        return "\n".join(self.lines)

    def holds(self, line: int) -> bool:
        """Whether a line, from 1, was cut."""
        return line - 1 in self.cuts or line - 1 in self.blank


def whole(text: str) -> Rest:
    """A text of which nothing is cut yet."""
    # Where there is no "\r" it splits the same, ten times as fast.
    return Rest(tuple(LINE_END.split(text) if "\r" in text else text.split("\n")))


def without_value(rest: Rest, line: int, misplaced: bool = False) -> Rest | None:
    """What is left without the innermost value that a line, from 1, belongs to.

    If the line was cut already, and that was of no use, what is around it goes. A line that is
    `misplaced`, and no other with it, goes itself. None where nothing can be told apart.
    """
    number = line - 1
    if number >= len(rest.lines) or _NO_ENTRIES.search(rest.text):
        return None
    if number in rest.blank:
        number = max((cut for cut in rest.cuts if cut < number), default=-1)
    if number < 0 or rest.lines[number].startswith("---"):
        return None
    if rest.lines[number].startswith("..."):
        return _left(rest, number, "", -1, number + 1)
    here = rest.lines[number]
    starts = _starts(here)
    if misplaced and number not in rest.cuts and _stands_alone(rest.lines, number):
        return _blanked(rest, number)
    if _TABBED.fullmatch(here) and not _begins(rest.lines, number):
        return _left(rest, number, "", -1, number + 1)
    if number in rest.cuts or _NO_WORD.match(here):
        column = rest.cuts.get(number, len(here) - len(here.lstrip()))
        around = _around(rest.lines, number, column)
        return _cut(rest, *around) if around else _blanked(rest, number)
    return _cut(rest, number, starts[-1]) if starts else _as_key(rest, number)


def _starts(line: str) -> list[int]:
    """The columns, from 0, in which the dashes and the key of a line stand.

    Of more dashes than a file may nest the first stands for all: what is in it can't be read
    anyhow, and to cut dash by dash from the end of a long line takes many seconds.
    """
    starts: list[int] = []
    column = len(line) - len(line.lstrip(" "))
    while dash := DASH.match(line, column):
        if len(starts) == DEEPEST:
            return starts[:1]
        starts.append(column)
        column = dash.end()
    return [*starts, column] if KEY.match(line, column) else starts


def _begins(lines: tuple[str, ...], number: int) -> bool:
    """Whether a line is the first below a key or a dash, or of the file."""
    above = next((line for line in reversed(lines[:number]) if line.strip()), ":")
    return above.rstrip().endswith((":", "-", "~"))


def _stands_alone(lines: tuple[str, ...], number: int) -> bool:
    """Whether a key has its value beside it or below it, and no other key in its column follows."""
    line = lines[number]
    column = len(line) - len(line.lstrip(" "))
    key = KEY.match(line, column)
    if key is None or _OPEN.search(line):
        return False
    end = _end(lines, number, column)
    has_below = any(each.strip() for each in lines[number + 1 : end])
    following = lines[end] if end < len(lines) else ""
    is_last = len(following) - len(following.lstrip(" ")) < column or not following
    return is_last and has_below != bool(line[key.end() :].strip())


def _around(lines: tuple[str, ...], number: int, column: int) -> tuple[int, int] | None:
    """The line and the column of the key or the dash around what stands in a column of a line."""
    is_dash = bool(DASH.match(lines[number], column))
    outer = [start for start in _starts(lines[number]) if start < column]
    while not outer and number > 0:
        number -= 1
        line = lines[number]
        outer = [
            start
            for start in _starts(line)
            if start < column or (start == column and is_dash and not DASH.match(line, start))
        ]
    return (number, outer[-1]) if outer else None


def _cut(rest: Rest, number: int, column: int) -> Rest:
    """Leave a key or a dash without its value, and blank what belongs to that below it."""
    line = rest.lines[number]
    dash = DASH.match(line, column)
    begun = dash or KEY.match(line, column)
    kept = line[: begun.end()] if begun else line[:column]
    return _left(rest, number, f"{kept.rstrip()} ~", column, _end(rest.lines, number, column))


def _as_key(rest: Rest, number: int) -> Rest | None:
    """Take a line that has no key as one: of its first word, without a value."""
    line = rest.lines[number]
    column, word = len(line) - len(line.lstrip(" ")), _WORD.match(line)
    if word is None:
        return _blanked(rest, number)
    written = f"{' ' * column}{word[1]}: ~"
    return _left(rest, number, written, column, _end(rest.lines, number, column))


def _blanked(rest: Rest, number: int) -> Rest | None:
    """Leave a line out for good, with what belongs to it."""
    column = len(rest.lines[number]) - len(rest.lines[number].lstrip(" "))
    if not rest.lines[number].strip():
        return None
    return _left(rest, number, "", -1, _end(rest.lines, number, column))


def _end(lines: tuple[str, ...], number: int, column: int) -> int:
    """The number of the first line that no longer belongs to what stands in a column of a line."""
    is_dash = bool(DASH.match(lines[number], column))
    for after in range(number + 1, len(lines)):
        start = next(iter(_starts(lines[after])), _stuck_at(lines[after]))
        own = start == column and not is_dash and DASH.match(lines[after], column)
        if start is not None and start <= column and not own:
            return after
    return len(lines)


def _stuck_at(line: str) -> int | None:
    """The column, from 0, of a key whose colon has no space behind it."""
    column = len(line) - len(line.lstrip(" "))
    return column if STUCK_COLON.fullmatch(line.rstrip(), column) else None


def _left(rest: Rest, number: int, written: str, column: int, end: int) -> Rest:
    below = [after for after in range(number + 1, end) if rest.lines[after].strip()]
    gone = below if written else [number, *below]
    lines = list(rest.lines)
    words = [_WORD.match(lines[each]) for each in (number, *below)]
    lost = rest.lost | {word[1] for word in words if word is not None}
    lost |= {word for each in (number, *below) for word in _ENTRY.findall(lines[each])}
    lines[number] = written
    for each in below:
        lines[each] = ""
    cuts = {each: at for each, at in rest.cuts.items() if each not in gone}
    if written:
        cuts[number] = column
    return Rest(tuple(lines), cuts, rest.blank | set(gone), lost)
