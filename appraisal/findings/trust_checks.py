"""The trust checks in plain words: what each looks for, why it matters, and what it found."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass

from appraisal.appraise import Appraisal
from appraisal.appraise.lead import Lead
from appraisal.appraise.safety.trust_checks import Check, Finding
from appraisal.findings.lead import comes_first
from appraisal.findings.numbers import all_of, count_of, listed, number, whole
from appraisal.findings.ranking import capital, quoted
from appraisal.findings.sentences import say
from appraisal.findings.shares import share_words
from appraisal.model import Dataset, in_words

FAMILY_NAMES = {
    "continue": "continue as today",
    "non-structural": "non-structural",
    "unitary": "unitary",
}


@dataclass(frozen=True)
class Found:
    """One thing that a check found: a sentence, and the sources that it is about by id."""

    sentence: str
    sources: tuple[str, ...] = ()


@dataclass(frozen=True)
class Section:
    """One trust check in words.

    `says` is the outcome in a sentence, whether it passed or not; `found` has what was found, one
    by one.
    """

    id: str
    title: str
    why: str
    passed: bool
    says: str
    found: tuple[Found, ...]


@dataclass(frozen=True)
class Names:
    """The names that findings are told with, by id. `lead` is who leads today."""

    options: Mapping[str, str]
    criteria: Mapping[str, str]
    perspectives: Mapping[str, str]
    measures: Mapping[str, str]
    lead: Lead


@dataclass(frozen=True)
class _Check:
    """What a check is called, why it matters, and how its outcome is told.

    `passed` is the outcome where nothing was found; `failed` the one where one thing was, and
    where several were, `{n}` standing for their number.
    """

    title: str
    why: str
    passed: str
    failed: tuple[str, str]
    tell: Callable[[Finding, Names], Found]


def trust_sections(appraisal: Appraisal) -> tuple[Section, ...]:
    """Every trust check in words, failed ones first."""
    return trust_words(appraisal.checks, _names(appraisal))


def trust_words(checks: tuple[Check, ...], names: Names) -> tuple[Section, ...]:
    """Checks in words, in their order. Raises KeyError on a check that has no words here."""
    return tuple(_section(check, WORDS[check.id], names) for check in checks)


def trust_finding(sections: tuple[Section, ...]) -> str:
    """The outcome of all checks in a sentence."""
    failed = [section for section in sections if not section.passed]
    if not sections:
        return "No trust checks were made."
    if not failed:
        return f"{capital(all_of(len(sections), 'trust check'))} passed."
    titles = listed([section.title[:1].lower() + section.title[1:] for section in failed])
    return f"{len(failed)} of {len(sections)} trust checks found something to look at: {titles}."


def _names(appraisal: Appraisal) -> Names:
    dataset = appraisal.dataset
    return Names(
        options={i: option.label for i, option in dataset.options.items()},
        criteria={node.id: node.label for node in dataset.nodes()},
        perspectives={i: weights.name for i, weights in appraisal.weights.items()},
        measures=_measures(dataset),
        lead=appraisal.lead,
    )


def _measures(dataset: Dataset) -> dict[str, str]:
    """Measures and figures worked out by the tool, as words in a sentence."""
    used = [leaf.measured for leaf in dataset.leaves() if leaf.measured]
    names = {str(measured.measure or measured.figure) for measured in used}
    held = dataset.measures
    return {i: held[i].name if i in held else in_words(i) for i in sorted(names)}


def _section(check: Check, words: _Check, names: Names) -> Section:
    one, many = words.failed
    failed = one if len(check.findings) == 1 else many.format(n=len(check.findings))
    return Section(
        id=check.id,
        title=words.title,
        why=words.why,
        passed=check.passed,
        says=words.passed if check.passed else failed,
        found=tuple(words.tell(finding, names) for finding in check.findings),
    )


def _reference(finding: Finding, names: Names) -> Found:
    del names
    if not finding.about:
        return Found("No option is named as the one that the others are compared with.")
    (missing,) = finding.about
    return Found(f"The reference option {quoted(missing)} is not among the options.")


def _family(finding: Finding, names: Names) -> Found:
    del names
    return Found(f"No option is of the kind {quoted(FAMILY_NAMES[finding.about[0]])}.")


def _parties(finding: Finding, names: Names) -> Found:
    """The options that are first without the parties, and the parties' sources."""
    first, sources = finding.about, finding.sources
    count = count_of(len(sources), "source")
    come, is_are = ("comes", "is") if len(sources) == 1 else ("come", "are")
    start = f"{count} in use {come} from a party to the dispute. "
    without = f"If {'it' if len(sources) == 1 else 'they'} {is_are} left out, "
    return Found(f"{start}{without}{_without(first, names)}.", sources)


def _definition(finding: Finding, names: Names) -> Found:
    """The first option, then the criteria; the figure is its lead without them."""
    option, *leaves = finding.about
    lead = finding.figure or 0.0  # the check always gives one, and it may be nought
    label = names.options[option]
    rest = f"would lead by {number(lead, 1)} points" if lead > 0 else "would not come first alone"
    listed_leaves = listed([quoted(names.criteria[leaf]) for leaf in leaves])
    return Found(f"{listed_leaves}: without them {label} {rest}.")


def _without(first: tuple[str, ...], names: Names) -> str:
    if not first:
        return "no option is ranked"
    who = listed([names.options[i] for i in first])
    if set(first) == set(names.lead.first):
        return f"{who} still {comes_first(names.lead)}"
    today = listed([names.options[i] for i in names.lead.first]) or "none"
    takes = "comes first" if len(first) == 1 else "share the first place"
    return f"{who} {takes} instead of {today}"


def _judgement(finding: Finding, names: Names) -> Found:
    option, criterion, rival = finding.about
    if finding.figure is None:
        return Found(
            say(
                "trust.parts",
                option=names.options[option],
                criterion=names.criteria[criterion],
                rival=names.options[rival],
            )
        )
    return Found(
        f"If {names.options[option]} had {whole(finding.figure)} on "
        f"{quoted(names.criteria[criterion])}, which its own range allows, it would be level with "
        f"{names.options[rival]} for the first place."
    )


def _heavy(finding: Finding, names: Names) -> Found:
    perspective, leaf = finding.about
    share = finding.figure or 0.0  # the check always gives one
    return Found(
        f"Under {quoted(names.perspectives[perspective])}, {quoted(names.criteria[leaf])} has "
        f"{share_words(share)} of the weight."
    )


def _earlier(finding: Finding, names: Names) -> Found:
    """The option, the year that it sets and the one that would be set without it."""
    option, first, following = finding.about
    label = names.options[option]
    return Found(
        f"{label} alone has costs or savings as early as {first}, so all money is counted as of "
        f"that year. Without it the year would be {following}: every net present value would be "
        f"{number(finding.figure, 2)} times as large, and what has no end would be counted for "
        f"{count_of(int(following) - int(first), 'year')} more."
    )


def _same_measure(finding: Finding, names: Names) -> Found:
    measure, *leaves = finding.about
    return Found(
        f"{listed([quoted(names.criteria[i]) for i in leaves])} rest on the same figure: "
        f"{names.measures[measure].lower()}."
    )


def _alike(finding: Finding, names: Names) -> Found:
    one, other = (quoted(names.criteria[i]) for i in finding.about)
    return Found(
        f"{one} and {other} rise and fall together over the options (correlation "
        f"{number(finding.figure, 2)}), so they may count the same thing twice."
    )


def _equal(finding: Finding, names: Names) -> Found:
    criterion = names.criteria[finding.about[0]]
    if finding.figure is not None:
        return Found(say("trust.nothing-known", criterion=criterion))
    return Found(f"All options have the same value on {quoted(criterion)}.")


def _unreasoned(finding: Finding, names: Names) -> Found:
    option, criterion = finding.about
    scored = f"{names.options[option]} has a score on {quoted(names.criteria[criterion])}"
    return Found(f"{scored} without a reason.")


WORDS: dict[str, _Check] = {
    "reference-missing": _Check(
        "Reference option",
        "Costs and gains mean something only beside what would happen otherwise.",
        "The options are compared with a reference option.",
        ("The reference option is missing.", "The reference option is missing."),
        _reference,
    ),
    "family-missing": _Check(
        "Kinds of option",
        "An appraisal that leaves out carrying on, working together without new structures, or new "
        "structures, has chosen before it starts.",
        "Every kind of option is there: continuing as today, non-structural and unitary.",
        ("One kind of option is missing.", "{n} kinds of option are missing."),
        _family,
    ),
    "party-sources": _Check(
        "Evidence from parties to the dispute",
        "Whoever argues for an option may see its figures in a good light.",
        "No source in use belongs to a party to the dispute.",
        ("Parties' figures count in the ranking.", "Parties' figures count in the ranking."),
        _parties,
    ),
    "true-by-definition": _Check(
        "Criteria that one council meets by definition",
        "A single council has no other to be uneven with and no border to cross, however it does.",
        "The first option does not lead by criteria that it meets by definition.",
        (
            "Part of the first option's lead is there by definition.",
            "Part of the first option's lead is there by definition.",
        ),
        _definition,
    ),
    "one-judgement-decides": _Check(
        "Judgements that decide alone",
        "If one judged score, moved within its own range, changes who comes first, the answer is "
        "that judgement.",
        "No single judged score, moved within its own range, changes who comes first.",
        (
            "One judged score could change who comes first.",
            "Each of {n} judged scores could change who comes first.",
        ),
        _judgement,
    ),
    "one-criterion-decides": _Check(
        "Criteria that outweigh all others",
        "A criterion with more than half of the weight, by itself or with those below it, decides "
        "a perspective nearly alone.",
        "No criterion has more than half of the weight under any perspective, by itself or with "
        "those below it.",
        (
            "One criterion has more than half of the weight under a perspective.",
            "In {n} cases one criterion has more than half of the weight.",
        ),
        _heavy,
    ),
    "earlier-year": _Check(
        "Options that move the money of others",
        "Money is discounted, later years counting a little less, from the earliest year of any "
        "option. So an option of an earlier year moves the value of the rest.",
        "No option, by its years, moves what the money of another is worth on any criterion.",
        (
            "An option of an earlier year moves the net present value of every other.",
            "Options of an earlier year move the net present value of every other.",
        ),
        _earlier,
    ),
    "same-measure-twice": _Check(
        "Figures used twice",
        "Criteria that rest on one figure may count it twice.",
        "No two criteria rest on the same figure.",
        (
            "One figure is used by several criteria.",
            "{n} figures are each used by several criteria.",
        ),
        _same_measure,
    ),
    "values-alike": _Check(
        "Criteria that move together",
        "Criteria that rank the options alike may measure one thing under two names, and so give "
        "it twice the weight.",
        "No two criteria move together closely.",
        (
            "One pair of criteria rises and falls together.",
            "{n} pairs of criteria rise and fall together.",
        ),
        _alike,
    ),
    "no-difference": _Check(
        "Criteria that make no difference",
        "A criterion on which all options are equal decides nothing, but takes weight from the "
        "rest.",
        "Every criterion sets some options apart.",
        (
            "On one criterion all options are equal.",
            "On {n} criteria all options are equal.",
        ),
        _equal,
    ),
    "scores-without-reason": _Check(
        "Scores without a reason",
        "A score that nobody has explained can't be checked or argued with.",
        "Every judged score has a reason.",
        ("One score has no reason.", "{n} scores have no reason."),
        _unreasoned,
    ),
}
"""The words of every trust check, by its id."""
