"""The language model in a process of its own: llama.cpp's server on a free loopback port.

Loading holds Python's global lock for a second and a bad grammar can abort native code; in a
child neither touches the embeddings. It lives exactly as long as its standard input is open.
"""

import json
import os
import signal
import sys
from typing import Any

import xllamacpp

MINIMAL_VERBOSITY = -1


def parameters(config: dict[str, Any]) -> Any:
    """llama.cpp's parameters for our model, slots and threads."""
    params = xllamacpp.CommonParams()
    params.model.path = config["model"]
    params.hostnames = ["127.0.0.1"]
    params.port = 0
    params.api_keys = [config["key"]]
    params.n_parallel = config["slots"]
    params.n_ctx = config["slots"] * config["context_tokens"]
    params.cpuparams.n_threads = config["threads"]
    params.cpuparams_batch.n_threads = config["threads"]
    # The default keeps up to 8 GiB of old prompts in memory.
    params.cache_ram_mib = 0
    params.endpoint_slots = True
    params.ui = False
    params.verbosity = MINIMAL_VERBOSITY
    return params


def main() -> None:
    # Ctrl-C reaches the whole terminal group; the parent decides when this process ends.
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    config = json.loads(sys.stdin.readline())
    # Native code may print; the parent's pipe carries one line, the address.
    parent = os.fdopen(os.dup(sys.stdout.fileno()), "w")
    os.dup2(sys.stderr.fileno(), sys.stdout.fileno())
    server = xllamacpp.Server(parameters(config))
    print(server.listening_address, file=parent, flush=True)
    sys.stdin.read()
    # The parent is gone or has asked: native threads have nothing to save.
    os._exit(0)


if __name__ == "__main__":
    main()
