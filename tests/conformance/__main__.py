"""`python -m tests.conformance`: other people's judges over a running server. Needs npm and a registry, so it is not among the tests.

The audits of npm's graphql-http (all levels), then Schemathesis in GraphQL mode as a role that reads everything.
"""

import argparse
import sys
import tempfile
from pathlib import Path

from tests.conformance.audits import audit
from tests.conformance.city import bugs, served
from tests.conformance.generated import generate
from tests.conformance.handshake import knock


def main() -> int:
    """Run both; 1 where anything failed."""
    parser = argparse.ArgumentParser(prog="python -m tests.conformance", description=__doc__)
    parser.add_argument("--cases", type=int, default=3_000, help="cases of Schemathesis, at least")
    cases = parser.parse_args().cases
    with tempfile.TemporaryDirectory(prefix="passport-conformance-") as name:
        folder = Path(name)
        folder.chmod(0o711)
        (folder / "npm").mkdir()
        with served(folder / "city") as server:
            results = [audit(server, folder / "npm"), knock(server), generate(server, folder, cases)]
            logged = bugs(server.log)
    for text, _ in results:
        sys.stdout.write(text + "\n")
    sys.stdout.write("\n".join(["The server logged:", *logged[:20]]) + "\n" if logged else "The server logged no bug\n")
    return 0 if all(passed for _, passed in results) and not logged else 1


if __name__ == "__main__":
    raise SystemExit(main())
