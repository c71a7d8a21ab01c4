"""表单在此: the form of one step at one place, layer upon layer, and whether an older one may still be handed in."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta

from sqlalchemy import or_, select
from sqlalchemy.ext.asyncio import AsyncSession

from kernel.records import now
from kernel.refusal import Conflict
from support.keeping import Keeper

from .base import Base
from .definition import read
from .fields import Field
from .layers import layered
from .records import FormState, FormVersion

GRACE = timedelta(days=7)
"""How long what was filled in by the former version may still be handed in: people fill in without a signal."""


@dataclass(frozen=True)
class Sheet:
    """A form to fill in. ``version`` names exactly this one and travels with the answers."""

    base: Base
    fields: tuple[Field, ...]
    layers: tuple[FormVersion, ...]

    @property
    def process(self) -> str:
        return self.base.process

    @property
    def step(self) -> str:
        return self.base.step

    @property
    def title(self) -> str:
        return self.layers[-1].title if self.layers else self.base.title

    @property
    def version(self) -> str:
        return ".".join([self.base.digest, *(each.id.hex for each in self.layers)])


def around(region_code: str) -> list[str]:
    """The codes of the region and of those it lies in, the farthest first.

    >>> around("330102"), around("330000")
    (['330000', '330100', '330102'], ['330000'])
    """
    return sorted({f"{region_code[:2]}0000", f"{region_code[:4]}00", region_code})


async def sheet_for(
    session: AsyncSession, base: Base, region_code: str, at: datetime, version: str | None = None
) -> Sheet:
    """The form in force at the place, or the one the answers were given to.

    Raises `Conflict` where that one has been out of force for longer than `GRACE`.
    """
    places = around(region_code)
    found = (await _VERSIONS.get(session)).get((base.process, base.step), ())
    here = [each for each in found if each.region_code in places and _may_be_handed_in(each, at)]
    known = sorted(here, key=lambda each: (places.index(each.region_code), each.number))
    present = _sheet(base, [each for each in known if each.state is FormState.PUBLISHED])
    if version is None or version == present.version:
        return present
    named = [each for each in known if each.id.hex in version.split(".")[1:]]
    former = _sheet(base, named)
    unnamed = [each for each in present.layers if each not in named and each.region_code not in _places(named)]
    if former.version != version or any(each.published_at and each.published_at < at - GRACE for each in unnamed):
        raise Conflict(
            "表单已有新版，请按新版核对后重新提交", field="answers.version", clause="6.3-9",
            alternatives=("重新打开表单，已填的内容会保留",),
        )  # fmt: skip
    return former


def _may_be_handed_in(version: FormVersion, at: datetime) -> bool:
    since = version.replaced_at
    return version.state is FormState.PUBLISHED or (since is not None and since > at - GRACE)


async def _read(session: AsyncSession) -> Mapping[tuple[str, str], Sequence[FormVersion]]:
    """All that may be handed in anywhere, as copies that belong to no session."""
    columns = [getattr(FormVersion, each.key) for each in FormVersion.__mapper__.column_attrs]
    late = (FormVersion.state == FormState.REPLACED) & (FormVersion.replaced_at > now() - GRACE)
    found: dict[tuple[str, str], list[FormVersion]] = {}
    for row in await session.execute(select(*columns).where(or_(FormVersion.state == FormState.PUBLISHED, late))):
        found.setdefault((row.process, row.step), []).append(FormVersion(**row._mapping))
    return found


_VERSIONS = Keeper(_read, (FormVersion,))


def _sheet(base: Base, layers: Sequence[FormVersion]) -> Sheet:
    return Sheet(base, layered([base.fields, *(read(each.fields) for each in layers)]), tuple(layers))


def _places(layers: Sequence[FormVersion]) -> set[str]:
    return {each.region_code for each in layers}


async def above(session: AsyncSession, base: Base, region_code: str) -> tuple[Field, ...]:
    """What is asked at the place without its own layer."""
    codes = [code for code in around(region_code) if code != region_code]
    found = await session.scalars(
        select(FormVersion)
        .where(FormVersion.process == base.process, FormVersion.step == base.step)
        .where(FormVersion.region_code.in_(codes), FormVersion.state == FormState.PUBLISHED)
        .order_by(FormVersion.region_code)
    )
    return layered([base.fields, *(read(each.fields) for each in found)])
