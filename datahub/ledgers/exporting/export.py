"""导出一份: a listing into a file, with what the file is."""

from collections.abc import Callable
from datetime import datetime
from typing import IO, Any

from auth.access import AccessLedger, Seen
from auth.audit import Kind, record
from auth.sessions import Database
from auth.viewer import Viewer
from kernel.labels import Labelled
from kernel.records import now
from kernel.refusal import NotPermitted

from .about import About, filters_of, rights_of
from .rows import Exporter
from .writers import Csv, JsonLines, Writer, Xlsx


class Format(Labelled):
    XLSX = "xlsx", "Excel 工作簿"
    CSV = "csv", "CSV（UTF-8）"
    JSONL = "jsonl", "JSON Lines"

    @property
    def media_type(self) -> str:
        return {
            Format.XLSX: "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
            Format.CSV: "text/csv; charset=utf-8",
            Format.JSONL: "application/x-ndjson",
        }[self]


_TOLD = 5_000
"""Personal values that are collected before they are written down."""

_WRITERS: dict[Format, Callable[..., Writer]] = {Format.XLSX: Xlsx, Format.CSV: Csv, Format.JSONL: JsonLines}


async def export(
    database: Database,
    viewer: Viewer,
    exporter: Exporter,
    format: Format,
    out: IO[bytes],
    *,
    wanted: Any = None,
    order: Labelled | None = None,
    at: datetime | None = None,
    progress: Callable[[int], None] = lambda done: None,
    access: AccessLedger | None = None,
    address: str = "",
    purpose: str = "",
) -> About:
    """Write what the viewer may see of a listing to ``out``; answers what was written.

    CSV and JSONL are the same bytes for the same rows. A workbook also says when it was made: with the same ``at`` it
    is the same bytes too. What is in it unmasked is written to the access ledger, and the export to the audit, before
    this returns: a file of which that cannot be said is not to be given out. Raises `NotPermitted` where the viewer
    may export nothing.
    """
    if not viewer.may(exporter.permission):
        raise NotPermitted(
            f"您没有导出{exporter.title}的权限", clause=exporter.clause, alternatives=("请有导出权限的人员导出",)
        )
    chosen = order if order is not None else next(iter(exporter.listing.orders))
    about = About(
        title=exporter.title,
        clause=exporter.clause,
        titles=exporter.titles,
        filters=filters_of(wanted),
        order=chosen.label,
        viewer=viewer.name,
        rights=rights_of(viewer),
        at=at or now(),
        masked=exporter.personal,
    )
    seen: set[Seen] = set()
    ledger = access or AccessLedger(database)
    why = "：".join(each for each in (f"导出{exporter.title}", purpose) if each)
    writer = _WRITERS[format](out, exporter.titles, about.at)
    async with database.reading(viewer, streams=True) as session:
        async for values in exporter.rows(session, viewer, wanted, chosen, seen):
            writer.write(values, about.line(values))
            if about.rows % 500 == 0:
                progress(about.rows)
            if len(seen) >= _TOLD:
                await ledger.write(viewer, seen, purpose=why, address=address)
                seen.clear()
    if seen:
        await ledger.write(viewer, seen, purpose=why, address=address)
    writer.close(about)
    progress(about.rows)
    await _told(database, viewer, exporter, format, about, address)
    return about


async def _told(
    database: Database, viewer: Viewer, exporter: Exporter, format: Format, about: About, address: str
) -> None:
    """For the audit: who took out which list, by which filters, how many rows, and which bytes."""
    details = {
        "list": exporter.name,
        "format": format.value,
        # values that were looked for may be personal: which filters there were is enough
        "filters": [name for name, _ in about.filters],
        "rows": about.rows,
        "checksum": about.checksum,
    }
    await record(
        database,
        Kind.EXPORT,
        f"export {exporter.name}",
        viewer,
        address=address,
        clause=exporter.clause,
        details=details,
    )
