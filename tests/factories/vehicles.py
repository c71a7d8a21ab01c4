"""Vehicles, drivers and trips that fit each other unless a test says otherwise."""

from datetime import date, datetime, timedelta
from decimal import Decimal
from itertools import count
from typing import Any

from domains.vehicles.forms import NewRating, NewReport, NewTrip
from domains.vehicles.models import Driver, Trip, Vehicle
from domains.vehicles.words import LicenceClass, TripPurpose, TripState
from kernel.hours import CHINA
from kernel.ids import new_id
from kernel.records import now

from .places import SHANGCHENG, unit_in

_serial = count(1)
FAR = date(2099, 12, 31)


def tomorrow(hour: int = 9) -> datetime:
    """Tomorrow in China at that hour."""
    return (now().astimezone(CHINA) + timedelta(days=1)).replace(hour=hour, minute=0, second=0, microsecond=0)


def a_vehicle(**said: Any) -> Vehicle:
    serial, region = next(_serial), said.setdefault("region_code", SHANGCHENG)
    usual = {
        "asset_number": f"A{serial:06}",
        "plate_number": f"浙A{serial:05}",
        "unit_id": unit_in(region),
        "seats": 5,
        "insured_until": FAR,
        "inspected_until": FAR,
    }
    return Vehicle(**(usual | said))


def a_driver(**said: Any) -> Driver:
    serial, region = next(_serial), said.setdefault("region_code", SHANGCHENG)
    usual = {
        "person_id": new_id(),
        "employee_code": f"D{serial:06}",
        "name": "李师傅",
        "phone": "13808712345",
        "licence_class": LicenceClass.A1,
        "licence_until": FAR,
        "unit_id": unit_in(region),
    }
    return Driver(**(usual | said))


def a_trip(**said: Any) -> Trip:
    """A trip of tomorrow morning that has been submitted by somebody."""
    region = said.setdefault("region_code", SHANGCHENG)
    usual = {
        "number": f"YC{next(_serial):08}",
        "applicant_id": new_id(),
        "unit_id": unit_in(region),
        "state": TripState.SUBMITTED,
        "purpose": TripPurpose.MEETING,
        "reason": "调研",
        "passengers": 3,
        "origin": "市民中心",
        "destination": "西湖区",
        "starts_at": tomorrow(9),
        "ends_at": tomorrow(11),
    }
    return Trip(**(usual | said))


def an_application(**said: Any) -> NewTrip:
    usual = {
        "purpose": TripPurpose.MEETING,
        "reason": "调研",
        "passengers": 3,
        "origin": "市民中心",
        "destination": "西湖区",
        "starts_at": tomorrow(9),
        "ends_at": tomorrow(11),
    }
    return NewTrip(**(usual | said))


def a_report(**said: Any) -> NewReport:
    return NewReport(**({"kilometres": 40, "tolls": Decimal(0), "parking": Decimal(0), "fuel": Decimal(0)} | said))


def a_rating(**said: Any) -> NewRating:
    return NewRating(**({"punctuality": 5, "attitude": 5, "safety": 5, "cleanliness": 5} | said))
