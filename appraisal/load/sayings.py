"""What is said of each kind of fault that the models find, and how to mend it."""

from collections.abc import Callable
from typing import Any

from pydantic_core import ErrorDetails

from appraisal.model import UNKNOWN
from appraisal.model.bounds import LARGEST, SMALLEST, YEARS

from .amounts import Where, digits_only, not_a_figure, not_a_number
from .complaint import Saying
from .dates import how_to_date, how_to_year
from .names import LONG_ID
from .nearest import suggestion
from .unmapped import not_a_mapping
from .writing import STUCK_COLON, shortened, without_spaces

Say = Callable[[ErrorDetails], Saying]
"""From what pydantic says of a fault to what a person is told."""


def said_of(detail: ErrorDetails, where: Where) -> Saying:
    """What is wrong with a value, and how to mend it."""
    if detail["type"] in _PLACED:
        return _PLACED[detail["type"]](detail, where)
    return _SAYINGS.get(detail["type"], _say_other)(detail)


def shown(value: Any) -> str:
    """A value as it is printed in messages."""
    if value is None or isinstance(value, dict | tuple):
        return {type(None): "An empty value", dict: "A mapping", tuple: "A list"}[type(value)]
    text = str(value).lower() if isinstance(value, bool) else str(value)
    return f"'{text[:40]}…'" if len(text) > 40 else f"'{text}'"


def _say_not_a_number(detail: ErrorDetails, where: Where) -> Saying:
    value = detail["input"]
    if isinstance(value, str):
        return not_a_number(shown(value), value, where)
    return f"{shown(value)} is not a number.", digits_only(where)


def _say_not_a_whole_number(detail: ErrorDetails, where: Where) -> Saying:
    value = detail["input"]
    if where.is_year:
        mend = how_to_year(str(value)) or digits_only(where)
        return f"{shown(value)} is not a year.", mend
    what, mend = _say_not_a_number(detail, where)
    if isinstance(value, float) and abs(value) >= 1 << 63:
        return f"{shown(value)} is too large a number.", "Check its noughts."
    if isinstance(value, float):
        what = f"{shown(value)} is not a whole number."
    return what, mend.replace("1234.5", "1234")


def _say_not_true_or_false(detail: ErrorDetails) -> Saying:
    word = str(detail["input"]).casefold()
    if word in ("yes", "y", "on", "ja", "1", "true"):
        return _NEITHER, "Write true."
    if word in ("no", "n", "off", "0", "false"):
        return _NEITHER, "Write false."
    return _NEITHER, "Write true or false."


_NEITHER = "This is neither true nor false."


def _say_not_a_date(detail: ErrorDetails) -> Saying:
    value, whole = detail["input"], detail["type"] == "date_type"
    mend = how_to_date(value if isinstance(value, str) else "", whole)
    return f"{shown(value)} is not a date.", mend


def _say_not_text(detail: ErrorDetails) -> Saying:
    value = detail["input"]
    if value is None:
        return "Text is wanted, and nothing stands here.", "Write it, or take the line away."
    if isinstance(value, bool):
        word = str(value).lower()
        return f"Text is wanted here, and this is {word}.", f'Put quotes round it: "{word}".'
    if detail.get("loc", ())[-1:] == ("use",):
        return _say_use_of_many(value)
    what = f"Text is wanted here, and this is a {_kind(value)}."
    return what, "Put the text in quotes on one line."


def _kind(value: Any) -> str:
    return "mapping" if isinstance(value, dict) else "list"


def _say_not_a_mapping(detail: ErrorDetails, where: Where) -> Saying:
    model = str(detail.get("ctx", {}).get("class_name", ""))
    if model == "Figure":
        return _say_bare_figure(detail)
    return not_a_mapping(detail["input"], model, where)


def _say_not_a_list(detail: ErrorDetails) -> Saying:
    value, what = detail["input"], "A list is wanted here."
    written = value if isinstance(value, str) else ""
    if written.startswith("-"):
        first = written.lstrip("-").split()[0] if written.strip("- ") else "…"
        what = "There is no space behind a dash of this list."
        return what, f"Write `- {first}`, and a space behind each other dash."
    if written.startswith("(") and written.endswith(")"):
        what = "A list stands in square brackets, and these are round."
        return what, f"Write [{shortened(written[1:-1])}]."
    return what, "Write it as [first, second], or with dashes."


def _say_bare_figure(detail: ErrorDetails) -> Saying:
    value = detail["input"]
    if value == UNKNOWN:
        return (
            "An unknown figure can't stand in a list of figures: it gives no end of the range.",
            "Leave it out and name its source in the `note` of another, or write unknown alone.",
        )
    if isinstance(value, str) and STUCK_COLON.fullmatch(value):
        return without_spaces(value)
    if isinstance(value, int | float) and not isinstance(value, bool):
        return (
            f"The figure {value} stands here without a source.",
            f"Write {{value: {value}, source: …}}, with an id from sources.yaml or `assumption`.",
        )
    return not_a_figure(shown(value), value if isinstance(value, str) else "?!")


def _say_wrong_choice(detail: ErrorDetails) -> Saying:
    value = detail["input"]
    expected = str(detail["ctx"]["expected"])
    words = [word.strip().strip("'") for word in expected.replace(" or ", ", ").split(",")]
    mend = suggestion(value, words)
    return f"{shown(value)} is not one of the choices.", f"Choose from: {expected}. {mend}".strip()


def _say_out_of_bounds(detail: ErrorDetails) -> Saying:
    ((end, number),) = detail["ctx"].items()
    bound = {"ge": "{} or more", "gt": "more than {}", "le": "{} or less", "lt": "less than {}"}
    said = bound[end].format(_plainly(number))
    return f"{shown(detail['input'])} is out of bounds.", f"Give {said}."


def _plainly(number: float) -> str:
    """A bound in digits, as it may be written in a file."""
    return str(int(number)) if number == int(number) else f"{number:.9f}".rstrip("0")


def _say_too_few(detail: ErrorDetails) -> Saying:
    return "This has too few entries.", f"Give at least {detail['ctx']['min_length']}."


def _say_too_many(detail: ErrorDetails) -> Saying:
    cut = any(isinstance(item, int | float) and len(str(item)) > 2 for item in detail["input"][1:])
    commas = " Write a number of thousands without a comma, such as 83773." if cut else ""
    return "This list has too many entries.", f"See docs/format.md for how many.{commas}"


def _say_branch_or_leaf(detail: ErrorDetails) -> Saying:
    count = detail["ctx"]["count"]
    if not count:
        return (
            "A criterion has one of `criteria`, `judged` and `measured`, and this one has none.",
            "Add `judged:` with its anchors, `measured:` with its figure, or `criteria:` below it.",
        )
    return (
        f"A criterion has one of `criteria`, `judged` and `measured`, and this one has {count}.",
        f"Keep one of the {'two' if count == 2 else 'three'}.",
    )


def _say_without_scheme(detail: ErrorDetails) -> Saying:
    value = detail["input"]
    return f"{shown(value)} does not say how it is reached.", f"Write https://{value}."


def _say_use_of_many(value: Any) -> Saying:
    what = f"`use` names one shared fact, and this is a {_kind(value)}."
    if isinstance(value, tuple) and len(value) == 1:
        return what, f"Write `use: {value[0]}`."
    return what, "Write one id of facts.yaml behind it."


_CLASS = "{low: …, value: …, high: …, source: …}"


def _say_class_of_nothing(detail: ErrorDetails) -> Saying:
    family = detail["loc"][-1]
    return f"`{family}` has no reference class.", f"Write `{family}: {_CLASS}` or take it away."


def _say_bad_range(detail: ErrorDetails) -> Saying:
    what, key = f"The range is out of order: {detail['ctx']['said']}.", detail["ctx"]["key"]
    return what, f"Give low, {key} and high in rising order."


def _say_bad_over(detail: ErrorDetails) -> Saying:
    value = detail["input"]
    word = next(iter(value), "") if isinstance(value, dict | tuple) else value
    near = suggestion(word, ("standing", "upper", "lower", "function"))
    said = shown(word if word and isinstance(value, dict) else value)
    mend = "Choose from: 'standing', 'upper', 'lower' or {function: …}."
    return f"{said} is not one of the choices.", mend if isinstance(
        word, dict
    ) else f"{mend} {near}".strip()


def _say_other(detail: ErrorDetails) -> Saying:
    return (
        f"{shown(detail['input'])} does not fit here.",
        "See docs/format.md for what this key takes.",
    )


def _fixed(what: str, mend: str) -> Say:
    return lambda _: (what, mend)


def _filled(what: str, mend: str) -> Say:
    return lambda detail: (what.format(**detail["ctx"]), mend)


def _not(thing: str, mend: str) -> Say:
    return lambda detail: (f"{shown(detail['input'])} is not {thing}.", mend)


def _not_within(mend: str) -> Say:
    return lambda detail: (f"{shown(detail['input'])} is out of bounds.", mend)


_PLACED: dict[str, Callable[[ErrorDetails, Where], Saying]] = {
    "float_type": _say_not_a_number,
    "int_type": _say_not_a_whole_number,
    "int_from_float": _say_not_a_whole_number,
    "model_type": _say_not_a_mapping,
    "dict_type": _say_not_a_mapping,
}
_SAYINGS: dict[str, Say] = {
    "finite_number": _not_within(f"Give {_plainly(LARGEST)} or less."),
    "string_type": _say_not_text,
    "string_too_long": _filled(
        "This name is longer than {max_length} signs.", "Give it a shorter one."
    ),
    "blank": _fixed("Nothing that can be seen stands here.", "Write some text."),
    "string_pattern_mismatch": _fixed("This is not a colour.", "Write it as #1d70b8."),
    "bool_type": _say_not_true_or_false,
    "date_type": _say_not_a_date,
    "bad_partial_date": _say_not_a_date,
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
    "tuple_type": _say_not_a_list,
    "bad_range": _say_bad_range,
    "below_nought": _filled(
        "{thing} can't be below nought.",
        "Take the minus away, or write unknown where the figure is not known.",
    ),
    "use_below_nought": _filled(
        "{thing} can't be below nought, and '{use}' in facts.yaml is.",
        "Use another, or mend it there.",
    ),
    "beside_use": _filled(
        "`use` stands beside {keys}, and it stands alone: facts.yaml says the rest.",
        "Keep `use:` alone, or take it away.",
    ),
    "use_in_list": _fixed(
        "`use` stands alone, and here it stands in a list of figures.",
        "Write {use: …} in place of the whole list, or write its figures out in the list.",
    ),
    "class_of_nothing": _say_class_of_nothing,
    "class_of_use": _fixed("A reference class uses no shared fact.", f"Write {_CLASS}."),
    "class_of_no_family": _filled(
        "`where_unknown` has no family of options before {keys}.",
        "Put that below `continue:`, `non-structural:` or `unitary:`.",
    ),
    "bad_over": _say_bad_over,
    "use_of_use": _fixed(
        "A shared fact uses no other.",
        "Write its figures out, or use the other one where this one is used.",
    ),
    "tiny": _not_within(f"Give 0, or {_plainly(SMALLEST)} or more."),
    "far_date": _filled(
        "The year {year} is out of bounds.", f"Give one from {YEARS[0]} to {YEARS[1]}."
    ),
    "level_above": _filled(
        "This level is above its scale: {level:g} out of {of:g}.",
        "Give a level of no more than `of`.",
    ),
    "bad_curve": _filled(
        "The raw figures of this curve do not increase: {after:g} comes after {before:g}.",
        "Put the points in order of the raw figure, each raw figure once.",
    ),
    "measure_or_figure": _fixed(
        "A measured criterion needs either a measure or a figure, and one only.",
        "Keep `measure:` (from measures.yaml) or `figure:` (worked out by the tool).",
    ),
    "option_or_other": _fixed(
        "A decision names one of the options, or says what else was decided.",
        "Keep `option:` (a file in options/) or `other:` (a few words), and one only.",
    ),
    "nothing_found": _fixed(
        "This case has neither a figure nor a finding.",
        "Give `planned:` or `delivered:`, or say in `finding:` what was found.",
    ),
    "figures_of_nothing": _fixed(
        "The figures of this case lack their unit or their time.",
        "Add `unit:` (£ thousand, £ thousand a year or per cent) and `over:` (such as 2012/13).",
    ),
    "finding_without_source": _fixed(
        "This finding has no source.",
        "Add `source:` with an id from sources.yaml, or `source: assumption`.",
    ),
    "no_take": _fixed(
        "'take' is missing.", "Add `take:` with min, max, mean, total, ratio, spread or option."
    ),
    "per_not_used": _fixed(
        "`per` divides the figure of each council that stands, and none is taken here.",
        "Take `per:` away, or take min, max, mean, ratio or spread of a measure.",
    ),
    "over_not_used": _fixed(
        "`over` says whose figures are taken, and no council's figure is taken by itself here.",
        "Take `over:` away, or take min, max, mean, ratio or spread of a measure.",
    ),
    "branch_or_leaf": _say_branch_or_leaf,
    "empty_branch": _fixed(
        "This criterion has no criteria below it.",
        "Add some, or say how it is judged or measured.",
    ),
    "no_anchors": _fixed(
        "A judged criterion needs its anchors: what 0 means and what 100 means.",
        "Add `0:` and `100:` with a sentence each.",
    ),
    "unknown_without_figure": _fixed(
        "`where_unknown` stands in for a raw figure, and this criterion has none.",
        "Take it away, or move it to a criterion with `measured:`.",
    ),
    "must_on_branch": _fixed(
        "`must` stands on a criterion that has others below it.", "Move it to one of those below."
    ),
    "one_way_to_weigh": _fixed(
        "A perspective gives its weights in one way.",
        "Keep one of `weights`, `swing`, `rank`, `combine`, `pairwise` and `tradeoffs`.",
    ),
    "step_of_nothing": _fixed(
        "This step goes nowhere: `from` and `to` are the same.", "Change one of the two."
    ),
    "one_criterion_twice": _fixed("A trade-off names a criterion twice.", "Name each once."),
    "alike_and_times": _fixed(
        "About the same is not several times as much.", "Keep one of `times` and `alike`."
    ),
    "question_of_two_kinds": _fixed(
        "A question asks about a candidate, or about a criterion.", "Make two questions of it."
    ),
    "question_without_criterion": _fixed(
        "A question about an option asks how it does on a criterion, and names none.",
        "Add `criterion:`, or take `option:` away.",
    ),
    "walk_away_from_one": _fixed(
        "A walk-away point is about one thing.",
        "Name one of `criterion`, `model`, `option` and `partnership`.",
    ),
    "walk_away_level": _fixed(
        "A walk-away point on a criterion says what is least or most that would do.",
        "Give `at_least` or `at_most`, beside `criterion` only.",
    ),
    "agreed_on_one": _fixed(
        "What was agreed is a value, a choice or words.",
        "Give one of `value`, `choice` and `words`.",
    ),
    "combine_nothing": _fixed("`combine` names no perspective.", "Name at least one."),
}
