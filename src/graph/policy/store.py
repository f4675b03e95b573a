"""The policy in force: compiled aside, swapped in one reference; a policy that does not compile is refused."""

from collections.abc import Mapping
from pathlib import Path

from graph.errors import StartupProblem
from graph.policy.completeness import check_policy, require_as_written, require_complete
from graph.policy.fits import Fit
from graph.policy.grants import Grants, compile_grants, policy_version, read_policy
from graph.policy.profile import with_profile
from graph.schema.catalog import Catalog
from graph.settings import Profile


class PolicyStore:
    """Holds the grants in force; `grants` may be another object at the next request, never half of one.

    Raises StartupProblem where the first policy is not complete.
    """

    def __init__(
        self, catalog: Catalog, masks: Mapping[str, Fit], path: Path | None, profile: Profile = Profile.RU_2020
    ) -> None:
        self.catalog = catalog
        self._masks = masks
        self._path, self._profile = path, profile
        self._refused: str | None = None
        self.grants: Grants = self._compile(read_policy(path, profile))

    def _compile(self, text: str) -> Grants:
        require_complete(text, self.catalog, self._masks)
        grants = compile_grants(text, self.catalog)
        require_as_written(text, self.catalog, grants)
        return grants

    def look(self) -> Grants | None:
        """The grants of a changed file, compiled and not in force; None where nothing has changed.

        Raises StartupProblem for a new text that is not complete, once per text; the last good policy stays.
        """
        text = read_policy(self._path, self._profile)
        version = policy_version(text)
        if version in (self.grants.version, self._refused):
            return None
        try:
            return self._compile(text)
        except Exception:
            self._refused = version
            raise

    def tried(self, text: str) -> Grants | list[str]:
        """The grants of another text under the same profile, not in force; its faults where it is not complete."""
        try:
            text = with_profile(text, self._profile)
        except StartupProblem as problem:
            return [str(problem)]
        faults = check_policy(text, self.catalog, self._masks)
        return faults or compile_grants(text, self.catalog)

    def take(self, grants: Grants) -> None:
        """Put grants that `look` gave in force."""
        self.grants = grants
        self._refused = None

    def reload(self) -> bool:
        """Look, and take over what has changed; True when a new policy is in force. Raises as `look` does."""
        grants = self.look()
        if grants is not None:
            self.take(grants)
        return grants is not None
