"""The list of everything a stack can run."""

from deploy.local.external import external_servers
from deploy.local.parts.cognito import Cognito
from deploy.local.parts.doubles import DevStripe, ModelServer
from deploy.local.parts.elsewhere import replacements
from deploy.local.parts.gateway import Gateway
from deploy.local.parts.object_store import ObjectStore
from deploy.local.parts.part import Part
from deploy.local.parts.postgres import Postgres
from deploy.local.parts.rabbitmq import Epmd, RabbitMQ
from deploy.local.parts.service import service_parts
from deploy.local.parts.valkey import Valkey
from deploy.local.state import State

INFRASTRUCTURE = ("postgres", "valkey", "rabbitmq", "object_store", "cognito")


def parts_of(state: State) -> dict[str, Part]:
    """Every part of the profile, by name."""
    parts: list[Part] = [
        Postgres(state),
        Valkey(state),
        Epmd(state),
        RabbitMQ(state),
        ObjectStore(state),
        Cognito(state),
        DevStripe(state),
        ModelServer(state),
        *service_parts(state),
        Gateway(state),
    ]
    ours = {part.name: part for part in parts}
    return {**ours, **replacements(state, external_servers(state.profile))}


def everything(state: State) -> tuple[str, ...]:
    """The names of all parts of a whole platform; the broker brings its name server itself."""
    return tuple(name for name in parts_of(state) if name != "epmd")
