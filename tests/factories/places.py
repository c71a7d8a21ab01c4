"""Where things are."""

from typing import Any
from uuid import NAMESPACE_URL, UUID, uuid5

from domains.directory.models import Level, Unit, UnitKind
from kernel.ids import new_id

ZHEJIANG, HANGZHOU, SHANGCHENG, XIHU, NINGBO, HAISHU = "330000", "330100", "330102", "330106", "330200", "330203"


def unit_in(region_code: str) -> UUID:
    """The unit that a region's things belong to where a test does not say."""
    return uuid5(NAMESPACE_URL, f"unit:{region_code}")


def a_unit(**said: Any) -> Unit:
    id: UUID = said.pop("id", None) or new_id()
    region: str = said.setdefault("region_code", SHANGCHENG)
    level = Level.PROVINCE if region == ZHEJIANG else Level.CITY if region.endswith("00") else Level.COUNTY
    usual = {
        "id": id,
        "code": f"U{id.hex[-16:]}",
        "name": "机关事务管理局",
        "short_name": "机关事务局",
        "kind": UnitKind.GOVERNMENT,
        "level": level,
    }
    return Unit(**(usual | said))
