#!/bin/sh
# Installs the Debian packages that the tests need, where that is allowed; where it is not,
# says which tests are left out. Under CI=true nothing may be left out.
set -eu

command -v chromium >/dev/null && exit 0

if [ "$(id -u)" = 0 ] && command -v apt-get >/dev/null; then
    echo "Installing Debian's chromium for the tests of the web chat"
    export DEBIAN_FRONTEND=noninteractive
    apt-get update -qq
    apt-get install -qq -y --no-install-recommends chromium fonts-dejavu-core >/dev/null
    exit 0
fi

echo "Left out: the tests that look at the page (marked browser), because there is no chromium." >&2
echo "To run them: sudo apt-get install chromium" >&2
[ "${CI:-}" != true ]
