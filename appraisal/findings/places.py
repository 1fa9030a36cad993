"""What options mean where somebody lives, in words: after the name of the place, or on a card."""

from collections.abc import Sequence

from appraisal.appraise.futures import Ends
from appraisal.appraise.places import AtPlace
from appraisal.findings.numbers import all_of, listed, people, per_cent
from appraisal.findings.option_changes import about
from appraisal.findings.sentences import say
from appraisal.model import Dataset


def place_finding(today: int, options: Sequence[AtPlace]) -> str:
    """How many councils decide at a place today, and would; `options` has one for each option."""
    now = say("places.today-one") if today == 1 else say("places.today", count=today)
    new = [found for found in options if found.new]
    if not options:
        return say("places.today-alone", now=now)
    if not new:
        every = all_of(len(options), "option")
        return say("places.stays", now=now, all=every)
    under = (
        all_of(len(options), "option")
        if len(new) == len(options)
        else say("places.some", count=len(new), options=len(options))
    )
    return say("places.would", now=now, under=under)


def who_does(dataset: Dataset, functions: Sequence[str]) -> str:
    """The functions of a body that everybody uses, in everyday words; all where none has any."""
    everyday = (dataset.functions[i].everyday for i in functions)
    return listed(
        sorted(word for word in everyday if word)
        or [dataset.functions[i].name for i in functions[:4]]
    )


def share_words(share: float | None) -> str:
    """What the people of a place make of a council's."""
    if share is None:
        return say("places.share-unknown")
    return say("places.share-all") if share == 1 else say("places.share", share=per_cent(share))


def councillor_words(count: Ends | None) -> str:
    """How many residents a councillor has."""
    if count is None:
        return say("places.councillors-unknown")
    least, most = count
    if least == most:
        return say("places.councillor", residents=about(least))
    return say("places.councillor-or", least=about(least), most=about(most))


def door_words(doors: Ends | None, options: Sequence[str] = ()) -> str:
    """How many bodies decide for somebody, or how many under these of a card's options."""
    if doors is None:
        return ""
    least, most = int(doors[0]), int(doors[1])
    if options:
        named = listed(options)
        if least == most:
            return say("places.doors-under", count=least, options=named)
        return say("places.doors-or-under", least=least, most=most, options=named)
    if least == most:
        return say("places.doors", count=least)
    return say("places.doors-or", least=least, most=most)


def people_words(count: float | None) -> str:
    """The residents of a council."""
    return (
        say("places.people-unknown")
        if count is None
        else say("places.people", people=people(count))
    )


def area_note(name: str, council: str, count: float | None) -> str:
    """What area the numbers of a place are for."""
    within = say("places.area-in", name=name, council=council) if council else name
    return say("places.area", area=within, people=people_words(count))


def unsure_part(council: str) -> str:
    """What a council is called beside its parts: some places lie in one, and nobody says which."""
    return say("places.unsure", council=council)
