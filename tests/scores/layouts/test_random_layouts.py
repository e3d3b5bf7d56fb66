from pathlib import Path

import pytest

from tests.scores.layouts.checking import check
from tests.scores.layouts.variants import build_variant


@pytest.mark.parametrize("seed", range(200))
def test_a_random_layout_is_read_exactly(seed: int, tmp_path: Path) -> None:
    truth = build_variant(seed, tmp_path)

    parsed = check(truth)

    assert parsed.layouts
