"""常规检查的设置：抽查的频次与间隔。听课的在 quota_settings.py，开学的日子在课表那里。"""

from dataclasses import dataclass, field

from jiaowu.inspection.draws import DrawRules


@dataclass(frozen=True)
class InspectionSettings:
    """常规检查的设置。"""

    draw: DrawRules = field(default_factory=DrawRules)
