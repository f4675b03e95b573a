"""The recipes of examples/clients: generated from the schema of one role, and compiled, by the tools themselves."""

import shutil
import subprocess
import sys
from pathlib import Path

import orjson
import pytest
from graphql import GraphQLObjectType, build_schema, parse, validate

from graph.cli.schema import schema as print_schema
from graph.viewer import Role
from tests.clients.test_clients import INSTALL
from tests.database.test_commands import passport

CLIENTS = Path(__file__).parents[2] / "examples/clients"
ARIADNE = "ariadne-codegen==0.19.0"


def prepared(name: str, folder: Path) -> Path:
    """A copy of a recipe with the schema of a parent beside it."""
    shutil.copytree(CLIENTS / name, folder / name)
    (folder / name / "schema.graphql").write_text(passport("schema", "--role", "parent").stdout, "utf-8")
    return folder / name


def run(command: list[str], folder: Path) -> None:
    done = subprocess.run(command, cwd=folder, capture_output=True, text=True, check=False)
    assert done.returncode == 0, (done.stdout + done.stderr)[-3_000:]


@pytest.mark.parametrize("role", [Role.PARENT, Role.NURSE, Role.DISPATCHER, Role.ADMINISTRATOR])
def test_the_schema_of_a_role_is_a_schema_and_marks_what_is_always_recorded(
    role: Role, capsys: pytest.CaptureFixture[str]
) -> None:
    print_schema(role)
    text = capsys.readouterr().out
    schema = build_schema(text)
    assert schema.query_type is not None
    assert "@semanticNonNull" in text
    child = schema.get_type("Child")
    fields = child.fields if isinstance(child, GraphQLObjectType) else {}
    assert ("policyNumber" in fields) is (role not in (Role.ADMINISTRATOR, Role.DISPATCHER))
    operations = (CLIENTS / "python/operations.graphql").read_text("utf-8")
    if role is Role.PARENT:
        assert schema.subscription_type is not None
        assert validate(schema, parse(operations)) == []


def test_typescript_is_generated_and_compiled(tmp_path: Path) -> None:
    if shutil.which("npm") is None or shutil.which("node") is None:
        pytest.skip("GraphQL Code Generator is not tried: there is no npm and node on the path")
    folder = prepared("typescript", tmp_path)
    installed = subprocess.run(INSTALL, cwd=folder, capture_output=True, text=True, check=False)
    if installed.returncode:
        pytest.skip(f"GraphQL Code Generator is not tried: npm could not install it, {installed.stderr[-400:]}")
    run(["npm", "run", "--silent", "generate"], folder)
    run(["npm", "run", "--silent", "check"], folder)
    documents = orjson.loads((folder / "gql/persisted-documents.json").read_bytes())
    assert len(documents) == 1
    assert "bloodGroup" in next(iter(documents.values()))


def test_python_is_generated_and_imported(tmp_path: Path) -> None:
    if shutil.which("uv") is None:
        pytest.skip("ariadne-codegen is not tried: there is no uv on the path")
    folder = prepared("python", tmp_path)
    tool = ["uv", "tool", "run", "--from", ARIADNE, "ariadne-codegen"]
    if subprocess.run([*tool, "--help"], cwd=folder, capture_output=True, check=False).returncode:
        pytest.skip("ariadne-codegen is not tried: uv could not install it")
    run(tool, folder)
    check = (
        "import passport_client as made; made.Passport; print(made.PassportChild.model_fields['birth_date'].annotation)"
    )
    run([sys.executable, "-c", check], folder)
