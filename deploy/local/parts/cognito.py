"""cognito-local: the identity double, with its pool, client, group and two accounts."""

import asyncio
from pathlib import Path
from typing import Any

from botocore.config import Config
from botocore.session import get_session

from deploy.local.parts.node import node
from deploy.local.parts.part import Server, answers, plain_environment
from deploy.local.process import Command
from deploy.platform import ROOT

PROGRAM = Path("deploy/local/node_modules/cognito-local/lib/bin/start.js")
FLOWS = ["ALLOW_USER_PASSWORD_AUTH", "ALLOW_REFRESH_TOKEN_AUTH"]


class Cognito(Server):
    """Signs tokens with a key that is public knowledge: never let it face anything but loopback."""

    name = "cognito"

    async def prepare(self) -> None:
        """Its data folder; it keeps its files in the folder it runs in."""
        self.state.data("cognito").mkdir(exist_ok=True)

    def command(self) -> Command:
        """The server; CODE makes every confirmation code the documented one."""
        data = self.state.data("cognito")
        environment = {
            **plain_environment(data),
            "HOST": "127.0.0.1",
            "PORT": str(self.profile.port("cognito")),
            "CODE": self.profile.platform.facts["confirmation_code"],
            "NO_COLOR": "1",
        }
        return Command((str(node()), str(ROOT / PROGRAM)), environment, data)

    async def is_ready(self) -> bool:
        """Whether it answers."""
        return await answers(f"{self.profile.url('cognito')}/health")

    async def provision(self) -> None:
        """Pool, client, group and accounts; what exists is kept."""
        await asyncio.to_thread(self._provision)

    def client(self) -> Any:
        """A plain Cognito client that talks to this double."""
        return get_session().create_client(
            "cognito-idp",
            endpoint_url=self.profile.url("cognito"),
            region_name=self.profile.platform.facts["region"],
            aws_access_key_id=self.state.secrets["cognito_access_key"],
            aws_secret_access_key=self.state.secrets["cognito_secret_key"],
            config=Config(retries={"total_max_attempts": 3}),
        )

    def _provision(self) -> None:
        facts = self.profile.platform.facts
        client = self.client()
        pool = _pool(client, facts["user_pool"])
        self.state.write_facts(
            "cognito", {"user_pool_id": pool, "client_id": _app_client(client, pool)}
        )
        groups = client.list_groups(UserPoolId=pool)["Groups"]
        if facts["admin_group"] not in {group["GroupName"] for group in groups}:
            client.create_group(UserPoolId=pool, GroupName=facts["admin_group"])
        for name, account in self.profile.platform.accounts.items():
            _account(client, pool, account, self.state.secrets[f"account_{name}"])
        admin = self.profile.platform.accounts["admin"]["email"]
        client.admin_add_user_to_group(
            UserPoolId=pool, Username=admin, GroupName=facts["admin_group"]
        )


def _pool(client: Any, name: str) -> str:
    for pool in client.list_user_pools(MaxResults=10)["UserPools"]:
        if pool["Name"] == name:
            return str(pool["Id"])
    created = client.create_user_pool(
        PoolName=name,
        UsernameAttributes=["email"],
        AutoVerifiedAttributes=["email"],
        UsernameConfiguration={"CaseSensitive": False},
    )
    return str(created["UserPool"]["Id"])


def _app_client(client: Any, pool: str) -> str:
    for known in client.list_user_pool_clients(UserPoolId=pool, MaxResults=10)["UserPoolClients"]:
        return str(known["ClientId"])
    created = client.create_user_pool_client(
        UserPoolId=pool,
        ClientName="penny-web",
        ExplicitAuthFlows=FLOWS,
        AccessTokenValidity=60,
        IdTokenValidity=60,
        RefreshTokenValidity=30,
        TokenValidityUnits={"AccessToken": "minutes", "IdToken": "minutes", "RefreshToken": "days"},
        PreventUserExistenceErrors="ENABLED",
        EnableTokenRevocation=True,
    )
    return str(created["UserPoolClient"]["ClientId"])


def _account(client: Any, pool: str, account: Any, password: str) -> None:
    try:
        client.admin_create_user(
            UserPoolId=pool,
            Username=account["email"],
            MessageAction="SUPPRESS",
            UserAttributes=[
                {"Name": "email", "Value": account["email"]},
                {"Name": "email_verified", "Value": "true"},
                {"Name": "name", "Value": account["name"]},
            ],
        )
    except client.exceptions.UsernameExistsException:
        return
    client.admin_set_user_password(
        UserPoolId=pool, Username=account["email"], Password=password, Permanent=True
    )
