"""The examples for an operator name what is there: settings, commands, files and services."""

import ipaddress
import re
import shutil
import subprocess
from pathlib import Path

import pytest
import yaml

from bot.channels.web_address import Proxies
from bot.commands.starting import BAD_SETTING, MAY_PASS, code_of
from bot.settings import PREFIX, Settings
from bot.web_server import PortTaken
from storage.store import StoreAway, StoreError

ROOT = Path(__file__).parent.parent.parent
COMPOSE = yaml.safe_load((ROOT / "compose.yaml").read_text("utf-8"))
SERVICES = COMPOSE["services"]
OURS = [name for name, service in SERVICES.items() if service["image"] == "laddermaat"]
EXAMPLES = [
    ROOT / name
    for name in ("compose.yaml", "Dockerfile", "ops/compose.env.example", "ops/laddermaat.service")
]
SECRETS = [name for name, field in Settings.model_fields.items() if "Secret" in str(field)]


@pytest.mark.parametrize("example", EXAMPLES, ids=lambda path: path.name)
def test_an_example_sets_only_what_can_be_set(example: Path) -> None:
    named = set(re.findall(rf"\b{PREFIX}(\w+?)\s*[=:]", example.read_text("utf-8")))
    assert {name.lower() for name in named} <= Settings.model_fields.keys()


@pytest.mark.parametrize("name", OURS)
def test_the_settings_of_the_example_can_be_right(
    name: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    for setting, value in SERVICES[name]["environment"].items():
        monkeypatch.setenv(setting, value)
    settings = Settings()
    assert settings.secure_cookies
    assert settings.metrics_port


@pytest.mark.parametrize("example", EXAMPLES, ids=lambda path: path.name)
def test_an_example_holds_no_secret(example: Path) -> None:
    for name in (*(f"{PREFIX}{secret.upper()}" for secret in SECRETS), "POSTGRES_PASSWORD"):
        values = re.findall(rf"(?<!{{){name}[=:][ \t]*(\S+)", example.read_text("utf-8"))
        assert all(value.startswith("${") for value in values), name


def test_two_processes_stand_behind_the_load_balancer_which_knows_both() -> None:
    balancer = (ROOT / "ops" / "Caddyfile").read_text("utf-8")
    upstreams = re.findall(r"(\S+):8080", balancer)
    assert upstreams == OURS
    assert len(OURS) == 2
    assert "/readyz" in balancer


def test_a_process_stays_longer_than_the_balancer_takes_to_notice() -> None:
    balancer = (ROOT / "ops" / "Caddyfile").read_text("utf-8")
    every, patience = (
        int(re.findall(rf"health_{word} (\d+)s", balancer)[0]) for word in ("interval", "timeout")
    )
    drain = int(SERVICES[OURS[0]]["environment"]["LADDERMAAT_DRAIN_SECONDS"])
    grace = int(SERVICES[OURS[0]]["stop_grace_period"].removesuffix("s"))
    assert every + patience < drain < grace


def test_visitors_are_told_apart_behind_the_load_balancer() -> None:
    (network,) = COMPOSE["networks"]["default"]["ipam"]["config"]
    subnet = ipaddress.ip_network(network["subnet"])
    assert all("networks" not in service for service in SERVICES.values())
    for name in OURS:
        trusted = SERVICES[name]["environment"]["LADDERMAAT_TRUSTED_PROXIES"]
        assert Proxies.parse(trusted).networks == (subnet,)


def test_only_the_balancer_can_be_reached_from_outside() -> None:
    assert [name for name, service in SERVICES.items() if "ports" in service] == ["balancer"]


def test_every_service_and_volume_that_is_named_is_there() -> None:
    for service in SERVICES.values():
        assert set(service.get("depends_on", ())) <= SERVICES.keys()
        for volume in service.get("volumes", ()):
            source = volume.split(":")[0]
            assert (
                (ROOT / source).exists() if source.startswith(".") else source in COMPOSE["volumes"]
            )


def test_the_commands_on_the_page_name_services_and_folders_that_are_there() -> None:
    page = (ROOT / "docs" / "operate.md").read_text("utf-8")
    unit = (ROOT / "ops" / "laddermaat.service").read_text("utf-8")
    assert set(re.findall(r"\bladdermaat-\d\b", page)) == set(OURS)
    (volume,) = SERVICES[OURS[0]]["volumes"]
    assert set(re.findall(r"laddermaat-1:(/\S+)/", page)) == {volume.split(":")[1]}
    for setting in ("DynamicUser", "StateDirectory", "StateDirectoryMode", "UMask"):
        assert re.findall(rf"-p {setting}=(\S+)", page) == re.findall(
            rf"^{setting}=(\S+)", unit, re.M
        )
    assert "-p EnvironmentFile=/etc/laddermaat.env" in page
    assert "EnvironmentFile=/etc/laddermaat.env" in unit


def test_the_image_is_made_of_what_is_there_and_runs_as_nobody_much() -> None:
    written = (ROOT / "Dockerfile").read_text("utf-8")
    let_in = re.findall(r"^!(\S+)", (ROOT / ".dockerignore").read_text("utf-8"), re.MULTILINE)
    copied = [
        name
        for line in re.findall(r"^COPY (.+) \S+$", written, re.MULTILINE)
        for name in line.split()
    ]
    assert set(copied) == set(let_in)
    assert all((ROOT / name).exists() for name in copied)
    assert written.index("USER laddermaat") < written.index("ENTRYPOINT")


def test_systemd_starts_it_again_unless_a_setting_is_wrong() -> None:
    unit = (ROOT / "ops" / "laddermaat.service").read_text("utf-8")
    assert re.findall(r"^RestartPreventExitStatus=(.*)", unit, re.MULTILINE) == [str(BAD_SETTING)]
    assert {"Restart=always", "StartLimitIntervalSec=0"} <= set(unit.splitlines())
    assert code_of(StoreAway()) == code_of(PortTaken()) == MAY_PASS != BAD_SETTING
    assert code_of(StoreError()) == BAD_SETTING


@pytest.mark.skipif(shutil.which("systemd-analyze") is None, reason="there is no systemd here")
def test_systemd_takes_the_unit(tmp_path: Path) -> None:
    unit = (ROOT / "ops" / "laddermaat.service").read_text("utf-8")
    program = re.findall(r"^ExecStart=(\S+)", unit, re.MULTILINE)[0]
    example = tmp_path / "laddermaat.service"
    # It wants to see the program, which is not installed there.
    example.write_text(unit.replace(program, "/bin/true"), "utf-8")
    found = subprocess.run(
        ["systemd-analyze", "verify", str(example)], capture_output=True, text=True, check=False
    )
    assert (found.returncode, found.stderr) == (0, "")
