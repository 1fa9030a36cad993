"""The register of agreements that councils could make, each with all that is known of it."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

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


@dataclass(frozen=True)
class Sum:
    """A cost or saving: what is stated of it, and what stands in where that is not known.

    `none` says that nothing is stated of it, and so none is counted.
    """

    label: str
    lines: tuple[Line, ...]
    stands_in: tuple[Line, ...]
    none: bool


@dataclass(frozen=True)
class LiftRow:
    """By how much it would change a score of the reference option's, and why."""

    said: str
    why: str
    sources: tuple[str, ...]


@dataclass(frozen=True)
class Entry:
    """One agreement in words, empty where not recorded; `needs` and `excludes` by id and name.

    `line` says the most important in a sentence, and `start_now` whether it could start now,
    whatever is decided.
    """

    id: str
    name: str
    line: str
    start_now: str
    kind: str
    level: str
    legal_form: str
    members: str
    partners: str
    host: str
    themes: tuple[tuple[str, str], ...]
    delivers: str
    first: str
    sums: tuple[Sum, ...]
    posts: str
    lifts: tuple[LiftRow, ...]
    needs: tuple[tuple[str, str], ...]
    excludes: tuple[tuple[str, str], ...]
    depends_on: str
    why: str
    note: str
    sources: tuple[str, ...]


@dataclass(frozen=True)
class Group:
    """The agreements whose first theme it is."""

    title: str
    entries: tuple[Entry, ...]


@dataclass(frozen=True)
class Content:
    """What the page is drawn from."""

    finding: str
    groups: tuple[Group, ...]


def pages(appraisal: Appraisal) -> Iterator[Page]:
    """The one page."""
    title = say("titles.candidates")
    yield Page("candidates", address("candidates"), title, content(appraisal))


def content(appraisal: Appraisal) -> Content:
    """What the page says and shows."""
    return Content(
        finding=findings.register_finding(appraisal.dataset.candidates.values()),
        groups=tuple(_groups(appraisal)),
    )


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
        kind=in_words(candidate.kind),
        level=in_words(candidate.level),
        legal_form=in_words(candidate.legal_form) if candidate.legal_form else "",
        members=members_words(dataset, candidate),
        partners=listed_names([council_label(dataset, i) for i in candidate.partners]),
        host=findings.host_words(dataset, candidate),
        themes=tuple((i, dataset.themes[i].name) for i in candidate.themes),
        delivers=listed_names([dataset.functions[i].name for i in candidate.delivers]),
        first=str(candidate.from_ or ""),
        sums=tuple(_sums(dataset, candidate)),
        posts=findings.posts_words(candidate),
        lifts=tuple(
            LiftRow(findings.lift_words(dataset, leaf, lift), lift.why or "", lift.source or ())
            for leaf, lift in candidate.lifts.items()
        ),
        needs=_named(dataset, candidate.needs),
        excludes=_named(dataset, candidate.excludes),
        depends_on=candidate.depends_on or "",
        why=candidate.why or "",
        note=candidate.note or "",
        sources=candidate.source or (),
    )


def _named(dataset: Dataset, candidates: Iterable[str]) -> tuple[tuple[str, str], ...]:
    return tuple((i, dataset.candidates[i].name) for i in candidates)


def _sums(dataset: Dataset, candidate: Candidate) -> Iterator[Sum]:
    elsewhere = dataset.settings.packages.reference.get(candidate.kind)
    for amount, fact in findings.stated(candidate).items():
        lines = fact_lines(fact, findings.UNITS[amount])
        of_class = getattr(elsewhere, amount, None) if fact is not None and not lines else None
        yield Sum(
            label=findings.AMOUNT_WORDS[amount],
            lines=lines,
            stands_in=fact_lines(of_class, findings.UNITS[amount]),
            none=fact is None,
        )
