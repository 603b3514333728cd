#!/bin/sh
# Installs the Debian packages that the tests need, where that is allowed; where it is not,
# says which tests are left out. Under CI=true nothing may be left out.
set -eu

packages=
command -v chromium >/dev/null || packages="chromium fonts-dejavu-core"
command -v npm >/dev/null || packages="$packages nodejs npm"
command -v postgres >/dev/null || [ -d /usr/lib/postgresql ] || packages="$packages postgresql"
command -v pdftotext >/dev/null || packages="$packages poppler-utils"
command -v soffice >/dev/null || packages="$packages libreoffice-calc-nogui"
command -v redis-server >/dev/null || packages="$packages redis-server"
[ -z "$packages" ] && exit 0

if [ "$(id -u)" = 0 ] && command -v apt-get >/dev/null; then
    echo "Installing Debian's" $packages "for the tests"
    export DEBIAN_FRONTEND=noninteractive
    apt-get update -qq
    apt-get install -qq -y --no-install-recommends $packages >/dev/null
    exit 0
fi

echo "Left out: tests that look at the page (marked browser), or need local-slack, PostgreSQL," >&2
echo "Poppler (which reads the report), LibreOffice (which computes the spreadsheet) or Redis" >&2
echo "(which a program beside ours keeps its state in)," >&2
echo "for want of:" $packages >&2
echo "To run them: sudo apt-get install" $packages >&2
[ "${CI:-}" != true ]
