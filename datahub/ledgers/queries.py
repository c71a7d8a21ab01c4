"""查什么: the batches that somebody may see."""

from dataclasses import dataclass
from typing import Annotated

from kernel.fetch import Listing
from kernel.forms import Label, Where
from kernel.labels import Labelled

from .records import Batch, BatchState


class BatchOrder(Labelled):
    NEWEST = "newest", "最近导入在前"


@dataclass(kw_only=True)
class BatchFilter:
    ledger: Annotated[str | None, Label("台账", "如 vehicles"), Where(lambda name: Batch.ledger == name)] = None
    state: Annotated[BatchState | None, Label("批次状态"), Where(lambda state: Batch.state == state)] = None


BATCHES = Listing(Batch, {BatchOrder.NEWEST: (Batch.created_at.desc(),)}, BatchFilter)
