#!/usr/bin/env bash
# Drive the sandbox's pages in headless Chromium; on Debian, the browser is installed where it is missing.
set -euo pipefail
cd "$(dirname "$0")/../.."
if ! command -v chromium >/dev/null || ! command -v chromedriver >/dev/null; then
  apt-get update -qq
  DEBIAN_FRONTEND=noninteractive apt-get install -qq --no-install-recommends chromium chromium-driver >/dev/null
fi
"${PYTHON:-python3}" -m pip install --quiet --group browser
"${PYTHON:-python3}" -m pytest tests/browser/check_authorize.py
