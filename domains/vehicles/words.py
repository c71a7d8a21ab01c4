"""用语: the closed sets of the domain, each value with the name people know it by. 依据 6.4.3。"""

from kernel.labels import Labelled
from support.workflow.steps import State


class VehicleUse(Labelled):
    CONFIDENTIAL_COMM = "confidential_comm", "机要通信用车"
    EMERGENCY = "emergency", "应急保障用车"
    LAW_ENFORCEMENT = "law_enforcement", "执法执勤用车"
    SPECIAL_TECH = "special_tech", "特种专业技术用车"
    OTHER_APPROVED = "other_approved", "其他按规定配备的公务用车"


class VehicleState(Labelled):
    IN_SERVICE = "in_service", "在用"
    MAINTENANCE = "maintenance", "维修"
    SEALED = "sealed", "封存"
    DISPOSED = "disposed", "已处置"


class Energy(Labelled):
    PETROL = "petrol", "汽油"
    DIESEL = "diesel", "柴油"
    HYBRID = "hybrid", "混合动力"
    PLUG_IN = "plug_in", "插电式混合动力"
    ELECTRIC = "electric", "纯电动"
    HYDROGEN = "hydrogen", "燃料电池"


class PlateColour(Labelled):
    BLUE = "blue", "蓝牌"
    GREEN = "green", "绿牌"
    YELLOW = "yellow", "黄牌"
    WHITE = "white", "白牌"


class LicenceClass(Labelled):
    A1 = "A1", "A1大型客车"
    A2 = "A2", "A2重型牵引挂车"
    A3 = "A3", "A3城市公交车"
    B1 = "B1", "B1中型客车"
    B2 = "B2", "B2大型货车"
    C1 = "C1", "C1小型汽车"
    C2 = "C2", "C2小型自动挡汽车"


class DriverState(Labelled):
    ON_DUTY = "on_duty", "在岗"
    ON_LEAVE = "on_leave", "休假"
    LEFT = "left", "离岗"


class Resource(Labelled):
    VEHICLE = "vehicle", "车辆"
    DRIVER = "driver", "驾驶员"


class TripPurpose(Labelled):
    MEETING = "meeting", "会议调研"
    RECEPTION = "reception", "公务接待"
    CONFIDENTIAL = "confidential", "机要通信"
    EMERGENCY = "emergency", "应急保障"
    ENFORCEMENT = "enforcement", "执法执勤"
    INSPECTION = "inspection", "检查督查"
    GROUP = "group", "三人以上集体公务"
    OTHER = "other", "其他公务"


class TripState(State):
    DRAFT = "draft", "草稿"
    SUBMITTED = "submitted", "待审核"
    RETURNED = "returned", "退回修改"
    APPROVED = "approved", "待受理"
    ACCEPTED = "accepted", "待调度"
    SCHEDULED = "scheduled", "待派车"
    DISPATCHED = "dispatched", "待接单"
    CONFIRMED = "confirmed", "待出车"
    UNDERWAY = "underway", "用车中"
    BACK = "back", "待填报"
    REPORTED = "reported", "待校核"
    CHECKED = "checked", "待评价"
    CLOSED = "closed", "已办结"
    REJECTED = "rejected", "已驳回"
    DECLINED = "declined", "不予受理"
    WITHDRAWN = "withdrawn", "已撤回"
    CANCELLED = "cancelled", "已取消"
