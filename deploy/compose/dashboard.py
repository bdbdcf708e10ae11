"""Grafana's dashboard: the charts an operator sees on AWS, on one machine's containers."""

from typing import Any

WIDTH, HEIGHT, COLUMNS = 8, 8, 3
CHARTS = {
    "Requests a second": (
        "sum by (service_name) (rate(http_server_duration_milliseconds_count[1m]))",
        "reqps",
    ),
    "5xx a second": (
        'sum by (service_name) (rate(http_server_duration_milliseconds_count{http_status_code=~"5.."}[1m]))',
        "reqps",
    ),
    "95th percentile": (
        "histogram_quantile(0.95, sum by (le, service_name) (rate(http_server_duration_milliseconds_bucket[5m])))",
        "ms",
    ),
    "Messages that wait": (
        'rabbitmq_detailed_queue_messages_ready{queue!~".+[.](dead|retry.+)"}',
        "short",
    ),
    "Dead letters": ('rabbitmq_detailed_queue_messages_ready{queue=~".+[.]dead"}', "short"),
    "Oldest unpublished event": ("max by (service_name) (outbox_oldest_seconds)", "s"),
    "Heartbeats in three minutes": (
        "sum by (service_name) (increase(worker_heartbeat_total[3m]))",
        "short",
    ),
    "Events published a second": ("sum by (type) (rate(outbox_published_total[1m]))", "short"),
    "Stripe webhooks that failed, were refused or given up": (
        '{__name__=~"billing_webhooks_(failed|dead|refused)_total"}',
        "short",
    ),
}


def dashboard() -> dict[str, Any]:
    """One chart a question, three in a row."""
    return {
        "title": "Penny Dreadful",
        "uid": "penny",
        "refresh": "15s",
        "time": {"from": "now-1h", "to": "now"},
        "schemaVersion": 39,
        "panels": [
            _panel(place, title, *chart) for place, (title, chart) in enumerate(CHARTS.items())
        ],
    }


def _panel(place: int, title: str, expression: str, unit: str) -> dict[str, Any]:
    return {
        "id": place + 1,
        "type": "timeseries",
        "title": title,
        "datasource": {"type": "prometheus", "uid": "prometheus"},
        "gridPos": {
            "x": place % COLUMNS * WIDTH,
            "y": place // COLUMNS * HEIGHT,
            "w": WIDTH,
            "h": HEIGHT,
        },
        "fieldConfig": {"defaults": {"unit": unit, "min": 0}, "overrides": []},
        "targets": [{"refId": "A", "expr": expression}],
    }
