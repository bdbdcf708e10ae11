"""`make lock`: pin and hash the requirements again. Names, versions and hashes only."""

import os
import subprocess
import tempfile
import tomllib
from pathlib import Path

from deploy.setup.pip_settings import as_uv_environment

ROOT = Path(__file__).resolve().parent.parent.parent
VENV = ROOT / ".venv"
LOCKS = ROOT / "requirements"
OPTIONS = (
    "--quiet", "--no-header", "--generate-hashes", "--no-annotate", "--no-emit-index-url",
    "--no-emit-find-links", "--python-version", "3.11",
)  # fmt: skip


def service_requirements() -> list[str]:
    """What our own packages ask for, theirs of one another left out."""
    asked: set[str] = set()
    for project in [ROOT / "libs/shared", *sorted((ROOT / "services").iterdir())]:
        if (project / "pyproject.toml").exists():
            asked.update(
                tomllib.loads((project / "pyproject.toml").read_text())["project"]["dependencies"]
            )
    return sorted(name for name in asked if not name.startswith("penny-dreadful"))


def compile_lock(source: Path, name: str, *more: str) -> None:
    """Resolve one list of requirements; what is already pinned stays unless it must move."""
    argv = [str(VENV / "bin" / "uv"), "pip", "compile", *OPTIONS, *more]
    argv += [str(source), "--output-file", str(LOCKS / f"{name}.txt")]
    print(f"  · {name}", flush=True)
    environment = {**os.environ, **as_uv_environment(VENV / "bin" / "python")}
    subprocess.run(argv, cwd=ROOT, env=environment, check=True, stdout=subprocess.DEVNULL)


def main() -> None:
    """Every lock, in the order in which they constrain one another."""
    services = ("--constraint", str(LOCKS / "services.txt"))
    local = ("--constraint", str(LOCKS / "local.txt"))
    compile_lock(LOCKS / "bootstrap.in", "bootstrap")
    with tempfile.TemporaryDirectory() as folder:
        source = Path(folder) / "services.in"
        source.write_text("\n".join(service_requirements()) + "\n")
        compile_lock(source, "services")
    compile_lock(LOCKS / "local.in", "local", *services)
    compile_lock(LOCKS / "dev.in", "dev", *services, *local)
    compile_lock(LOCKS / "models.in", "models", "--no-deps")
    compile_lock(LOCKS / "node.in", "node")
    # In an environment of its own: its pins are its own affair.
    compile_lock(LOCKS / "terraform.in", "terraform")


main()
