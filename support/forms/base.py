"""带表单的环节: which steps take answers, and what a process asks by itself, before any region adds to it."""

import hashlib
import json
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from kernel.refusal import Invalid, NotFound
from support.workflow.steps import WORKFLOWS, Step

from .definition import canonical, read
from .fields import Field


@dataclass(frozen=True)
class Base:
    """The form of a step as the process brings it along; often nothing. ``digest`` tells two of them apart."""

    process: str
    step: str
    title: str
    fields: tuple[Field, ...]
    digest: str


BASES: dict[tuple[str, str], Base] = {}
"""By process and step. Steps that share a form (申请 and 修改提交) share the entry."""


def fillable(step: Step, *also: Step, title: str | None = None, asks: Sequence[Mapping[str, Any]] = ()) -> None:
    """This step is taken with a form; ``also`` are steps that fill in the same one again.

    fillable(TripFlow.submit, TripFlow.resubmit)
    """
    fields = read(list(asks)) if asks else ()
    digest = hashlib.sha256(json.dumps(canonical(fields), sort_keys=True).encode()).hexdigest()[:12]
    process = step.workflow.__name__
    base = Base(process, step.name, title or f"{step.workflow.title}：{step.label}", fields, digest)
    for each in (step, *also):
        BASES[process, each.name] = base


def base_of(process: str, step: str | None = None, *, field: str = "process") -> Base:
    """The base of a step, or of the process's first. Raises `NotFound` or `Invalid` where no form can be there."""
    flow = next((flow for flow in WORKFLOWS.values() if flow.__name__ == process), None)
    if flow is None:
        names = tuple(sorted({process for process, _ in BASES}))
        raise NotFound(f"没有名为 {process} 的流程", field=field, alternatives=names)
    base = BASES.get((process, step or flow.steps[0].name))
    if base is None:
        steps = tuple(sorted(each for name, each in BASES if name == process))
        raise Invalid("该环节不带表单", field="step", alternatives=steps)
    return base
