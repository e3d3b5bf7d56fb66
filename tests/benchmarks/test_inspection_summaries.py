"""检查汇总的速度：一次三百人六个方面的汇总、与上次比、四十次的走势，与裸 SQL 比。"""

from time import perf_counter

from jiaowu.inspection.services.summaries import get_comparison, get_course, get_summary
from jiaowu.inspection.tallies import (
    count_tags,
    coverage_of,
    praised,
    spread_by_facet,
    spread_by_group,
)
from tests.benchmarks.race import Race
from tests.benchmarks.test_inspection_records import (  # noqa: F401 — school 是夹具
    FACETS,
    LIMIT,
    ROUNDS,
    TEACHERS,
    School,
    school,
)

FIGURES = (
    "SELECT t.round_id, r.facet, t.teacher_id, r.total, r.grade FROM inspection_target t"
    " JOIN inspection_result r ON r.target_id = t.id WHERE r.applies"
)
TWO = f"{FIGURES} AND t.round_id IN (?, ?)"


def test_a_summary_of_three_hundred_takes_a_tenth_of_a_second(race: Race, school: School) -> None:  # noqa: F811 — 夹具
    def measure() -> float:
        with school.store.read() as session:
            started = perf_counter()
            summary = get_summary(session, school.round_id)
            spread_by_facet(summary)
            spread_by_group(summary)
            count_tags(summary)
            coverage_of(summary)
            praised(summary)
            return perf_counter() - started

    race.watch("汇总 300 人 × 6 个方面", measure, limit=0.1, rounds=5)


def test_the_course_of_forty_rounds_keeps_up_with_sql(race: Race, school: School) -> None:  # noqa: F811 — 同上
    with school.store.read() as session:
        course = get_course(session, school.round_id, years=10)
        assert len(course.rounds) == ROUNDS
        assert len(course.points) == ROUNDS * (len(FACETS) + 1)

        race.compare(
            "四十次检查的走势",
            ours=lambda: get_course(session, school.round_id, years=10),
            floor=lambda: school.bare.execute(FIGURES).fetchall(),
            limit=LIMIT,
        )


def test_the_comparison_with_last_time_keeps_up_with_sql(race: Race, school: School) -> None:  # noqa: F811 — 同上
    with school.store.read() as session:
        comparison = get_comparison(session, school.round_id)
        assert comparison is not None
        assert len(comparison.changes) == TEACHERS * (len(FACETS) + 1)

        race.compare(
            "与上次检查相比",
            ours=lambda: get_comparison(session, school.round_id),
            floor=lambda: school.bare.execute(TWO, (school.round_id, school.round_id - 1)).fetchall(),
            limit=LIMIT,
        )
