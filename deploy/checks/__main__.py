"""`python -m deploy.checks PATH...`: every gate, told one by one; exit code 1 when one fails."""

import argparse
import sys
import time

from deploy.checks.gates import gates


def main() -> None:
    """Run the gates, all of them even when one fails."""
    parser = argparse.ArgumentParser(prog="python -m deploy.checks", description=__doc__)
    parser.add_argument("code", nargs="*", help="where Python code lives")
    parser.add_argument("--only", help="only the gates whose name starts like this")
    options = parser.parse_args()
    failed = []
    for name, gate in gates(tuple(options.code)).items():
        if options.only and not name.startswith(options.only):
            continue
        began = time.monotonic()
        wrong = gate()
        print(
            f"{'FAILED' if wrong else 'ok':>6}  {name} ({time.monotonic() - began:.1f} s)",
            flush=True,
        )
        if wrong:
            failed.append(name)
            print(wrong, flush=True)
    if failed:
        sys.exit(f"Failed: {', '.join(failed)}")


main()
