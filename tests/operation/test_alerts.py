"""Every alarm goes by what is really told, and whoever it wakes is told what to do."""

import re
from collections.abc import Iterator
from pathlib import Path
from typing import TypedDict

import promql_parser as promql
import pytest
import yaml
from prometheus_client import CollectorRegistry

from bot.clock import utc_now
from bot.operation.figures import Figures, Rhythm
from bot.operation.meters import Meters

ROOT = Path(__file__).parent.parent.parent
PAGE = (ROOT / "docs" / "operate.md").read_text("utf-8")
SAMPLES = {
    "counter": ("_total",),
    "gauge": ("",),
    "histogram": ("_bucket", "_count", "_sum"),
    "info": ("_info",),
}
"""What Prometheus sees of a metric, by its kind."""
OF_PROMETHEUS = {"up"}


Rule = TypedDict("Rule", {"alert": str, "record": str, "expr": str, "for": str}, total=False)


def rules() -> list[Rule]:
    groups = yaml.safe_load((ROOT / "ops" / "alerts.yml").read_text("utf-8"))["groups"]
    return [rule for group in groups for rule in group["rules"]]


ALARMS = [rule for rule in rules() if "alert" in rule]


def told() -> set[str]:
    """Give the names of all that is told at `/metrics`."""
    registry = CollectorRegistry()
    Meters(registry)
    Rhythm(registry)
    Figures(registry, utc_now)
    return {name + end for name, kind in metrics(registry) for end in SAMPLES.get(kind, ())}


def metrics(registry: CollectorRegistry) -> Iterator[tuple[str, str]]:
    for family in registry.collect():
        yield family.name, family.type


def selected(expression: object) -> Iterator[str]:
    """Give the names of the series that an expression takes."""
    if isinstance(expression, promql.VectorSelector):
        yield str(expression.name)
    for part in ("lhs", "rhs", "expr", "args", "vector_selector"):
        inside = getattr(expression, part, None)
        for each in inside if isinstance(inside, list | tuple) else (inside,):
            if each is not None:
                yield from selected(each)


@pytest.mark.parametrize("rule", rules(), ids=lambda rule: rule.get("alert") or rule["record"])
def test_a_rule_looks_at_what_is_told(rule: Rule) -> None:
    names = set(selected(promql.parse(rule["expr"])))
    recorded = {other["record"] for other in rules() if "record" in other}
    assert names
    assert names <= told() | recorded | OF_PROMETHEUS


def test_the_edge_of_what_was_promised_is_the_edge_of_a_bucket() -> None:
    registry = CollectorRegistry()
    Meters(registry).brought("web", "ok", 0.1)
    labels = {"channel": "web", "stage": "delivery", "le": "0.25"}
    assert registry.get_sample_value("laddermaat_stage_seconds_bucket", labels) == 1


@pytest.mark.parametrize("alarm", [alarm["alert"] for alarm in ALARMS])
def test_an_alarm_has_a_heading_that_says_what_to_do(alarm: str) -> None:
    said = re.search(rf"^### {alarm}\n(.*?)(?=^##|\Z)", PAGE, re.MULTILINE | re.DOTALL)
    assert said, f"docs/operate.md has no heading {alarm}"
    for part in ("Means:", "Look at:", "Do:"):
        assert part in said[1]


def test_no_heading_is_about_an_alarm_that_is_not_there() -> None:
    section = PAGE.split("## Alarms", 1)[1].split("\n## ", 1)[0]
    assert re.findall(r"^### (\w+)", section, re.MULTILINE) == [each["alert"] for each in ALARMS]


def test_every_figure_is_on_the_page_and_every_one_there_is_told() -> None:
    registry = CollectorRegistry()
    Meters(registry)
    Rhythm(registry)
    Figures(registry, utc_now)
    ours = {
        name + ("_total" if kind == "counter" else "_info" if kind == "info" else "")
        for name, kind in metrics(registry)
        if name.startswith("laddermaat")
    }
    assert set(re.findall(r"^\| `(laddermaat\w+)", PAGE, re.MULTILINE)) == ours


def test_nobody_is_woken_for_one_apology() -> None:
    (alarm,) = (rule for rule in ALARMS if rule["alert"] == "TurnsFail")
    assert alarm["for"] == "2m"
    for window in ("1h", "6h"):
        assert f"laddermaat:apologies:count_{window} > 2.5" in alarm["expr"]
