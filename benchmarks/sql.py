"""The hand-written statements, in both databases' words: one each, which answers with the JSON text itself."""

from dataclasses import dataclass

_TEN = {
    "number": "t.number", "state": "upper(t.state)", "purpose": "upper(t.purpose)", "reason": "t.reason",
    "passengers": "t.passengers", "origin": "t.origin", "destination": "t.destination", "startsAt": "@t.starts_at",
    "endsAt": "@t.ends_at", "orderNumber": "t.order_number",
}  # fmt: skip
_TWELVE = {**_TEN, "odometerStart": "t.odometer_start", "odometerEnd": "t.odometer_end"}
_FIFTEEN = {**_TWELVE, "createdAt": "@t.created_at", "departedAt": "@t.departed_at", "cameBackAt": "@t.came_back_at"}
_HERE = "region_code BETWEEN $1 AND $2"


@dataclass(frozen=True)
class Dialect:
    """How a database builds JSON. ``moment`` is a format with the column; moments are given in China's time.

    ``unindexed`` before a column keeps its index from being used, where the planner would take the wrong one.
    """

    object: str
    list: str
    moment: str
    parameter: str
    unindexed: str

    def record(self, fields: dict[str, str]) -> str:
        said = (f"'{name}', {self._value(value)}" for name, value in fields.items())
        return f"{self.object}({', '.join(said)})"

    def rows(self, name: str) -> str:
        return self.list.format(name)

    def _value(self, value: str) -> str:
        return self.moment.format(value[1:]) if value.startswith("@") else value

    def statement(self, text: str) -> str:
        return text.replace("$", self.parameter)


SQLITE = Dialect(
    "json_object", "json_group_array(json({}))", "strftime('%Y-%m-%dT%H:%M:%S', {}, '+8 hours') || '+08:00'", "?", "+"
)
POSTGRESQL = Dialect(
    "json_build_object",
    "coalesce(json_agg({}), '[]')",
    """to_char({} AT TIME ZONE 'Asia/Shanghai', 'YYYY-MM-DD"T"HH24:MI:SS') || '+08:00'""",
    "$",
    "",
)


def q1(say: Dialect) -> str:
    """Parameters: first and last region code of the scope, the trip."""
    return say.statement(f"SELECT {say.record({'node': say.record(_TEN)})} FROM trips t WHERE t.id = $3 AND t.{_HERE}")


def q2(say: Dialect) -> str:
    """Parameters: scope, rows."""
    car = say.record({"plateNumber": "v.plate_number", "brand": "v.brand", "model": "v.model"})
    unit = say.record({"shortName": "u.short_name"})
    person = say.record({"name": "p.name", "phone": "p.phone_masked", "unit": unit})
    vehicle = f"CASE WHEN v.id IS NULL THEN NULL ELSE {car} END"
    joined = (
        "LEFT JOIN vehicles v ON v.id = t.vehicle_id LEFT JOIN people p ON p.id = t.applicant_id "
        "LEFT JOIN units u ON u.id = p.unit_id"
    )
    return _page(say, say.record({**_TWELVE, "vehicle": vehicle, "applicant": person}), joined)


def q3(say: Dialect) -> str:
    """Parameters: scope, units."""
    trip = say.record({"number": "t.number", "state": "upper(t.state)"})
    trips = _nested(say, f"SELECT {trip} AS one FROM trips t WHERE t.vehicle_id = v.id AND t.{_HERE} "
                         "ORDER BY t.starts_at DESC, t.id DESC LIMIT 5")  # fmt: skip
    car = say.record({"plateNumber": "v.plate_number", "brand": "v.brand", "trips": trips})
    cars = _nested(say, f"SELECT {car} AS one FROM vehicles v WHERE v.unit_id = u.id AND v.{_HERE} "
                        "ORDER BY v.asset_number, v.id LIMIT 10")  # fmt: skip
    unit = say.record({"name": "u.name", "vehicles": cars})
    units = f"SELECT {unit} AS one FROM units u WHERE u.{_HERE} ORDER BY u.code, u.id LIMIT $3"
    return say.statement(f"SELECT {say.record({'units': _nested(say, units)})}")


def q5(say: Dialect) -> str:
    """Parameters: scope, rows."""
    return _page(say, say.record(_FIFTEEN), "")


def q6(say: Dialect, pages: int) -> str:
    """Parameters: scope, rows of a page."""
    page = f"SELECT * FROM trips WHERE {say.unindexed}{_HERE} ORDER BY starts_at DESC, id DESC LIMIT $3"
    rows = f"SELECT {say.record(_FIFTEEN)} AS one FROM ({page}) t ORDER BY t.starts_at DESC, t.id DESC"
    return say.statement(f"SELECT {say.record({f'p{number}': _nested(say, rows) for number in range(pages)})}")


def _page(say: Dialect, row: str, joined: str) -> str:
    page = f"SELECT * FROM trips WHERE {say.unindexed}{_HERE} ORDER BY starts_at DESC, id DESC LIMIT $3"
    rows = f"SELECT {row} AS one FROM ({page}) t {joined} ORDER BY t.starts_at DESC, t.id DESC"
    return say.statement(f"SELECT {say.record({'trips': _nested(say, rows)})}")


def _nested(say: Dialect, rows: str) -> str:
    return say.record({"nodes": f"(SELECT {say.rows('one')} FROM ({rows}) AS each_one)"})


_TRIP = (
    "INSERT INTO trips (id, created_at, version, number, entered_at, applicant_id, region_code, unit_id, state, "
    "purpose, reason, passengers, origin, destination, starts_at, ends_at, checks) "
    "SELECT $1, $2, 1, $3, $2, $4, region_code, id, 'submitted', $5, $6, $7, $8, $9, $10, $11, '[]' "
    "FROM units WHERE id = $12"
)
_STEP = (
    "INSERT INTO steps_taken (id, created_at, version, case_id, region_code, unit_id, workflow, step, label, clause, "
    "from_state, to_state, actor_id, actor_name, comment, taken_at, overdue) "
    "SELECT $13, $2, 1, $1, region_code, id, 'TripFlow', 'submit', '申请', '6.4.3.3-1', 'draft', 'submitted', $4, "
    "'', '', $2, false FROM units WHERE id = $12"
)
_AUDIT = (
    "INSERT INTO audit_entries (id, created_at, version, at, actor_id, actor_name, address, act, clause, subject_kind, "
    "subject_id, changes) VALUES ($14, $2, 1, $2, $4, '', '', 'Trip.submit', '6.4.3.3-1', 'Trip', $1, $15)"
)


def m1(say: Dialect) -> list[str]:
    """The statements of the step. PostgreSQL does all in one; SQLite needs one for each table.

    Parameters: id, moment, number, applicant, purpose, reason, passengers, origin, destination, start, end, unit, ids
    of step and audit row, changes.
    """
    shown = say.record({"state": "upper(state)", "reason": "reason", "passengers": "passengers"})
    answer = say.record({"tripSubmit": shown})
    if say is SQLITE:
        return [say.statement(each) for each in (f"{_TRIP} RETURNING {answer}", _STEP, _AUDIT)]
    return [f"WITH made AS ({_TRIP} RETURNING *), step AS ({_STEP}), audit AS ({_AUDIT}) SELECT {answer} FROM made"]
