"""在哪里: whether a division, or a unit within it, is one; asked wherever a form names a place."""

from uuid import UUID

from sqlalchemy import select

from auth.sessions import Work
from auth.viewer import Region
from kernel.refusal import Invalid, NotFound

from .models import Division, Unit


async def division(work: Work, region_code: str) -> None:
    """There is such a division. Raises `NotFound`."""
    if await work.session.scalar(select(Division.id).where(Division.code == region_code)) is None:
        raise NotFound(f"没有代码为「{region_code}」的行政区划", field="regionCode", alternatives=("查行政区划表",))


async def within_region(work: Work, region_code: str, unit_id: UUID | None) -> None:
    """There is such a division, and the unit, where one is named, lies in it.

    Else a right over one region would give rights over a unit of another. Raises `NotFound`, `Invalid`.
    """
    await division(work, region_code)
    if unit_id is not None:
        unit = await work.claim(Unit, unit_id, what="该单位", field="unitId")
        if not Region(region_code).covers(unit.region_code):
            raise Invalid("该单位不在所填的区划内", field="unitId", alternatives=("填写该单位所在的区划",))
