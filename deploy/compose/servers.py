"""The servers our services stand on, in the versions the local stack runs where there is a choice."""

from deploy.compose.frame import CONFINED, Container, health
from deploy.compose.values import PUBLISHED, required
from deploy.platform import Platform

POSTGRES = "pgvector/pgvector:pg18-trixie"
RABBITMQ = "rabbitmq:4.1"
VALKEY = "valkey/valkey:9.1-alpine"
OBJECT_STORE = "chrislusf/seaweedfs:4.48"
OLLAMA = "ollama/ollama:0.12.3"
LIMITS = ("statement_timeout", "lock_timeout", "idle_in_transaction_session_timeout")


INSIDE: Container = {"networks": ["inside"], "restart": "unless-stopped"}


def servers(platform: Platform) -> dict[str, Container]:
    """Database, broker, cache, object store and models."""
    return {
        "postgres": _postgres(platform),
        "rabbitmq": _rabbitmq(),
        "valkey": _valkey(),
        "object-store": _object_store(),
        "bucket": _bucket(platform.facts["bucket"]),
        **_models(platform),
    }


def _postgres(platform: Platform) -> Container:
    names = [f"DATABASE_PASSWORD_{service.upper()}" for service in platform.services]
    most = f"max_connections={platform.postgres['max_connections']}"
    memory = f"shared_buffers={platform.postgres['shared_buffers']}"
    return {
        **INSIDE,
        "image": POSTGRES,
        "command": ["postgres", "-c", most, "-c", memory],
        "environment": {
            "POSTGRES_PASSWORD": required("POSTGRES_PASSWORD"),
            "POSTGRES_DB": platform.facts["database"],
            "EXTENSIONS": " ".join(platform.postgres["extensions"]),
            **{limit.upper(): platform.postgres[limit] for limit in LIMITS},
            **{name: required(name) for name in names},
        },
        "volumes": [
            "postgres:/var/lib/postgresql",
            "./roles.sh:/docker-entrypoint-initdb.d/roles.sh:ro",
        ],
        "healthcheck": health("pg_isready", "-U", "postgres", "-h", "127.0.0.1"),
    }


def _rabbitmq() -> Container:
    return {
        **INSIDE,
        "image": RABBITMQ,
        "hostname": "rabbitmq",  # the node's data folder is named after it
        "volumes": [
            "rabbitmq:/var/lib/rabbitmq",
            "./rabbitmq.conf:/etc/rabbitmq/conf.d/20-penny.conf:ro",
            "./secrets/rabbitmq.json:/etc/rabbitmq/users.json:ro",
        ],
        "healthcheck": health("rabbitmq-diagnostics", "-q", "check_port_connectivity"),
    }


def _valkey() -> Container:
    limits = "--maxmemory 128mb --maxmemory-policy allkeys-lru"
    run = f'exec valkey-server --requirepass "$$PASSWORD" --save "" {limits}'
    ask = 'valkey-cli --no-auth-warning -a "$$PASSWORD" ping | grep -q PONG'
    return {
        **CONFINED,
        "image": VALKEY,
        "user": "999:1000",
        "command": ["sh", "-c", run],
        "environment": {"PASSWORD": required("CACHE_PASSWORD")},
        "healthcheck": health("sh", "-c", ask),
    }


def _object_store() -> Container:
    ask = ["wget", "-q", "-O", "/dev/null", "http://127.0.0.1:8333/healthz"]
    return {
        "image": OBJECT_STORE,
        "restart": "unless-stopped",
        # Browsers fetch a document's pages from it, by presigned address.
        "networks": ["inside", "outside"],
        "ports": [f"127.0.0.1:{PUBLISHED['object_store']}:8333"],
        "command": ["server", "-dir=/data", "-s3", "-s3.config=/etc/seaweedfs/users.json"],
        "volumes": [
            "object-store:/data",
            "./secrets/object_store.json:/etc/seaweedfs/users.json:ro",
        ],
        "healthcheck": health(*ask),
    }


def _bucket(name: str) -> Container:
    create = f"echo 's3.bucket.create -name {name}' | weed shell -master=object-store:9333"
    return {
        "image": OBJECT_STORE,
        "networks": ["inside"],
        "restart": "on-failure:5",
        "entrypoint": ["sh", "-c", create],
        "depends_on": {"object-store": {"condition": "service_healthy"}},
    }


def _models(platform: Platform) -> dict[str, Container]:
    names = sorted({platform.container_models[use] for use in ("chat", "story", "embed")})
    pulls = " && ".join(f"ollama pull {name}" for name in names)
    return {
        "ollama": {
            "image": OLLAMA,
            "restart": "unless-stopped",
            "networks": ["inside", "outside"],  # outside: to fetch models once
            "volumes": ["ollama:/root/.ollama"],
            "healthcheck": health("ollama", "list"),
        },
        "models": {
            "image": OLLAMA,
            "networks": ["inside"],
            "restart": "on-failure:5",
            "environment": {"OLLAMA_HOST": "http://ollama:11434"},
            "entrypoint": ["sh", "-c", pulls],
            "depends_on": {"ollama": {"condition": "service_healthy"}},
        },
    }
