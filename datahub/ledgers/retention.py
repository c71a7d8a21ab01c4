"""台账批次的保存期限: staged rows and the files they came from hold what others wrote; they are not kept for ever.

A batch that was imported can be undone for half a year; one that was not is kept for a month.
"""

from datetime import timedelta

from sqlalchemy import ColumnElement, select

from auth.retention import PERSONAL_LAW, Rule, retained

from .records import Batch, BatchFile, BatchRow, BatchState

UNDOABLE = timedelta(days=180)
"""How long an imported batch can be undone; its rows are kept as long."""


def _in(row: type[BatchRow] | type[BatchFile], *, imported: bool) -> ColumnElement[bool]:
    state = Batch.state == BatchState.COMMITTED if imported else Batch.state != BatchState.COMMITTED
    return row.batch_id.in_(select(Batch.id).where(state))


for _row, _what in ((BatchRow, "台账批次的行"), (BatchFile, "台账批次的原文件")):
    for _imported, _days, _said in ((True, UNDOABLE.days, "已导入"), (False, 30, "未导入")):
        retained(
            Rule(
                f"{_row.__tablename__}_{'imported' if _imported else 'other'}",
                f"{_what}（{_said}）",
                _row,
                _row.created_at,
                _days,
                "核对",
                PERSONAL_LAW,
                lambda row=_row, imported=_imported: _in(row, imported=imported),  # type: ignore[misc]
            )
        )
