"""Plain values → models, with every fault said in plain English at its line and column."""

import difflib
from collections.abc import Callable, Iterable
from typing import Any, TypeVar

from pydantic import TypeAdapter, ValidationError
from pydantic_core import ErrorDetails

from appraisal.model import UNKNOWN
from appraisal.model.bounds import LARGEST, SMALLEST, YEARS
from appraisal.model.facts import BLANK, LONGEST_ID

from .document import Document, Path, is_beyond_numbers
from .shapes import known_keys
from .writing import STUCK_COLON, without_space, without_value

T = TypeVar("T")
Saying = tuple[str, str]
"""What is wrong, and how to mend it."""


def validate(document: Document, adapter: TypeAdapter[T], data: Any) -> T | None:
    """Turn a document's values into models; faults go to the document's problems."""
    try:
        return adapter.validate_python(data)
    except ValidationError as error:
        _complain_of_all(document, adapter, data, error)
        return None


def validate_entries(
    document: Document, adapter: TypeAdapter[dict[str, T]], data: Any
) -> dict[str, T]:
    """Turn a document that maps ids to entries into models, as many as are sound.

    Faults go to the document's problems. An entry without any is read all the same, so that what
    is wrong with it across files is found at once too.
    """
    try:
        return adapter.validate_python(data)
    except ValidationError as error:
        _complain_of_all(document, adapter, data, error)
        faulty = {str(detail["loc"][0]) for detail in error.errors() if detail["loc"]}
        sound = data.items() if isinstance(data, dict) else ()
        return adapter.validate_python(
            {key: entry for key, entry in sound if str(key) not in faulty}
        )


def _complain_of_all(
    document: Document, adapter: TypeAdapter[Any], data: Any, error: ValidationError
) -> None:
    details = error.errors(include_url=False)
    faulty = {detail["loc"][:length] for detail in details for length in range(len(detail["loc"]))}
    for detail in details:
        # Pydantic leaves faulty entries out before it counts, so that a list of one faulty
        # entry also has too few.
        if not (detail["type"] == "too_short" and detail["loc"] in faulty):
            _complain(document, adapter, data, detail)


def suggestion(word: object, known: Iterable[str]) -> str:
    """`Did you mean 'x'?` for the nearest known word, or nothing."""
    near = difflib.get_close_matches(str(word), sorted(known), n=1, cutoff=0.6)
    return f"Did you mean '{near[0]}'?" if near else ""


def _complain(
    document: Document, adapter: TypeAdapter[Any], data: Any, detail: ErrorDetails
) -> None:
    kind = detail["type"]
    path = _path(data, detail["loc"])
    key = detail["loc"][-1] if detail["loc"] else ""
    if kind in ("extra_forbidden", "invalid_key"):
        known = known_keys(adapter, detail["loc"][:-1])
        mend = suggestion(key, known) or f"Known keys here: {', '.join(sorted(known))}."
        document.complain(document.key_at(path), f"Unknown key '{key}'.", mend)
    elif detail["input"] is BLANK:
        document.complain(document.key_at(path), *_blank(key))
    elif kind == "missing":
        document.complain(document.value_at(path), *_missing(key))
    else:
        say = _SAYINGS.get(kind, _say_other)
        place = document.key_at(path) if key == "[key]" else document.value_at(path)
        document.complain(place, *say(detail))


def _missing(key: int | str) -> Saying:
    if isinstance(key, int):
        return "This list is too short.", "See docs/format.md for how many entries it takes."
    if key == "source":
        return (
            "This figure has no source.",
            "Add `source:` with an id from sources.yaml, or `source: assumption`.",
        )
    return f"'{key}' is missing.", f"Add `{key}:`."


def _blank(key: int | str) -> Saying:
    mend = "Give one, or write `unknown`." if key == "score" else without_value(key)
    return f"`{key}` has no value.", mend


def _path(data: Any, loc: tuple[int | str, ...]) -> Path:
    """The path in the file that a pydantic location means.

    Pydantic adds names of its own to a location (`figure`, `[key]`, a union's branch); those that
    the data do not have are left out.
    """
    path: list[str | int] = []
    for step in loc:
        if isinstance(data, dict):
            key = step if step in data else _other_key(data, step)
            if key is None:
                continue
            path.append(str(key))
            data = data[key]
        elif isinstance(data, tuple) and isinstance(step, int) and step < len(data):
            path.append(step)
            data = data[step]
    return tuple(path)


def _other_key(data: dict[Any, Any], step: int | str) -> Any:
    """The key that reads as `step` once it is text: `2024` for "2024"."""
    return next((key for key in data if str(key) == str(step)), None)


def _shown(value: Any) -> str:
    if value is None or isinstance(value, dict | tuple):
        return {type(None): "An empty value", dict: "A mapping", tuple: "A list"}[type(value)]
    text = str(value).lower() if isinstance(value, bool) else str(value)
    return f"'{text[:40]}…'" if len(text) > 40 else f"'{text}'"


def _say_not_a_number(detail: ErrorDetails) -> Saying:
    value = detail["input"]
    if isinstance(value, str) and is_beyond_numbers(value):
        size = "large" if float(value) else "small"
        return f"{_shown(value)} is too {size} a number.", "Check its noughts."
    quoted = isinstance(value, str) and value.replace(".", "", 1).lstrip("-").isdecimal()
    mend = "Take the quotes away." if quoted else "Write digits only, such as 1234.5."
    return f"{_shown(value)} is not a number.", mend


def _say_not_a_whole_number(detail: ErrorDetails) -> Saying:
    value = detail["input"]
    what, mend = _say_not_a_number(detail)
    if isinstance(value, float) and abs(value) >= 1 << 63:
        return f"{_shown(value)} is too large a number.", "Check its noughts."
    if isinstance(value, float):
        what = f"{_shown(value)} is not a whole number."
    return what, mend.replace("1234.5", "1234")


def _say_not_text(detail: ErrorDetails) -> Saying:
    value = detail["input"]
    if value is None:
        return "Text is wanted, and nothing stands here.", "Write it, or take the line away."
    if isinstance(value, bool):
        word = str(value).lower()
        return f"Text is wanted here, and this is {word}.", f'Put quotes round it: "{word}".'
    kind = "a mapping" if isinstance(value, dict) else "a list"
    return f"Text is wanted here, and this is {kind}.", "Put the text in quotes on one line."


def _say_not_a_mapping(detail: ErrorDetails) -> Saying:
    value, model = detail["input"], detail.get("ctx", {}).get("class_name")
    if model == "Figure":
        return _say_bare_figure(detail)
    if model == "Judgement" and isinstance(value, int | float) and not isinstance(value, bool):
        return f"The score {value} stands here alone.", f"Write {{score: {value}, why: …}}."
    if isinstance(value, str) and (found := STUCK_COLON.fullmatch(value)):
        return without_space(found)
    return "A mapping is wanted here.", "Write keys and values, one a line."


def _say_bare_figure(detail: ErrorDetails) -> Saying:
    value = detail["input"]
    if value == UNKNOWN:
        return (
            "An unknown figure can't stand in a list of figures: it gives no end of the range.",
            "Leave it out and name its source in the `note` of another, or write unknown alone.",
        )
    if isinstance(value, str) and (found := STUCK_COLON.fullmatch(value)):
        return without_space(found)
    if isinstance(value, int | float) and not isinstance(value, bool):
        return (
            f"The figure {value} stands here without a source.",
            f"Write {{value: {value}, source: …}}, with an id from sources.yaml or `assumption`.",
        )
    return (
        f"{_shown(value)} is not a figure.",
        "Write {value: …, source: …}, a list of such figures, or unknown.",
    )


def _say_wrong_choice(detail: ErrorDetails) -> Saying:
    value = detail["input"]
    expected = str(detail["ctx"]["expected"])
    words = [word.strip().strip("'") for word in expected.replace(" or ", ", ").split(",")]
    mend = suggestion(value, words)
    return f"{_shown(value)} is not one of the choices.", f"Choose from: {expected}. {mend}".strip()


def _say_out_of_bounds(detail: ErrorDetails) -> Saying:
    ((end, number),) = detail["ctx"].items()
    bound = {"ge": "{} or more", "gt": "more than {}", "le": "{} or less", "lt": "less than {}"}
    said = bound[end].format(_plainly(number))
    return f"{_shown(detail['input'])} is out of bounds.", f"Give {said}."


def _plainly(number: float) -> str:
    """A bound in digits, as it may be written in a file."""
    return str(int(number)) if number == int(number) else f"{number:.9f}".rstrip("0")


def _say_too_few(detail: ErrorDetails) -> Saying:
    return "This has too few entries.", f"Give at least {detail['ctx']['min_length']}."


def _say_too_many(detail: ErrorDetails) -> Saying:
    cut = any(isinstance(item, int | float) and len(str(item)) > 2 for item in detail["input"][1:])
    commas = " Write a number of thousands without a comma, such as 83773." if cut else ""
    return "This list has too many entries.", f"See docs/format.md for how many.{commas}"


def _say_without_scheme(detail: ErrorDetails) -> Saying:
    value = detail["input"]
    return f"{_shown(value)} does not say how it is reached.", f"Write https://{value}."


def _say_other(detail: ErrorDetails) -> Saying:
    return (
        f"{_shown(detail['input'])} does not fit here.",
        "See docs/format.md for what this key takes.",
    )


def _fixed(what: str, mend: str) -> Callable[[ErrorDetails], Saying]:
    return lambda _: (what, mend)


def _filled(what: str, mend: str) -> Callable[[ErrorDetails], Saying]:
    return lambda detail: (what.format(**detail["ctx"]), mend)


def _not(thing: str, mend: str) -> Callable[[ErrorDetails], Saying]:
    return lambda detail: (f"{_shown(detail['input'])} is not {thing}.", mend)


def _not_within(mend: str) -> Callable[[ErrorDetails], Saying]:
    return lambda detail: (f"{_shown(detail['input'])} is out of bounds.", mend)


LONG_ID = f"This id is longer than {LONGEST_ID} signs."

_NOT_A_DATE = "Write a date as 2026-02-28; where a month or a year will do, 2026-02 or 2026."

_SAYINGS: dict[str, Callable[[ErrorDetails], Saying]] = {
    "float_type": _say_not_a_number,
    "int_type": _say_not_a_whole_number,
    "int_from_float": _say_not_a_whole_number,
    "finite_number": _not_within(f"Give {_plainly(LARGEST)} or less."),
    "string_type": _say_not_text,
    "string_too_long": _filled(
        "This name is longer than {max_length} signs.", "Give it a shorter one."
    ),
    "blank": _fixed("Nothing that can be seen stands here.", "Write some text."),
    "string_pattern_mismatch": _fixed("This is not a colour.", "Write it as #1d70b8."),
    "bool_type": _fixed("This is neither true nor false.", "Write true or false."),
    "date_type": _not("a date", _NOT_A_DATE),
    "bad_partial_date": _not("a date", _NOT_A_DATE),
    "bad_id": _not("an id", "Use lower case letters, digits and hyphens, such as high-peak."),
    "long_id": _fixed(LONG_ID, "Give it a shorter one."),
    "bad_gss": _not(
        "a code of the Office for National Statistics",
        "Write a capital letter and eight digits, such as E07000034, or take it away.",
    ),
    "bad_url": _not("a web address", "Write it in full: https://www.example.org/report.pdf."),
    "url_without_scheme": _say_without_scheme,
    "union_tag_not_found": _say_bare_figure,
    "union_tag_invalid": _say_bare_figure,
    "literal_error": _say_wrong_choice,
    "greater_than": _say_out_of_bounds,
    "greater_than_equal": _say_out_of_bounds,
    "less_than": _say_out_of_bounds,
    "less_than_equal": _say_out_of_bounds,
    "too_short": _say_too_few,
    "too_long": _say_too_many,
    "model_type": _say_not_a_mapping,
    "dict_type": _say_not_a_mapping,
    "tuple_type": _fixed("A list is wanted here.", "Write it as [first, second], or with dashes."),
    "bad_range": _filled(
        "The range is out of order: {said}.",
        "Give low, value and high in rising order.",
    ),
    "below_nought": _filled(
        "{thing} can't be below nought.",
        "Take the minus away, or write unknown where the figure is not known.",
    ),
    "tiny": _not_within(f"Give 0, or {_plainly(SMALLEST)} or more."),
    "far_date": _filled(
        "The year {year} is out of bounds.", f"Give one from {YEARS[0]} to {YEARS[1]}."
    ),
    "level_above": _filled(
        "This level is above its scale: {level:g} out of {of:g}.",
        "Give a level of no more than `of`.",
    ),
    "must_contradiction": _filled(
        "`at_least` ({at_least:.10g}) is above `at_most` ({at_most:.10g}), so no option can pass.",
        "Change one of the two, or take it away.",
    ),
    "bad_curve": _filled(
        "The raw figures of this curve do not increase: {after:g} comes after {before:g}.",
        "Put the points in order of the raw figure, each raw figure once.",
    ),
    "measure_or_figure": _fixed(
        "A measured criterion needs either a measure or a figure, and one only.",
        "Keep `measure:` (from measures.yaml) or `figure:` (worked out by the tool).",
    ),
    "no_take": _fixed(
        "'take' is missing.", "Add `take:` with min, max, mean, total, ratio, spread or option."
    ),
    "per_not_used": _fixed(
        "`per` divides the figure of each council that stands, and none is taken here.",
        "Take `per:` away, or take min, max, mean, ratio or spread of a measure.",
    ),
    "branch_or_leaf": _filled(
        "A criterion has exactly one of `criteria`, `judged` and `measured`; here are {count}.",
        "Keep one of the three.",
    ),
    "empty_branch": _fixed(
        "This criterion has no criteria below it.",
        "Add some, or say how it is judged or measured.",
    ),
    "no_anchors": _fixed(
        "A judged criterion needs its anchors: what 0 means and what 100 means.",
        "Add `0:` and `100:` with a sentence each.",
    ),
    "must_on_branch": _fixed(
        "`must` stands on a criterion that has others below it.", "Move it to one of those below."
    ),
    "one_way_to_weigh": _fixed(
        "A perspective gives its weights in one way.",
        "Keep one of `weights`, `swing`, `rank`, `combine` and `pairwise`.",
    ),
    "combine_nothing": _fixed("`combine` names no perspective.", "Name at least one."),
}
