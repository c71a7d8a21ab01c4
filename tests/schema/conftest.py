"""The city's part adds fields to types of the hub: it must not be imported by the process that runs the tests."""

collect_ignore = ["lamps.py"]
