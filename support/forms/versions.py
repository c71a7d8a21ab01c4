"""查版本: the versions of forms as a list."""

from dataclasses import dataclass
from typing import Annotated

from kernel.fetch import Listing
from kernel.forms import Label, Where
from kernel.labels import Labelled

from .records import FormState, FormVersion


class FormVersionOrder(Labelled):
    NEWEST = "newest", "最近修改在前"


@dataclass(kw_only=True)
class FormVersionFilter:
    process: Annotated[str | None, Label("流程标识"), Where(lambda name: FormVersion.process == name)] = None
    step: Annotated[str | None, Label("环节标识"), Where(lambda name: FormVersion.step == name)] = None
    region_code: Annotated[str | None, Label("区划代码"), Where(lambda code: FormVersion.region_code == code)] = None
    state: Annotated[FormState | None, Label("状态"), Where(lambda state: FormVersion.state == state)] = None


VERSIONS = Listing(FormVersion, {FormVersionOrder.NEWEST: (FormVersion.changed_at.desc(),)}, FormVersionFilter)
