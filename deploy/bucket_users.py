"""Who may use the object store: an administrator, and the documents service in its own bucket."""

from deploy.platform import Platform

ADMINISTRATOR = "admin"
WORKER = "documents"


def bucket_users(
    platform: Platform, administrator_key: str, worker_key: str
) -> dict[str, list[dict[str, object]]]:
    """SeaweedFS's identities file."""
    bucket = platform.facts["bucket"]
    verbs = ("Read", "Write", "List", "Tagging")
    return {
        "identities": [
            _identity(ADMINISTRATOR, administrator_key, ["Admin", *verbs]),
            _identity(WORKER, worker_key, [f"{verb}:{bucket}" for verb in verbs]),
        ]
    }


def _identity(name: str, secret_key: str, actions: list[str]) -> dict[str, object]:
    credentials = [{"accessKey": name, "secretKey": secret_key}]
    return {"name": name, "credentials": credentials, "actions": actions}
