"""样例学校：把 data/sample/ 里编造的学校存成一个资料库；一间一个模块，都从 build_sample 依次叫到。"""

from pathlib import Path

from sqlalchemy.orm import Session

from jiaowu.database import open_database
from jiaowu.progress import Progress
from jiaowu.sample.activities import make_activities
from jiaowu.sample.duties import make_duties
from jiaowu.sample.files import make_files
from jiaowu.sample.inspection import make_rounds
from jiaowu.sample.leaves import make_leaves
from jiaowu.sample.observations import make_observations
from jiaowu.sample.patrols import make_patrols
from jiaowu.sample.portfolios import make_portfolios
from jiaowu.sample.projects import make_projects
from jiaowu.sample.school import make_school
from jiaowu.sample.scores import make_exams
from jiaowu.sample.students import make_changes, make_people
from jiaowu.sample.tasks import make_tasks
from jiaowu.sample.teachers import make_teachers
from jiaowu.sample.timetable import make_timetable
from jiaowu.sample.training import make_training
from jiaowu.sample.truth import read_truth


def build_sample(folder: Path, progress: Progress) -> Path:
    """在 folder 建立样例学校的资料库，返回 folder；取消或失败时不留半套资料。"""
    store = open_database(folder)
    try:
        with store.write("建立样例学校") as session:
            _make_all(session, folder, progress)
    finally:
        store.close()
    return folder


def _make_all(session: Session, folder: Path, progress: Progress) -> None:
    """先有人与任教，再有课表，再有照着课表的请假、听课、巡堂。"""
    truth = read_truth()
    terms = make_school(session, truth)
    term_id, term = terms[-1]
    progress.step("正在建立师生与任教")
    make_people(session, truth, terms, progress)
    make_teachers(session, truth, term)
    make_exams(session, truth, terms, progress)
    make_changes(session, term_id)
    progress.step("正在建立课表与检查")
    make_timetable(session, term_id, term)
    make_leaves(session)
    make_rounds(session, terms)
    make_observations(session, term_id)
    make_patrols(session)
    make_activities(session, term_id, folder)
    make_training(session)
    make_duties(session, term_id)
    make_tasks(session, term_id)
    make_projects(session, term_id)
    make_portfolios(session)
    make_files(session, term_id, folder)
