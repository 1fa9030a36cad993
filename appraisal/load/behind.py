"""What stands behind a value that its own signs have ended: braces, brackets or quotes."""

import re

from .flow import CLOSES, Place, skipped
from .writing import Complaint, quoted, shortened

_ENTRY = re.compile(r",?[ ]*([A-Za-z0-9_-]+):[ ]")
_STOPS = frozenset(",.;:'\"")


def behind(lines: list[str], begun: Place, end: Place, is_text: bool) -> Complaint | None:
    """What is wrong behind a value that begins and ends at two places, if anything stands there.

    `is_text` says that somebody's own words may stand here, so that all of it may be meant as text.
    """
    (first, column), (line, at) = begun, end
    if several := in_a_row(lines, begun, end):
        return several
    if line >= len(lines) or (after := skipped(lines[line], at)) >= len(lines[line]):
        return None
    sign, rest = lines[first][column], lines[line][after:].split(" #")[0].rstrip()
    place = (line + 1, after + 1)
    if rest in CLOSES.values():
        return place, f"This {rest} closes nothing.", "Take it away."
    closing = CLOSES.get(sign, sign)
    what = f"The value ends at its {closing}, and `{shortened(rest)}` stands behind it."
    if sign in CLOSES and (found := _ENTRY.match(rest)):
        return place, what, f"Begin `{found[1]}:` on a line of its own, without a comma before it."
    if _STOPS.issuperset(rest) and not (is_text and sign in CLOSES):
        return place, what, "Take it away."
    if sign in CLOSES and not is_text:
        return place, what, f"Take it away, or make a remark of it: `# {shortened(rest)}`."
    whole = lines[first][column:].rstrip() if line == first else lines[first][column:] + "…"
    if sign not in CLOSES and whole.endswith(sign):
        whole = whole[1:-1]  # the same marks round it and in it
    what = f"The text goes on behind what {sign} opened, so it needs quotes round all of it."
    return (first + 1, column + 1), what, f"Write {quoted(whole)}."


def in_a_row(lines: list[str], begun: Place, end: Place) -> Complaint | None:
    """That lists or entries follow one another, from where the first of them begins to its end."""
    (number, column), (last, at) = begun, end
    sign = lines[number][column]
    if sign not in CLOSES or last >= len(lines):
        return None
    called, place = "lists" if sign == "[" else "entries", (number + 1, column + 1)
    behind = lines[last][at:].split(" #")[0].strip().removeprefix(",").lstrip()
    if behind.startswith(sign) and last == number:
        whole = lines[number][column:].split(" #")[0].rstrip()
        surplus = max(0, whole.count("]") - whole.count("["))
        what = f"Several {called} stand here, and the brackets round them all are missing."
        return place, what, f"Write [{shortened(whole[: len(whole) - surplus])}]."
    following = next((line for line in lines[last + 1 :] if skipped(line, 0) < len(line)), "")
    if behind or not following.lstrip(" ").startswith(sign):
        return None
    what = f"Several {called} stand here on lines of their own, without dashes."
    first = shortened(lines[number][column : at if last == number else None])
    return place, what, f"Begin each with a dash, as `- {first}`, and put no comma behind it."
