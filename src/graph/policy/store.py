"""The policy in force: compiled aside, swapped in one reference; a policy that does not compile is refused."""

from collections.abc import Mapping
from pathlib import Path

from graph.errors import StartupProblem
from graph.policy.completeness import require_complete
from graph.policy.fits import Fit
from graph.policy.grants import Grants, compile_grants, policy_version, read_policy
from graph.schema.catalog import Catalog


class PolicyStore:
    """Holds the grants in force; `grants` may be another object at the next request, never half of one.

    Raises StartupProblem where the first policy is not complete.
    """

    def __init__(self, catalog: Catalog, masks: Mapping[str, Fit], path: Path | None) -> None:
        self.catalog = catalog
        self._masks = masks
        self._path = path
        self._refused: str | None = None
        self.grants: Grants = self._compile(read_policy(path))

    def _compile(self, text: str) -> Grants:
        require_complete(text, self.catalog, self._masks)
        return compile_grants(text, self.catalog)

    def reload(self) -> bool:
        """Take over a changed file; True when a new policy is in force.

        Raises StartupProblem for a new text that is not complete, once per text; the last good policy stays.
        """
        text = read_policy(self._path)
        version = policy_version(text)
        if version in (self.grants.version, self._refused):
            return False
        try:
            self.grants = self._compile(text)
        except StartupProblem:
            self._refused = version
            raise
        self._refused = None
        return True
