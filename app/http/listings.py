"""可导出的列表: which lists leave as files, and what a filter in the graph's own spelling asks of them."""

from collections.abc import Sequence
from dataclasses import replace
from typing import Any

import orjson
import strawberry
from graphql import GraphQLError
from graphql.utilities import coerce_input_value, validate_input_value
from sqlalchemy import and_
from sqlalchemy.ext.asyncio import AsyncSession
from strawberry.types.arguments import convert_argument

from auth.audit import AuditEntry, Kind, Outcome
from auth.audit import queries as audit
from auth.permissions import Permission
from auth.viewer import Viewer
from datahub.ledgers.exporting import Exporter
from datahub.ledgers.ledger import Column
from datahub.ledgers.values import Choice, Flag, Instant, Refers, Text, Whole
from domains.directory import queries as directory
from domains.directory.models import Level, PersonState, UnitKind
from domains.directory.oversight import overseen
from domains.vehicles import ledger, words
from domains.vehicles import queries as vehicles
from kernel.refusal import Invalid, NotFound
from resolvers.forms import read
from resolvers.vehicles import only_waiting

_UNIT = Refers("Unit", ("name",), "单位")

UNITS = Exporter(
    "units",
    "单位名录",
    directory.UNITS,
    (
        Column("code", "单位编码", Text()),
        Column("name", "单位名称", Text()),
        Column("short_name", "简称", Text()),
        Column("credit_code", "统一社会信用代码", Text()),
        Column("kind", "类别", Choice(UnitKind)),
        Column("level", "层级", Choice(Level)),
        Column("region_code", "区划代码", Text()),
        Column("parent_id", "上级单位", _UNIT),
        Column("active", "是否存续", Flag()),
    ),
    "7.1-1",
)
PEOPLE = Exporter(
    "people",
    "人员名册",
    directory.PEOPLE,
    (
        Column("employee_code", "人员编码", Text()),
        Column("name", "姓名", Text()),
        Column("title", "职务", Text()),
        Column("unit_id", "所在单位", _UNIT),
        Column("phone", "手机号码", Text()),
        Column("id_number", "身份证号码", Text()),
        Column("state", "在职状态", Choice(PersonState)),
    ),
    "7.1-1",
)
VEHICLES, DRIVERS = Exporter.of(ledger.VEHICLES), Exporter.of(ledger.DRIVERS)
TRIPS = Exporter(
    "trips",
    "用车申请与记录",
    vehicles.TRIPS,
    (
        Column("number", "编号", Text()),
        Column("state", "办理状态", Choice(words.TripState)),
        Column("unit_id", "用车单位", _UNIT),
        Column("applicant_id", "申请人", Refers("Person", ("name",), "人员")),
        Column("purpose", "事由类别", Choice(words.TripPurpose)),
        Column("reason", "用车事由", Text()),
        Column("passengers", "乘车人数", Whole()),
        Column("origin", "出发地", Text()),
        Column("destination", "目的地", Text()),
        Column("starts_at", "计划出车时间", Instant()),
        Column("ends_at", "计划返回时间", Instant()),
        Column("vehicle_id", "所派车辆", Refers("Vehicle", ("plate_number", "asset_number"), "车辆")),
        Column("driver_id", "所派驾驶员", Refers("Driver", ("name",), "驾驶员")),
        Column("departed_at", "实际出车时间", Instant()),
        Column("came_back_at", "实际归队时间", Instant()),
        Column("odometer_start", "出车里程表读数（公里）", Whole()),
        Column("odometer_end", "归队里程表读数（公里）", Whole()),
    ),
    "6.4.3.3-1",
)

AUDIT = Exporter(
    "audit",
    "审计记录",
    audit.ENTRIES,
    (
        Column("at", "何时", Instant()),
        Column("kind", "事件类型", Choice(Kind)),
        Column("outcome", "结果", Choice(Outcome)),
        Column("actor_name", "办理人", Text()),
        Column("address", "网络地址", Text()),
        Column("act", "办理的事项", Text()),
        Column("clause", "依据的条款", Text()),
        Column("subject_kind", "对象的种类", Text()),
        Column("subject_id", "对象的标识", Text()),
        Column("details", "改动的内容", Text()),
        Column("digest", "内容的 SM3", Text()),
    ),
    "7.4-1",
    permission=Permission.AUDIT_READ,
    only=lambda viewer: overseen(viewer, AuditEntry.actor_id),
)

EXPORTERS = {each.name: each for each in (UNITS, PEOPLE, VEHICLES, DRIVERS, TRIPS, AUDIT)}


def exporter_named(name: str) -> Exporter:
    """Raises `NotFound` naming the lists there are."""
    if name not in EXPORTERS:
        raise NotFound(f"没有名为 {name} 的列表", alternatives=(f"可导出：{'、'.join(EXPORTERS)}",))
    return EXPORTERS[name]


def filter_of(schema: strawberry.Schema, exporter: Exporter, said: str | None) -> Any:
    """The filter form that a JSON object in the graph's spelling means; ``None`` for none. Raises `Invalid`."""
    if not said:
        return None
    form = exporter.listing.filter
    assert form is not None
    kind: Any = schema._schema.get_type(form.__name__)
    try:
        value = orjson.loads(said)
        validate_input_value(value, kind, _refuse)
        converted = convert_argument(
            coerce_input_value(value, kind),
            form,
            scalar_registry=schema.schema_converter.scalar_registry,
            config=schema.config,
        )
    except orjson.JSONDecodeError as error:
        raise Invalid("筛选条件应为 JSON 对象", field="filter") from error
    return read(converted)


async def narrowed(session: AsyncSession, viewer: Viewer, exporter: Exporter, wanted: Any) -> Exporter:
    """The same list under the conditions that its statement alone does not know: what waits for whom, the workflow
    answers."""
    listing = exporter.listing
    more = [] if listing.where is None else [listing.where]
    if listing is vehicles.TRIPS:
        more += await only_waiting(session, viewer, wanted)
    return replace(exporter, listing=replace(listing, where=and_(*more))) if more else exporter


def _refuse(error: GraphQLError, _path: Sequence[str | int]) -> None:
    raise Invalid(f"筛选条件有误：{error.message}", field="filter")
