#!/usr/bin/env bash
# Where there is Java, install what reads plans of Primavera and old Microsoft Project (32 MB), so
# that their tests run. Never fails: without it those tests say why they were skipped.
set -u
python=$1
installed() { "$python" -c "import jpype, mpxj" >/dev/null 2>&1; }
if installed || ! command -v java >/dev/null; then exit 0; fi
echo "Java found; installing mpxj for the tests of planning files ..."
"$python" -m pip install --quiet --disable-pip-version-check --editable ".[schedules]" || true
installed || echo "mpxj could not be installed; its tests will be skipped."
exit 0
