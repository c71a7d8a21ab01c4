"""岗位: who may do what. Who may take which step of a case is said by the case's workflow."""

from kernel.labels import Labelled

from .permissions import Permission as P


class Role(Labelled):
    STAFF = "staff", "工作人员"
    UNIT_REVIEWER = "unit_reviewer", "用车单位审核人"
    INTAKE = "intake", "平台受理员"
    DISPATCHER = "dispatcher", "调度员"
    DRIVER = "driver", "驾驶员"
    COST_CLERK = "cost_clerk", "费用校核员"
    FLEET_ADMIN = "fleet_admin", "车辆管理员"
    AUTHORITY = "authority", "公务用车主管部门"
    SUPERVISOR = "supervisor", "监督人员"
    SYSTEM_ADMIN = "system_admin", "系统管理员"
    SECURITY_ADMIN = "security_admin", "安全管理员"
    AUDIT_ADMIN = "audit_admin", "审计管理员"


GRANTS: dict[Role, frozenset[P]] = {
    Role.STAFF: frozenset({P.DIRECTORY_READ, P.TRIPS_APPLY, P.CASES_OPEN}),
    Role.UNIT_REVIEWER: frozenset({P.DIRECTORY_READ, P.TRIPS_READ, P.CASES_READ, P.LEDGERS_EXPORT}),
    Role.INTAKE: frozenset({P.DIRECTORY_READ, P.TRIPS_READ, P.CASES_READ, P.VEHICLES_READ}),
    Role.DISPATCHER: frozenset(
        {P.DIRECTORY_READ, P.TRIPS_READ, P.CASES_READ, P.VEHICLES_READ, P.LEDGERS_EXPORT, P.PERSONAL_DATA_REVEAL}
    ),
    Role.DRIVER: frozenset({P.DIRECTORY_READ}),
    Role.COST_CLERK: frozenset({P.DIRECTORY_READ, P.TRIPS_READ, P.CASES_READ, P.VEHICLES_READ, P.LEDGERS_EXPORT}),
    Role.FLEET_ADMIN: frozenset(
        {P.DIRECTORY_READ, P.CASES_READ, P.VEHICLES_READ, P.VEHICLES_REGISTER, P.LEDGERS_IMPORT, P.LEDGERS_EXPORT}
    ),
    Role.AUTHORITY: frozenset(
        {P.DIRECTORY_READ, P.TRIPS_READ, P.CASES_READ, P.VEHICLES_READ, P.VEHICLES_REGISTER, P.TERMS_MANAGE}
        | {P.LEDGERS_IMPORT, P.LEDGERS_EXPORT, P.FORMS_MANAGE, P.FORMS_PUBLISH}
    ),
    Role.SUPERVISOR: frozenset(
        {P.DIRECTORY_READ, P.TRIPS_READ, P.CASES_READ, P.VEHICLES_READ, P.LEDGERS_EXPORT, P.ATTACHMENTS_READ}
    ),
    Role.SYSTEM_ADMIN: frozenset(
        {P.DIRECTORY_READ, P.DIRECTORY_MANAGE, P.APPOINT, P.CALENDAR_MANAGE, P.NOTICES_MANAGE}
        | {P.LEDGERS_IMPORT, P.LEDGERS_EXPORT, P.FORMS_MANAGE}
    ),
    Role.SECURITY_ADMIN: frozenset({P.DIRECTORY_READ, P.APPOINT, P.SECURITY_MANAGE}),
    Role.AUDIT_ADMIN: frozenset({P.DIRECTORY_READ, P.AUDIT_READ}),
}
