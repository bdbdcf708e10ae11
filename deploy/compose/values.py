"""What stands for {placeholders} of platform.toml inside the containers."""

from deploy.platform import Platform

SERVICE_PORT = 8000
# Host ports, on loopback only; the public ones are what a person's browser reaches.
PUBLISHED = {
    "gateway": 8080,
    "object_store": 8333,
    "devstripe": 8420,
    "tracing": 16686,
    "prometheus": 9090,
    "grafana": 3000,
}


def required(name: str) -> str:
    """A variable without a default: compose refuses to start without it."""
    return f"${{{name}:?run: python3 -m deploy.compose.secrets}}"


def secret_names(platform: Platform) -> dict[str, str]:
    """Every secret of the containers, with what it must begin with."""
    return {
        "POSTGRES_PASSWORD": "",
        **{f"DATABASE_PASSWORD_{name.upper()}": "" for name in platform.services},
        "BROKER_PASSWORD_ADMINISTRATOR": "",
        **{f"BROKER_PASSWORD_{name.upper()}": "" for name in platform.services},
        "CACHE_PASSWORD": "",
        "OBJECT_STORE_ADMIN_KEY": "",
        "OBJECT_STORE_DOCUMENTS_KEY": "",
        "COGNITO_ACCESS_KEY": "",
        "COGNITO_SECRET_KEY": "",
        "STRIPE_API_KEY": "sk_" + "test_",
        "STRIPE_WEBHOOK_SECRET": "whsec_",
        **{f"ACCOUNT_PASSWORD_{name.upper()}": "Pd1-" for name in platform.accounts},
    }


def service_settings(platform: Platform, service: str, process: str) -> dict[str, str]:
    """The environment of a service's container."""
    values = {
        **platform.facts,
        **_addresses(platform),
        **_secrets(service),
        "environment": "local",
        "bind_host": "0.0.0.0",  # noqa: S104 - inside a container; only the gateway reaches it
        "port": SERVICE_PORT,
        "service": service,
        "process": f"{service}-{process}",
        "cache_index": platform.services[service].cache_index,
        "traces": "/tmp",  # noqa: S108 - named by the template, not used by the otlp exporter
        "telemetry": "otlp",
    }
    return platform.settings_of(service, values)


def _addresses(platform: Platform) -> dict[str, str]:
    models = platform.container_models
    return {
        "postgres": "postgres:5432",
        "rabbitmq": "rabbitmq:5672",
        "valkey": "valkey:6379",
        "telemetry_endpoint": "http://collector:4318",
        **{f"{name}_url": f"http://{name}:{SERVICE_PORT}" for name in platform.services},
        "app_url": f"http://127.0.0.1:{PUBLISHED['gateway']}",
        "cognito_url": "http://cognito:9229",
        "cognito_issuer": f"http://cognito:9229/{platform.facts['user_pool_id']}",
        "object_store_url": "http://object-store:8333",
        "object_store_public_url": f"http://127.0.0.1:{PUBLISHED['object_store']}",
        "object_store_access_key": "documents",
        "stripe_url": "http://devstripe:8420",
        "llm_provider": models["provider"],
        "llm_url": "http://ollama:11434",
        "llm_api_key": "local",
        "llm_model": models["chat"],
        "llm_story_model": models["story"],
        "llm_capable": models["capable"],
        "llm_embed_model": models["embed"],
    }


def _secrets(service: str) -> dict[str, str]:
    return {
        "database_password": required(f"DATABASE_PASSWORD_{service.upper()}"),
        "broker_password": required(f"BROKER_PASSWORD_{service.upper()}"),
        "cache_password": required("CACHE_PASSWORD"),
        "cognito_access_key": required("COGNITO_ACCESS_KEY"),
        "cognito_secret_key": required("COGNITO_SECRET_KEY"),
        "object_store_secret_key": required("OBJECT_STORE_DOCUMENTS_KEY"),
        "stripe_api_key": required("STRIPE_API_KEY"),
        "stripe_webhook_secret": required("STRIPE_WEBHOOK_SECRET"),
    }
