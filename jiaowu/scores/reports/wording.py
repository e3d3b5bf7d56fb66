"""报告里的措辞：口径说明、概况里的句子；每句话都出自一个数。"""

from collections.abc import Sequence
from decimal import ROUND_HALF_UP, Decimal

from jiaowu.scores.analysis import AnalysedSubject, Analysis, Group, SubjectFigures
from jiaowu.scores.composites import Scheme
from jiaowu.scores.groups import grade_title
from jiaowu.scores.options import Denominator, GoodRule


def decimal(value: float, places: int) -> str:
    """数 → 四舍五入到 places 位的文字（逢五进一，不用银行家舍入）。"""
    step = Decimal(1).scaleb(-places)
    return str(Decimal(repr(value)).quantize(step, ROUND_HALF_UP))


def percent(rate: float) -> str:
    """0–1 的率 → 两位小数的百分数。"""
    return f"{Decimal(repr(rate)).scaleb(2).quantize(Decimal('0.01'), ROUND_HALF_UP)}%"


def marks(value: float) -> str:
    """分数线 → 去掉多余零的文字：72.0 → 72，127.5 → 127.5。"""
    return f"{Decimal(repr(value)).normalize():f}"


def lines_note(figures: SubjectFigures) -> str:
    """满分与各线。"""
    lines = figures.lines
    return (
        f"满分 {marks(lines.full)}；优秀 ≥ {marks(lines.excellent)}，良好 ≥ {marks(lines.good)}，"
        f"及格 ≥ {marks(lines.pass_)}，低分 < {marks(lines.low)}（分）。"
    )


def denominator_note(analysis: Analysis) -> str:
    """平均分与各率的分母、良好率与标准差的算法。"""
    options = analysis.options
    if options.denominator is Denominator.SAT:
        base = "平均分与各率以实考人数为分母，缺考不计"
    else:
        base = "平均分与各率以应考人数为分母，缺考按 0 分计"
    good = "良好率含优秀" if options.good_rule is GoodRule.AT_LEAST else "良好率不含优秀"
    return f"口径：{base}；{good}；标准差为总体标准差；与年级差 = 班平均分 − 年级平均分。"


def scheme_note(scheme: Scheme) -> str:
    """综合分的算法与权重之和。"""
    return f"{scheme.name}：{scheme.note}（权重和 {marks(scheme.weight_sum)}%）"


def scope_title(group: Group) -> str:
    """一组的名称；只有一个年级时用年级名，不说“全体”。"""
    return group.title if group.grade is None or group.key is not None else grade_title(group.grade)


def attendance(group: Group, figures: SubjectFigures) -> str:
    """应考、实考、缺考、参考率。"""
    text = f"{scope_title(group)}应考 {figures.enrolled} 人，实考 {figures.sat} 人，缺考 {figures.absent} 人"
    if figures.enrolled:
        text += f"，参考率 {percent(figures.sat / figures.enrolled)}"
    return text + "。"


def total_sentence(figures: SubjectFigures) -> str:
    """总分的平均与得分率；没有人实考时为空。"""
    if figures.mean is None or figures.score_rate is None:
        return ""
    text = (
        f"总分平均 {decimal(figures.mean, 2)} 分（满分 {marks(figures.lines.full)}），"
        f"得分率 {percent(figures.score_rate)}"
    )
    if figures.all_pass is not None and figures.all_pass_rate is not None:
        text += f"；全科及格 {figures.all_pass} 人，占 {percent(figures.all_pass_rate)}"
    return text + "。"


def extremes_sentence(cells: Sequence[tuple[AnalysedSubject, SubjectFigures]]) -> str:
    """得分率最高与最低的学科；不足两科，或高低相同，就不说。"""
    rates = [
        (figures.score_rate, subject.name) for subject, figures in cells if figures.score_rate is not None
    ]
    if len(rates) < 2 or min(rates)[0] == max(rates)[0]:
        return ""
    best, worst = max(rates)[0], min(rates)[0]
    return (
        f"得分率最高的学科是{_names(rates, best)}（{percent(best)}），"
        f"最低的是{_names(rates, worst)}（{percent(worst)}）。"
    )


def _names(rates: Sequence[tuple[float, str]], rate: float) -> str:
    return "、".join(name for value, name in rates if value == rate)
