"""流程文件夹: what an office puts beside the hub, loaded here as the hub loads it."""

from pathlib import Path

from support.workflow.installed import install

HERE = Path(__file__).parent
[LiftFlow] = install(HERE)
