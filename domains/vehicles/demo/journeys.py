"""办法: which ways a case may go, how long people take over each step, and what they say."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import NamedTuple

from domains.vehicles.words import TripPurpose
from kernel.seeded import Seeded

Steps = tuple[str, ...]

ALONE = "review_once"
"""One signature where two are needed: the case waits for the other reviewer."""

_ASKED: Steps = ("submit", "review")
_SENT: Steps = (*_ASKED, "accept", "schedule", "dispatch", "confirm")
_DRIVEN: Steps = ("depart", "come_back", "report")
_SETTLED: Steps = ("check_cost", "rate")

NORMAL: Steps = (*_SENT, *_DRIVEN, *_SETTLED)
DECLINED: Steps = (*_ASKED, "decline")


class Way(NamedTuple):
    weight: float
    steps: Steps


DETOURS = (
    Way(2.5, ("submit", "reject")),
    Way(1.2, ("submit", "withdraw")),
    Way(0.5, ("submit", "return", "withdraw")),
    Way(2.5, ("submit", "return", "resubmit", *NORMAL[1:])),
    Way(0.8, DECLINED),
    Way(0.5, (*_ASKED, "cancel")),
    Way(0.5, (*_ASKED, "accept", "cancel")),
    Way(0.8, (*_SENT, "cancel")),
    Way(0.6, (*_SENT, "call_off")),
    Way(0.8, (*_SENT[:-1], "refuse", "schedule", "dispatch", "confirm", *_DRIVEN, *_SETTLED)),
    Way(0.6, (*_SENT, "reassign", "dispatch", "confirm", *_DRIVEN, *_SETTLED)),
    Way(0.9, (*_SENT, *_DRIVEN, "return_report", "report", *_SETTLED)),
)
_WEIGHTS = [100 - sum(way.weight for way in DETOURS), *(way.weight for way in DETOURS)]


def way(draw: Seeded) -> Steps:
    """Mostly the straight one."""
    straight = Way(0, NORMAL)
    return draw.choices((straight, *DETOURS), _WEIGHTS)[0].steps


@dataclass(frozen=True)
class Delay:
    """Minutes, of office time or by the clock; with the chance ``late`` to take the longer ones."""

    office: bool
    usual: tuple[int, int]
    late: float = 0
    longer: tuple[int, int] = (0, 0)

    def seconds(self, draw: Seeded) -> int:
        low, high = self.longer if draw.random() < self.late else self.usual
        return draw.randint(low * 60, high * 60)


DELAYS: Mapping[str, Delay] = {
    "review": Delay(True, (8, 90), 0.04, (130, 200)),
    "accept": Delay(True, (3, 24), 0.04, (35, 70)),
    "schedule": Delay(True, (5, 48), 0.04, (65, 100)),
    "dispatch": Delay(True, (2, 22), 0.03, (35, 55)),
    "confirm": Delay(False, (1, 12), 0.05, (16, 40)),
    "report": Delay(False, (4, 200), 0.04, (1500, 2800)),
    "check_cost": Delay(True, (60, 1300), 0.03, (2600, 2900)),
    "rate": Delay(False, (30, 6000), 0.05, (10_100, 13_000)),
    "return": Delay(True, (8, 80)),
    "resubmit": Delay(True, (10, 100)),
    "reject": Delay(True, (8, 90)),
    "withdraw": Delay(True, (5, 40)),
    "decline": Delay(True, (3, 24)),
    "cancel": Delay(True, (10, 90)),
    "call_off": Delay(True, (10, 80)),
    "reassign": Delay(True, (5, 40)),
    "refuse": Delay(False, (2, 12)),
    "return_report": Delay(True, (60, 500)),
}
AT_ONCE = Delay(False, (1, 3))
"""How long anything before departure takes in an emergency."""

SAID: Mapping[str, tuple[str, ...]] = {
    "return": ("请补充同行人员名单", "目的地请写明具体单位", "请核对返回时间"),
    "reject": ("会议已改为视频召开，无需用车", "可乘公共交通前往", "与科室其他用车重复，请合并"),
    "decline": ("该时段车辆已全部派出，请调整时间", "申请内容超出平台保障范围", "请改由本单位执法车辆保障"),
    "cancel": ("会议改期", "公务取消", "改乘高铁前往", "行程并入其他用车"),
    "call_off": ("车辆突发故障，暂无车可替", "应急任务占用，请改期"),
    "reassign": ("原派车辆需维修，改派", "原驾驶员临时请假，改派", "合并任务，调整人车"),
    "refuse": ("身体不适，请另派", "前一任务未结束，赶不上出车时间"),
    "return_report": ("停车费票据金额不符，请核对", "路桥费未填，请补充", "里程与里程表不符，请核对"),
}
REMARKS: Mapping[str, tuple[str, ...]] = {
    "review": ("同意", "同意，注意安全", ""),
    "accept": ("", "受理"),
    "schedule": ("",),
}

REASONS: Mapping[TripPurpose, tuple[str, ...]] = {
    TripPurpose.MEETING: ("参加{place}专题会议", "赴{place}调研", "参加{place}现场推进会", "赴{place}开展座谈"),
    TripPurpose.RECEPTION: ("接待来访考察组", "陪同考察组前往{place}"),
    TripPurpose.CONFIDENTIAL: ("递送机要文件至{place}", "机要文件交换"),
    TripPurpose.EMERGENCY: ("防汛应急值守，赶赴{place}", "突发事件现场处置", "应急物资转运至{place}"),
    TripPurpose.ENFORCEMENT: ("赴{place}执法检查", "现场执法取证"),
    TripPurpose.INSPECTION: ("赴{place}督查重点工作", "安全生产检查", "专项审计进点"),
    TripPurpose.GROUP: ("组织干部赴{place}集体学习", "集体下乡走访", "赴{place}开展志愿服务"),
    TripPurpose.OTHER: ("运送会议材料至{place}", "业务培训往返", "档案移交至{place}"),
}
PRAISE = ("", "", "", "准时，行车平稳", "服务周到", "车内整洁，驾驶员熟悉路线", "路上稍有延误，已提前说明")
