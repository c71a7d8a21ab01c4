"""台账: the registers of vehicles and drivers, as they come in from files and go out again. 依据 6.4.3.1。"""

from datetime import date
from decimal import Decimal

from auth.permissions import Permission
from datahub.ledgers.ledger import Column, Ledger
from datahub.ledgers.values import Choice, Day, Money, Refers, Text, Whole

from . import queries, rules
from .models import Driver, Vehicle
from .words import DriverState, Energy, LicenceClass, PlateColour, VehicleState, VehicleUse

_UNIT = Refers("Unit", ("code", "name", "short_name"), "单位", {"region_code": "region_code"})
_UNIT_NAMES = ("所属单位", "使用单位", "单位", "单位名称", "单位编码", "权属单位", "所在单位")

VEHICLES = Ledger(
    name="vehicles",
    title="公务用车台账",
    record=Vehicle,
    clause="6.4.3.1-1",
    permission=Permission.VEHICLES_REGISTER,
    listing=queries.VEHICLES,
    key=("asset_number",),
    columns=(
        Column("asset_number", "资产编号", Text(most=40), required=True, aliases=("资产编码", "车辆编号", "编号")),
        Column(
            "plate_number",
            "号牌号码",
            Text(most=20, rule=rules.plate_number),
            unique=True,
            aliases=("车牌号", "车牌号码", "车牌", "号牌"),
        ),
        Column("plate_colour", "号牌颜色", Choice(PlateColour), aliases=("车牌颜色",)),
        Column("former_plate", "原号牌", Text(most=20), aliases=("原车牌", "原号牌号码")),
        Column("vin", "车辆识别代号", Text(most=20, rule=rules.vin), unique=True, aliases=("车架号", "VIN", "VIN码")),
        Column("unit_id", "所属单位编码", _UNIT, required=True, aliases=_UNIT_NAMES),
        Column("unit_id.name", "所属单位名称", _UNIT, derived=True),
        Column("use", "用途", Choice(VehicleUse), aliases=("车辆用途", "用车类别", "车辆类别")),
        Column("brand", "品牌", Text(most=60), aliases=("厂牌", "车辆品牌")),
        Column("model", "型号", Text(most=120), aliases=("车型", "品牌型号", "车辆型号", "规格型号")),
        Column("model_year", "年款", Whole(1900, date.today().year + 1), aliases=("出厂年份",)),
        Column("description", "说明", Text(most=200), aliases=("备注", "描述")),
        Column("energy", "能源类型", Choice(Energy), aliases=("燃料种类", "能源种类", "动力类型")),
        Column("seats", "座位数", Whole(1, 60, "座"), aliases=("核定座位数", "核定载客数", "核载人数")),
        Column(
            "price",
            "购置价格（元）",
            Money(most=Decimal(10_000_000)),
            aliases=("购置价格", "价格", "原值", "购置金额", "资产原值"),
        ),
        Column(
            "in_service_on", "启用日期", Day(past=True), aliases=("购置日期", "登记日期", "注册日期", "投入使用日期")
        ),
        Column("replacement_year", "预计更新年份", Whole(1900, 2100), aliases=("更新年份", "拟更新年份")),
        Column("insured_until", "保险有效期至", Day(), aliases=("保险到期日", "保险到期日期")),
        Column("inspected_until", "年检有效期至", Day(), aliases=("年检到期日", "检验有效期至", "检验有效期止")),
        Column(
            "odometer",
            "里程表读数（公里）",
            Whole(0, rules.LARGEST_ODOMETER, "公里"),
            aliases=("里程", "行驶里程", "里程表读数", "总里程"),
        ),
        Column("state", "状态", Choice(VehicleState), aliases=("车辆状态", "使用状态")),
    ),
)

DRIVERS = Ledger(
    name="drivers",
    title="驾驶员台账",
    record=Driver,
    clause="6.4.3.1-1",
    permission=Permission.VEHICLES_REGISTER,
    listing=queries.DRIVERS,
    key=("employee_code",),
    columns=(
        Column("employee_code", "人员编码", Text(most=64), required=True, aliases=("工号", "编码", "员工编号")),
        Column(
            "person_id",
            "人员",
            Refers("Person", ("employee_code",), "人员"),
            required=True,
            aliases=("人员目录编码", "目录中的人员编码"),
        ),
        Column("name", "姓名", Text(most=80), required=True, aliases=("驾驶员", "驾驶员姓名")),
        Column("unit_id", "所属单位编码", _UNIT, required=True, aliases=_UNIT_NAMES),
        Column("unit_id.name", "所属单位名称", _UNIT, derived=True),
        Column(
            "phone",
            "联系电话",
            Text(most=20, pattern=r"[+\d][\d -]{6,19}", note="电话号码，如 13800000000"),
            required=True,
            aliases=("手机", "手机号码", "电话"),
        ),
        Column("licence_number", "驾驶证号", Text(most=18), aliases=("驾驶证号码", "驾照号")),
        Column("licence_class", "准驾车型", Choice(LicenceClass), required=True, aliases=("驾驶证类别", "驾照类型")),
        Column("licence_until", "驾驶证有效期至", Day(), required=True, aliases=("驾驶证有效期", "驾照有效期")),
        Column("state", "在岗状态", Choice(DriverState), aliases=("状态",)),
    ),
)
