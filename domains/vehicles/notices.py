"""告诉谁: what those concerned with a trip are told, where the usual sentences say too little."""

from typing import Any

from support.notices import Channel, Urgency, notice, tells

from .workflow import TripFlow

BY_PHONE = (Channel.ZHEZHENGDING, Channel.SMS)

DRIVE = notice(
    "trip.drive",
    "派车单：{starts}从{origin}到{destination}，请在15分钟内接单（{number}）。",
    title="派车单",
    clause="6.4.3.3-6",
    urgency=Urgency.URGENT,
    channels=BY_PHONE,
    fixed=(Channel.ZHEZHENGDING,),
    brief="您有新的派车单，请在15分钟内接单",
)
SENT = notice(
    "trip.sent",
    "您{starts}从{origin}到{destination}的用车已派车（{number}）。",
    title="已派车",
    clause="6.4.3.3-5",
)
CALLED_OFF = notice(
    "trip.called_off",
    "{starts}从{origin}到{destination}的用车已取消（{number}）。",
    title="用车取消",
    clause="6.4.3.3-4",
    urgency=Urgency.URGENT,
    channels=BY_PHONE,
    brief="您的一次用车已取消",
)


def _journey(trip: Any) -> dict[str, Any]:
    return {
        "starts": trip.starts_at,
        "origin": trip.origin,
        "destination": trip.destination,
        "number": trip.number,
    }


tells(TripFlow.dispatch, DRIVE, to=("driver_person_id",), words=_journey)
tells(TripFlow.dispatch, SENT, to=("applicant_id",), words=_journey)
tells(TripFlow.cancel, CALLED_OFF, to=("driver_person_id",), words=_journey)
tells(TripFlow.call_off, CALLED_OFF, to=("applicant_id", "driver_person_id"), words=_journey)
