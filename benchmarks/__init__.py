"""量一量: the hub beside a plain Strawberry server and hand-written SQL, on the same tables, in one run.

    python -m benchmarks             on PostgreSQL, on SQLite, and the inbox: within eight minutes
    python -m benchmarks --full      up to a million trips and cases
    python -m benchmarks --write     also keeps the figures in docs/performance.md, and the ratios
    python -m benchmarks --check     fails where a ratio is worse than the one that was kept

Every system is a process of its own, served as the hub is, on a core of its own, and asked over HTTP in turn. What is
measured is CPU time of that process, so that a busy machine disturbs little. On SQLite the database's own work is part
of it; on PostgreSQL (JIGUAN_BENCH_DATABASE_URL or JIGUAN_TEST_DATABASE_URL, else a server of our own) it is not.
"""
