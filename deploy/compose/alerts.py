"""Alert rules for Prometheus: what deploy/terraform watches on AWS, on one machine's containers.

Every rule names its page in docs/runbooks. `telemetry/alerts_test.yaml` plays faults against them.
"""

from typing import Any

from deploy.platform import Platform

Rule = dict[str, Any]
# The 95th percentile that is still well, in milliseconds; a reply and a reading take longer.
PATIENCE = {"chat": 3000, "documents": 3000}
USUAL_PATIENCE = 1000


def alert_rules(platform: Platform) -> dict[str, Any]:
    """The whole rules file."""
    services = list(platform.services)
    rules = [*_queues(services), *(_heartbeat(name) for name in services), *_outbox()]
    rules += [
        _server_errors(),
        *(_slow(name) for name in services),
        *_stripe(),
        _spend(),
        _memory(),
    ]
    return {"groups": [{"name": "penny", "interval": "15s", "rules": rules}]}


def _rule(name: str, expression: str, runbook: str, says: str, after: str = "1m") -> Rule:
    return {
        "alert": name,
        "expr": expression,
        "for": after,
        "annotations": {"summary": says, "runbook": f"docs/runbooks/{runbook}.md"},
    }


def _queues(services: list[str]) -> list[Rule]:
    own = "|".join(services)
    return [
        _rule(
            "DeadLetters",
            'rabbitmq_detailed_queue_messages_ready{queue=~".+[.]dead"} > 0',
            "dead-letters",
            "Messages are parked in {{ $labels.queue }}",
            "0s",
        ),
        _rule(
            "QueueWaits",
            f'rabbitmq_detailed_queue_messages_ready{{queue=~"{own}"}} > 1000',
            "worker-away",
            "Over 1000 messages have waited for {{ $labels.queue }} for ten minutes",
            "10m",
        ),
    ]


def _heartbeat(service: str) -> Rule:
    beats = f'increase(worker_heartbeat_total{{service_name="{service}-worker"}}[3m])'
    return _rule(
        "WorkerSilent",
        f"(sum({beats}) or vector(0)) < 1",
        "worker-away",
        f"No heartbeat from any worker of {service}",
        "3m",
    ) | {"labels": {"service": service}}


def _outbox() -> list[Rule]:
    says = "The oldest event of {{ $labels.service_name }} has waited over a minute"
    return [_rule("OutboxLag", "outbox_oldest_seconds > 60", "outbox-lag", says)]


def _server_errors() -> Rule:
    count = "http_server_duration_milliseconds_count"
    failed = f'sum by (service_name) (rate({count}{{http_status_code=~"5.."}}[5m]))'
    every = f"sum by (service_name) (rate({count}[5m]))"
    # One failure of three requests at night is no alarm: at least 20 in five minutes.
    return _rule(
        "ServerErrors",
        f"{failed} / {every} > 0.01 and {every} > 20 / 300",
        "server-errors",
        "Over 1 % of answers of {{ $labels.service_name }} are 5xx",
        "3m",
    )


def _slow(service: str) -> Rule:
    bucket = f'http_server_duration_milliseconds_bucket{{service_name="{service}"}}'
    most = PATIENCE.get(service, USUAL_PATIENCE)
    return _rule(
        "Slow",
        f"histogram_quantile(0.95, sum by (le) (rate({bucket}[5m]))) > {most}",
        "slow-answers",
        f"The 95th percentile of {service} is above {most} ms",
        "10m",
    ) | {"labels": {"service": service}}


def _stripe() -> list[Rule]:
    page = "stripe-webhooks"
    return [
        _rule(
            "StripeWebhooksGivenUp",
            "increase(billing_webhooks_dead_total[5m]) > 0",
            page,
            "A webhook of Stripe was given up after three days",
            "0s",
        ),
        _rule(
            "StripeWebhooksFail",
            "increase(billing_webhooks_failed_total[5m]) > 0",
            page,
            "Webhooks of Stripe have failed and been put back for ten minutes",
            "10m",
        ),
        _rule(
            "StripeWebhooksRefused",
            "increase(billing_webhooks_refused_total[5m]) > 5",
            page,
            "Webhooks come whose signature does not hold",
        ),
    ]


def _spend() -> Rule:
    spikes = 'sum(outbox_published_total{type="usage.spike_detected"})'
    # The first one brings the series: before it there is nothing to have increased.
    return _rule(
        "LanguageModelSpend",
        f"{spikes} > ({spikes.replace('})', '} offset 5m)')} or vector(0))",
        "llm-spend",
        "Somebody uses the language model far more than before",
        "0s",
    )


def _memory() -> Rule:
    return _rule(
        "BrokerMemory",
        "rabbitmq_process_resident_memory_bytes / rabbitmq_resident_memory_limit_bytes > 0.8",
        "broker-memory",
        "RabbitMQ uses over 80 % of the memory it may",
        "3m",
    )
