"""Channels, urgency, and how far a delivery has come."""

from kernel.labels import Labelled


class Channel(Labelled):
    IN_APP = "in_app", "站内"
    ZHEZHENGDING = "zhezhengding", "浙政钉工作通知"
    SMS = "sms", "短信"
    MAIL = "mail", "邮件"


class Urgency(Labelled):
    NORMAL = "normal", "一般"
    URGENT = "urgent", "紧急"


class DeliveryState(Labelled):
    QUEUED = "queued", "待发送"
    SENDING = "sending", "发送中"
    SENT = "sent", "已发送"
    DELIVERED = "delivered", "已送达"
    FAILED = "failed", "发送失败"
    UNCERTAIN = "uncertain", "未能确认是否发出"
