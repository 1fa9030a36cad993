"""The register of partnerships."""

from appraisal.charts.timeline import line_of_years
from appraisal.site.partnership_register import Entry, KindOf, register
from tests.site.drawn_pages import THIN, appraised

ALIKE = """
    settings: {date: 2026-01-01}
    sources: {s: {title: A list}}
    councils: {a: {tier: unitary, name: Ash}, b: {tier: unitary, name: Birch}}
    partners: {police: {name: The police}}
    partnerships:
      pa: {name: Ash Safety, kind: statutory, level: coordinate, members: [a], partners: [police],
           source: s, note: One for each council.}
      pb: {name: Birch Safety, kind: statutory, level: coordinate, members: [b],
           partners: [police], source: s, note: One for each council.}
      gone: {name: Gone, kind: company, level: share, members: [a, b], status: ended, until: 2020,
             host: police, note: Not seen since., also: [the Old One], themes: [t], source: s}
      new: {name: New, kind: company, level: share, members: [a, b], since: 2024,
            one_door: true}
      next: {name: Next, kind: company, level: share, members: [a, b], status: proposed}
    themes: {t: {name: T}}
"""


def found(text: str) -> tuple[KindOf, ...]:
    area = appraised(text)
    return register(area, line_of_years(area.dataset))


def entries(text: str) -> dict[str, Entry]:
    return {entry.id: entry for kind in found(text) for entry in kind.entries}


def test_partnerships_stand_by_kind_with_their_count() -> None:
    assert [(kind.label, kind.counted) for kind in found(THIN)] == [
        ("Joint committees", "1 at work"),
        ("Shared services", "1 at work"),
        ("Programmes", "1 ended"),
    ]


def test_those_at_work_stand_before_those_proposed_and_ended_and_are_numbered() -> None:
    assert [(entry.number, i) for i, entry in entries(ALIKE).items()] == [
        (1, "new"), (2, "next"), (3, "gone"), (4, "pa"), (5, "pb"),
    ]  # fmt: skip


def test_what_is_as_in_an_entry_before_is_not_said_again() -> None:
    made = entries(ALIKE)
    assert (made["pa"].partners, made["pa"].note) == ("The police", "One for each council.")
    again = made["pb"]
    assert again.like == ("pa", "Ash Safety")
    assert (again.members, again.partners, again.note, again.sources) == ("Birch", "", "", ())


def test_a_note_on_one_that_ended_is_left_to_the_csv() -> None:
    gone = entries(ALIKE)["gone"]
    assert (gone.note, gone.host, gone.sources) == ("", "The police", ("s",))


def test_an_entry_can_be_found_by_what_does_not_stand_on_it() -> None:
    gone = entries(ALIKE)["gone"]
    assert gone.find == "the Old One"
    assert (gone.status, gone.councils, gone.themes) == ("Ended", ("Ash", "Birch"), ("T",))
    assert entries(ALIKE)["pb"].find == "The police"  # which is not said on it again


def test_an_entry_says_how_deep_it_goes_and_whether_it_is_one_front_door() -> None:
    new = entries(ALIKE)["new"]
    assert (new.depth, new.level, new.years) == (3, "share", "since 2024")
    assert new.one_door.startswith("One front door")
