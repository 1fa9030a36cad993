"""Workshops → sentences: when each was held, who takes part, what came of it, what was said."""

import datetime
from collections.abc import Mapping, Sequence

from appraisal.findings.numbers import count_of, day, listed_names, number, stop_after
from appraisal.findings.ranking import Labels
from appraisal.findings.sentences import say
from appraisal.model import Workshop
from appraisal.model.workshops import Agreed, Choice, Record

_ASKED: Mapping[str, str] = {
    "why": "workshop.asked-why",
    "what": "workshop.asked-what",
    "how": "workshop.asked-how",
}
_CHOICES: Mapping[Choice, str] = {
    "join": "workshop.join",
    "host": "workshop.host",
    "no": "workshop.no",
}


def workshops_finding(workshops: Sequence[Workshop]) -> str:
    """How many workshops are recorded, examples left out; and that there is an example."""
    real = [each for each in workshops if not each.example]
    examples = len(workshops) - len(real)
    if not workshops:
        return say("workshop.none-recorded")
    if not real:
        return say("workshop.only-examples", count=examples)
    found = count_of(len(real), "workshop")
    years = sorted({each.date.year for each in real if each.date is not None})
    if years and all(each.date is not None for each in real):
        found = say("workshop.in-years", workshops=found, years=listed_names(list(map(str, years))))
    asked = [key for key in _ASKED if key in {each.purpose for each in real}]
    if asked and all(each.purpose is not None for each in real):
        questions = listed_names([say(_ASKED[key]) for key in asked])
        found = say("workshop.asked", workshops=found, questions=questions)
    else:
        found = say("workshop.recorded", workshops=found, count=len(real))
    return say("workshop.and-examples", found=found, count=examples) if examples else f"{found}."


def example_words(workshop: Workshop) -> str:
    """That it is an example, held by nobody; empty where it is none."""
    return say("workshop.example") if workshop.example else ""


def when_held(workshop: Workshop, today: datetime.date) -> str:
    """When it was held, or is to be; an example was held by nobody."""
    if said := example_words(workshop):
        return said
    if workshop.date is None:
        return say("workshop.no-date")
    past = workshop.date <= today
    return say("workshop.held" if past else "workshop.to-be-held", day=day(workshop.date))


def who_takes_part(workshop: Workshop, names: Labels) -> str:
    """The councils that take part, by name; that they are not recorded; nothing of an example."""
    if workshop.councils:
        named = [names[i] for i in workshop.councils]
        if len(named) == len(names) > 2:
            return say("workshop.all-take-part", count=len(named))
        return say("workshop.take-part", those=listed_names(named))
    return "" if workshop.example else say("workshop.who-is-not-recorded")


def came_of(workshop: Workshop, today: datetime.date) -> str:
    """What came of a workshop in a sentence, or what it is to settle."""
    record = workshop.record
    if record.outcomes and not (record.decided or record.agreed):
        return record.outcomes[0].what
    parts = [
        say(key, count=count)
        for key, count in (
            ("workshop.decided", len(record.decided)),
            ("workshop.agreed", len(record.agreed)),
            ("workshop.open", len(record.open)),
            ("workshop.next", len(record.next_steps)),
        )
        if count
    ]
    if parts:
        return say("workshop.came-of", parts=listed_names(parts))
    if not workshop.questions:
        return ""
    over = workshop.date is not None and workshop.date <= today and not workshop.example
    key = "workshop.not-recorded-yet" if over else "workshop.settles"
    return say(key, count=len(workshop.questions))


def has_record(record: Record) -> bool:
    """Whether anything is recorded of what came of it."""
    return record != Record.model_construct(before=record.before, source=record.source)


def choice_words(choice: Choice) -> str:
    """What a council would do about a candidate."""
    return say(_CHOICES[choice])


def agreed_words(agreed: Agreed) -> str:
    """What was agreed on one question: a value with its range, a choice, or words."""
    if agreed.choice is not None:
        return choice_words(agreed.choice)
    if agreed.value is None:
        words = agreed.words or ""
        return words + stop_after(words)
    return value_words(agreed.value, agreed.low, agreed.high)


def value_words(value: float, low: float | None, high: float | None) -> str:
    """A value with its range, if any was given: an end that was not is the value itself."""
    said = number(value)
    if low is None and high is None:
        return said
    least, most = (said if end is None else number(end) for end in (low, high))
    return say("workshop.value-in-range", value=said, low=least, high=most)


def minutes_words(minutes: int) -> str:
    """How long a workshop takes by its agenda."""
    hours, rest = divmod(minutes, 60)
    said = [count_of(hours, "hour")] if hours else []
    return listed_names([*said, count_of(rest, "minute")] if rest or not hours else said)
