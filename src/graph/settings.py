"""Settings from environment variables PASSPORT_*; secrets are never printed."""

from enum import StrEnum
from pathlib import Path

from pydantic import Field, SecretStr
from pydantic_settings import BaseSettings, SettingsConfigDict


class Mode(StrEnum):
    """What may be asked: any document; any, also by its hash; registered ones alone."""

    OFF = "off"
    APQ = "apq"
    REGISTERED_ONLY = "registered-only"


class Profile(StrEnum):
    """Until when parents are told of what (domain.md 3.9); policy/profiles/ says how each differs from the policy."""

    RU_2020 = "RU_2020"
    RU_TEEN_CHOICE = "RU_TEEN_CHOICE"


class Introspection(StrEnum):
    """Who may ask for the schema."""

    SIGNED_IN = "signed-in"
    OPEN = "open"


class MailSecurity(StrEnum):
    """How the connection to the server for outgoing mail is protected."""

    STARTTLS = "starttls"
    TLS = "tls"
    OFF = "off"


class Editor(StrEnum):
    """Who may use GraphiQL at GET /graphql."""

    OFF = "off"
    SIGNED_IN = "signed-in"


class PolicyPage(StrEnum):
    """Who may read the policy at GET /policy, which holds no data of people."""

    OFF = "off"
    SIGNED_IN = "signed-in"
    OPEN = "open"


class Settings(BaseSettings):
    """Everything an operator may set; each name is PASSPORT_<NAME> in the environment."""

    model_config = SettingsConfigDict(env_prefix="PASSPORT_", frozen=True)

    database_url: SecretStr | None = Field(
        default=None, description="PostgreSQL 15-18, several hosts for replicas; unset: an embedded server."
    )
    replica_lag: float = Field(
        default=1.0, gt=0, description="Seconds that a replica may be behind and still be read; rights never are."
    )
    data: Path | None = Field(
        default=None, description="Folder of the embedded server and the keys that are made here."
    )
    trail: Path | None = Field(
        default=None, description="Folder of the audit trail's write-ahead file; unset: `trail` in the data folder."
    )
    trail_wait: float = Field(
        default=0.5, gt=0, description="Seconds that an emergency capsule waits for the audit trail before the file."
    )
    audit_files: Path | None = Field(
        default=None, description="Folder of months of the trail that have left; unset: `audit` in the data folder."
    )
    audit_months: int = Field(
        default=36, ge=12, description="Whole months before this one that the trail keeps in the database."
    )
    token_key: SecretStr | None = Field(
        default=None, description="Key (JWK, JSON) of the local issuer; unset: made in the data folder at first start."
    )
    oidc_issuer: str | None = Field(
        default=None, description="OpenID Connect issuer; its tokens alone are good then, the local issuer's are not."
    )
    oidc_audience: str | None = Field(default=None, description="The audience that tokens of this issuer must name.")
    oidc_jwks_url: str | None = Field(default=None, description="Its keys; unset: found by its discovery document.")
    oidc_algorithms: str = Field(default="RS256,PS256,ES256,EdDSA", description="Signatures that are accepted.")
    oidc_role_claim: str = Field(default="role", description="The claim that names the one role of a token.")
    administrator: str | None = Field(
        default=None, description="Subject of the first administrator; appointed once, where there is none."
    )
    feed_mes_url: str | None = Field(default=None, description="Address that `passport feed run MES` pulls from.")
    feed_mes_token: SecretStr | None = Field(default=None, description="What that partner knows us by: a bearer token.")
    feed_umias_url: str | None = Field(default=None, description="The same for UMIAS.")
    feed_umias_token: SecretStr | None = Field(default=None, description="The same for UMIAS.")
    feed_archive_url: str | None = Field(default=None, description="The same for the archive.")
    feed_archive_token: SecretStr | None = Field(default=None, description="The same for the archive.")
    documents: Mode = Field(
        default=Mode.APQ, description="`off`, `apq` (any document, also by its hash) or `registered-only`."
    )
    introspection: Introspection = Field(
        default=Introspection.SIGNED_IN, description="Who may ask for the schema: `signed-in` or `open` to anybody."
    )
    editor: Editor = Field(
        default=Editor.OFF, description="GraphiQL at `/graphql` in a browser: `off` or `signed-in`; `demo` has it."
    )
    address: str = Field(
        default="http://127.0.0.1:8000",
        description="Where this service is from outside: printed on certificates, to verify them.",
    )
    signature_key: Path | None = Field(
        default=None,
        description="The RSA key (PEM) that certificates are signed with, and its certificate; unset: made in the data folder.",
    )
    cors_origins: str = Field(
        default="", description="Origins of web apps that may call from a browser, separated by commas."
    )
    policy_page: PolicyPage = Field(
        default=PolicyPage.SIGNED_IN,
        description="The policy at `/policy`: `off`, `signed-in` (auditors and administrators) or `open`; `demo` opens it.",
    )
    policy: Path | None = Field(default=None, description="A policy.csv to use instead of the one in the package.")
    profile: Profile = Field(
        default=Profile.RU_2020,
        description="The law on teenagers: `RU_2020`, or `RU_TEEN_CHOICE`, where from 15 they may keep documents to themselves.",
    )
    pool_size: int = Field(default=8, ge=1, le=200, description="Connections for reading, per process.")
    statement_timeout: float = Field(default=10.0, gt=0, description="Seconds an operation may take.")
    call: float = Field(default=21_600.0, gt=0, description="Seconds after which an ambulance call ends by itself.")
    events_kept: float = Field(
        default=604_800.0, gt=0, description="Seconds that an event is kept for subscriptions that go on from a cursor."
    )
    push_key: Path | None = Field(
        default=None, description="The EC key (P-256, PEM) of Web Push; where it is unset nothing is pushed."
    )
    push_contact: str = Field(
        default="", description="Address at which operators of push services reach yours, `mailto:` or `https:`."
    )
    push_hosts: str = Field(
        default="fcm.googleapis.com,updates.push.services.mozilla.com,*.push.apple.com,*.notify.windows.com",
        description="Hosts of push services, separated by commas; `*.` stands for any below.",
    )
    smtp_host: str | None = Field(
        default=None, description="Server for outgoing mail; where it is unset reminders by e-mail are SIMULATED."
    )
    smtp_port: int = Field(default=587, ge=1, le=65_535, description="Its port.")
    smtp_security: MailSecurity = Field(
        default=MailSecurity.STARTTLS,
        description="`starttls`, `tls` from the first byte, or `off` on a network of your own.",
    )
    smtp_user: str | None = Field(default=None, description="What it knows this service by.")
    smtp_password: SecretStr | None = Field(default=None, description="The password of it.")
    smtp_from: str = Field(default="", description="The address that mail is from.")
    decision_model: str | None = Field(
        default=None, description="Address of a model that gives decision cards beside the rules; unset: none."
    )
    decision_model_version: str = Field(default="unknown", description="Its version, as its cards say it.")
    decision_model_timeout: float = Field(default=1.0, gt=0, description="Seconds that its cards are waited for.")
    cds_clients: Path | None = Field(
        default=None, description="JSON file of the systems that may ask at `/cds-services` (CDS Hooks); unset: nobody."
    )
    connect_timeout: float = Field(default=2.0, gt=0, description="Seconds to wait for a database connection.")
    body_limit: int = Field(default=1_000_000, gt=0, description="Bytes of a GraphQL request body.")
    document_limit: int = Field(default=24_000_000, gt=0, description="Bytes of a body at POST /documents, unpacked.")
    intake: int = Field(
        default=128_000_000,
        gt=0,
        description="Bytes of bodies at POST /documents at once, from the first to the answer.",
    )
    intake_own: int = Field(default=32_000_000, gt=0, description="The same for one subject.")
    head_timeout: float = Field(default=10.0, gt=0, description="Seconds that the head of a request may take.")
    body_pause: float = Field(default=10.0, gt=0, description="Seconds that a body may pause.")
    body_rate: float = Field(
        default=32_000, ge=0, description="Bytes a second that a body must bring on the whole, after its first pause."
    )
    sockets: int = Field(
        default=10_000, gt=0, description="WebSockets and event streams that are open at once, per process."
    )
    sockets_own: int = Field(default=20, gt=0, description="The same for one subject.")
    socket_operations: int = Field(default=50, gt=0, description="Operations under way at once on one WebSocket.")
    socket_message: int = Field(default=100_000, gt=0, description="Bytes of a message on a WebSocket.")
    socket_init: float = Field(default=10.0, gt=0, description="Seconds that a WebSocket may take to say whose it is.")
    socket_ping: float = Field(
        default=20.0, gt=0, description="Seconds between two pings on a WebSocket, and for the answer to one."
    )
    bundle_workers: int = Field(
        default=1, ge=1, le=32, description="Processes for bundles of more than 256 kB, per process that serves."
    )
    bundle_timeout: float = Field(
        default=120.0, gt=0, description="Seconds that such a bundle may wait for one, and may take."
    )
    strangers: int = Field(
        default=20,
        gt=0,
        description="Bundles of one sender in an hour that may name numbers of children whom it does not reach.",
    )
    rate: float = Field(
        default=300_000, ge=0, description="Cost (objects) that one subject may ask for in a second; 0: no bounds."
    )
    burst: float = Field(default=6_000_000, gt=0, description="Cost that one subject may ask for at once.")
    bulk_children: int = Field(
        default=300,
        ge=0,
        description="Children beyond which the log names a subject that reads them in a minute; 0: never.",
    )
    drain: float = Field(
        default=0.0, ge=0, description="Seconds between SIGTERM and the stop, in which `/readyz` says 503; 0: at once."
    )
    traces: str | None = Field(
        default=None,
        description="Where traces are sent (OTLP over HTTP), as `http://collector:4318/v1/traces`; unset: none.",
    )
    plan_cache: int = Field(default=2_000, gt=0, description="Plans kept per process.")


def words(text: str) -> list[str]:
    """The parts of a setting that lists them with commas between."""
    return [part.strip() for part in text.split(",") if part.strip()]
