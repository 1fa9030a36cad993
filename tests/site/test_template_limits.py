"""What a template of the workspace's own draws is counted where it is drawn, and timed within."""

import tracemalloc

import pytest

from appraisal.site import template_limits as limits
from appraisal.site.template_limits import Budget
from tests.site.test_template_faults import AT, COMPARE, ENDLESS, drawn, problems

NUMBERS = "{% set r = range(100000)|list %}"
SLOW = f"{AT} takes longer than 0.5 seconds to draw. {ENDLESS}"


@pytest.mark.parametrize(
    "use",
    [
        "r|select('eq', r)|list",
        "r|reject('eq', r)|list",
        "many|selectattr('0', 'eq', r)|list",
        "many|rejectattr('0', 'eq', r)|list",
        "r|map('default', r)|list",
        "r|map('default', r)|map('string')|list",
        "many|sort(attribute='0')",
        "many|unique(attribute='0')|list",
        "many|min(attribute='0')",
        "many|max(attribute='0')",
        "r|join(attribute='0')",
    ],
)
def test_the_clock_is_looked_at_for_each_value_of_a_filter(
    use: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    looks = 0

    def spend(*_: object) -> None:
        nonlocal looks
        looks += 1
        if looks > 1000:
            raise limits.TooMuch("is looked at often enough")

    monkeypatch.setattr(Budget, "spend", spend)
    many = "{% set many = range(5000)|map('string')|list %}"
    (said,) = problems({"accessibility.html": f"{NUMBERS}{many}{{{{ {use} }}}}"})
    assert said == f"{AT} is looked at often enough. {ENDLESS}"


def test_comparing_long_lists_within_one_filter_is_stopped() -> None:
    source = NUMBERS + "{{ r|map('default', r)|select('eq', r)|list|length }}"
    assert problems({"accessibility.html": source}, seconds=0.5) == [SLOW]


def test_a_test_reads_no_lists_that_share_lists_without_end() -> None:
    doubled = "".join(f"{{% set x{n + 1} = [x{n}, x{n}] %}}" for n in range(60))
    source = "{% set x0 = [1] %}" + doubled + "{{ x60 is eq(x60) }}"
    said = f"{AT} makes a text or list that is too long. {ENDLESS}"
    assert problems({"accessibility.html": source}) == [said]


def test_there_is_no_test_whether_a_value_is_in_a_list() -> None:
    source = NUMBERS + "{{ r|reject('in', r)|length }}"
    said = f"{AT} fails: No test named 'in'. {COMPARE}"
    assert problems({"accessibility.html": source}) == [said]


def test_filters_of_short_lists_give_what_they_give() -> None:
    source = (
        "{{ [3, 1, 2]|sort|join(' ') }} {{ [3, 1, 3]|unique|join(' ') }} {{ [3, 1]|min }} "
        "{{ []|max is defined }} {{ [0, 1]|select|join }} {{ {'b': 1, 'a': 2}|sort|join }} "
        "{{ 'cab'|sort|join }} {{ none|map('upper')|list }}"
    )
    assert drawn({"accessibility.html": source}).endswith("1 2 3 3 1 1 False 1 ab abc []")


BIG = "a" * 1_000_000
MANY = "{% for i in range(1500) %}{% include 'big.html' %}{% endfor %}"
CALLED = (
    "{% macro m() %}{{ caller() }}{% endmacro %}{% set x %}{% for i in range(1500) %}"
    "{% call m() %}{% include 'big.html' %}{% endcall %}{% endfor %}{% endset %}"
)
PRINTED = (
    "{% set r = [range(30000)|join] %}{% set x %}{% for i in range(9000) %}{{ r }}"
    "{% endfor %}{% endset %}"
)
MACRO = f"{{% macro m() %}}{BIG[:900_000]}{{% endmacro %}}"


@pytest.mark.parametrize(
    ("source", "at"),
    [
        (f"{{% set x %}}{MANY}{{% endset %}}", "big.html"),
        (f"{{% macro m() %}}{MANY}{{% endmacro %}}{{% set x = m() %}}", "big.html"),
        (f"{MACRO}{{% set x = [{'m(),' * 30}] %}}", "accessibility.html"),
        (f"{{% block b %}}{MANY}{{% endblock %}}", "big.html"),
        (CALLED, "big.html"),
        (PRINTED, "accessibility.html"),
    ],
)
def test_text_is_counted_where_it_is_drawn_and_not_where_it_is_printed(
    source: str, at: str
) -> None:
    tracemalloc.start()
    try:
        (said,) = problems({"accessibility.html": source, "big.html": BIG})
        _, peak = tracemalloc.get_traced_memory()
    finally:
        tracemalloc.stop()
    assert said == (
        f"templates/{at}:1:1: This template draws more than 20 million characters. {ENDLESS}"
    )
    assert peak < 150_000_000


def test_text_that_is_not_drawn_is_not_counted() -> None:
    source = (
        "{% for i in range(1500) %}{% if i < 0 %}{% include 'big.html' %}{% endif %}{% endfor %}"
    )
    assert drawn({"accessibility.html": source + "x", "big.html": BIG}).endswith("x")


def test_a_machine_without_enough_memory_says_so(monkeypatch: pytest.MonkeyPatch) -> None:
    def full(*_: object) -> None:
        raise MemoryError

    monkeypatch.setattr(Budget, "spend", full)
    said = f"{AT} needs more memory than there is. {ENDLESS}"
    assert problems({"accessibility.html": "x"}) == [said]
