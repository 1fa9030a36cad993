"""Ids that stand twice in a list where once says it all."""

import pytest

from tests.load.notices.doubts import doubts


@pytest.mark.parametrize(
    ("text", "place"),
    [
        (
            "options: {o: {operating_model: {back-office: {text: A., through: [t, u, t]}}}}",
            "options/o.yaml operating_model/back-office/through/2: 't'",
        ),
        (
            "councils: {a: {tier: unitary, neighbours: [b, b]}}",
            "councils/a.yaml neighbours/1: 'b'",
        ),
        (
            "workshops: {w: {agenda: [{title: A, minutes: 5, questions: [q, q]}]}}",
            "workshops/w.yaml agenda/0/questions/1: 'q'",
        ),
        ("settings: {who_pays: {beside: [m, m]}}", "appraisal.yaml who_pays/beside/1: 'm'"),
        (
            "options: {o: {scores: {c: {score: 5, source: [s, s]}}}}",
            "options/o.yaml scores/c/source/1: 's'",
        ),
    ],
)
def test_what_a_list_names_a_second_time_is_queried_there(text: str, place: str) -> None:
    assert doubts("named-twice", text) == [f"{place} stands here a second time. Name it once."]


@pytest.mark.parametrize(
    "text",
    [
        "options: {o: {scores: {c: {score: 5, source: [s, t]}, d: {score: 5, source: [s]}}}}",
        "partnerships: {p: {name: P, kind: company, level: share, members: [a, a]}}",
        (
            "options: {o: {positions: [{who: a, position: For., source: s}, "
            "{who: a, position: Against., source: s}]}}"
        ),
    ],
)
def test_what_is_named_once_a_list_or_told_otherwise_is_not(text: str) -> None:
    """Of members and partners `member-twice` tells."""
    assert doubts("named-twice", text) == []
