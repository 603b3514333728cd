"""What holds for every test."""

from hypothesis import HealthCheck, settings

# A busy machine is no fault: how fast things are is measured by themselves (`make bench`).
settings.register_profile("patient", deadline=None, suppress_health_check=[HealthCheck.too_slow])
settings.load_profile("patient")
