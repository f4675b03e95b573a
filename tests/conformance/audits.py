"""The audits of npm's graphql-http."""

import json
import os
import shutil
import subprocess
from collections import Counter
from pathlib import Path

from tests.conformance.city import Served

HERE = Path(__file__).parent


def audit(server: Served, folder: Path) -> tuple[str, bool]:
    """Install the package into a folder, run its audits; a table of what did not pass, and whether everything did."""
    for name in ("package.json", "audits.mjs"):
        shutil.copy2(HERE / name, folder)
    subprocess.run(
        ["npm", "install", "--silent", "--no-package-lock", "--no-audit", "--no-fund"], cwd=folder, check=True
    )
    environment = os.environ | {"URL": server.url, "TOKEN": server.token}
    done = subprocess.run(
        ["node", "audits.mjs"], cwd=folder, env=environment, capture_output=True, text=True, check=True
    )
    results = json.loads(done.stdout)
    counted = Counter(result["name"].split()[0] for result in results if result["status"] == "ok")
    asked = Counter(result["name"].split()[0] for result in results)
    lines = [f"{level:<8}{counted[level]:3} of {asked[level]}" for level in asked]
    lines += [
        f"{each['status']:<8}{each['id']} {each['name']}: {each['reason']}"
        for each in results
        if each["status"] != "ok"
    ]
    passed = sum(counted.values())
    lines.append(f"graphql-http: {passed} of {len(results)} audits")
    return "\n".join(lines), passed == len(results) > 0
