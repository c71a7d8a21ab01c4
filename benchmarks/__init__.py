"""量一量: the hub beside a plain Strawberry server and hand-written SQL, on the same tables, in one run.

    python -m benchmarks             small, within three minutes
    python -m benchmarks --full      up to a million trips
    python -m benchmarks --write     also keeps the figures in docs/performance.md

Every system is called in turn inside one process through ASGI: the HTTP server, which is the same for all, is left out.
What is measured is CPU time of the process, so that a busy machine disturbs little. On SQLite the database's own work
is part of it; on PostgreSQL (JIGUAN_BENCH_DATABASE_URL or JIGUAN_TEST_DATABASE_URL) it is not.
"""
