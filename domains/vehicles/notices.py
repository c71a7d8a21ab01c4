"""告诉谁: what those concerned with a trip are told, where the usual sentences say too little."""

from typing import Any

from support.notices import Channel, Urgency, notice, tells
from support.notices.kinds import plain

from .workflow import TripFlow

BY_PHONE = (Channel.ZHEZHENGDING, Channel.SMS)

DRIVE = notice(
    "trip.drive",
    "派车单：{starts}从{origin}到{destination}，请{soon}接单（{number}）。",
    title="派车单",
    clause="6.4.3.3-6",
    urgency=Urgency.URGENT,
    channels=BY_PHONE,
    fixed=(Channel.ZHEZHENGDING,),
    brief="您有新的派车单，请尽快接单",
)
LAPSED = notice(
    "trip.lapsed",
    "{starts}从{origin}到{destination}的派车单未按时接单，已退回调度另派，您不必出车（{number}）。",
    title="派车单退回",
    clause="6.4.3.3-6",
)
REPLACED = notice(
    "trip.replaced",
    "{starts}从{origin}到{destination}的派车单已作废，以新的派车单为准（{number}）。",
    title="派车单作废",
    clause="6.4.3.3-4",
    urgency=Urgency.URGENT,
    channels=BY_PHONE,
    fixed=(Channel.ZHEZHENGDING,),
    brief="您的一张派车单已作废",
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


def _order(trip: Any) -> dict[str, Any]:
    soon = "尽快" if trip.due_at is None else f"在{plain('due', trip.due_at)}前"
    return {**_journey(trip), "soon": soon}


def _ordered(trip: Any) -> bool:
    """Whether its driver has heard of it: the order is out."""
    return trip.order_number is not None


ITS_DRIVER = ("driver_person_id",)
tells(TripFlow.dispatch, DRIVE, to=ITS_DRIVER, words=_order)
tells(TripFlow.dispatch, SENT, to=("applicant_id",), words=_journey)
tells(TripFlow.time_out, LAPSED, to=ITS_DRIVER, words=_journey)
tells(TripFlow.reassign, REPLACED, to=ITS_DRIVER, words=_journey, when=_ordered)
tells(TripFlow.cancel, CALLED_OFF, to=ITS_DRIVER, words=_journey, when=_ordered)
tells(TripFlow.call_off, CALLED_OFF, to=("applicant_id",), words=_journey)
tells(TripFlow.call_off, CALLED_OFF, to=ITS_DRIVER, words=_journey, when=_ordered)
