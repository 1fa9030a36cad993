"""A proposed question has an id that stays, and stands once however many reasons it has."""

import string

from hypothesis import given
from hypothesis import strategies as st

from appraisal.appraise.workshop.proposed import Proposed, Reason, asked, taking_turns
from appraisal.model.facts import LONGEST_ID
from appraisal.model.headings import slug_of


def of(topic: str, *names: str, kind: str = "old") -> Proposed:
    return Proposed(topic, names, (Reason(kind),), ("evidence",))  # type: ignore[arg-type]


def test_an_id_is_made_of_the_topic_and_what_it_is_about() -> None:
    assert of("score", "two-a", "one-voice").id == "score-two-a-one-voice"
    assert of("way", "contested-a_b/c").id == "way-contested-a-b-c"


@given(st.text(string.ascii_lowercase + "-", min_size=1, max_size=120), st.text(max_size=90))
def test_every_id_is_one_and_never_too_long(one: str, other: str) -> None:
    made = of("score", one, other).id
    assert made == slug_of(made)
    assert len(made) <= LONGEST_ID


def test_ids_that_are_cut_stay_apart() -> None:
    long = "a" * 99
    assert of("score", long, "one").id != of("score", long, "two").id


def test_what_is_asked_for_stands_in_the_keys_of_a_file() -> None:
    score = of("score", "two-a", "say")
    assert (score.option, score.criterion, score.candidate) == ("two-a", "say", None)
    weight = of("criterion", "say")
    assert (weight.option, weight.criterion, weight.candidate) == (None, "say", None)
    for topic in ("candidate", "host"):
        joined = of(topic, "desk")
        assert (joined.option, joined.criterion, joined.candidate) == (None, None, "desk")
    words = of("gap", "say")
    assert (words.option, words.criterion, words.candidate) == (None, None, None)


def test_lists_take_turns() -> None:
    found = taking_turns([[of("gap", "a"), of("gap", "b")], [], [of("way", "c")]])
    assert [one.id for one in found] == ["gap-a", "way-c", "gap-b"]


def test_what_two_lists_ask_stands_once_with_both_reasons() -> None:
    found = taking_turns(
        [[of("gap", "a"), of("score", "o", "c", kind="due")], [of("score", "o", "c", kind="old")]]
    )
    assert [one.id for one in found] == ["gap-a", "score-o-c"]
    assert [reason.kind for reason in found[1].reasons] == ["old", "due"]


def test_nothing_is_proposed_of_no_lists() -> None:
    assert taking_turns([]) == ()


def test_a_host_and_a_member_of_one_candidate_are_one_question() -> None:
    assert asked(of("host", "desk")) == asked(of("candidate", "desk"))
    assert asked(of("form", "desk")) != asked(of("gap", "desk"))
