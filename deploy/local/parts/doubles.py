"""The two doubles of our own: Stripe's and the small model server."""

import sys
from pathlib import Path

from deploy.local.parts.part import Server, answers, plain_environment
from deploy.local.process import Command
from deploy.platform import ROOT


class DevStripe(Server):
    """A stateful stand-in for Stripe."""

    name = "devstripe"

    def command(self) -> Command:
        """It delivers its webhooks through the gateway, as Stripe would."""
        data = self.state.data("devstripe")
        data.mkdir(exist_ok=True)
        hook = f"{self.profile.url('gateway')}/api/billing/webhooks/stripe"
        argv = (
            sys.executable, "-m", "deploy.local.devstripe",
            "--port", str(self.profile.port("devstripe")),
            "--state", str(data),
            "--webhook-url", hook,
            "--price-id", self.profile.platform.facts["stripe_price_id"],
        )  # fmt: skip
        secret = {"DEVSTRIPE_WEBHOOK_SECRET": self.state.secrets["stripe_webhook"]}
        return Command(argv, plain_environment(data) | secret, Path(ROOT))

    async def is_ready(self) -> bool:
        """Whether it answers."""
        return await answers(f"{self.profile.url('devstripe')}/_dev/health")


class ModelServer(Server):
    """A small model for chat and embeddings behind Ollama's interface; for development only."""

    name = "modelserver"

    def command(self) -> Command:
        """The server; its models are files inside installed wheels."""
        home = self.state.data("modelserver")
        home.mkdir(exist_ok=True)
        port = str(self.profile.port("modelserver"))
        argv = (sys.executable, "-m", "deploy.local.modelserver", "--port", port)
        return Command(argv, plain_environment(home), Path(ROOT))

    async def is_ready(self) -> bool:
        """Whether it lists its models."""
        return await answers(f"{self.profile.url('modelserver')}/api/tags")
