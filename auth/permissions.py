"""权限: what can be allowed. Named ``subject:action``."""

from kernel.labels import Labelled


class Permission(Labelled):
    DIRECTORY_READ = "directory:read", "查看机构、人员与岗位"
    DIRECTORY_MANAGE = "directory:manage", "维护机构、人员与岗位"
    CALENDAR_MANAGE = "calendar:manage", "维护工作日历"

    VEHICLES_READ = "vehicles:read", "查看公务用车与驾驶员"
    VEHICLES_REGISTER = "vehicles:register", "登记公务用车与驾驶员"
    TRIPS_READ = "trips:read", "查看本范围用车申请"
    TRIPS_APPLY = "trips:apply", "申请公务用车"

    TERMS_MANAGE = "terms:manage", "设置流程环节的主体、时间与时限"
    LEDGERS_IMPORT = "ledgers:import", "导入台账"
    LEDGERS_EXPORT = "ledgers:export", "导出台账"

    PERSONAL_DATA_REVEAL = "personal_data:reveal", "查看完整个人信息"
