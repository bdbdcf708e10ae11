"""Lock files hold names, versions and hashes; where a file comes from is each person's own choice."""

import re

from deploy.platform import ROOT

ADDRESS = re.compile(r'^\s*(?:--(?:extra-)?index-url|--find-links|"resolved":).*', re.MULTILINE)
LOCKS = ("requirements/*.txt", "deploy/local/package-lock.json", "web/package-lock.json")


def recorded_addresses() -> str:
    """Every line of a lock file that records where to download from."""
    found = []
    for pattern in LOCKS:
        for path in sorted(ROOT.glob(pattern)):
            for line in ADDRESS.findall(path.read_text()):
                found.append(f"{path.relative_to(ROOT)}: {line.strip()}")
    return "\n".join(found)
