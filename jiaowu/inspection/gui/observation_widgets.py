"""听课、巡堂的窗体用的部件，都是公用的那几种。"""

from jiaowu.desktop.boxes import fill_titled
from jiaowu.desktop.comment_edit import CommentEdit
from jiaowu.desktop.share_bar import ShareDelegate
from jiaowu.teachers.gui.teacher_box import TeacherBox

__all__ = ["CommentEdit", "ShareDelegate", "TeacherBox", "fill_titled"]
