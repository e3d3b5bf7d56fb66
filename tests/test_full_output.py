import errno
from io import StringIO

import pytest
from typing_extensions import override

from jiaowu.command import say
from jiaowu.errors import UserError


class _FullDisk(StringIO):
    @override
    def flush(self) -> None:
        raise OSError(errno.ENOSPC, "No space left on device")


def test_a_full_disk_behind_the_standard_output_is_one_sentence(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("sys.stdout", _FullDisk())

    with pytest.raises(UserError, match="磁盘已满"):
        say("一行")
