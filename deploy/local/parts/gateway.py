"""Caddy from a wheel: the one door; its routes come from platform.toml."""

import json
from pathlib import Path

from deploy.gateway import DoorSpec, caddyfile
from deploy.local.parts.part import BIN, Server, answers, plain_environment
from deploy.local.process import Command
from deploy.local.state import write_private
from deploy.platform import ROOT

WELCOME = ROOT / "deploy" / "local" / "welcome"
WEB_APP = ROOT / "web" / "dist"


class Gateway(Server):
    """Everything a browser or a script talks to."""

    name = "gateway"

    @property
    def _data(self) -> Path:
        return self.state.data("gateway")

    async def prepare(self) -> None:
        """Write its routes."""
        self._data.mkdir(exist_ok=True)
        profile = self.profile
        spec = DoorSpec(
            listen=f"http://:{profile.port('gateway')}",
            bind="127.0.0.1",
            upstreams={name: profile.address(name) for name in profile.platform.services},
            site=WEB_APP,
            welcome=WELCOME,
            docs=True,
            object_store=profile.url("object_store"),
            access_log=str(self.state.log("gateway-access")),
            public_config=self._public_config(),
        )
        write_private(self._data / "Caddyfile", caddyfile(profile.platform, spec))

    def _public_config(self) -> str:
        """One click to look around: the demo account and the code of the identity double."""
        platform = self.profile.platform
        demo = {
            "email": platform.accounts["demo"]["email"],
            "password": self.state.secrets["account_demo"],
        }
        code = platform.facts["confirmation_code"]
        return json.dumps({"demo": demo, "confirmation_code": code})

    def command(self) -> Command:
        """Caddy in the foreground, its own files inside our state folder."""
        environment = {
            **plain_environment(self._data),
            "XDG_DATA_HOME": str(self._data),
            "XDG_CONFIG_HOME": str(self._data),
        }
        argv = (
            str(BIN / "caddy"), "run", "--adapter", "caddyfile",
            "--config", str(self._data / "Caddyfile"),
        )  # fmt: skip
        return Command(argv, environment, self._data)

    async def is_ready(self) -> bool:
        """Whether it answers for itself."""
        return await answers(f"{self.profile.url('gateway')}/api/health")
