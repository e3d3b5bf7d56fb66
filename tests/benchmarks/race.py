"""速度基准的尺子：同一进程里，底线与我们的做法轮流跑，比的是比值。

怎么写一个基准（一个测试函数一行结果）：

    def test_reading_keeps_up_with_calamine(race: Race, exam_3000: SyntheticExam) -> None:
        race.compare(
            "读 3,000 人",
            ours=lambda: read(exam_3000.path),
            floor=lambda: raw_cells(exam_3000.path),
            limit=5.0,
        )

- `before` 在每次计时前不计时地运行，用来换一个新资料库、清空文件夹。
- 比的不是倍数而是多出的时间（例如“子进程至多多 0.3 秒”）时，`limit=1.0, extra=0.3`。
- 只列出、不设限的，`limit=math.inf`。
- 整个程序的时间：`ours`、`floor` 里各用 subprocess 跑一次进程。
- 没有底线、只有上限的（例如界面最长停顿）：`race.watch("界面停顿", measure, limit=0.1)`，measure 返回秒。

比值取各对“（我们 − extra）÷ 底线”的中位数：机器忙闲变化时两者一起变，比值不变。
超限时再跑同样多对，合起来再取中位数，仍超才算失败。结果写进 pytest-benchmark 的 extra_info，末尾打印一张表。
"""

import gc
from collections.abc import Callable
from dataclasses import dataclass
from statistics import median
from time import perf_counter

from pytest_benchmark.fixture import BenchmarkFixture

ROUNDS = 7

Job = Callable[[], object]


@dataclass(frozen=True)
class Outcome:
    """一个基准的结果；时间单位秒，floor 为 None 表示没有底线。"""

    job: str
    floor: float | None
    ours: float
    ratio: float
    """与底线的比值；没有底线时是与上限的比值。"""
    limit: float
    """比值的上限；没有底线时是 1。"""
    extra: float = 0.0
    """另外允许的秒数。"""

    @property
    def kept(self) -> bool:
        """是否没有超过上限。"""
        return self.ratio <= self.limit


class Race:
    """一个测试里的一次比较；结果记入 outcomes，超限时断言失败。"""

    def __init__(self, benchmark: BenchmarkFixture, outcomes: list[Outcome]) -> None:
        """outcomes 由全部基准共用，末尾打印。"""
        self._benchmark = benchmark
        self._outcomes = outcomes

    def compare(
        self,
        job: str,
        *,
        ours: Job,
        floor: Job,
        limit: float,
        extra: float = 0.0,
        rounds: int = ROUNDS,
        before: Job | None = None,
    ) -> Outcome:
        """轮流跑 rounds 对（之前另跑一对热身），比值超过 limit 就失败。"""
        pairs = self._timed_pairs(ours, floor, before, rounds)
        outcome = _compared(job, pairs, limit, extra)
        if not outcome.kept and self._benchmark.enabled:
            pairs += [(_seconds(floor, before), _seconds(ours, before)) for _ in range(rounds)]
            outcome = _compared(job, pairs, limit, extra)
        return self._judged(outcome)

    def watch(self, job: str, measure: Callable[[], float], *, limit: float, rounds: int = 1) -> Outcome:
        """没有底线的指标：measure 返回秒，取 rounds 次的中位数，超过 limit 秒就失败。"""
        measured: list[float] = []
        self._benchmark.pedantic(lambda: measured.append(measure()), rounds=rounds)
        ours = median(measured)
        return self._judged(Outcome(job, None, ours, ours / limit, 1.0))

    def _timed_pairs(
        self, ours: Job, floor: Job, before: Job | None, rounds: int
    ) -> list[tuple[float, float]]:
        """（底线、我们）各对的秒数；热身的一对不在内。"""
        floors: list[float] = []
        times: list[float] = []

        def prepare() -> None:
            floors.append(_seconds(floor, before))
            _settle(before)

        def timed() -> None:
            start = perf_counter()
            ours()
            times.append(perf_counter() - start)

        self._benchmark.pedantic(timed, setup=prepare, rounds=rounds, warmup_rounds=1)
        return list(zip(floors, times, strict=True))[-rounds:]

    def _judged(self, outcome: Outcome) -> Outcome:
        """记下结果并断言没有超限。"""
        self._outcomes.append(outcome)
        self._benchmark.extra_info.update(
            job=outcome.job,
            floor_seconds=outcome.floor,
            ours_seconds=outcome.ours,
            ratio=outcome.ratio,
            limit=outcome.limit,
            extra_seconds=outcome.extra,
        )
        assert outcome.kept, f"{outcome.job}：{outcome.ratio:.2f} 倍，上限 {outcome.limit:g} 倍"
        return outcome


def _compared(job: str, pairs: list[tuple[float, float]], limit: float, extra: float) -> Outcome:
    """各对时间的中位数与比值的中位数。"""
    return Outcome(
        job,
        floor=median(floor for floor, _ in pairs),
        ours=median(ours for _, ours in pairs),
        ratio=median((ours - extra) / floor for floor, ours in pairs),
        limit=limit,
        extra=extra,
    )


def _settle(before: Job | None) -> None:
    """计时前的准备：先清垃圾，免得替别人回收。"""
    if before is not None:
        before()
    gc.collect()


def _seconds(job: Job, before: Job | None) -> float:
    """准备好之后跑一次要多少秒。"""
    _settle(before)
    start = perf_counter()
    job()
    return perf_counter() - start
