"""The record of a workshop in words: what was decided and agreed, what stays open, what is next."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from appraisal.findings.names import council_label
from appraisal.findings.numbers import listed_names, moment, number, ranged, stop_after
from appraisal.findings.sentences import joined, say
from appraisal.model import Dataset
from appraisal.model.workshops import Agreed, NextStep, Question, Workshop


@dataclass(frozen=True)
class Told:
    """One thing of a record: what it says, who or what belongs to it, and its sources by id."""

    text: str
    more: str = ""
    sources: tuple[str, ...] = ()


@dataclass(frozen=True)
class Part:
    """One part of a record under its heading; `id` is its key in the workshop's file."""

    id: str
    heading: str
    told: tuple[Told, ...]


def record_parts(dataset: Dataset, name: str) -> tuple[Part, ...]:
    """The parts of a workshop's record that hold anything, in the order in which they are read."""
    workshop = dataset.workshops[name]
    record = workshop.record
    parts = (
        Part("decided", say("recorded.decided"), tuple(_decided(dataset, workshop))),
        Part("agreed", say("recorded.agreed-on"), tuple(_agreed(dataset, workshop))),
        Part("moved", say("recorded.moved"), tuple(map(Told, record.moved))),
        Part("open", say("recorded.open"), tuple(_open(workshop))),
        Part("next_steps", say("recorded.next-steps"), tuple(map(_step, record.next_steps))),
        Part("barriers", say("recorded.barriers"), tuple(_by_theme(dataset, record.barriers))),
        Part("enablers", say("recorded.enablers"), tuple(_by_theme(dataset, record.enablers))),
        Part(
            "changed_our_minds",
            say("recorded.changed-our-minds"),
            tuple(map(Told, record.changed_our_minds)),
        ),
    )
    return tuple(part for part in parts if part.told)


def nothing_recorded() -> str:
    """What stands where a workshop's record holds nothing."""
    return say("recorded.nothing")


def _councils(dataset: Dataset, councils: tuple[str, ...]) -> str:
    if not councils:
        return ""
    return say("recorded.by", councils=listed_names([council_label(dataset, i) for i in councils]))


def _decided(dataset: Dataset, workshop: Workshop) -> Iterator[Told]:
    for each in workshop.record.decided:
        yield Told(each.what, _councils(dataset, each.councils), each.source or ())


def _agreed(dataset: Dataset, workshop: Workshop) -> Iterator[Told]:
    for question in workshop.questions:
        agreed = workshop.record.agreed.get(question.id)
        if agreed is not None:
            answer = _answer(question, agreed)
            stop = stop_after(answer)
            text = say("recorded.agreed", question=question.ask, answer=answer, stop=stop)
            more = joined(agreed.why or "", _councils(dataset, agreed.councils))
            yield Told(text, more, agreed.source or ())


def _answer(question: Question, agreed: Agreed) -> str:
    """A score with its range, points, a choice, or the words that were agreed."""
    if agreed.words is not None:
        return agreed.words
    if agreed.choice is not None:
        return say(CHOICES[agreed.choice])
    value = agreed.value or 0.0
    if question.kind == "weight":
        return say("recorded.points", points=number(value))
    low = value if agreed.low is None else agreed.low
    return ranged(value, low, value if agreed.high is None else agreed.high)


CHOICES = {
    "join": "recorded.choice-join",
    "host": "recorded.choice-host",
    "no": "recorded.choice-no",
}


def _open(workshop: Workshop) -> Iterator[Told]:
    for each in workshop.record.open:
        yield Told(each.what, say("recorded.settled-by", needs=each.needs) if each.needs else "")


def _step(step: NextStep) -> Told:
    """A next step with its owner and its date, as far as they are known."""
    sources = step.source or ()
    if step.owner and step.by:
        more = say("recorded.owned", owner=step.owner, when=moment(step.by))
        return Told(step.what, more, sources)
    if step.owner:
        return Told(step.what, say("recorded.owner", owner=step.owner), sources)
    return Told(step.what, say("recorded.when", when=moment(step.by)) if step.by else "", sources)


def _by_theme(dataset: Dataset, held: Mapping[str, tuple[str, ...]]) -> Iterator[Told]:
    for theme, texts in held.items():
        for text in texts:
            yield Told(say("recorded.on-theme", theme=dataset.themes[theme].name, text=text))
