"""Send every operation of the spec requests that are made up from it: no server error, no undocumented answer.

Run by ``make fuzz``; schemathesis makes the requests, the curator of a sandbox sends them.
"""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

from brainstem_sandbox import Sandbox

SPEC = Path(__file__).parents[2] / "openapi" / "brainstem.yaml"
CHECKS = "not_a_server_error,status_code_conformance,response_schema_conformance"


def main() -> int:
    """Run schemathesis and return its exit code."""
    with Sandbox() as sandbox:
        command = [str(Path(sys.executable).with_name("schemathesis")), "run", str(SPEC), "--url", sandbox.url]
        command += ["--header", f"Authorization: Bearer {sandbox.curator['token']}", "--checks", CHECKS]
        # One worker: in Python 3.11 two that read source at the same time may fail with a mismatch of recursion depths.
        command += ["--phases", "examples,coverage", "--workers", "1", "--seed", "7", "--no-color"]
        command += ["--warnings", "off"]  # that most ids made up by chance are of no record is no news
        command += ["--suppress-health-check", "all", *sys.argv[1:]]
        return subprocess.run(command, check=False).returncode


if __name__ == "__main__":
    raise SystemExit(main())
