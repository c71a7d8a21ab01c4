"""结果: what the road leaves behind: the odometer, the report with its costs, the rating."""

from datetime import datetime, timedelta
from decimal import Decimal
from typing import Any

from domains.vehicles import rules
from domains.vehicles.words import Energy
from kernel.hours import CHINA
from kernel.seeded import Seeded

from . import journeys
from .fleet import Car
from .plans import Plan

Row = dict[str, Any]

CHECKS = ("轮胎", "制动", "灯光", "油电量", "随车证件")
_FUEL_PRICE, _CURRENT_PRICE = Decimal("7.62"), Decimal("1.25")
"""Yuan a litre, and yuan a kilowatt-hour at a public charger."""


class Outcome:
    """Fills in the trip, moves the car's odometer on, and keeps the report and the rating where there are any."""

    def __init__(self, trip: Row, plan: Plan, draw: Seeded) -> None:
        self.trip, self.plan, self.draw = trip, plan, draw
        self.reported: Row | None = None
        self.rated: Row | None = None

    def depart(self, car: Car, at: datetime) -> None:
        start = car.row["odometer"] + self.draw.choice((0, 0, 0, 1, 2))
        car.row["odometer"] = start
        # Sent late now and then, because there was no signal in the garage.
        happened = at - timedelta(minutes=self.draw.choice((0, 0, 0, 0, 3)))
        self.trip |= {"departed_at": happened, "odometer_start": start, "checks": list(CHECKS)}

    def come_back(self, car: Car, at: datetime) -> None:
        end = self.trip["odometer_start"] + self._kilometres()
        car.row["odometer"] = end
        self.trip |= {"came_back_at": at, "odometer_end": end}

    def _kilometres(self) -> int:
        hours = (self.plan.ends_at - self.plan.starts_at) / timedelta(hours=1)
        days = (self.plan.ends_at.astimezone(CHINA).date() - self.plan.starts_at.astimezone(CHINA).date()).days
        driven = hours if not days else 6 + days * 4
        return max(3, round(driven * self.draw.uniform(5, 26)))

    def report(self, car: Car, at: datetime) -> None:
        """The kilometres as the driver writes them: as a rule those of the odometer, now and then one digit off."""
        draw, start, end = self.draw, self.trip["odometer_start"], self.trip["odometer_end"]
        driven = end - start
        said = driven + (draw.randint(12, 60) if draw.one_in(50) else draw.choice((0, 0, 0, 1, -1)))
        filled = draw.one_in(4)
        electric = car.kind.energy is Energy.ELECTRIC
        amount = Decimal(round(car.kind.thirst * draw.uniform(1.5, 4.5), 1)).quantize(Decimal("0.01"))
        price = _CURRENT_PRICE if electric else _FUEL_PRICE
        earlier = self.reported
        self.reported = {
            "id": earlier["id"] if earlier else draw.id(at),
            "created_at": earlier["created_at"] if earlier else at,
            "version": earlier["version"] + 1 if earlier else 1,
            "trip_id": self.trip["id"],
            "kilometres": max(1, said),
            "tolls": Decimal(draw.randrange(0, driven // 2 + 1, 5)) if driven > 60 else Decimal(0),
            "parking": Decimal(draw.choice((0, 0, 0, 5, 8, 10, 15, 20))),
            "fuel": (amount * price).quantize(Decimal("0.01")) if filled else Decimal(0),
            "fuel_litres": amount if filled else None,
            "note": draw.choice(("", "", "", "高速往返", "途中拥堵", "等候时间较长")),
            "photo_id": None,
            "flag_reason": rules.report_flag(max(1, said), start, end),
        }

    def rate(self, at: datetime) -> str:
        """Returns the words, which also stand in the record of the step."""
        draw = self.draw
        comment = draw.choice(journeys.PRAISE)
        stars = [draw.choices((5, 4, 3, 2), (70, 22, 6, 2))[0] for _ in range(4)]
        self.rated = {
            "id": draw.id(at),
            "created_at": at,
            "version": 1,
            "trip_id": self.trip["id"],
            **dict(zip(("punctuality", "attitude", "safety", "cleanliness"), stars, strict=True)),
            "comment": comment,
        }
        return comment
