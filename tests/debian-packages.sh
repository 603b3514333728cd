#!/bin/sh
# Installs the Debian packages that the tests need, where that is allowed; where it is not,
# says which tests are left out. Under CI=true nothing may be left out. Words are commands: with
# them, only what holds those is installed, as in `debian-packages.sh npm redis-server`.
set -eu

[ $# = 0 ] && set -- chromium npm postgres pdftotext soffice redis-server

packages=
for command in "$@"; do
    command -v "$command" >/dev/null && continue
    case "$command" in
        chromium) packages="$packages chromium fonts-dejavu-core" ;;
        npm) packages="$packages nodejs npm" ;;
        postgres) [ -d /usr/lib/postgresql ] || packages="$packages postgresql" ;;
        pdftotext) packages="$packages poppler-utils" ;;
        soffice) packages="$packages libreoffice-calc-nogui" ;;
        redis-server) packages="$packages redis-server" ;;
        *) echo "No package is known to hold $command" >&2; exit 1 ;;
    esac
done
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
