"""Numbers of headings and paragraphs as Word counts them: it must come to the same as is written.

A paper says its numbers itself (`1`, `2.3`, `b)`, `A.1`). Word counts: each numbered line stands
on a level of a scheme, and a scheme says where its levels start and what stands around the count.
`schemes` finds the fewest schemes that come to the numbers, and begins another wherever counting on
would come to something else.
"""

import re
from collections.abc import Iterable, Iterator
from typing import Literal

from msgspec import Struct, field

from appraisal.documents.blocks import Block, Heading, Numbered

Count = Literal["decimal", "lowerLetter", "upperLetter", "lowerRoman", "upperRoman", "none"]
"""How a level counts, in Word's words; `none` does not, and is always the same."""

LETTERED: frozenset[Count] = frozenset(("lowerLetter", "upperLetter", "lowerRoman", "upperRoman"))
"""How parts of a paragraph are counted, which stand further in."""

DEEPEST = 9
"""The levels that a scheme of Word's has."""


class Level(Struct, frozen=True):
    """One level of a scheme: `pattern` holds %1 for the count of the first level, and so on."""

    pattern: str
    count: Count
    start: int
    of_headings: bool


class Place(Struct, frozen=True):
    """Where a numbered block stands: a scheme by its place among all, and a level from 0."""

    scheme: int
    level: int


class Read(Struct, frozen=True):
    """A number taken apart: what stands around its counts, and they themselves, all 1 or more."""

    before: str
    counts: tuple[int, ...]
    after: str
    how: Count


class _Running(Struct):
    """A scheme while it is counted: what it comes to next is known from what stood before."""

    number: int
    first: Read
    levels: dict[int, Level] = field(default_factory=dict)
    now: list[int] = field(default_factory=list)

    def depth(self, read: Read) -> int:
        """On which level of the scheme, from 0, a number stands."""
        return len(read.counts) - len(self.first.counts)


def schemes(
    blocks: Iterable[Block],
) -> tuple[tuple[dict[int, Level], ...], tuple[Place | None, ...]]:
    """The schemes that count to the blocks' numbers, and each block's place in them.

    A scheme has its levels by their depth. A block without a number of its own has no place.
    """
    made: list[_Running] = []
    going: dict[tuple[str, ...], _Running] = {}
    places: list[Place | None] = []
    for block in blocks:
        if not isinstance(block, Heading | Numbered) or not block.number:
            places.append(None)
            continue
        heading = isinstance(block, Heading)
        read, kind = _read_on(block.number, heading, going)
        running = going.get(kind)
        if running is None or not _counts_on(running, read, heading):
            running = going[kind] = _Running(len(made), read)
            made.append(running)
            _begin(running, read, heading)
        places.append(Place(running.number, running.depth(read)))
    return tuple(each.levels for each in made), tuple(places)


def _read_on(
    number: str, heading: bool, going: dict[tuple[str, ...], _Running]
) -> tuple[Read, tuple[str, ...]]:
    """A number as it is best read after those before it: `i)` is a letter only after `h)`."""
    readings = [(read, _kind(read, heading)) for read in readings_of(number)]
    for read, kind in readings:
        if kind in going and _follows(going[kind], read):
            return read, kind
    return readings[0]


def _kind(read: Read, heading: bool) -> tuple[str, ...]:
    """What numbers of one scheme have in common: an outline's levels differ, a list's do not."""
    if read.how == "decimal" and (heading or len(read.counts) > 1):
        return (read.before,)
    return (read.before, read.how, read.after)


def _follows(running: _Running, read: Read) -> bool:
    """Whether a number is what its scheme comes to next."""
    depth, least = len(read.counts), len(running.first.counts)
    above = read.counts[:-1]
    if depth < least or depth > len(running.now) + 1 or tuple(running.now[: depth - 1]) != above:
        return False
    if depth <= len(running.now):
        return read.counts[-1] == running.now[depth - 1] + 1
    level = running.levels.get(running.depth(read))
    return level is None or read.counts[-1] == level.start


def _counts_on(running: _Running, read: Read, heading: bool) -> bool:
    """Count a number on in its scheme, and say whether that comes to the number."""
    depth = len(read.counts)
    if not _follows(running, read) or read.how == "none":
        return read.how == "none" and read == running.first
    level = running.levels.get(running.depth(read))
    wanted = _level(running, read, heading)
    if level and (level.pattern, level.of_headings) != (wanted.pattern, heading):
        return False
    running.levels.setdefault(running.depth(read), wanted)
    running.now[depth - 1 :] = [read.counts[-1]]
    return True


def _begin(running: _Running, read: Read, heading: bool) -> None:
    running.now = list(read.counts)
    running.levels[0] = _level(running, read, heading)


def _level(running: _Running, read: Read, heading: bool) -> Level:
    """The level that a number is of.

    What stands above a scheme's first level is written out: programs differ in what they count
    where nothing has been counted.
    """
    if read.how == "none":
        return Level(read.before, "none", 1, heading)
    fixed = len(running.first.counts) - 1
    parts = [str(each) for each in read.counts[:fixed]]
    parts += [f"%{place + 1}" for place in range(len(read.counts) - fixed)]
    return Level(f"{read.before}{'.'.join(parts)}{read.after}", read.how, read.counts[-1], heading)


# --- Reading a number ---------------------------------------------------------------------------

_DECIMAL = re.compile(r"(.*?)((?:[1-9]\d{0,3}\.)*[1-9]\d{0,3})(\D*)")
_LETTERS = re.compile(r"(.*?(?<![A-Za-z]))([a-z]+|[A-Z]+)([^A-Za-z0-9]*)")
_ROMAN = ((10, "x"), (9, "ix"), (5, "v"), (4, "iv"), (1, "i"))


def readings_of(number: str) -> list[Read]:
    """The ways to read a number, the likeliest first.

    One that can't be counted is taken as it is.
    """
    return [*_readings(number), Read(number, (1,), "", "none")]


def _readings(number: str) -> Iterator[Read]:
    if "%" in number:  # Word's own mark of a count
        return
    decimal = _DECIMAL.fullmatch(number)
    if decimal:
        before, counts, after = decimal.groups()
        found = tuple(map(int, counts.split(".")))
        if len(found) <= DEEPEST:
            yield Read(before, found, after, "decimal")
        return
    letters = _LETTERS.fullmatch(number)
    if letters:
        before, counted, after = letters.groups()
        yield from _lettered(before, counted, after)


def _lettered(before: str, counted: str, after: str) -> Iterator[Read]:
    small = counted.islower()
    found = [
        Read(before, (value,), after, "lowerRoman" if small else "upperRoman")
        for value in range(1, 40)
        if roman(value) == counted.lower()
    ]
    if len(counted) == 1:
        value = ord(counted.lower()) - ord("a") + 1
        letter = Read(before, (value,), after, "lowerLetter" if small else "upperLetter")
        found.insert(1 if counted.lower() == "i" else 0, letter)
    yield from found


def roman(value: int) -> str:
    """A whole number from 1 to 39 in small Roman numerals."""
    made = ""
    for worth, letters in _ROMAN:
        made += letters * (value // worth)
        value %= worth
    return made
