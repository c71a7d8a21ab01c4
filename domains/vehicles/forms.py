"""填什么: the forms of the domain. 依据 6.4.3.1、6.4.3.3。"""

from dataclasses import dataclass
from datetime import date, datetime
from decimal import Decimal
from typing import Annotated
from uuid import UUID

from kernel.forms import Label, Range, Refers, Text

from .words import Energy, LicenceClass, TripPurpose, VehicleUse

YUAN = Range(0, 100_000)
STARS = Range(1, 5)


@dataclass(kw_only=True)
class NewVehicle:
    asset_number: Annotated[str, Label("资产编号"), Text(most=40)]
    unit_id: Annotated[UUID, Label("所属单位"), Refers("Unit")]
    use: Annotated[VehicleUse, Label("用途")]
    seats: Annotated[int, Label("核定座位数", "含驾驶员"), Range(2, 60)]
    plate_number: Annotated[str | None, Label("号牌号码")] = None
    vin: Annotated[str | None, Label("车辆识别代号")] = None
    brand: Annotated[str, Label("品牌"), Text(most=60, least=0)] = ""
    model: Annotated[str, Label("型号"), Text(most=120, least=0)] = ""
    energy: Annotated[Energy | None, Label("能源类型")] = None
    price: Annotated[Decimal | None, Label("购置价格（元）", "不含车辆购置税"), Range(0, 10_000_000)] = None
    in_service_on: Annotated[date | None, Label("启用日期")] = None
    insured_until: Annotated[date | None, Label("保险有效期至")] = None
    inspected_until: Annotated[date | None, Label("年检有效期至")] = None
    odometer: Annotated[int, Label("里程表读数（公里）"), Range(0, 2_000_000)] = 0


@dataclass(kw_only=True)
class NewDriver:
    person_id: Annotated[UUID, Label("人员"), Refers("Person")]
    phone: Annotated[str, Label("联系电话"), Text(most=20, least=7)]
    licence_class: Annotated[LicenceClass, Label("准驾车型")]
    licence_until: Annotated[date, Label("驾驶证有效期至")]
    licence_number: Annotated[str | None, Label("驾驶证号"), Text(most=18)] = None


@dataclass(kw_only=True)
class NewTrip:
    purpose: Annotated[TripPurpose, Label("用车事由类别")]
    reason: Annotated[str, Label("用车事由"), Text(most=200)]
    passengers: Annotated[int, Label("乘车人数", "不含驾驶员")]
    origin: Annotated[str, Label("出发地"), Text(most=120)]
    destination: Annotated[str, Label("目的地"), Text(most=120)]
    starts_at: Annotated[datetime, Label("出车时间")]
    ends_at: Annotated[datetime, Label("返回时间")]
    unit_id: Annotated[UUID | None, Label("用车单位", "不填即为本人所在单位"), Refers("Unit")] = None


@dataclass(kw_only=True)
class NewReport:
    kilometres: Annotated[int, Label("行驶里程（公里）"), Range(0, 5000)]
    tolls: Annotated[Decimal, Label("路桥费（元）"), YUAN]
    parking: Annotated[Decimal, Label("停车费（元）"), YUAN]
    fuel: Annotated[Decimal, Label("加油或充电费（元）"), YUAN]
    fuel_litres: Annotated[Decimal | None, Label("加油量（升）或充电量（千瓦时）"), Range(0, 1000)] = None
    odometer_end: Annotated[int | None, Label("归队里程表读数（公里）", "更正归队时的读数"), Range(0, 2_000_000)] = None
    note: Annotated[str | None, Label("说明"), Text(most=500, least=0)] = None


@dataclass(kw_only=True)
class NewRating:
    punctuality: Annotated[int, Label("准时，一至五星"), STARS]
    attitude: Annotated[int, Label("态度，一至五星"), STARS]
    safety: Annotated[int, Label("安全，一至五星"), STARS]
    cleanliness: Annotated[int, Label("整洁，一至五星"), STARS]
    comment: Annotated[str | None, Label("意见"), Text(most=500, least=0)] = None
