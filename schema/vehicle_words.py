"""公务用车的用语: its enumerations, with what people call each value."""

from domains.vehicles import queries, words

from .labels import labels


def publish() -> None:
    labels(words.VehicleUse, "公务用车用途", clause="6.4.3.1-1")
    labels(words.VehicleState, "车辆状态", clause="6.4.3.6-2")
    labels(words.Energy, "能源类型", clause="6.4.3.1-1")
    labels(words.PlateColour, "号牌颜色", clause="6.4.3.5-1")
    labels(words.LicenceClass, "准驾车型", clause="6.4.3.3-4")
    labels(words.DriverState, "驾驶员在岗状态", clause="6.4.3.3-4")
    labels(words.TripPurpose, "用车事由类别", clause="6.4.3.3-1")
    labels(words.TripState, "用车状态", clause="6.4.3.3-1")
    labels(queries.VehicleOrder, "公务用车的排序")
    labels(queries.DriverOrder, "驾驶员的排序")
    labels(queries.TripOrder, "用车申请的排序")
