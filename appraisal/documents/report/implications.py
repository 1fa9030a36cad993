"""What the options imply, heading by heading; what nobody has written yet is asked for."""

from collections.abc import Iterator

from appraisal.appraise.alike import alike
from appraisal.documents.blocks import Block, Gap, Paragraph
from appraisal.documents.report.asked import Asked
from appraisal.documents.report.called import called
from appraisal.documents.report.evidence_on import evidence_on
from appraisal.documents.report.money import money
from appraisal.documents.report.who_pays import who_pays
from appraisal.findings.names import area_names
from appraisal.findings.numbers import listed, listed_names, stop_after
from appraisal.findings.ranking import quoted
from appraisal.findings.sentences import joined, say
from appraisal.model import in_words
from appraisal.model.headings import IMPLICATIONS, heading_names
from appraisal.model.options import Implication


def implied(asked: Asked, covers: tuple[tuple[str, ...], ...], name: str) -> Iterator[Block]:
    """What stands below a heading, which `covers` one thing or several, each by its ids."""
    several = len(covers) > 1
    for same in covers:
        i = next((i for i in same if _is_used(asked, i)), same[-1])
        own = _named(asked, i)
        yield from _under(asked, i, name if i not in IMPLICATIONS else own, own if several else "")
        if i == "financial":
            yield from money(asked)
            yield from who_pays(asked)


def _is_used(asked: Asked, i: str) -> bool:
    return any(i in _all(asked, option) for option in asked.options)


def _all(asked: Asked, option: str) -> dict[str, Implication]:
    return asked.dataset.options[option].implications


def _named(asked: Asked, i: str) -> str:
    return heading_names(asked.dataset.settings.report.listed).get(i, in_words(i))


def _under(asked: Asked, i: str, name: str, told: str) -> Iterator[Block]:
    """What each option says under an id, the same of several once; and what is missing."""
    labels = {option: asked.dataset.options[option].label for option in asked.options}
    given = {option: _all(asked, option).get(i) for option in labels}
    said = {option: _words(asked, own) for option, own in given.items() if own is not None}
    for options, text in alike(said):
        who = called(asked.dataset, options)
        line = say("report.implied", options=who, text=text)
        yield Paragraph(say("report.implied-under", heading=told, said=line) if told else line)
    without = [label for option, label in labels.items() if _is_to_write(asked, option, i)]
    if without or not labels:
        told_of = [label for label in labels.values() if label not in without]
        yield Gap(_gap(asked, i, name, without, told_of))


def _is_to_write(asked: Asked, option: str, i: str) -> bool:
    own = _all(asked, option).get(i)
    return own is None or own.to_write


def _words(asked: Asked, own: Implication) -> str:
    """What is implied, and for whom and where most."""
    names = area_names(asked.dataset)
    groups = listed([*own.groups, *(names.get(area, area) for area in own.areas)])
    text = own.text + stop_after(own.text)
    return joined(text, say("report.most-affected", who=groups) if groups else "")


def _gap(asked: Asked, i: str, name: str, without: list[str], told: list[str]) -> str:
    """What is to be written: of all options, of those `without`, or of all but those `told` of."""
    evidence, what = evidence_on(asked.dataset, i, name), _lower(name)
    if not told:
        return say("report.gap-implied", heading=what, evidence=evidence)
    if len(told) < len(without):
        but = listed_names([quoted(label) for label in told])
        return say("report.gap-implied-but", heading=what, options=but, evidence=evidence)
    who = listed_names([quoted(label) for label in without])
    return say("report.gap-implied-of", heading=what, options=who, evidence=evidence)


def _lower(name: str) -> str:
    """A heading within a sentence; one that is an abbreviation stays."""
    first, _, rest = name.partition(" ")
    return name if first.isupper() and len(first) > 1 and not rest.isupper() else name.lower()
