"""The register of agreements that councils could make, each with all that is known of it."""

from collections.abc import Iterable, Iterator
from functools import partial

from msgspec import Struct

from appraisal.appraise import Appraisal
from appraisal.findings import candidate_register as findings
from appraisal.findings.candidates import members_words
from appraisal.findings.names import council_label
from appraisal.findings.no_regrets import ANSWERS
from appraisal.findings.numbers import listed_names
from appraisal.findings.sentences import say
from appraisal.model import Candidate, Dataset, in_words
from appraisal.site.drawing import Page
from appraisal.site.facts import Line, fact_lines
from appraisal.site.navigation import address
from appraisal.site.option_plans import StepRow, step_rows


class Sum(Struct, frozen=True):
    """A cost or saving, or several of which alike nothing is known: what is stated of it.

    Where that is not known, `stands_in` says whether a reference class does. `none` says that
    nothing is stated of it, and so none is counted.
    """

    label: str
    lines: tuple[Line, ...]
    stands_in: bool
    none: bool


class LiftRow(Struct, frozen=True):
    """By how much it would change a score of the reference option's, and why."""

    said: str
    why: str
    sources: tuple[str, ...]


class Entry(Struct, frozen=True):
    """One agreement in words, empty where not recorded; `needs` and `excludes` by id and name.

    `line` says the most important in a sentence, and `start_now` whether it could start now,
    whatever is decided. `kind` is with its legal form, and `of_class` names what stands in for sums
    of that kind. `sources` are those that no sum cites. The page can be searched for what is in
    `find`, and sifted by theme and council.
    """

    id: str
    name: str
    line: str
    start_now: str
    kind: str
    of_class: str
    members: str
    partners: str
    host: str
    themes: tuple[tuple[str, str], ...]
    delivers: str
    sums: tuple[Sum, ...]
    posts: str
    steps: tuple[StepRow, ...]
    lifts: tuple[LiftRow, ...]
    needs: tuple[tuple[str, str], ...]
    excludes: tuple[tuple[str, str], ...]
    depends_on: str
    why: str
    note: str
    sources: tuple[str, ...]
    find: str
    theme_names: tuple[str, ...]
    council_names: tuple[str, ...]


class StandsIn(Struct, frozen=True):
    """What stands in for the sums of a kind of agreement, a cell for each amount."""

    id: str
    name: str
    sums: tuple[tuple[Line, ...], ...]


class Group(Struct, frozen=True):
    """The agreements whose first theme it is."""

    title: str
    entries: tuple[Entry, ...]


class Content(Struct, frozen=True):
    """What the page is drawn from."""

    finding: str
    posts: str
    groups: tuple[Group, ...]
    class_columns: tuple[str, ...]
    classes: tuple[StandsIn, ...]


def pages(appraisal: Appraisal) -> Iterator[Page]:
    """The one page."""
    title = say("titles.candidates")
    yield Page("candidates", address("candidates"), title, partial(content, appraisal))


def content(appraisal: Appraisal) -> Content:
    """What the page says and shows."""
    return Content(
        finding=findings.register_finding(appraisal.dataset.candidates.values()),
        posts=findings.posts_unknown(appraisal.dataset.candidates.values()),
        groups=tuple(_groups(appraisal)),
        class_columns=tuple(findings.AMOUNT_WORDS.values()),
        classes=tuple(_classes(appraisal.dataset)),
    )


def _classes(dataset: Dataset) -> Iterator[StandsIn]:
    """The reference classes of the kinds of agreement that there are."""
    held = {candidate.kind for candidate in dataset.candidates.values()}
    for kind, amounts in dataset.settings.packages.reference.items():
        if kind in held:
            sums = (fact_lines(getattr(amounts, i), unit) for i, unit in findings.UNITS.items())
            yield StandsIn(kind, in_words(kind), tuple(sums))


def _groups(appraisal: Appraisal) -> Iterator[Group]:
    """By theme, in the order of the themes, and last those that name none."""
    dataset = appraisal.dataset
    titles = {
        **{i: theme.name for i, theme in dataset.themes.items()},
        "": say("register.no-theme"),
    }
    for theme, title in titles.items():
        entries = tuple(
            _entry(appraisal, i, candidate)
            for i, candidate in dataset.candidates.items()
            if next(iter(candidate.themes), "") == theme
        )
        if entries:
            yield Group(title, entries)


def _entry(appraisal: Appraisal, identifier: str, candidate: Candidate) -> Entry:
    dataset = appraisal.dataset
    return Entry(
        id=identifier,
        name=candidate.name,
        line=findings.sums_line(candidate, dataset.settings.date.year),
        start_now=ANSWERS[appraisal.futures.start_now[identifier]][0],
        kind=findings.kind_words(candidate),
        of_class=candidate.kind,
        members=members_words(dataset, candidate),
        partners=listed_names([council_label(dataset, i) for i in candidate.partners]),
        host=findings.host_words(dataset, candidate),
        themes=tuple((i, dataset.themes[i].name) for i in candidate.themes),
        delivers=listed_names([dataset.functions[i].name for i in candidate.delivers]),
        sums=tuple(_sums(dataset, candidate)),
        posts=findings.posts_words(candidate),
        steps=step_rows(dataset, candidate),
        lifts=tuple(
            LiftRow(findings.lift_words(dataset, leaf, lift), lift.why or "", lift.source or ())
            for leaf, lift in candidate.lifts.items()
        ),
        needs=_named(dataset, candidate.needs),
        excludes=_named(dataset, candidate.excludes),
        depends_on=candidate.depends_on or "",
        why=candidate.why or "",
        note=candidate.note or "",
        sources=_beside(candidate),
        find=" ".join((candidate.name, *candidate.also, candidate.why or "")),
        theme_names=tuple(dataset.themes[i].name for i in candidate.themes),
        council_names=tuple(council_label(dataset, i) for i in candidate.everyone),
    )


def _named(dataset: Dataset, candidates: Iterable[str]) -> tuple[tuple[str, str], ...]:
    return tuple((i, dataset.candidates[i].name) for i in candidates)


def _sums(dataset: Dataset, candidate: Candidate) -> Iterator[Sum]:
    """What is stated, amount by amount, and then in one what is not known."""
    elsewhere = dataset.settings.packages.reference.get(candidate.kind)
    unknown: dict[bool, list[str]] = {}
    for amount, fact in findings.stated(candidate).items():
        label, lines = findings.AMOUNT_WORDS[amount], fact_lines(fact, findings.UNITS[amount])
        if fact is not None and not lines:
            of_class = getattr(elsewhere, amount, None)
            unknown.setdefault(bool(fact_lines(of_class, findings.UNITS[amount])), []).append(label)
        else:
            yield Sum(label, lines, False, fact is None)
    for stands_in, labels in unknown.items():
        yield Sum(findings.amounts_words(labels), (), stands_in, False)


def _beside(candidate: Candidate) -> tuple[str, ...]:
    """Its sources without those that its sums and lifts cite."""
    facts = (fact_lines(fact, "") for fact in findings.stated(candidate).values())
    cited = {i for lines in facts for line in lines for i in line.sources}
    cited |= {i for lift in candidate.lifts.values() for i in lift.source or ()}
    return tuple(i for i in candidate.source or () if i not in cited)
