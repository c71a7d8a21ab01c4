"""How the state of an attempt travels: Zheliban gives back an address of ours, under several names, nothing else."""

from urllib.parse import parse_qs, urlencode, urlsplit

from starlette.datastructures import FormData, QueryParams
from starlette.requests import Request

from auth.platforms.faults import Distrusted

NAMES = ("redirectUrl", "redirectURL", "sp", "goto")
LONGEST = 400
_LARGEST_FORM = 16 * 1024


def there(redirect_uri: str, state: str) -> str:
    """The address that is to be given back."""
    return f"{redirect_uri}?{urlencode({'state': state})}"


async def brought(request: Request) -> FormData | QueryParams:
    """What the browser brings: the form of a POST over the query, as the platform does either."""
    if request.method != "POST":
        return request.query_params
    async with request.form(max_files=0, max_fields=20, max_part_size=_LARGEST_FORM) as form:
        return FormData([*request.query_params.multi_items(), *form.multi_items()])


def state_of(said: FormData | QueryParams) -> str | None:
    for name in NAMES:
        value = said.get(name)
        if isinstance(value, str) and (state := parse_qs(urlsplit(value).query).get("state")):
            return state[0]
    value = said.get("state")
    return value if isinstance(value, str) else None


def ticket(said: FormData | QueryParams, name: str) -> str:
    """The one ticket of that name. Raises `Distrusted`."""
    values = said.getlist(name)
    if len(values) != 1 or not isinstance(values[0], str) or not 0 < len(values[0]) <= LONGEST:
        raise Distrusted(f"answer: not one usable {name}")
    return values[0]
