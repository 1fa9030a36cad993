"""The record of a workshop in words: what was decided and agreed, what stays open, what is next."""

from collections.abc import Iterator, Mapping

from msgspec import Struct
from msgspec.structs import replace

from appraisal.findings.names import council_label
from appraisal.findings.numbers import listed_names, moment, stop_after
from appraisal.findings.sentences import joined, say
from appraisal.findings.workshops import agreed_words
from appraisal.model import Dataset
from appraisal.model.workshops import Decided, NextStep, Workshop


class Told(Struct, frozen=True):
    """One thing of a record: what it says, who or what belongs to it, and its sources by id."""

    text: str
    more: str = ""
    sources: tuple[str, ...] = ()


class Part(Struct, frozen=True):
    """One part of a record under its heading; `id` is its key in the workshop's file."""

    id: str
    heading: str
    told: tuple[Told, ...]


def record_parts(dataset: Dataset, name: str) -> tuple[Part, ...]:
    """The parts of a workshop's record that hold anything, in the order in which they are read."""
    workshop = dataset.workshops[name]
    record = workshop.record
    parts = (
        Part("outcomes", say("words.workshop.record"), _things(dataset, record.outcomes)),
        Part("decided", say("words.workshop.decided"), _things(dataset, record.decided)),
        Part("agreed", say("words.workshop.agreed"), tuple(_agreed(dataset, workshop))),
        Part("moved", say("words.workshop.moved"), tuple(map(Told, record.moved))),
        Part("open", say("words.workshop.stays_open"), tuple(_open(workshop))),
        Part("next_steps", say("words.workshop.next_steps"), tuple(map(_step, record.next_steps))),
        Part("barriers", say("words.workshop.barriers"), _by_theme(dataset, record.barriers)),
        Part("enablers", say("words.workshop.enablers"), _by_theme(dataset, record.enablers)),
        Part(
            "changed_our_minds",
            say("words.workshop.minds"),
            tuple(map(Told, record.changed_our_minds)),
        ),
    )
    return tuple(replace(part, told=tuple(map(_ended, part.told))) for part in parts if part.told)


def _ended(told: Told) -> Told:
    """With a stop after what somebody wrote without one, as more may follow."""
    return replace(told, text=told.text + stop_after(told.text))


def nothing_recorded() -> str:
    """What stands where a workshop's record holds nothing."""
    return say("recorded.nothing")


def _councils(dataset: Dataset, councils: tuple[str, ...]) -> str:
    if not councils:
        return ""
    return say("recorded.by", councils=listed_names([council_label(dataset, i) for i in councils]))


def _things(dataset: Dataset, things: tuple[Decided, ...]) -> tuple[Told, ...]:
    return tuple(
        Told(each.what, _councils(dataset, each.councils), each.source or ()) for each in things
    )


def _agreed(dataset: Dataset, workshop: Workshop) -> Iterator[Told]:
    for question in workshop.questions:
        agreed = workshop.record.agreed.get(question.id)
        if agreed is not None:
            answer = agreed_words(agreed)
            text = say(
                "recorded.agreed",
                question=question.ask,
                heading=say("words.workshop.agreed"),
                answer=answer,
                stop=stop_after(answer),
            )
            more = joined(agreed.why or "", _councils(dataset, agreed.councils))
            yield Told(text, more, agreed.source or ())


def _open(workshop: Workshop) -> Iterator[Told]:
    for each in workshop.record.open:
        yield Told(each.what, say("words.workshop.needs", needs=each.needs) if each.needs else "")


def _step(step: NextStep) -> Told:
    """A next step with its owner and its date, as far as they are known."""
    sources = step.source or ()
    if step.owner and step.by:
        more = say("recorded.owned", owner=step.owner, when=moment(step.by))
        return Told(step.what, more, sources)
    if step.owner:
        return Told(step.what, say("recorded.owner", owner=step.owner), sources)
    return Told(step.what, say("recorded.when", when=moment(step.by)) if step.by else "", sources)


def _by_theme(dataset: Dataset, held: Mapping[str, tuple[str, ...]]) -> tuple[Told, ...]:
    return tuple(
        Told(say("recorded.on-theme", theme=dataset.themes[theme].name, text=text))
        for theme, texts in held.items()
        for text in texts
    )
