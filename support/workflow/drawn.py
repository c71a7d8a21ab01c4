"""状态图: a process as a diagram that people and Mermaid read."""

from .steps import Workflow


def mermaid(flow: type[Workflow]) -> str:
    """The process as a state diagram: an arrow for each step, from each of its sources, and who takes it."""
    rows = [
        f"    {source.label} --> {step.move.target.label}: {step.label}（{step.usual.by.label}）"
        for step in flow.steps
        for source in sorted(step.move.sources)
    ]
    return "\n".join(["stateDiagram-v2", *rows])
