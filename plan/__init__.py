"""计划: an operation compiled once, and answered by as few statements as the graph allows."""
