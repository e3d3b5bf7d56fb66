"""样例学校的真值：data/sample/ 里的各个 JSON。"""

import json
from collections.abc import Mapping
from datetime import date
from typing import Any

from jiaowu.paths import shipped
from jiaowu.school.classes import ClassKey
from jiaowu.school.terms import Term

FIRST_GRADE = 7
NUMERALS = {7: "七", 8: "八", 9: "九"}


def read_truth() -> Mapping[str, Any]:
    """样例学校的真值；格式见 data/sample/generate.py 的 main。"""
    truth: Mapping[str, Any] = read_part("school")
    return truth


def read_part(name: str) -> Any:
    """data/sample/ 里的一个 JSON，name 不带后缀。"""
    return json.loads(shipped("sample", f"{name}.json").read_text(encoding="utf-8"))


def sample_terms(truth: Mapping[str, Any]) -> list[Term]:
    """样例学校的学期，最后一个是当前学期。"""
    return [Term(*term) for term in truth["terms"]]


def class_key(term: Term, entry_year: int, no: int) -> ClassKey | None:
    """某届某班在这个学期的班级；还没入学为 None。"""
    grade = FIRST_GRADE + term.start_year - entry_year
    return key_of(grade, no) if grade >= FIRST_GRADE else None


def key_of(grade: int, no: int) -> ClassKey:
    """年级、班号 → 班级。"""
    return ClassKey(grade, no, f"{NUMERALS[grade]}({no})班")


def day_of(text: str | None) -> date | None:
    """2026-09-01 → 日期；没有为 None。"""
    return date.fromisoformat(text) if text else None
