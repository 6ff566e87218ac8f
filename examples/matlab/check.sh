#!/usr/bin/env bash
# Run the example in Octave (7 or newer, for jsondecode), against the server at BRAINSTEM_URL.
set -euo pipefail
cd "$(dirname "$0")"
command -v octave-cli >/dev/null ||
  { apt-get update -q && DEBIAN_FRONTEND=noninteractive apt-get install -q -y --no-install-recommends octave; } >/dev/null
# Octave 7.3 of Debian says "ignoring const execution_exception&" as it leaves, whatever it ran; its exit code is right.
octave-cli --no-init-file --quiet check.m
