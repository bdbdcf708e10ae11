"""Runs a service's application under uvicorn, behind the gateway and nothing else."""

import uvicorn
from fastapi import FastAPI

from shared.config import HttpSettings

GRACE_SECONDS = 20


def serve(app: FastAPI, settings: HttpSettings) -> None:
    """Serve until SIGTERM, then finish what is running (at most 20 s)."""
    uvicorn.run(
        app,
        host=settings.host,
        port=settings.port,
        log_config=None,
        access_log=False,
        server_header=False,
        timeout_graceful_shutdown=GRACE_SECONDS,
        timeout_keep_alive=75,
    )
