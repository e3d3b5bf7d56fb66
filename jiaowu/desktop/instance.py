"""同一份资料只开一个窗口：第二次启动把第一个窗口叫到前面。"""

import hashlib
from pathlib import Path

from PySide6.QtCore import QObject, Signal
from PySide6.QtNetwork import QLocalServer, QLocalSocket

WAIT_MS = 300


class Instance(QObject):
    """本机套接字；名字由资料文件夹决定，所以两份资料可以同时开。"""

    called = Signal()
    """又启动了一次。"""

    def __init__(self, data_folder: Path) -> None:
        """只算名字，不打开任何东西。"""
        super().__init__()
        digest = hashlib.sha256(str(data_folder.resolve()).encode()).hexdigest()
        self._name = f"jiaowu-{digest[:16]}"
        self._server = QLocalServer(self)
        self._server.setSocketOptions(QLocalServer.SocketOption.UserAccessOption)
        self._server.newConnection.connect(self._on_connection)

    def claim(self) -> bool:
        """占住位置返回 True；已有窗口时叫它到前面并返回 False。"""
        socket = QLocalSocket()
        socket.connectToServer(self._name)
        if socket.waitForConnected(WAIT_MS):
            socket.disconnectFromServer()
            return False
        QLocalServer.removeServer(self._name)
        self._server.listen(self._name)
        return True

    def release(self) -> None:
        """让出位置。"""
        self._server.close()

    def _on_connection(self) -> None:
        while (connection := self._server.nextPendingConnection()) is not None:
            connection.disconnected.connect(connection.deleteLater)
        self.called.emit()
