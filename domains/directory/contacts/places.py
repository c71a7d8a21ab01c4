"""类别与层级: what follows from a unit's name and codes, where the source does not say it. Values in, verdict out."""

import re

from domains.directory.models import Level, UnitKind

_NAMED = (
    (re.compile("人民法院"), UnitKind.COURT),
    (re.compile("人民检察院"), UnitKind.PROCURATORATE),
    (re.compile("监察委|纪律检查|纪委"), UnitKind.SUPERVISION),
    (re.compile("人大常委会|人民代表大会"), UnitKind.CONGRESS),
    (re.compile("政协|政治协商会议"), UnitKind.CONSULTATIVE),
    (
        re.compile("总工会|妇女联合会|共青团|共产主义青年团|工商业联合会|残疾人联合会|科学技术协会|文学艺术界联合会"),
        UnitKind.MASS,
    ),
    (re.compile("中共|中国共产党|党委|组织部|宣传部|统战部|政法委|党校"), UnitKind.PARTY),
)
_REGISTERED_AS = {"12": UnitKind.INSTITUTION, "13": UnitKind.MASS}
"""How the second figure of a credit code of organs is given out. 依据 GB 32100-2015 表1。"""


def kind_of(name: str, credit_code: str | None) -> UnitKind:
    """
    >>> kind_of("杭州市中级人民法院", None).label, kind_of("杭州市财政局", None).label
    ('审判机关', '政府部门')
    """
    if found := _REGISTERED_AS.get((credit_code or "")[:2]):
        return found
    return next((kind for pattern, kind in _NAMED if pattern.search(name)), UnitKind.GOVERNMENT)


def level_of(region_code: str) -> Level:
    """
    >>> [level_of(code).value for code in ("330000", "330100", "330102")]
    ['province', 'city', 'county']
    """
    if region_code.endswith("0000"):
        return Level.PROVINCE
    return Level.CITY if region_code.endswith("00") else Level.COUNTY


def known_division(said: str | None, known: frozenset[str], above: str) -> str:
    """The division of a code as sources write it, or the nearest above it that is on record; else that of above.

    >>> known_division("330199", frozenset({"330000", "330100"}), "330000")
    '330100'
    """
    if said is None or not re.fullmatch(r"\d{6}", said):
        return above
    return next((code for code in (said, f"{said[:4]}00") if code in known), above)
