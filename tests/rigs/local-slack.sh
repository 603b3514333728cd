#!/bin/sh
# Installs local-slack under var/rigs/node, where it runs; where it does not, says which tests
# are left out. Under CI=true nothing may be left out.
set -eu

cd "$(dirname "$0")/../.."
pinned=tests/rigs/package.json
into=var/rigs/node

[ -x $into/node_modules/local-slack-linux-x64/bin/local-slack ] &&
    cmp -s $pinned $into/package.json && exit 0

if [ "$(uname -sm)" = "Linux x86_64" ] && command -v npm >/dev/null; then
    echo "Installing local-slack for the tests of Slack"
    mkdir -p $into
    cp $pinned $into/
    npm install --prefix $into --no-package-lock --no-audit --no-fund --loglevel=error >/dev/null
    exit 0
fi

echo "Left out: the tests against local-slack, which takes Linux on x86-64, and npm." >&2
[ "${CI:-}" != true ]
