"""The trust checks in plain words: what each looks for, why it matters, and what it found."""

from collections.abc import Callable, Mapping

from msgspec import Struct

from appraisal.appraise import Appraisal
from appraisal.appraise.lead import Lead
from appraisal.appraise.safety.trust_checks import Check, Finding
from appraisal.findings import correlations, judgements
from appraisal.findings.lead import comes_first
from appraisal.findings.names import option_names
from appraisal.findings.numbers import all_of, count_of, counted, listed, listed_names, number
from appraisal.findings.ranking import capital, noted, quoted
from appraisal.findings.sentences import say
from appraisal.findings.shares import share_words
from appraisal.findings.switching_values import set_apart
from appraisal.model import Dataset, in_words

FAMILY_NAMES = {
    "continue": say("family.continue"),
    "non-structural": say("family.non-structural"),
    "unitary": say("family.unitary"),
}


class Found(Struct, frozen=True):
    """One thing that a check found: a sentence, and the sources that it is about by id."""

    sentence: str
    sources: tuple[str, ...] = ()


class Section(Struct, frozen=True):
    """One trust check in words.

    `heading` has the title with the outcome in two words, `says` the outcome in a sentence, whether
    it passed or not; `found` has what was found, one by one, and `counted` how much that is.
    """

    id: str
    title: str
    heading: str
    why: str
    passed: bool
    says: str
    found: tuple[Found, ...]
    counted: str


class Names(Struct, frozen=True):
    """The names that findings are told with, by id.

    Those of options have a note at each that nothing is known of. `lead` is who leads today,
    `scores` what each option is worth on each criterion, from 0 to 100.
    """

    options: Mapping[str, str]
    criteria: Mapping[str, str]
    perspectives: Mapping[str, str]
    measures: Mapping[str, str]
    lead: Lead
    scores: Mapping[tuple[str, str], float]


class _Check(Struct, frozen=True):
    """What a check is called, why it matters, and how its outcome is told.

    `passed` is the outcome where nothing was found; `failed` the one where so many things were.
    """

    title: str
    why: str
    passed: str
    failed: Callable[[int], str]
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
        return say("trust.no-checks")
    if not failed:
        return say("trust.all-passed", All=capital(all_of(len(sections), "trust check")))
    titles = listed([section.title[:1].lower() + section.title[1:] for section in failed])
    return say("trust.found", failed=len(failed), checks=len(sections), titles=titles)


def _names(appraisal: Appraisal) -> Names:
    dataset = appraisal.dataset
    return Names(
        options=noted(option_names(appraisal), appraisal.rankings[appraisal.headline].unknown),
        criteria={node.id: node.label for node in dataset.nodes()},
        perspectives={i: weights.name for i, weights in appraisal.weights.items()},
        measures=_measures(dataset),
        lead=appraisal.lead,
        scores={where: cell.value for where, cell in appraisal.matrix.cells.items()},
    )


def _measures(dataset: Dataset) -> dict[str, str]:
    """Measures and figures worked out by the tool, as words in a sentence."""
    used = [leaf.measured for leaf in dataset.leaves() if leaf.measured]
    names = {str(measured.measure or measured.figure) for measured in used}
    held = dataset.measures
    return {i: held[i].name if i in held else in_words(i) for i in sorted(names)}


def _section(check: Check, words: _Check, names: Names) -> Section:
    found = len(check.findings)
    return Section(
        id=check.id,
        title=words.title,
        heading=say("trust.passed" if check.passed else "trust.failed", title=words.title),
        why=words.why,
        passed=check.passed,
        says=words.passed if check.passed else words.failed(found),
        found=tuple(words.tell(finding, names) for finding in check.findings),
        counted=say("trust.counted", things=count_of(found, "thing")),
    )


def _many(count: int) -> str:
    """A number that begins a sentence."""
    return "One" if count == 1 else str(count)


def _reference(finding: Finding, names: Names) -> Found:
    del names
    if not finding.about:
        return Found(say("trust.reference-unnamed"))
    (missing,) = finding.about
    return Found(say("trust.reference-unknown", option=missing))


def _family(finding: Finding, names: Names) -> Found:
    del names
    return Found(say("trust.family", family=FAMILY_NAMES[finding.about[0]]))


def _parties(finding: Finding, names: Names) -> Found:
    """The options that are first without the parties, and the parties' sources."""
    first, sources = finding.about, finding.sources
    count, in_use = len(sources), count_of(len(sources), "source")
    return Found(
        say("trust.party", sources=in_use, count=count, then=_without(first, names)), sources
    )


def _definition(finding: Finding, names: Names) -> Found:
    """The first option, then the criteria; the figure is its lead without them."""
    option, *leaves = finding.about
    lead = finding.figure or 0.0  # the check always gives one, and it may be nought
    points = counted(number(lead, 1), "point")
    then = say("trust.would-lead", points=points) if lead > 0 else say("trust.would-not-lead")
    criteria = listed([quoted(names.criteria[leaf]) for leaf in leaves])
    return Found(
        say("trust.definition", criteria=criteria, option=names.options[option], then=then)
    )


def _without(first: tuple[str, ...], names: Names) -> str:
    if not first:
        return say("trust.none-ranked")
    who = listed_names([names.options[i] for i in first])
    if set(first) == set(names.lead.first):
        return say("trust.still-first", options=who, comes_first=comes_first(names.lead))
    today = listed_names([names.options[i] for i in names.lead.first]) or say("trust.none")
    takes = say("lead.comes-first", firsts=len(first))
    return say("trust.first-instead", options=who, comes_first=takes, today=today)


def _judgement(finding: Finding, names: Names) -> Found:
    option, criterion, *rivals = finding.about
    if not rivals:
        return Found(
            say(
                "thresholds.judgement",
                option=names.options[option],
                criterion=names.criteria[criterion],
                limit=number(finding.figure, 2),
            )
        )
    (rival,) = rivals
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
        say(
            "trust.judgement",
            option=names.options[option],
            score=set_apart(finding.figure, names.scores[option, criterion]),
            criterion=names.criteria[criterion],
            rival=names.options[rival],
        )
    )


def _heavy(finding: Finding, names: Names) -> Found:
    perspective, leaf = finding.about
    share = finding.figure or 0.0  # the check always gives one
    return Found(
        say(
            "trust.heavy",
            perspective=names.perspectives[perspective],
            criterion=names.criteria[leaf],
            share=share_words(share),
        )
    )


def _earlier(finding: Finding, names: Names) -> Found:
    """The option, the year that it sets and the one that would be set without it."""
    option, first, following = finding.about
    return Found(
        say(
            "trust.earlier",
            option=names.options[option],
            year=first,
            following=following,
            times=number(finding.figure, 2),
            years=count_of(int(following) - int(first), "year"),
        )
    )


def _same_measure(finding: Finding, names: Names) -> Found:
    measure, *leaves = finding.about
    criteria = listed([quoted(names.criteria[i]) for i in leaves])
    return Found(
        say("trust.same-figure", criteria=criteria, figure=names.measures[measure].lower())
    )


def _of_criteria(
    tell: Callable[[Finding, Mapping[str, str]], str],
) -> Callable[[Finding, Names], Found]:
    """A finding that names nothing but criteria."""
    return lambda finding, names: Found(tell(finding, names.criteria))


def _old(finding: Finding, names: Names) -> Found:
    return Found(judgements.old(finding, names.options, names.criteria))


def _equal(finding: Finding, names: Names) -> Found:
    criterion = names.criteria[finding.about[0]]
    if finding.figure:
        count = int(finding.figure)
        return Found(say("trust.equal-with-gaps", criterion=criterion, count=count))
    if finding.figure is not None:
        return Found(say("trust.nothing-known", criterion=criterion))
    return Found(say("trust.equal", criterion=criterion))


def _unreasoned(finding: Finding, names: Names) -> Found:
    option, criterion = finding.about
    return Found(
        say(
            "trust.unreasoned",
            option=names.options[option],
            criterion=names.criteria[criterion],
        )
    )


def _one_or_many(one: str, many: str) -> Callable[[int], str]:
    """The outcome by the keys of its sentences: that of one thing found, and that of so many."""
    return lambda count: say(one) if count == 1 else say(many, count=count)


WORDS: dict[str, _Check] = {
    "reference-missing": _Check(
        say("trust.reference-title"),
        say("trust.reference-why"),
        say("trust.reference-passed"),
        lambda _: say("trust.reference-found"),
        _reference,
    ),
    "family-missing": _Check(
        say("trust.family-title"),
        say("trust.family-why"),
        say("trust.family-passed"),
        lambda count: say("trust.family-found", many=_many(count), count=count),
        _family,
    ),
    "party-sources": _Check(
        say("trust.party-title"),
        say("trust.party-why"),
        say("trust.party-passed"),
        lambda _: say("trust.party-found"),
        _parties,
    ),
    "true-by-definition": _Check(
        say("trust.definition-title"),
        say("trust.definition-why"),
        say("trust.definition-passed"),
        lambda _: say("trust.definition-found"),
        _definition,
    ),
    "one-judgement-decides": _Check(
        say("trust.judgement-title"),
        say("trust.judgement-why"),
        say("trust.judgement-passed"),
        _one_or_many("trust.judgement-found", "trust.judgements-found"),
        _judgement,
    ),
    "one-axis-decides": _Check(
        say("correlations.axis-title"),
        say("correlations.axis-why"),
        say("correlations.axis-passed"),
        lambda _: say("correlations.axis-found"),
        _of_criteria(correlations.axis),
    ),
    "unitary-or-not": _Check(
        say("correlations.unitary-title"),
        say("correlations.unitary-why"),
        say("correlations.unitary-passed"),
        lambda _: say("correlations.unitary-found"),
        _of_criteria(correlations.unitary),
    ),
    "one-criterion-decides": _Check(
        say("trust.heavy-title"),
        say("trust.heavy-why"),
        say("trust.heavy-passed"),
        _one_or_many("trust.heavy-found", "trust.heavies-found"),
        _heavy,
    ),
    "earlier-year": _Check(
        say("trust.earlier-title"),
        say("trust.earlier-why"),
        say("trust.earlier-passed"),
        lambda count: say("trust.earlier-found", count=count),
        _earlier,
    ),
    "same-measure-twice": _Check(
        say("trust.same-title"),
        say("trust.same-why"),
        say("trust.same-passed"),
        _one_or_many("trust.same-found", "trust.sames-found"),
        _same_measure,
    ),
    "values-alike": _Check(
        say("trust.alike-title"),
        say("trust.alike-why"),
        say("trust.alike-passed"),
        lambda count: say("trust.alike-found", many=_many(count), count=count),
        _of_criteria(correlations.alike),
    ),
    "no-difference": _Check(
        say("trust.equal-title"),
        say("trust.equal-why"),
        say("trust.equal-passed"),
        lambda count: say("trust.equal-found", many=_many(count).lower(), count=count),
        _equal,
    ),
    "judgements-unsigned": _Check(
        say("judgements.unsigned-title"),
        say("judgements.unsigned-why"),
        say("judgements.unsigned-passed"),
        lambda count: say("judgements.unsigned-found", count=count),
        _of_criteria(judgements.unsigned),
    ),
    "judgements-old": _Check(
        say("judgements.old-title"),
        say("judgements.old-why"),
        say("judgements.old-passed"),
        lambda count: say("judgements.old-found", many=_many(count), count=count),
        _old,
    ),
    "scores-without-reason": _Check(
        say("trust.unreasoned-title"),
        say("trust.unreasoned-why"),
        say("trust.unreasoned-passed"),
        lambda count: say("trust.unreasoned-found", many=_many(count), count=count),
        _unreasoned,
    ),
}
"""The words of every trust check, by its id."""
