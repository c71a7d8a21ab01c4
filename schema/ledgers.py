"""台账的导入: its part of the interface. 依据 6.2.3。"""

from datetime import datetime

import strawberry

from auth.permissions import Permission as P
from datahub.ledgers import faults, ledger, queries, records
from resolvers import ledgers as resolvers

from .directives import clauses
from .forms import described
from .labels import labels
from .language import Node, field, filters, mutation, plain, query, shows
from .lists import root_list
from .parts import Part

CLAUSE = "6.2.3-1"

labels(records.BatchState, "导入批次的状态", clause=CLAUSE)
labels(queries.BatchOrder, "导入批次的排序")
labels(faults.Check, "单元格未通过的核对", clause=CLAUSE, name="LedgerCheck")
filters(queries.BatchFilter, "导入批次的筛选")


@plain(ledger.Column, "台账的一列", clause=CLAUSE)
class LedgerColumn:
    name: str = field("列的标识，对应文件里用它")
    title: str = field("列的名称")
    required: bool = field("是否必填")
    aliases: list[str] = field("也认得的其他名称")
    asks: str = field("填写的要求", resolver=resolvers.column_asks)


@plain(ledger.Ledger, "可以从文件导入的台账", clause=CLAUSE)
class Ledger:
    name: str = field("台账的标识")
    title: str = field("台账的名称")
    clause: str = field("依据的条款")
    columns: list[LedgerColumn] = field("可以导入的各列", resolver=resolvers.columns)


@plain(faults.Fault, "文件里一处差错", clause=CLAUSE)
class LedgerFault:
    row: int = field("第几行，与表格软件里的行号相同")
    column: str = field("哪一列；空的指整行")
    value: str = field("原来的内容")
    check: faults.Check = field("未通过的核对")
    message: str = field("错在哪里")
    remedy: str = field("怎样改")
    clause: str | None = field("依据的条款")


@plain(resolvers.Share, "核对、导入或撤销的进度", clause=CLAUSE)
class BatchProgress:
    share: float = field("完成了多少，0至1；1即结束")


@shows(records.Batch, "导入批次：一份文件，核对过的，以及后来怎样", clause=CLAUSE)
class Batch(Node):
    ledger: str = field("台账的标识")
    title: str = field("台账的名称", resolver=resolvers.batch_title)
    state: records.BatchState = field("状态")
    file_name: str = field("文件名")
    read_as: str = field("怎样读的：编码、分隔符或工作表")
    mapping: str = field("所用的列对应（YAML），可改后再用")
    unmapped: list[str] = field("文件里没有用到的列")
    rows: int = field("数据行数")
    new: int = field("新增的行数")
    changed: int = field("更新的行数")
    same: int = field("与台账相同的行数")
    repeated: int = field("同一记录重复出现的行数，以先出现的为准")
    faulty: int = field("有差错的行数")
    fault_count: int = field("差错的处数", resolver=resolvers.fault_count)
    partial: bool = field("是否只导入了无误的行")
    created_at: datetime = field("核对的时间")
    committed_at: datetime | None = field("导入的时间")
    undone_at: datetime | None = field("撤销的时间")
    faults: list[LedgerFault] = described(field("差错，按行的次序", resolver=resolvers.faults_of))
    returned_url: str | None = field("标出差错的原文件的地址；没有差错则为空", resolver=resolvers.returned_url)


@strawberry.type
class LedgerQuery:
    ledgers = query(resolvers.ledgers, list[Ledger], "可以导入的台账", permission=P.LEDGERS_IMPORT, clause=CLAUSE)
    batches = root_list(queries.BATCHES, Batch, "导入批次", permission=P.LEDGERS_IMPORT, clause=CLAUSE)


@strawberry.type
class LedgerMutation:
    batch_check = mutation(
        resolvers.check,
        Batch,
        "核对一份台账文件。台账不作任何改动，留下一个批次",
        permission=P.LEDGERS_IMPORT,
        clause=CLAUSE,
    )
    batch_commit = mutation(
        resolvers.commit, Batch, "导入核对过的批次：全部写入，或什么也不写", permission=P.LEDGERS_IMPORT, clause=CLAUSE
    )
    batch_undo = mutation(
        resolvers.undo, Batch, "撤销已导入的批次：台账恢复原样", permission=P.LEDGERS_IMPORT, clause=CLAUSE
    )
    batch_discard = mutation(
        resolvers.discard, Batch, "放弃核对过的批次，不再导入", permission=P.LEDGERS_IMPORT, clause=CLAUSE
    )


@strawberry.type
class LedgerSubscription:
    batch_progress = described(
        strawberry.subscription(
            resolver=resolvers.watch,
            graphql_type=BatchProgress,
            description=f"本人以此标识进行的核对、导入或撤销的进度。依据 {CLAUSE}",
            directives=clauses(CLAUSE),
        )
    )


PART = Part("ledgers", "台账导入", query=LedgerQuery, mutation=LedgerMutation, subscription=LedgerSubscription)
