"""``python -m app.cli``: the command ``jiguan`` where it is not installed as one."""

from . import main

main()
