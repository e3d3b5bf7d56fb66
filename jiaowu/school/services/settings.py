"""全校设置与办公密码的读取、保存。"""

import hashlib
import hmac
import json
import secrets
import unicodedata
from dataclasses import asdict, replace
from typing import Any

from sqlalchemy.orm import Session

from jiaowu.errors import UserError
from jiaowu.school.class_styles import ClassStyle
from jiaowu.school.settings import ExamLimits, SchoolSettings, SupportRules
from jiaowu.school.tables import SettingTable
from jiaowu.store.journal import note

SETTINGS_KEY, PASSWORD_KEY, REASON_KEY = "school", "office_password", "compliance_reason"
SCRYPT = {"n": 2**14, "r": 8, "p": 1}
"""一次核对约几十毫秒，用 16 MB 内存。"""


def get_settings(session: Session) -> SchoolSettings:
    """全校设置；没有保存过的项是默认值。"""
    stored = _get(session, SETTINGS_KEY) or {}
    usual = SchoolSettings()
    return SchoolSettings(
        class_style=ClassStyle(stored.get("class_style", usual.class_style)),
        compliance=stored.get("compliance", usual.compliance),
        exam_limits=ExamLimits(**{**asdict(usual.exam_limits), **stored.get("exam_limits", {})}),
        support=SupportRules(**{**asdict(usual.support), **stored.get("support", {})}),
    )


def save_settings(session: Session, settings: SchoolSettings) -> None:
    """保存全校设置；次数为负、百分比不在 0–100 时报 UserError。"""
    _check(settings)
    _put(session, SETTINGS_KEY, asdict(settings))


def leave_compliance(session: Session, reason: str) -> None:
    """关闭义务教育合规模式，理由记入设置与操作日志；没有写理由报 UserError。"""
    if not reason.strip():
        raise UserError("关闭义务教育合规模式要写明理由，请填写后再关闭。")
    save_settings(session, replace(get_settings(session), compliance=False))
    _put(session, REASON_KEY, reason.strip())
    note(session, f"关闭义务教育合规模式的理由：{reason.strip()}")


def restore_compliance(session: Session) -> None:
    """重新打开义务教育合规模式。"""
    save_settings(session, replace(get_settings(session), compliance=True))
    _put(session, REASON_KEY, None)


def compliance_reason(session: Session) -> str:
    """关闭合规模式时写的理由；没有关闭为空串。"""
    return str(_get(session, REASON_KEY) or "")


def set_password(session: Session, text: str | None) -> None:
    """设定或更换办公密码；None 为取消。全是空白时报 UserError。"""
    if text is None:
        _put(session, PASSWORD_KEY, None)
        return
    if not text.strip():
        raise UserError("办公密码不能为空，请输入后再保存。")
    salt = secrets.token_bytes(16)
    _put(session, PASSWORD_KEY, {**SCRYPT, "salt": salt.hex(), "hash": _digest(text, salt, SCRYPT).hex()})


def has_password(session: Session) -> bool:
    """有没有设办公密码。"""
    return _get(session, PASSWORD_KEY) is not None


def check_password(session: Session, text: str) -> bool:
    """办公密码对不对；没有设密码时总是 True。"""
    stored = _get(session, PASSWORD_KEY)
    if stored is None:
        return True
    costs = {name: int(stored[name]) for name in SCRYPT}
    given = _digest(text, bytes.fromhex(stored["salt"]), costs)
    return hmac.compare_digest(given, bytes.fromhex(stored["hash"]))


def _digest(text: str, salt: bytes, costs: dict[str, int]) -> bytes:
    """全角、半角打出来的同一个密码算同一个。"""
    plain = unicodedata.normalize("NFKC", text).encode()
    return hashlib.scrypt(plain, salt=salt, n=costs["n"], r=costs["r"], p=costs["p"])


def _check(settings: SchoolSettings) -> None:
    limits = settings.exam_limits
    counts = (limits.lower, limits.primary, limits.junior, limits.senior, limits.mock)
    if any(count is not None and count < 0 for count in counts):
        raise UserError("每学期的考试次数不能是负数，请改正后再保存。")
    percent, failed = settings.support.bottom_percent, settings.support.failed_subjects
    if percent is not None and not 0 < percent <= 100:
        raise UserError("学习帮扶的后百分之几应在 0 与 100 之间，请改正后再保存。")
    if failed is not None and failed < 1:
        raise UserError("学习帮扶的不及格科数至少是 1，请改正后再保存。")


def _get(session: Session, key: str) -> Any:
    row = session.get(SettingTable, key)
    return None if row is None else json.loads(row.value)


def _put(session: Session, key: str, value: Any) -> None:
    """值为 None 就删去这一项。"""
    row = session.get(SettingTable, key)
    text = json.dumps(value, ensure_ascii=False)
    if row is None and value is not None:
        session.add(SettingTable(key=key, value=text))
    elif row is not None and value is None:
        session.delete(row)
    elif row is not None:
        row.value = text
    session.flush()
