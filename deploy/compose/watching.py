"""Who watches the containers: a collector, traces in Jaeger, figures in Prometheus, a dashboard."""

from deploy.compose.frame import Container
from deploy.compose.values import PUBLISHED

COLLECTOR = "otel/opentelemetry-collector-contrib:0.114.0"
TRACING = "jaegertracing/all-in-one:1.62.0"
PROMETHEUS = "prom/prometheus:v3.0.1"
GRAFANA = "grafana/grafana:11.3.1"
CONFIGURED = "./telemetry"


def watching() -> dict[str, Container]:
    """The containers; nothing waits for them, and nothing fails without them."""
    outside: Container = {"restart": "unless-stopped", "networks": ["inside", "outside"]}
    return {
        "collector": {
            "image": COLLECTOR,
            "restart": "unless-stopped",
            "networks": ["inside"],
            "command": ["--config=/etc/collector.yaml"],
            "volumes": [f"{CONFIGURED}/collector.yaml:/etc/collector.yaml:ro"],
        },
        "tracing": {
            **outside,
            "image": TRACING,
            "ports": [f"127.0.0.1:{PUBLISHED['tracing']}:16686"],
        },
        "prometheus": {
            **outside,
            "image": PROMETHEUS,
            "ports": [f"127.0.0.1:{PUBLISHED['prometheus']}:9090"],
            "volumes": [
                f"{CONFIGURED}/prometheus.yaml:/etc/prometheus/prometheus.yml:ro",
                f"{CONFIGURED}/alerts.yaml:/etc/prometheus/alerts.yaml:ro",
                "prometheus:/prometheus",
            ],
        },
        "grafana": {
            **outside,
            "image": GRAFANA,
            "ports": [f"127.0.0.1:{PUBLISHED['grafana']}:3000"],
            # On loopback, for who is at this machine: it may look, and change nothing.
            "environment": {
                "GF_AUTH_ANONYMOUS_ENABLED": "true",
                "GF_AUTH_ANONYMOUS_ORG_ROLE": "Viewer",
                "GF_AUTH_DISABLE_LOGIN_FORM": "true",
                "GF_ANALYTICS_REPORTING_ENABLED": "false",
                "GF_DASHBOARDS_DEFAULT_HOME_DASHBOARD_PATH": "/etc/grafana/dashboards/platform.json",
            },
            "volumes": [
                f"{CONFIGURED}/grafana-sources.yaml:/etc/grafana/provisioning/datasources/penny.yaml:ro",
                f"{CONFIGURED}/grafana-dashboards.yaml:/etc/grafana/provisioning/dashboards/penny.yaml:ro",
                f"{CONFIGURED}/platform.json:/etc/grafana/dashboards/platform.json:ro",
            ],
        },
    }
