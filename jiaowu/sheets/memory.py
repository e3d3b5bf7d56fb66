"""给读取子进程设内存上限：超出时只倒下它自己。"""

import contextlib
import sys

if sys.platform == "win32":
    import ctypes
    from ctypes import wintypes

    _LIMIT_PROCESS_MEMORY = 0x100
    _EXTENDED_LIMIT_INFORMATION = 9

    class _ExtendedLimit(ctypes.Structure):
        """JOBOBJECT_EXTENDED_LIMIT_INFORMATION。"""

        _fields_ = (
            ("PerProcessUserTimeLimit", ctypes.c_int64),
            ("PerJobUserTimeLimit", ctypes.c_int64),
            ("LimitFlags", wintypes.DWORD),
            ("MinimumWorkingSetSize", ctypes.c_size_t),
            ("MaximumWorkingSetSize", ctypes.c_size_t),
            ("ActiveProcessLimit", wintypes.DWORD),
            ("Affinity", ctypes.c_size_t),
            ("PriorityClass", wintypes.DWORD),
            ("SchedulingClass", wintypes.DWORD),
            ("IoInfo", ctypes.c_uint64 * 6),
            ("ProcessMemoryLimit", ctypes.c_size_t),
            ("JobMemoryLimit", ctypes.c_size_t),
            ("PeakProcessMemoryUsed", ctypes.c_size_t),
            ("PeakJobMemoryUsed", ctypes.c_size_t),
        )

    def limit_memory(size: int) -> None:
        """把本进程放进限定内存的作业；系统不许时只靠时间与格数的上限。"""
        kernel = ctypes.WinDLL("kernel32")
        kernel.CreateJobObjectW.restype = wintypes.HANDLE
        kernel.GetCurrentProcess.restype = wintypes.HANDLE
        kernel.SetInformationJobObject.argtypes = (
            wintypes.HANDLE,
            ctypes.c_int,
            ctypes.c_void_p,
            wintypes.DWORD,
        )
        kernel.AssignProcessToJobObject.argtypes = (wintypes.HANDLE, wintypes.HANDLE)
        limit = _ExtendedLimit(LimitFlags=_LIMIT_PROCESS_MEMORY, ProcessMemoryLimit=size)
        job = kernel.CreateJobObjectW(None, None)
        kernel.SetInformationJobObject(
            job, _EXTENDED_LIMIT_INFORMATION, ctypes.byref(limit), ctypes.sizeof(limit)
        )
        kernel.AssignProcessToJobObject(job, kernel.GetCurrentProcess())

else:
    import resource

    def limit_memory(size: int) -> None:
        """限定本进程的地址空间，不留内存转储；系统不许时只靠时间与格数的上限。"""
        for what, wanted in ((resource.RLIMIT_CORE, 0), (resource.RLIMIT_AS, size)):
            _, hard = resource.getrlimit(what)
            with contextlib.suppress(OSError, ValueError):
                resource.setrlimit(what, (wanted if hard < 0 else min(wanted, hard), hard))
