"""进程: the ASGI app, settings, the command line, jobs, telemetry, and the GraphQL view."""
