#!/bin/sh
# Installs nlp.js under var/rigs/nlpjs, for the bench; where there is no npm, says what is left out.
set -eu

cd "$(dirname "$0")/../.."
pinned=tests/rigs/nlpjs.json
into=var/rigs/nlpjs

[ -d $into/node_modules/@nlpjs/nlp ] && cmp -s $pinned $into/package.json && exit 0

if command -v npm >/dev/null; then
    echo "Installing nlp.js for the bench"
    rm -rf $into.new
    mkdir -p $into.new
    cp $pinned $into.new/package.json
    npm install --prefix $into.new --no-package-lock --no-audit --no-fund --loglevel=error \
        >/dev/null && rm -rf $into && mv $into.new $into && exit 0
fi

echo "Left out: nlp.js in the bench, which takes npm and what it downloads." >&2
