"""local-slack, a program by others that stands in for Slack.

A rig outlives a test; whoever does not want to see what others said takes a new person.
"""

import json
import socket
import subprocess
import time
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass
from itertools import cycle
from pathlib import Path

from bot.channels.slack_settings import Mode, SlackSettings
from tests.rigs.installed import local_slack

HOST = "127.0.0.1"
ME = "U0BOT"
APP = "A01APP"
CHANNEL = "C01HELP"
DESK, ESCALATION = "C02DESK", "C03PSO"
"""Where colleagues are: all but the last ten people."""
PEOPLE = tuple(f"U{number:03}" for number in range(40))
_TO_START = 60.0
"""Seconds that it gets."""


@dataclass(frozen=True, slots=True)
class Rig:
    """A workspace that can be started, killed, and started again without what was said."""

    port: int
    bot_port: int
    mode: Mode
    folder: Path

    @property
    def url(self) -> str:
        return f"http://{HOST}:{self.port}"

    @property
    def settings(self) -> SlackSettings:
        return SlackSettings("xoxb-t", "xapp-t", "s3cret", self.mode, f"{self.url}/api/")

    @contextmanager
    def running(self) -> Iterator[None]:
        config = self.folder / "workspace.json"
        config.write_text(json.dumps(self._config()))
        with subprocess.Popen(
            [local_slack(), "--config", config, "--port", f"{self.port}", "--base-host", HOST],
            stdout=subprocess.DEVNULL,
        ) as process:
            try:
                self._wait()
                yield
            finally:
                process.kill()

    def _wait(self) -> None:
        deadline = time.monotonic() + _TO_START
        while time.monotonic() < deadline:
            with socket.socket() as probe:
                if probe.connect_ex((HOST, self.port)) == 0:
                    return
            time.sleep(0.02)
        raise TimeoutError("local-slack did not start")

    def _config(self) -> Mapping[str, object]:
        mode = "socket" if self.mode == "socket" else "events"
        app = {
            "appId": APP,
            "botUserId": ME,
            "botName": "laddermaat",
            "botToken": "xoxb-t",
            "appToken": "xapp-t",
            "signingSecret": "s3cret",
            "mode": mode,
            "requestUrl": f"http://{HOST}:{self.bot_port}/slack/events",
        }
        people = [
            {"id": id_, "name": id_.lower(), "real_name": name}
            for id_, name in zip(PEOPLE, cycle(("Anna", "Bart", "Carla")))
        ]
        rooms = {CHANNEL: "algemeen", DESK: "helpdesk", ESCALATION: "pso-nederland"}
        colleagues = {CHANNEL: PEOPLE, DESK: PEOPLE[:-10], ESCALATION: PEOPLE[:-10]}
        channels = [
            {"id": id_, "name": name, "members": [*colleagues[id_], ME]}
            for id_, name in rooms.items()
        ]
        workspace = {"name": "Blik op Werk", "domain": "test", "teamId": "T01TEST"}
        return {"workspace": workspace, "app": app, "users": people, "channels": channels}
