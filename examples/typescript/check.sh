#!/usr/bin/env bash
# Make the types from the document, check them, test the serialiser, take the tour at BRAINSTEM_URL.
set -euo pipefail
cd "$(dirname "$0")"
npm ci --no-audit --no-fund --loglevel=error
npm run --silent generate
npm run --silent build
node --test --test-reporter=dot dist/test/
npm run --silent tour
