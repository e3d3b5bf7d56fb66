"""统计量的名称。"""

from enum import StrEnum


class Measure(StrEnum):
    """统计量；值就是 SubjectFigures 的属性名。"""

    ENROLLED = "enrolled"
    SAT = "sat"
    ABSENT = "absent"
    MEAN = "mean"
    SCORE_RATE = "score_rate"
    EXCELLENT = "excellent"
    GOOD = "good"
    PASSED = "passed"
    LOW = "low"
    EXCELLENT_RATE = "excellent_rate"
    GOOD_RATE = "good_rate"
    PASS_RATE = "pass_rate"  # noqa: S105 — 及格率，不是口令
    LOW_RATE = "low_rate"
    HIGHEST = "highest"
    LOWEST = "lowest"
    MEDIAN = "median"
    Q1 = "q1"
    Q3 = "q3"
    SD = "sd"
    DIFF = "diff"
    ALL_PASS = "all_pass"  # noqa: S105 — 同上
    ALL_EXCELLENT = "all_excellent"
    ALL_PASS_RATE = "all_pass_rate"  # noqa: S105 — 同上
    ALL_EXCELLENT_RATE = "all_excellent_rate"

    @property
    def label(self) -> str:
        """中文名称。"""
        return MEASURE_LABELS[self]


MEASURE_LABELS = {
    Measure.ENROLLED: "应考人数",
    Measure.SAT: "实考人数",
    Measure.ABSENT: "缺考人数",
    Measure.MEAN: "平均分",
    Measure.SCORE_RATE: "得分率",
    Measure.EXCELLENT: "优秀人数",
    Measure.GOOD: "良好人数",
    Measure.PASSED: "及格人数",
    Measure.LOW: "低分人数",
    Measure.EXCELLENT_RATE: "优秀率",
    Measure.GOOD_RATE: "良好率",
    Measure.PASS_RATE: "及格率",
    Measure.LOW_RATE: "低分率",
    Measure.HIGHEST: "最高分",
    Measure.LOWEST: "最低分",
    Measure.MEDIAN: "中位数",
    Measure.Q1: "下四分位",
    Measure.Q3: "上四分位",
    Measure.SD: "标准差",
    Measure.DIFF: "与年级差",
    Measure.ALL_PASS: "全科及格人数",
    Measure.ALL_EXCELLENT: "全科优秀人数",
    Measure.ALL_PASS_RATE: "全科及格率",
    Measure.ALL_EXCELLENT_RATE: "全科优秀率",
}

COUNT_OF_RATE = {
    Measure.EXCELLENT_RATE: Measure.EXCELLENT,
    Measure.GOOD_RATE: Measure.GOOD,
    Measure.PASS_RATE: Measure.PASSED,
    Measure.LOW_RATE: Measure.LOW,
    Measure.ALL_PASS_RATE: Measure.ALL_PASS,
    Measure.ALL_EXCELLENT_RATE: Measure.ALL_EXCELLENT,
}
"""率 → 分子是哪些人。"""
