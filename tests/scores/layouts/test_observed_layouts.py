from collections.abc import Callable
from pathlib import Path

import pytest

from tests.scores.layouts.checking import check
from tests.scores.layouts.collected import COLLECTED
from tests.scores.layouts.exam import Truth
from tests.scores.layouts.observed import OBSERVED


@pytest.mark.parametrize("build", [*OBSERVED, *COLLECTED], ids=lambda build: str(build.__name__))
def test_an_observed_layout_is_read_exactly(build: Callable[[Path], Truth], tmp_path: Path) -> None:
    truth = build(tmp_path)

    parsed = check(truth)

    assert parsed.layouts
