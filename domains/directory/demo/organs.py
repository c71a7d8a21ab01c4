"""机关: which organs each level has in the demonstration. The government is the root of its level."""

from dataclasses import dataclass

from domains.directory.models import Level, UnitKind

K = UnitKind


@dataclass(frozen=True)
class Organ:
    """An organ named after its region: ``杭州市`` + ``教育局``. ``under`` is the name of the organ it belongs to."""

    name: str
    short: str
    kind: UnitKind = K.GOVERNMENT
    under: str = "人民政府"


GOVERNMENT = Organ("人民政府", "政府", under="")
"""Holds the tree together. Has no staff of its own here: a post over it would reach every organ below."""

_PROVINCE = (
    Organ("机关事务管理局", "省机关事务局"),
    Organ("公务用车服务中心", "省公车中心", K.INSTITUTION, under="机关事务管理局"),
    Organ("纪委监委机关", "省纪委监委", K.SUPERVISION),
    Organ("发展和改革委员会", "省发展改革委"),
    Organ("财政厅", "省财政厅"),
    Organ("教育厅", "省教育厅"),
    Organ("科学技术厅", "省科技厅"),
    Organ("民政厅", "省民政厅"),
    Organ("人力资源和社会保障厅", "省人力社保厅"),
    Organ("自然资源厅", "省自然资源厅"),
    Organ("生态环境厅", "省生态环境厅"),
    Organ("住房和城乡建设厅", "省建设厅"),
    Organ("交通运输厅", "省交通运输厅"),
    Organ("水利厅", "省水利厅"),
    Organ("农业农村厅", "省农业农村厅"),
    Organ("商务厅", "省商务厅"),
    Organ("卫生健康委员会", "省卫生健康委"),
    Organ("应急管理厅", "省应急管理厅"),
    Organ("审计厅", "省审计厅"),
    Organ("总工会机关", "省总工会", K.MASS),
)
_CITY = (
    Organ("机关事务管理局", "机关事务局"),
    Organ("公务用车服务中心", "公车中心", K.INSTITUTION, under="机关事务管理局"),
    Organ("纪委监委机关", "纪委监委", K.SUPERVISION),
    Organ("发展和改革委员会", "发改委"),
    Organ("财政局", "财政局"),
    Organ("教育局", "教育局"),
    Organ("民政局", "民政局"),
    Organ("应急管理局", "应急局"),
    Organ("交通运输局", "交通局"),
    Organ("卫生健康委员会", "卫健委"),
)
_COUNTY = (
    Organ("机关事务服务中心", "机关事务中心", K.INSTITUTION),
    Organ("纪委监委机关", "纪委监委", K.SUPERVISION),
    Organ("发展和改革局", "发改局"),
    Organ("财政局", "财政局"),
    Organ("教育局", "教育局"),
)

ORGANS = {Level.PROVINCE: _PROVINCE, Level.CITY: _CITY, Level.COUNTY: _COUNTY}

PLATFORM = {level: organs[0].name for level, organs in ORGANS.items()}
"""Who runs the dispatch platform of a level."""

FLEET = {Level.PROVINCE: "公务用车服务中心", Level.CITY: "公务用车服务中心", Level.COUNTY: "机关事务服务中心"}
"""Where the platform's drivers and vehicles belong."""
