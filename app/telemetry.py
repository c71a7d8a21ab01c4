"""观测: the log, and the numbers that `/metrics` shows."""

import logging
from collections.abc import MutableMapping
from typing import Any

import structlog
from prometheus_client import CollectorRegistry, Counter, Gauge, Histogram, generate_latest

REGISTRY = CollectorRegistry()

REQUESTS = Counter("jiguan_http_requests_total", "HTTP 请求数", ("part", "method", "status"), registry=REGISTRY)
SECONDS = Histogram("jiguan_http_request_seconds", "HTTP 请求用时（秒）", ("part",), registry=REGISTRY)
SOCKETS = Gauge("jiguan_websockets_open", "打开着的 WebSocket 连接数", registry=REGISTRY)
COST = Counter("jiguan_graphql_cost_total", "已受理的查询代价", registry=REGISTRY)
OPERATIONS = Counter("jiguan_graphql_operations_total", "已受理的图操作数", registry=REGISTRY)
TROUBLE = Counter(
    "jiguan_trouble_total",
    "日志中的警告与错误，按事件；图接口的缺陷为 graphql_defect",
    ("level", "event"),
    registry=REGISTRY,
)
JOBS_DUE = Gauge("jiguan_jobs_due", "到时未办的任务数", registry=REGISTRY)
JOBS_LAG = Gauge("jiguan_jobs_lag_seconds", "最早到时未办的任务已等多久（秒）", registry=REGISTRY)
JOBS_GIVEN_UP = Gauge("jiguan_jobs_given_up", "一日内放弃的任务数", registry=REGISTRY)
CONNECTIONS = Gauge("jiguan_database_connections", "数据库连接数", ("state",), registry=REGISTRY)


def exposition() -> bytes:
    """All numbers in the text format of Prometheus."""
    return generate_latest(REGISTRY)


def configure(*, as_json: bool) -> None:
    """Sets up the log of the whole process. Credentials and query strings are never handed to it."""
    logging.basicConfig(level=logging.INFO, format="%(message)s", force=True)
    for noisy in ("httpx", "httpx2", "httpcore", "uvicorn.access"):
        logging.getLogger(noisy).setLevel(logging.WARNING)
    renderer: Any = (
        structlog.processors.JSONRenderer(ensure_ascii=False) if as_json else structlog.dev.ConsoleRenderer()
    )
    structlog.configure(
        processors=[
            structlog.contextvars.merge_contextvars,
            structlog.processors.add_log_level,
            _count,
            structlog.processors.TimeStamper(fmt="iso"),
            *([structlog.processors.format_exc_info] if as_json else []),
            renderer,
        ],
        wrapper_class=structlog.make_filtering_bound_logger(logging.INFO),
        logger_factory=structlog.PrintLoggerFactory(),
        cache_logger_on_first_use=True,
    )


def _count(_logger: Any, _method: str, said: MutableMapping[str, Any]) -> MutableMapping[str, Any]:
    """Every warning and error is also a number; events are names in the code, so there are few of them."""
    if said.get("level") in ("warning", "error", "critical"):
        TROUBLE.labels(said["level"], str(said.get("event", ""))[:60]).inc()
    return said
