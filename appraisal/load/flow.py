"""Braces, brackets and quotes that YAML cannot read → what was forgotten in them, and where."""

import re
from collections.abc import Generator

from msgspec import Struct

from .shapes import every_key
from .writing import DASH, KEY, Complaint, not_a_key, quoted, shortened

Place = tuple[int, int]
"""A line and a column, both from 0."""
Fault = Generator[Complaint, None, Place]
"""Gives what is wrong, if anything is, and then where the value ends."""

STARTS = {
    "%": "a per cent sign",
    "@": "an @",
    "`": "a backtick",
    "&": "an &",
    "*": "a star",
    "!": "an exclamation mark",
    "|": "an upright stroke",
    ">": "a >",
    ",": "a comma",
}
"""Signs that text without quotes cannot start with, and what they are called."""

_SPACED_CALLED = {"-": "a dash", "?": "a question mark"}
CLOSES = {"{": "}", "[": "]"}
"""What ends braces and brackets, by what begins them."""

_CALLED = {"{": "brace", "[": "bracket", '"': "quotation mark", "'": "quotation mark"}
_PLAIN = re.compile(r"(?:[^,\[\]{}:#\s]|:(?![\s,\[\]{}]|$)|(?<!\s)#|[ \t]+(?![ \t#]|$))+")
_SPACED = re.compile(r"[-?](?:[ \t]|$)")
_ALONE = re.compile(r"[-?](?=[ \t]*[,\]}])")
_BLANKS = re.compile(r"[ \t]*")
_IN_PARENTHESES = re.compile(r"\(\s*((\w+):\s.*?)\)?", re.S)
_SECOND_KEY = re.compile(r"[^:]*\s(\S+):\s")
_SEVERAL_KEYS = re.compile(r"(\w+):\s[^:]*,\s*(\w+):\s")
_NUMBER = re.compile(r"[-+]?[0-9]+(\.[0-9]+)?")
_MORE_THAN = re.compile(r">[ ]*[£$€]?([0-9]+(?:,[0-9]{3})*(?:\.[0-9]+)?)")
_PER_CENT = re.compile(r"%[ ]*([0-9]+(?:,[0-9]{3})*(?:\.[0-9]+)?)")
_ID = re.compile(r"[a-z0-9-]+")
_REMARK = re.compile(r"[^,{}]*?[\]}]|[^,]*")
_LAST_WORD = re.compile(r"(?:(.*)\s)?(\S+)", re.S)


class _Open(Struct):
    """A brace or bracket that is not closed yet: where, and how far its current entry has come.

    `key` is the last key without quotes.
    `plain` says that the entry ends, so far, in text without quotes at the end of a line, and
    `value` is where the list behind the last key begins, if it is one; `quoted` is where the last
    quoted text does.
    """

    sign: str
    line: int
    column: int
    keyed: bool = False
    key: str = ""
    filled: bool = False
    plain: bool = False
    value: Place | None = None
    quoted: Place | None = None


def margin_reached(lines: list[str], number: int, margin: int) -> bool:
    """Whether a line begins something new, a key or an item, at the margin or left of it."""
    line = lines[number]
    column = len(line) - len(line.lstrip(" "))
    return column <= margin and bool(KEY.match(line, column) or DASH.match(line, column))


def never_closed(sign: str, line: int, column: int) -> Complaint:
    """That a brace, a bracket or a quotation mark at a place is not closed."""
    called, closing = _CALLED[sign], CLOSES.get(sign, sign)
    mend = f"Write {closing} where it ends."
    if sign == "'":
        mend = f"{mend[:-1]}; if it is an apostrophe, put double quotes round the whole text."
    return (line + 1, column + 1), f"The {called} {sign} is opened here and never closed.", mend


def end_of_quoted(lines: list[str], number: int, start: int, margin: int) -> Fault:
    """Go over a quoted text from its opening mark; its end is behind the closing one."""
    sign, line, at = lines[number][start], number, start + 1
    closing = re.compile(r'(?:[^"\\]|\\.)*"' if sign == '"' else r"(?:[^']|'')*'(?!')")
    while True:
        if found := closing.match(lines[line], at):
            return line, found.end()
        line, at = line + 1, 0
        if line == len(lines) or margin_reached(lines, line, margin):
            yield never_closed(sign, number, start)
            return len(lines), 0


def end_of_flow(lines: list[str], number: int, start: int, margin: int) -> Fault:
    """Go over braces or brackets from the opening one; their end is behind the closing one."""
    stack: list[_Open] = []
    line, at = number, start
    while True:
        at = skipped(lines[line], at)
        if at >= len(lines[line]):
            following = line + 1
            if _is_over(lines, following, margin, stack[-1].sign):
                yield never_closed(stack[-1].sign, stack[-1].line, stack[-1].column)
                return len(lines), 0
            line, at = following, 0
            continue
        line, at = yield from _step(lines, line, at, stack, margin)
        if not stack or line == len(lines):
            return line, at


def _is_over(lines: list[str], following: int, margin: int, sign: str) -> bool:
    """Whether a line begins something new while a brace or bracket is open.

    Behind a comma, or a brace or bracket just opened, it goes on with what that holds; but no list
    holds a key that files know, at the margin.
    """
    if following == len(lines):
        return True
    if not margin_reached(lines, following, margin):
        return False
    goes_on = lines[following - 1].split(" #")[0].rstrip().endswith((",", "{", "["))
    key = KEY.match(lines[following].lstrip(" "))
    return not goes_on or (sign == "[" and key is not None and key[1] in every_key())


def skipped(line: str, at: int) -> int:
    """Where the next sign stands, over blanks and a comment."""
    end = len(_BLANKS.match(line, at)[0]) + at  # type: ignore[index]
    comment = line[end : end + 1] == "#" and (end == 0 or line[end - 1] in " \t")
    return len(line) if comment else end


def _step(lines: list[str], line: int, at: int, stack: list[_Open], margin: int) -> Fault:
    """Go over one sign, quoted text or plain text within braces or brackets."""
    sign = lines[line][at]
    here = stack[-1] if stack else None
    if sign in "}]":
        if here is not None and CLOSES[here.sign] != sign:
            yield _closed_by(lines[line : _end_of_value(lines, line, margin)], (line, at), stack)
        stack.pop()
        return line, at + 1
    if here is not None and sign in ",:":
        if odd := _odd_sign(here, line, at, sign):
            yield odd
        here.keyed, here.filled = sign == ":", False
        here.value = here.value if sign == "," else None
        return line, at + 1
    if here is not None:
        here.plain = here.plain and here.filled and _goes_on(lines[line], at)
        if here.filled and not here.plain:
            yield _quote_inside(lines, (line, at), here) or _forgotten_comma(
                line, at, lines[line][at:]
            )
        here.filled = True
    if sign in "{[":
        if here is not None and here.keyed and sign == "[":
            here.value = (line, at)
        stack.append(_Open(sign, line, at))
        return line, at + 1
    if sign in "\"'":
        stack[-1].quoted = (line, at)
        return (yield from end_of_quoted(lines, line, at, margin))
    return (yield from _plain(lines[line], line, at, stack[-1]))


def _end_of_value(lines: list[str], number: int, margin: int) -> int:
    """The number of the line behind a value of which one line is known."""
    after = range(number + 1, len(lines))
    return next((line for line in after if margin_reached(lines, line, margin)), len(lines))


def _closed_by(lines: list[str], place: Place, stack: list[_Open]) -> Complaint:
    """What is wrong where the innermost brace or bracket is closed by a sign of the other kind.

    `lines` are those of the value from that sign's own line on.
    """
    here, sign = stack[-1], lines[0][place[1]]
    if sign == "]" and here.value is not None and not here.keyed:
        line, column = here.value
        return (line + 1, column + 1), *not_a_key(is_list_in_braces=True)
    if sign == "]" and all(other.sign == "{" for other in stack):
        rest = "".join((lines[0][place[1] :], *lines[1:]))
        if rest.count("}") - rest.count("{") < len(stack):
            what = "A brace { is opened, and this ] does not close it."
            return (place[0] + 1, place[1] + 1), what, "Write } in its place."
        return (place[0] + 1, place[1] + 1), "This ] closes nothing.", "Take it away."
    return never_closed(here.sign, here.line, here.column)


def _goes_on(line: str, at: int) -> bool:
    """Whether a line goes on with the text without quotes above it, and begins no key."""
    found = _PLAIN.match(line, at)
    if line[:at].strip() or line[at] in "\"'" or found is None:
        return False
    after = skipped(line, found.end())
    return line[after : after + 1] != ":"


def _odd_sign(here: _Open, line: int, at: int, sign: str) -> Complaint | None:
    """What is wrong with a colon behind another one, or with a comma behind nothing."""
    if sign == ":":
        return _forgotten_comma(line, at, sign) if here.keyed else None
    if here.keyed or here.filled:
        return None
    return (line + 1, at + 1), "Nothing stands before this comma.", "Take it away."


def _quote_inside(lines: list[str], place: Place, here: _Open) -> Complaint | None:
    """A quoted text that one of its own quotation marks has ended, as an apostrophe does."""
    line, at = place
    before = lines[line][:at].rstrip()
    sign, rest = before[-1:], re.split(r"[,\]}]", lines[line][at:])[0].rstrip()
    if here.quoted is None or sign not in ("'", '"') or lines[line][at] in "'\"":
        return None
    begun, column = here.quoted
    if lines[begun][column] != sign or (begun, column) == (line, len(before) - 1):
        return None
    if len(before) < at and (not rest.endswith(sign) or ": " in rest):
        return None
    kind, other = ("single", "double") if sign == "'" else ("double", "single")
    what = f"This text begins with {sign}, and another {sign} inside it ends it."
    mend = f"Put {other} quotes round all of it in place of the {kind} ones."
    return (begun + 1, column + 1), what, mend


def _forgotten_comma(line: int, at: int, rest: str) -> Complaint:
    word = re.split(r"[,\]}]", rest)[0].strip()
    if word.startswith(";"):
        return (line + 1, at + 1), "A list has a comma here, and no semicolon.", "Write a comma."
    what = f"A comma is missing before `{word[:40]}`, or quotes round the whole text."
    return (line + 1, at + 1), what, "Write the comma, or the quotes."


def _plain(line: str, number: int, at: int, here: _Open) -> Fault:
    """Go over text without quotes, which ends at a comma, a bracket or a colon with a space."""
    found = _PLAIN.match(line, at)
    if not here.plain and (alone := _ALONE.match(line, at)):
        yield bad_start(number, at, alone[0])
    if here.sign == "[" and not line[:at].strip() and DASH.match(line, at) and not here.plain:
        what = "This list has brackets and dashes, and one of them is enough."
        mend = "Take the brackets away; or take the dashes away, with commas between the entries."
        yield (number + 1, at + 1), what, mend
    if found is None or (is_bad_start(line, at) and not here.plain):
        yield bad_start(number, at, re.split(r"[,\]}]", line[at:])[0])
        return number, at + 1
    end, text = found.end(), found[0].rstrip()
    after = skipped(line, end)
    ahead = line[after : after + 1]
    here.plain = not line[end:].strip()
    if ahead == ":" and not here.keyed:
        here.key = text
    elif ahead == ":":
        yield _two_colons(line, number, at, text)
    elif ahead in ("[", "{") and here.keyed and (called := _called(here.key, text)):
        remark = _REMARK.match(line, after)[0]  # type: ignore[index]
        what = f"`{shortened(remark)}` stands behind {called}."
        yield (number + 1, after + 1), what, "Take it away."
    elif ahead in ("[", "{"):
        what = f"Text with `{ahead}` in it needs quotes round it."
        mend = f"Write {quoted(text + ' ' + ahead + '…')}, or the comma or colon that is missing."
        yield (number + 1, at + 1), what, mend
    return number, end


def _called(key: str, text: str) -> str | None:
    """What a value is called behind which nothing more can stand; None for words."""
    if _NUMBER.fullmatch(text):
        return f"the number {text}"
    return f"the source `{text}`" if key == "source" and _ID.fullmatch(text) else None


def _two_colons(line: str, number: int, at: int, text: str) -> Complaint:
    """A colon in a value: a comma was forgotten before a key, or the text needs quotes."""
    before, word = _LAST_WORD.fullmatch(text).groups()  # type: ignore[union-attr]
    if before and word in every_key():
        column = at + len(text) - len(word) + 1
        if before.rstrip().endswith(";"):
            what = f"A semicolon stands before `{word}:`, and a comma is wanted."
            mend = f"Write `{before.rstrip(' ;')}, {word}: …`, and commas in place of any others."
            return (number + 1, column), what, mend
        what = f"A comma is missing before `{word}:`."
        return (number + 1, column), what, f"Write `{before.strip()}, {word}: …`."
    return colon_in_text(number, at, re.split(r"[,\]}]", line[at:])[0].strip())


def colon_in_text(number: int, at: int, text: str) -> Complaint:
    """That a text without quotes has a colon with a space behind it."""
    if text[0] in "“”„‘’":
        what = f"{text[0]} is no quotation mark to this file, and the text has a colon."
        mend = "Put straight quotes round the text, \" or ', in place of the curly ones."
        return (number + 1, at + 1), what, mend
    if (found := _IN_PARENTHESES.fullmatch(text)) and found[2] in every_key():
        what = "Keys with values stand in braces, and these are round brackets."
        mend = f"Write {{{shortened(found[1])}}}, with a brace at each end."
        return (number + 1, at + 1), what, mend
    if (found := _SEVERAL_KEYS.match(text)) and {found[1], found[2]} <= every_key():
        what = "Keys with values on one line stand in braces, and here the braces are missing."
        return (number + 1, at + 1), what, f"Write {{{shortened(text)}}}."
    what = "Text with a colon and a space in it needs quotes round it."
    mend = f"Write {quoted(text)}"
    if (found := _SECOND_KEY.match(text)) and found[1] in every_key():
        mend += f", or `{found[1]}:` on a line of its own"
    return (number + 1, at + 1), what, f"{mend}."


def is_bad_start(line: str, at: int) -> bool:
    """Whether text that begins at a place of a line is no text without quotes."""
    return line[at] in STARTS or bool(_SPACED.match(line, at))


def bad_start(number: int, at: int, text: str) -> Complaint:
    """That a text starts with a sign that means something else."""
    if text.strip() == "-":
        what = "A dash alone is the beginning of a list."
        return (number + 1, at + 1), what, "Write what it stands for, such as `unknown`."
    if text.strip() == "?":
        what = "A question mark alone is no value."
        mend = (
            "Where a score is not known, write `unknown`; where a figure is not, write `unknown` "
            "in place of all of it, with its braces."
        )
        return (number + 1, at + 1), what, mend
    if found := _MORE_THAN.fullmatch(text.strip()):
        number_meant = found[1].replace(",", "")
        mend = f"Write {number_meant}, and what it lacks in certainty as `low` and `high`."
        return (number + 1, at + 1), f"{shortened(text)} is not a number.", mend
    if found := _PER_CENT.fullmatch(text.strip()):
        mend = f"Write {found[1].replace(',', '')} without the per cent sign."
        return (number + 1, at + 1), f"{shortened(text)} is not a number.", mend
    called = STARTS.get(text[0], _SPACED_CALLED.get(text[0], f"`{text[0]}`"))
    what = f"Text that starts with {called} needs quotes round it."
    return (number + 1, at + 1), what, f"Write {quoted(text.strip())}."
