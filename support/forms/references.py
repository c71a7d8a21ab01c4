"""所指: the people, units and regions that answers name. Records of the directory are known by their name, as the
support layer lies below it."""

from collections.abc import Iterator, Mapping, Sequence
from typing import Any
from uuid import UUID

from sqlalchemy import select
from sqlalchemy.ext.asyncio import AsyncSession

from kernel.ids import parse_global_id
from kernel.records import Record
from kernel.refusal import Invalid

from .attachments import Attachment
from .fields import Field, Kind

_MODELS = {Kind.PERSON: "Person", Kind.UNIT: "Unit", Kind.REGION: "Division"}
Named = tuple[str, Field, str]
"""Where it stands (``key`` or ``key.row.column``), the question, and what the answer names."""


def model(name: str) -> Any:
    return next(mapper.class_ for mapper in Record.registry.mappers if mapper.class_.__name__ == name)


def named(fields: Sequence[Field], answers: Mapping[str, Any], at: str = "") -> Iterator[Named]:
    """Every person, unit, region and attachment the answers name."""
    for each in fields:
        value = answers.get(each.key)
        if value is None:
            continue
        if each.kind is Kind.TABLE:
            for row, said in enumerate(value):
                yield from named(each.columns, said, f"{at}{each.key}.{row}.")
        elif each.kind in _MODELS:
            yield f"{at}{each.key}", each, value
        elif each.kind is Kind.ATTACHMENT:
            yield from ((f"{at}{each.key}", each, one) for one in value)


async def names_of(session: AsyncSession, found: Sequence[Named]) -> dict[str, str]:
    """What is named, by what the answer says. Raises `Invalid` where it does not exist or is out of reach."""
    names: dict[str, str] = {}
    for kind, name in _MODELS.items():
        wanted = {value for _, asked, value in found if asked.kind is kind}
        if not wanted:
            continue
        record = model(name)
        if kind is Kind.REGION:
            rows = await session.scalars(select(record).where(record.code.in_(wanted)))
            names |= {row.code: row.name for row in rows}
        else:
            ids = {parse_global_id(value, expected=name)[1]: value for value in wanted}
            rows = await session.scalars(select(record).where(record.id.in_(ids)))
            names |= {ids[row.id]: row.name for row in rows}
    files = {id_of(value): value for _, asked, value in found if asked.kind is Kind.ATTACHMENT}
    if files:
        kept = await session.scalars(select(Attachment).where(Attachment.id.in_(files)))
        names |= {files[each.id]: each.name for each in kept}
    for at, asked, value in found:
        if value not in names:
            raise Invalid(f"{asked.label}：未找到所选的内容，请重新选择", field=f"answers.{at}")
    return names


def id_of(attachment: str) -> UUID:
    return parse_global_id(attachment, expected="Attachment", field="answers")[1]
