"""cognito-local: the identity double, filled on its first start."""

import json
from datetime import UTC, datetime
from pathlib import Path

from deploy.local.parts.node import node
from deploy.local.parts.part import Server, answers, plain_environment
from deploy.local.process import Command
from deploy.local.state import write_private
from deploy.platform import ROOT
from deploy.user_pool import first_content

PROGRAM = Path("deploy/local/node_modules/cognito-local/lib/bin/start.js")


class Cognito(Server):
    """Signs tokens with a key that is public knowledge: never let it face anything but loopback."""

    name = "cognito"

    async def prepare(self) -> None:
        """Pool, client, group and accounts, the first time; afterwards they are its own."""
        platform = self.profile.platform
        folder = self.state.data("cognito") / ".cognito" / "db"
        if (folder / f"{platform.facts['user_pool_id']}.json").exists():
            return
        folder.mkdir(parents=True, exist_ok=True)
        passwords = {name: self.state.secrets[f"account_{name}"] for name in platform.accounts}
        content = first_content(platform, passwords, datetime.now(UTC))
        for name, document in sorted(content.items()):  # the pool last: it marks the end
            write_private(folder / name, json.dumps(document, indent=2))

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
