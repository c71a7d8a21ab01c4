"""权限: what can be allowed. Named ``subject:action``."""

from kernel.labels import Labelled


class Permission(Labelled):
    DIRECTORY_READ = "directory:read", "查看机构、人员与岗位"
    DIRECTORY_MANAGE = "directory:manage", "维护机构、人员与岗位"
    APPOINT = "directory:appoint", "任免岗位、查看委托"
    CALENDAR_MANAGE = "calendar:manage", "维护工作日历"

    VEHICLES_READ = "vehicles:read", "查看公务用车与驾驶员"
    VEHICLES_REGISTER = "vehicles:register", "登记公务用车与驾驶员"
    TRIPS_READ = "trips:read", "查看本范围用车申请"
    TRIPS_APPLY = "trips:apply", "申请公务用车"

    TERMS_MANAGE = "terms:manage", "设置流程环节的主体、时间与时限"
    CASES_OPEN = "cases:open", "申请通用办件"
    CASES_READ = "cases:read", "查看本范围通用办件"
    FORMS_MANAGE = "forms:manage", "编制表单"
    FORMS_PUBLISH = "forms:publish", "发布与停用表单"
    # a draft is only its owner's: no role holds this
    DRAFTS_READ = "drafts:read", "查看他人的草稿（不授予任何岗位）"
    ATTACHMENTS_READ = "attachments:read", "查看本范围内的附件"
    NOTICES_MANAGE = "notices:manage", "查看与再次发送本范围内的通知"
    LEDGERS_IMPORT = "ledgers:import", "导入台账"
    LEDGERS_EXPORT = "ledgers:export", "导出台账"

    SECURITY_MANAGE = "security:manage", "管理登录会话与安全设置"
    AUDIT_READ = "audit:read", "查看审计记录与访问台账"
    PERSONAL_DATA_REVEAL = "personal_data:reveal", "查看完整个人信息"
