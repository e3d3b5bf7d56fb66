"""另开一个窗口看样例学校；用户自己的资料不受影响。"""

from PySide6.QtCore import QProcess, QProcessEnvironment

from jiaowu.errors import UserError
from jiaowu.workers import program_command, worker_environment


def open_sample_school() -> None:
    """再启动一份本程序打开样例学校，它的资料放在临时文件夹里；启动不了时报 UserError。"""
    program, *words = program_command("demo")
    process = QProcess()
    process.setProgram(program)
    process.setArguments(words)
    environment = QProcessEnvironment()
    for name, value in worker_environment().items():
        environment.insert(name, value)
    process.setProcessEnvironment(environment)
    started = process.startDetached()
    if not (started[0] if isinstance(started, tuple) else started):
        raise UserError("样例学校没有打开：程序不能再启动一份。请重新安装后再试。")
