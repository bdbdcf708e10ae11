"""A service's migrations form one line: two heads would leave the order to chance."""

from deploy.platform import load_platform
from shared.migrate import heads


def branched_migrations() -> str:
    """The services that do not have exactly one newest revision."""
    newest = {service: heads(service) for service in load_platform().services}
    return "\n".join(
        f"{service}: {len(found)} heads {found}"
        for service, found in newest.items()
        if len(found) != 1
    )
