"""Pictures and documents that belong to a case: known by their bytes, kept whole or not at all."""

import asyncio
import hashlib
from collections.abc import Sequence
from datetime import timedelta
from pathlib import Path
from types import SimpleNamespace
from typing import Any, cast

import pytest
from hypothesis import given as for_all
from hypothesis import strategies as st
from sqlalchemy import func, select, update

from auth.roles import Role
from auth.sessions import Database
from auth.viewer import Viewer
from kernel.ids import new_id
from kernel.records import now
from kernel.refusal import Invalid, NotPermitted, TooMuch
from support.forms.attachments import LARGEST, Attachment, bind, keep, media_type, take_in
from support.forms.orphans import sweep
from support.forms.storage import FolderStorage
from support.jobs.jobs import SCHEDULES
from tests.factories.people import a_person
from tests.factories.places import NINGBO, SHANGCHENG, unit_in

PNG = b"\x89PNG\r\n\x1a\n" + b"odometer"
OWNER = a_person((Role.DRIVER, SHANGCHENG))


@pytest.fixture
def storage(tmp_path: Path) -> FolderStorage:
    return FolderStorage(tmp_path / "attachments")


def files_in(folder: Path) -> list[Path]:
    return [each for each in folder.rglob("*") if each.is_file()]


async def kept(database: Database, storage: Any, content: bytes = PNG, name: str = "里程表.png") -> Attachment:
    taken = await take_in(storage, name, content)
    async with database.working(OWNER) as work:
        return keep(work, taken, region_code=SHANGCHENG, unit_id=unit_in(SHANGCHENG))


@pytest.mark.parametrize(
    ("content", "kind"),
    [
        (b"\xff\xd8\xff\xe0rest", "image/jpeg"),
        (PNG, "image/png"),
        (b"RIFF\n\x00\x00\x00WEBPVP8 ", "image/webp"),
        (b"\x00\x00\x00\x18ftypheic", "image/heic"),
        (b"\x00\x00\x00\n" + b"ftypheix", "image/heic"),
        (b"\x00\x00\x00\x18ftypmif1", "image/heic"),
        (b"%PDF-1.7\n", "application/pdf"),
    ],
)
def test_the_kind_is_read_from_the_bytes(content: bytes, kind: str) -> None:
    assert media_type(content).media_type == kind


@pytest.mark.parametrize(
    "content",
    [b"", b"GIF89a", b"<svg onload=alert(1)>", b"MZ", b"PK\x03\x04", b"....WEBP", b"\0\0\0\x18ftypisom", b" %PDF-"],
)
def test_other_kinds_are_refused_with_what_to_do(content: bytes) -> None:
    with pytest.raises(Invalid, match="附件应为") as refused:
        media_type(content)
    assert refused.value.alternatives


@for_all(st.binary(max_size=40))
def test_any_bytes_are_a_known_kind_or_a_refusal(content: bytes) -> None:
    try:
        kind = media_type(content).media_type
    except Invalid:
        return
    assert kind in ("image/jpeg", "image/png", "image/webp", "image/heic", "application/pdf")


async def test_what_was_kept_comes_back_byte_for_byte(database: Database, storage: FolderStorage, given: Any) -> None:
    await given(OWNER)
    attachment = await kept(database, storage)
    assert (attachment.media_type, attachment.size) == ("image/png", len(PNG))
    assert attachment.sha256 == hashlib.sha256(PNG).hexdigest()
    assert storage.get(attachment.sha256) == PNG


async def test_the_same_picture_twice_is_stored_once_and_described_twice(
    database: Database, storage: FolderStorage, given: Any, tmp_path: Path
) -> None:
    await given(OWNER)
    first, second = await kept(database, storage), await kept(database, storage)
    assert first.id != second.id
    assert len(files_in(tmp_path / "attachments")) == 1


@pytest.mark.parametrize(("content", "why"), [(PNG + b"0" * LARGEST, TooMuch), (b"MZ", Invalid)])
async def test_what_is_refused_is_neither_stored_nor_described(
    content: bytes, why: Any, database: Database, storage: FolderStorage, given: Any, tmp_path: Path
) -> None:
    await given(OWNER)
    with pytest.raises(why):
        await kept(database, storage, content)
    assert files_in(tmp_path / "attachments") == []
    async with database.looking("check") as session:
        assert await session.scalar(select(func.count(Attachment.id))) == 0


@pytest.mark.parametrize(
    ("viewer", "sees"),
    [
        (OWNER, True),
        (a_person((Role.SUPERVISOR, SHANGCHENG)), True),
        (a_person((Role.SUPERVISOR, NINGBO)), False),
        (a_person((Role.DISPATCHER, SHANGCHENG)), False),
        (a_person((Role.DRIVER, SHANGCHENG)), False),
    ],
    ids=["owner", "supervisor", "supervisor elsewhere", "dispatcher", "another driver"],
)
async def test_an_attachment_by_itself_is_seen_by_its_owner_and_supervisors_there(
    viewer: Viewer, sees: bool, database: Database, storage: FolderStorage, given: Any
) -> None:
    await given(OWNER)
    attachment = await kept(database, storage)
    async with database.reading(viewer) as session:
        found: Sequence[Any] = (await session.scalars(select(Attachment.id))).all()
    assert found == ([attachment.id] if sees else [])


async def test_nobody_attaches_something_where_they_do_not_serve(
    database: Database, storage: FolderStorage, given: Any
) -> None:
    stranger = a_person((Role.DRIVER, NINGBO), at=NINGBO)
    await given(OWNER, stranger)
    taken = await take_in(storage, "a.png", PNG)
    with pytest.raises(NotPermitted):
        async with database.working(stranger) as work:
            theirs = keep(work, taken, region_code=SHANGCHENG, unit_id=unit_in(SHANGCHENG))
            theirs.person_id = OWNER.id


async def test_only_whoever_uploaded_a_file_gives_it_to_a_case_and_only_once(
    database: Database, storage: FolderStorage, given: Any
) -> None:
    other = a_person((Role.SUPERVISOR, SHANGCHENG))
    await given(OWNER, other)
    attachment, case = await kept(database, storage), new_id()
    said: dict[str, Any] = {"region_code": SHANGCHENG, "unit_id": unit_in(SHANGCHENG)}
    with pytest.raises(Invalid, match="不是您上传的"):
        async with database.working(other) as work:
            await bind(work, [attachment.id], "Trip", case, **said)
    async with database.working(OWNER) as work:
        await bind(work, [attachment.id], "Draft", new_id(), **said)
    for _ in range(2):
        async with database.working(OWNER) as work:
            await bind(work, [attachment.id], "Trip", case, **said)
    with pytest.raises(Invalid):
        async with database.working(OWNER) as work:
            await bind(work, [attachment.id], "Trip", new_id(), **said)
    async with database.looking("check") as session:
        found = await session.get(Attachment, attachment.id)
    assert found is not None
    assert (found.subject_kind, found.subject_id) == ("Trip", case)


async def test_what_belongs_to_nothing_goes_after_a_day_and_shared_bytes_stay_with_who_shares_them(
    database: Database, storage: FolderStorage, given: Any, tmp_path: Path
) -> None:
    await given(OWNER)
    await kept(database, storage)
    bound, alone = await kept(database, storage), await kept(database, storage, PNG + b"alone")
    async with database.working(OWNER) as work:
        await bind(work, [bound.id], "Trip", new_id(), region_code=SHANGCHENG, unit_id=unit_in(SHANGCHENG))
    assert await sweep(database, storage, now()) == 0
    later = now() + timedelta(hours=25)
    young = alone.sha256
    assert await sweep(database, storage, later) == 2
    assert storage.get(bound.sha256) == PNG
    assert storage.since(young) is None
    assert len(files_in(tmp_path / "attachments")) == 1
    assert await sweep(database, storage, later) == 0


async def test_bytes_that_were_put_again_meanwhile_are_not_swept(
    database: Database, storage: FolderStorage, given: Any
) -> None:
    await given(OWNER)
    attachment = await kept(database, storage)
    async with database.unscoped("an upload of two days ago") as session:
        await session.execute(update(Attachment).values(created_at=now() - timedelta(days=2)))
    assert await sweep(database, storage, now()) == 1
    assert storage.get(attachment.sha256) == PNG, "its bytes are young: somebody may be describing them just now"


def test_a_write_that_fails_leaves_no_part_of_a_file(
    storage: FolderStorage, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def full(_descriptor: int) -> None:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr("os.fsync", full)
    with pytest.raises(OSError, match="No space left"):
        storage.put("ab" * 32, PNG)
    assert files_in(tmp_path / "attachments") == []


async def test_the_same_content_from_many_at_once_is_one_whole_file(storage: FolderStorage, tmp_path: Path) -> None:
    content = PNG * 10_000
    digest = hashlib.sha256(content).hexdigest()
    await asyncio.gather(*(asyncio.to_thread(storage.put, digest, content) for _ in range(20)))
    assert storage.get(digest) == content
    assert len(files_in(tmp_path / "attachments")) == 1


async def test_the_sweep_is_a_job_of_every_night(database: Database, storage: FolderStorage, given: Any) -> None:
    await given(OWNER)
    await kept(database, storage)
    async with database.unscoped("an upload of two days ago") as session:
        await session.execute(update(Attachment).values(created_at=now() - timedelta(days=2)))
    tick = SCHEDULES["attachments.sweep"]
    desk = cast(Any, SimpleNamespace)(database=database, now=now, find=lambda _kind: storage)
    await tick.job.run(desk)
    async with database.looking("check") as session:
        assert await session.scalar(select(func.count(Attachment.id))) == 0
