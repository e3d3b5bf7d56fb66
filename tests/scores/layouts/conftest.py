"""对照函数里的断言也要写出差别。"""

import pytest

pytest.register_assert_rewrite("tests.scores.layouts.checking")
