#!/usr/bin/env bash
# Find a Chromium for the browser tests, or install one. Never fails: without a browser the tests
# say why they were skipped (and fail where KNELPUNT_REQUIRE_BROWSER is set).
set -u
python=$1
found() { "$python" -m tests.browser >/dev/null 2>&1; }
found && exit 0
echo "No browser found; trying to install Chromium for the browser tests ..."
timeout 300 "$python" -m playwright install chromium >/dev/null 2>&1
found && exit 0
if command -v apt-get >/dev/null && [ "$(id -u)" = 0 ]; then
  apt-get update -qq >/dev/null 2>&1
  DEBIAN_FRONTEND=noninteractive apt-get install -y -qq chromium fonts-dejavu-core >/dev/null 2>&1
fi
found || echo "No browser could be installed; the browser tests will be skipped."
exit 0
