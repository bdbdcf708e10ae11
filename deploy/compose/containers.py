"""compose.yaml as data: our services and the gateway."""

from deploy.compose.doubles import doubles
from deploy.compose.frame import CONFINED, Container, build, health
from deploy.compose.servers import servers
from deploy.compose.values import PUBLISHED, SERVICE_PORT, service_settings
from deploy.compose.watching import watching
from deploy.platform import Platform

CONTAINER_NAMES = {"object_store": "object-store", "modelserver": "ollama"}


def compose(platform: Platform) -> Container:
    """The whole file."""
    services: dict[str, Container] = {**servers(platform), **doubles(platform), **watching()}
    for service in platform.services:
        services |= _service(platform, service)
    services["catalog-seed"] = _job(platform, "catalog", ["catalog.seed"], ["catalog-migrate"])
    services["gateway"] = _gateway(platform)
    volumes = (
        "postgres",
        "rabbitmq",
        "object-store",
        "cognito",
        "devstripe",
        "ollama",
        "prometheus",
    )
    return {
        "name": "penny-dreadful",
        "services": services,
        "networks": {"inside": {"internal": True}, "outside": {}},
        "volumes": dict.fromkeys(volumes),
    }


def _service(platform: Platform, service: str) -> dict[str, Container]:
    """Migration, HTTP process and worker of one service, all from one image."""
    needs = [CONTAINER_NAMES.get(need, need) for need in platform.services[service].needs]
    ready = {name: {"condition": "service_healthy"} for name in ("postgres", "rabbitmq", "valkey")}
    ready |= {name: {"condition": "service_healthy"} for name in needs}
    ready[f"{service}-migrate"] = {"condition": "service_completed_successfully"}
    if "object-store" in needs:
        ready["bucket"] = {"condition": "service_completed_successfully"}
    if "ollama" in needs:
        ready["models"] = {"condition": "service_completed_successfully"}
    common = {**CONFINED, "image": "penny-dreadful-service", "depends_on": ready}
    common["mem_limit"] = "2g" if service == "documents" else "768m"
    return {
        f"{service}-migrate": _job(platform, service, ["shared.migrate", service], []),
        service: {
            **common,
            "build": build("service"),
            "command": ["python", "-m", f"{service}.main"],
            "environment": service_settings(platform, service, "api"),
        },
        f"{service}-worker": {
            **common,
            "command": ["python", "-m", f"{service}.worker"],
            "environment": service_settings(platform, service, "worker"),
            # It serves no HTTP; it ends loudly when it cannot work, and is started again.
            "healthcheck": {"disable": True},
        },
    }


def _job(platform: Platform, service: str, module: list[str], after: list[str]) -> Container:
    waits: Container = {"postgres": {"condition": "service_healthy"}}
    waits |= {name: {"condition": "service_completed_successfully"} for name in after}
    if service == "catalog" and after:
        waits["models"] = {"condition": "service_completed_successfully"}
    return {
        **CONFINED,
        "image": "penny-dreadful-service",
        "command": ["python", "-m", *module],
        "environment": service_settings(platform, service, "job"),
        "depends_on": waits,
        "restart": "on-failure:5",
        "healthcheck": {"disable": True},
    }


def _gateway(platform: Platform) -> Container:
    return {
        **CONFINED,
        "build": build("gateway"),
        "networks": ["inside", "outside"],
        "ports": [f"127.0.0.1:{PUBLISHED['gateway']}:8080"],
        "depends_on": {name: {"condition": "service_healthy"} for name in platform.services},
        "healthcheck": health("wget", "-q", "-O", "/dev/null", "http://127.0.0.1:8080/api/health"),
    }


def upstreams(platform: Platform) -> dict[str, str]:
    """Where the gateway finds the services."""
    return {name: f"{name}:{SERVICE_PORT}" for name in platform.services}
