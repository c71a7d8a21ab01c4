"""再次确认身份 (step-up): acts that change who may do what ask for a proof of identity that is fresh.

Which acts, each mutation says at its declaration (``step_up=True``); how fresh, the installation (`policy`). A refusal
sends the person to ``/auth/step-up`` and back; the platform is asked by OpenID Connect's ``max_age`` to ask them anew.
"""

from datetime import datetime

from kernel.records import now
from kernel.refusal import StepUp

from .policy import Policy

ADDRESS = "/auth/step-up"


def fresh(authenticated_at: datetime | None, policy: Policy) -> None:
    """Raises `StepUp` where the person proved too long ago, or never, who they are."""
    if authenticated_at is None or now() - authenticated_at > policy.step_up:
        minutes = int(policy.step_up.total_seconds() // 60)
        raise StepUp(
            f"此项办理须在最近 {minutes} 分钟内确认过身份",
            clause="GB/T 22239-2019 8.1.4.1",
            alternatives=(f"打开 {ADDRESS} 重新确认身份，然后再办理一次",),
        )
