"""全项目共用的两种异常。"""


class UserError(Exception):
    """给用户看的错误：一句中文，说清发生了什么、该怎么办。"""


class Cancelled(Exception):  # noqa: N818 — 取消不是错误，名字不带 Error
    """用户取消了正在进行的工作；已做的部分整体作废。"""
