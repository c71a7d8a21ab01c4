"""守什么: codes that check themselves, a tree without cycles, posts within reason. Values in, verdict out."""

from collections.abc import Collection
from datetime import date
from uuid import UUID

from stdnum.cn import ric, uscc
from stdnum.exceptions import ValidationError

from kernel.refusal import Invalid


def credit_code(text: str) -> str:
    """统一社会信用代码, checked by its check character. 依据 GB 32100-2015。

    >>> credit_code("91110000600037341l")
    '91110000600037341L'
    """
    try:
        return str(uscc.validate(text))
    except ValidationError as error:
        raise Invalid(
            "统一社会信用代码有误：应为18位，且校验位相符", field="creditCode", clause="GB 32100-2015"
        ) from error


def id_number(text: str) -> str:
    """公民身份号码, checked by its date and check character. 依据 GB 11643-1999。"""
    try:
        return str(ric.validate(text))
    except KeyError:  # born in a division younger than the library's list; all else has been checked by then
        return str(ric.compact(text))
    except ValidationError as error:
        raise Invalid("身份证号码有误：应为18位，且校验位相符", field="idNumber", clause="GB 11643-1999") from error


def parent_is_no_descendant(unit_id: UUID, parent_id: UUID | None, descendants: Collection[UUID]) -> None:
    """单位不能隶属于自己或自己的下级。依据 7.1-1。"""
    if parent_id is not None and (parent_id == unit_id or parent_id in descendants):
        raise Invalid("上级单位不能是本单位或其下级单位", field="parentId", clause="7.1-1")


def holds_on(day: date, since: date, until: date | None) -> bool:
    """Whether a post is held on a day; both ends count."""
    return since <= day and (until is None or day <= until)


def term_is_forward(since: date, until: date | None) -> None:
    """任职起止有先后。依据 7.1-1。"""
    if until is not None and until < since:
        raise Invalid("任职截止日期不能早于开始日期", field="until", clause="7.1-1")
