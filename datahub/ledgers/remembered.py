"""记住的对应: the next file with the same heading is read as the last one was."""

from collections.abc import Sequence

from sqlalchemy import Select, select

from auth.sessions import Database
from auth.viewer import Viewer

from .ledger import Ledger
from .mapping import Correspondence, fingerprint
from .mapping_file import read_mapping
from .mapping_writer import write_mapping
from .records import SavedMapping
from .rights import home_of


async def recall(database: Database, viewer: Viewer, ledger: Ledger, header: Sequence[str]) -> Correspondence | None:
    """The viewer's unit's own mapping for such a heading; no other unit's, for it may name other units."""
    async with database.reading(viewer) as session:
        saved = await session.scalar(_mine(viewer, ledger, fingerprint(header)))
    return read_mapping(saved.content) if saved else None


async def remember(database: Database, viewer: Viewer, ledger: Ledger, mapping: Correspondence) -> None:
    region_code, unit_id = home_of(viewer)
    content = write_mapping(mapping)
    async with database.working(viewer) as work:
        saved = await work.session.scalar(_mine(viewer, ledger, mapping.fingerprint))
        if saved is None:
            work.add(
                SavedMapping(
                    region_code=region_code,
                    unit_id=unit_id,
                    ledger=ledger.name,
                    fingerprint=mapping.fingerprint,
                    title=mapping.title[:200],
                    content=content,
                )
            )
        elif saved.content != content:
            saved.title, saved.content = mapping.title[:200], content


def _mine(viewer: Viewer, ledger: Ledger, heading: str) -> Select[SavedMapping]:
    _, unit_id = home_of(viewer)
    return select(SavedMapping).where(
        SavedMapping.ledger == ledger.name, SavedMapping.fingerprint == heading, SavedMapping.unit_id == unit_id
    )
