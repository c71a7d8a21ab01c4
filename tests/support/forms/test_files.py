"""Files are known by their bytes; those made to harm are refused or named; they lie in a folder or a store."""

import io
import struct
import threading
import zipfile
from collections.abc import Iterator
from datetime import UTC, datetime, timedelta
from pathlib import Path
from socketserver import StreamRequestHandler, ThreadingTCPServer
from typing import Any

import pytest
from obstore.store import MemoryStore

from kernel.refusal import Invalid, TooMuch, Unavailable
from support.forms.attachments import media_type, take_in
from support.forms.kinds import DOCUMENTS, Warned, sniffed
from support.forms.object_storage import ObjectStorage
from support.forms.pictures import not_too_many_pixels, size
from support.forms.scanning import Clamd, Scanned
from support.forms.storage import FolderStorage, Storage
from tests.support.forms import s3

PDF = b"%PDF-1.7\n1 0 obj\n"
DIGEST = "ab" * 32


def zipped(*names: str, content: bytes = b"x") -> bytes:
    packed = io.BytesIO()
    with zipfile.ZipFile(packed, "w", zipfile.ZIP_DEFLATED) as archive:
        for name in names:
            archive.writestr(name, content)
    return packed.getvalue()


def test_office_documents_are_told_apart_by_what_is_inside() -> None:
    for inside, end in [
        ("word/document.xml", "wordprocessingml.document"),
        ("xl/workbook.xml", "sheet"),
        ("OFD.xml", "ofd"),
    ]:
        found = sniffed(zipped("[Content_Types].xml", inside))
        assert found is not None
        assert found.media_type.endswith(end)
        assert found.warnings == ()


def test_macros_scripts_and_locks_are_named() -> None:
    assert sniffed(zipped("word/document.xml", "word/vbaProject.bin")).warnings == (Warned.MACROS,)  # type: ignore[union-attr]
    ole = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + "_VBA_PROJECT".encode("utf-16-le")
    assert media_type(ole, DOCUMENTS).warnings == (Warned.MACROS,)
    assert media_type(PDF + b"<< /JavaScript 3 0 R /Encrypt 4 0 R >>").warnings == (Warned.SCRIPT, Warned.ENCRYPTED)
    assert media_type(PDF).warnings == ()


def test_an_archive_made_to_burst_is_refused() -> None:
    with pytest.raises(Invalid, match="解开后过大"):
        media_type(zipped("word/document.xml", content=b"0" * 60_000_000), DOCUMENTS)


@pytest.mark.parametrize("content", [zipped("a.exe"), b"PK\x03\x04rubbish", b"MZ", b"<html>"])
def test_what_is_neither_picture_nor_document_is_refused(content: bytes) -> None:
    with pytest.raises(Invalid, match="附件应为"):
        media_type(content, DOCUMENTS, field="file")


def png(width: int, height: int) -> bytes:
    return b"\x89PNG\r\n\x1a\n\0\0\0\rIHDR" + struct.pack(">II", width, height)


@pytest.mark.parametrize(
    ("kind", "content"),
    [
        ("image/png", png(300, 200)),
        ("image/jpeg", b"\xff\xd8\xff\xe0\0\4ab\xff\xff\xc2\0\x11\x08" + struct.pack(">HH", 200, 300) + bytes(9)),
        ("image/webp", b"RIFF\0\0\0\0WEBPVP8X" + bytes(8) + (299).to_bytes(3, "little") + (199).to_bytes(3, "little")),
        ("image/webp", b"RIFF\0\0\0\0WEBPVP8L\0\0\0\0\x2f" + (299 | 199 << 14).to_bytes(4, "little")),
        ("image/webp", b"RIFF\0\0\0\0WEBPVP8 \0\0\0\0" + bytes(6) + struct.pack("<HH", 300, 200)),
        (
            "image/heic",
            b"\0\0\0\x18ftypheicispe"
            + bytes(4)
            + struct.pack(">II", 64, 64)
            + b"ispe"
            + bytes(4)
            + struct.pack(">II", 300, 200),
        ),
    ],
)
def test_the_size_of_a_picture_is_read_from_its_header(kind: str, content: bytes) -> None:
    assert size(kind, content) == (300, 200)


def test_a_picture_that_would_fill_a_phone_is_refused() -> None:
    with pytest.raises(TooMuch, match="像素"):
        not_too_many_pixels("image/png", png(60_000, 60_000))
    not_too_many_pixels("image/png", png(8000, 6000))
    not_too_many_pixels("image/jpeg", b"\xff\xd8\xff")


@pytest.fixture
def bucket() -> Iterator[tuple[ObjectStorage, Any]]:
    with s3.server() as server:
        threading.Thread(target=server.serve_forever, daemon=True).start()
        endpoint = f"http://127.0.0.1:{server.server_address[1]}"
        said: dict[str, Any] = {"endpoint": endpoint, "region": "cn-east", "key": "hub", "secret": "of the tests"}
        yield ObjectStorage.at("s3://jiguan/files", **said), server.RequestHandlerClass
        server.shutdown()


@pytest.fixture(params=["folder", "objects", "s3"])
def storage(request: pytest.FixtureRequest, tmp_path: Path) -> Storage:
    if request.param == "s3":
        storage: Storage = request.getfixturevalue("bucket")[0]
        return storage
    return FolderStorage(tmp_path / "files") if request.param == "folder" else ObjectStorage(MemoryStore())


def test_an_object_lies_under_its_digest_in_the_bucket_and_requests_are_signed(bucket: Any) -> None:
    storage, handler = bucket
    storage.put(DIGEST, PDF)
    assert handler.objects == {f"/jiguan/files/ab/{DIGEST}": PDF}
    assert "Credential=hub/" in handler.signed[0]
    assert "cn-east" in handler.signed[0]


async def test_a_store_that_cannot_be_reached_is_a_refusal_and_no_defect(bucket: Any) -> None:
    gone = ObjectStorage.at("s3://jiguan", endpoint="http://127.0.0.1:1", key="hub", secret="x", again=0)
    with pytest.raises(Unavailable, match="存不进去"):
        await take_in(gone, "a.pdf", PDF)
    with pytest.raises(OSError, match=r"(?i)error|connect"):
        gone.get(DIGEST)


def test_every_storage_keeps_gives_back_and_forgets_alike(storage: Storage) -> None:
    assert storage.since(DIGEST) is None
    with pytest.raises(OSError, match=r"(?i)not found|No such file"):
        storage.get(DIGEST)
    storage.put(DIGEST, PDF)
    storage.put(DIGEST, PDF)
    assert storage.get(DIGEST) == PDF
    since = storage.since(DIGEST)
    assert since is not None
    assert abs(datetime.now(UTC) - since) < timedelta(minutes=1)
    storage.remove(DIGEST)
    storage.remove(DIGEST)
    assert storage.since(DIGEST) is None


class _Clamd(StreamRequestHandler):
    """The daemon's side of INSTREAM, enough to find the word EICAR."""

    def handle(self) -> None:
        assert self.rfile.read(10) == b"zINSTREAM\0"
        content = b""
        while length := int.from_bytes(self.rfile.read(4), "big"):
            content += self.rfile.read(length)
        said = b"stream: Eicar-Test-Signature FOUND" if b"EICAR" in content else b"stream: OK"
        self.wfile.write(said + b"\0")


@pytest.fixture
def clamd() -> Any:
    with ThreadingTCPServer(("127.0.0.1", 0), _Clamd) as server:
        threading.Thread(target=server.serve_forever, daemon=True).start()
        yield Clamd(f"tcp://127.0.0.1:{server.server_address[1]}")
        server.shutdown()


async def test_behind_a_scanner_nothing_infected_goes_in_and_what_goes_in_says_it_was_scanned(
    clamd: Clamd, storage: Storage
) -> None:
    scanned = Scanned(storage, clamd)
    taken = await take_in(scanned, "a.pdf", PDF + b"0" * 200_000)
    assert taken.scanned
    with pytest.raises(Invalid, match="Eicar-Test-Signature"):
        await take_in(scanned, "b.pdf", PDF + b"EICAR")
    assert not (await take_in(storage, "a.pdf", PDF)).scanned


async def test_a_scanner_that_does_not_answer_lets_nothing_in(storage: Storage) -> None:
    with pytest.raises(Unavailable):
        await take_in(Scanned(storage, Clamd("tcp://127.0.0.1:1", patience=1)), "a.pdf", PDF)


async def test_names_lose_what_could_lead_elsewhere(storage: Storage) -> None:
    assert (await take_in(storage, "../../etc/passwd\n", PDF)).name == ".. .. etc passwd"
    assert (await take_in(storage, "", PDF)).name == "附件"
