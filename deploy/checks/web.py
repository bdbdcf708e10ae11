"""The web app's own gates: scripts of its package.json."""

import os
import subprocess
from dataclasses import dataclass

from deploy.setup.node import NodeMissingError
from deploy.setup.steps import StepFailedError
from deploy.setup.web import WEB, install_packages, npm


@dataclass(frozen=True)
class NpmScript:
    """A gate that is a script of the web app: it holds when the script ends with 0."""

    name: str

    def __call__(self) -> str:
        """Run it with the packages of the lock."""
        try:
            install_packages()
            argv, extra = npm("run", "--silent", self.name)
        except (StepFailedError, NodeMissingError) as failure:
            return str(failure)
        done = subprocess.run(
            argv, cwd=WEB, env=os.environ | extra, capture_output=True, text=True, check=False
        )
        return "" if done.returncode == 0 else (done.stdout + done.stderr).strip() or "failed"
