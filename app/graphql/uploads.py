"""Files beside an operation (the GraphQL multipart request convention).

A form can be posted by any page without asking, so a header is required that makes browsers ask first. Files are
spooled to disk as they come and are gone when the operation has ended.
"""

from collections.abc import AsyncGenerator, Iterator
from contextlib import asynccontextmanager
from typing import Any

from starlette.datastructures import FormData, UploadFile
from starlette.formparsers import MultiPartException, MultiPartParser
from starlette.requests import Request

from .body import bounded, decode
from .errors import ErrorCode, RequestError, malformed
from .options import Options

PREFLIGHTED = ("graphql-preflight", "x-requested-with", "apollo-require-preflight")
_MOST_PLACES = 100


@asynccontextmanager
async def read_uploads(request: Request, options: Options) -> AsyncGenerator[Any, None]:
    """The operations, with the files in their places. Raises `RequestError` for whatever is not as it should be."""
    if not any(request.headers.get(name) for name in PREFLIGHTED):
        raise RequestError.of(403, "上传文件须带请求头 GraphQL-Preflight: 1", ErrorCode.CSRF_PREVENTED)
    parser = MultiPartParser(
        request.headers,
        bounded(request, options.upload_bytes),
        max_files=options.upload_files,
        max_fields=2,
        max_part_size=options.body_bytes,
    )
    try:
        form = await parser.parse()
    except MultiPartException as error:
        raise malformed(f"上传的表单有误：{error.message}") from error
    try:
        yield _assembled(form, options)
    finally:
        await form.close()


def _assembled(form: FormData, options: Options) -> Any:
    names = [name for name, _ in form.multi_items()]
    if len(names) != len(set(names)):
        raise malformed("表单中有同名的部分")
    operations, places = _part(form, "operations"), _part(form, "map")
    if not isinstance(operations, dict | list):
        raise malformed("operations 应为 JSON 对象或数组")
    if not isinstance(places, dict):
        raise malformed("map 应为 JSON 对象")
    files = {name: value for name, value in form.multi_items() if isinstance(value, UploadFile)}
    if unmapped := files.keys() - places.keys():
        raise malformed(f"map 中没有提到文件 {_quoted(unmapped)}")
    if missing := places.keys() - files.keys():
        raise malformed(f"没有收到 map 中的文件 {_quoted(missing)}")
    if any((each.size or 0) > options.upload_file_bytes for each in files.values()):
        raise RequestError.of(413, f"文件超过 {options.upload_file_bytes:,} 字节", ErrorCode.REQUEST_TOO_LARGE)
    for name, path in _paths(places):
        _place(operations, path, files[name])
    return operations


def _part(form: FormData, name: str) -> Any:
    text = form.get(name)
    if not isinstance(text, str):
        raise malformed(f"表单缺少 {name}")
    return decode(text, name)


def _paths(places: dict[str, Any]) -> Iterator[tuple[str, str]]:
    count = 0
    for name, paths in places.items():
        if not isinstance(paths, list) or not paths or not all(isinstance(each, str) for each in paths):
            raise malformed(f"map 中 {_quoted([name])} 应为非空的路径数组")
        count += len(paths)
        if count > _MOST_PLACES:
            raise malformed(f"map 中的路径超过 {_MOST_PLACES} 个")
        yield from ((name, path) for path in paths)


def _place(operations: Any, path: str, file: UploadFile) -> None:
    """Puts the file where the path says, which must be a null among the variables."""
    steps = path.split(".")
    if (steps[1:2] if isinstance(operations, list) else steps[:1]) != ["variables"]:
        raise _nowhere(path)
    holder = operations
    for step in steps[:-1]:
        holder = _inside(holder, step, path)
    if _inside(holder, steps[-1], path) is not None:
        raise _nowhere(path)
    holder[int(steps[-1]) if isinstance(holder, list) else steps[-1]] = file


def _inside(holder: Any, step: str, path: str) -> Any:
    if isinstance(holder, dict) and step in holder:
        return holder[step]
    if isinstance(holder, list) and step.isascii() and step.isdigit() and len(step) < 6 and int(step) < len(holder):
        return holder[int(step)]
    raise _nowhere(path)


def _nowhere(path: str) -> RequestError:
    return malformed(f"map 中的路径 {_quoted([path])} 应指向变量中的一个 null")


def _quoted(names: Any) -> str:
    return "、".join(f"「{each[:80]}」" for each in sorted(names)[:5])
