"""t 分布的分位数。"""

import pytest
from scipy import stats

from jiaowu.quantiles import t_quantile


@pytest.mark.parametrize("freedom", [1, 2, 3, 4.37, 5, 9, 10, 29, 30, 120.5, 3000, 1e6])
def test_quantiles_agree_with_scipy(freedom: float) -> None:
    for share in (0.5001, 0.6, 0.9, 0.95, 0.975, 0.995, 0.9999, 0.025):
        assert t_quantile(share, freedom) == pytest.approx(float(stats.t.ppf(share, freedom)), rel=1e-8)


@pytest.mark.parametrize(("share", "freedom"), [(0, 5), (1, 5), (0.9, 0)])
def test_impossible_quantiles_are_refused(share: float, freedom: float) -> None:
    with pytest.raises(ValueError, match="自由度"):
        t_quantile(share, freedom)


def test_quantiles_are_symmetric_about_zero() -> None:
    low, middle, high = (t_quantile(share, 7) for share in (0.025, 0.5, 0.975))

    assert (low, middle) == (-high, 0.0)
