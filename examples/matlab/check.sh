#!/usr/bin/env bash
# Run the example in Octave (7 or newer, for jsondecode), against the server at BRAINSTEM_URL.
set -euo pipefail
cd "$(dirname "$0")"
if ! command -v octave-cli >/dev/null; then
  apt-get update -qq
  DEBIAN_FRONTEND=noninteractive apt-get install -qq --no-install-recommends octave >/dev/null
fi
# Debian's Octave 7.3 says "ignoring const execution_exception&" as it leaves, whatever it ran; its exit code is right.
octave-cli --no-init-file --quiet check.m
