"""A small bureau of made-up people, as Zhezhengding's contacts would tell of it: for trying the sync."""

from typing import Any

ROOT = "GO_sandbox"
Row = dict[str, Any]


def organizations() -> list[Row]:
    """A unit with a department, and a unit below it that is another county's."""
    return [
        _organization(ROOT, "杭州市模拟机关事务管理局", "", "GOV_UNIT", "330100000000"),
        _organization("GO_sandbox_office", "办公室", ROOT, "GOV_INTERNAL_INSTITUTION"),
        _organization("GO_sandbox_cars", "上城区模拟公务用车服务中心", ROOT, "GOV_UNIT", "330102000000"),
    ]


def employees() -> dict[str, list[Row]]:
    """By organization."""
    return {
        ROOT: [_employee("GE_sandbox_1", "赵局长", ROOT, "局长")],
        "GO_sandbox_office": [
            _employee("GE_sandbox_2", "钱主任", "GO_sandbox_office", "主任"),
            _employee("GE_sandbox_3", "孙科员", "GO_sandbox_office", "科员"),
        ],
        "GO_sandbox_cars": [
            _employee("GE_sandbox_4", "李调度", "GO_sandbox_cars", "调度长"),
            _employee("GE_sandbox_5", "周司机", "GO_sandbox_cars", "驾驶员"),
        ],
    }


def _organization(code: str, name: str, parent: str, kind: str, division: str = "") -> Row:
    placed = {"parentCode": parent, "divisionCode": division}
    told = {"organizationCode": code, "organizationName": name, "typeCode": kind, "status": "A"}
    return told | {key: value for key, value in placed.items() if value}


def _employee(code: str, name: str, organization: str, title: str) -> Row:
    post = {"organizationCode": organization, "govEmpPosJob": title, "mainJob": "true", "status": "A"}
    return {"employeeCode": code, "employeeName": name, "status": "A", "govEmployeePositions": [post]}
