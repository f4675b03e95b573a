"""Whose tokens are taken: those of the local issuer, or of one elsewhere."""

from graph.database.embedded import default_data
from graph.http.local_issuer import load_issuer
from graph.http.tokens import Verifier
from graph.settings import Settings


def verifier_of(settings: Settings) -> Verifier:
    """The verifier. What asks an issuer elsewhere is a tenth of all that a start reads, and is read with one alone."""
    if settings.oidc_issuer:
        from graph.http.oidc import OidcVerifier

        return OidcVerifier(settings)
    return load_issuer(settings, settings.data or default_data())
