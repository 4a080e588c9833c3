#!/usr/bin/env bash
# Builds images that stand in for the official ones, under their names, where no registry can be reached:
# build.sh WORK-FOLDER
set -euo pipefail
here=$(dirname "$(readlink -f "$0")")
project=$(readlink -f "$here/../..")
work=$1
export DOCKER_BUILDKIT=0

tags() { printf -- '--tag %s ' "$@"; }

neo4j_images=$(grep -rhoE 'neo4j:5[0-9A-Za-z.-]+' "$project/docker-compose.yml" "$project/tests" | sort -u)
node_images=$(sed -nE 's/^FROM (node:[^ ]+).*/\1/p' "$project/Dockerfile" | sort -u)
version=$(grep -oE '5\.[0-9]+\.[0-9]+' <<<"$neo4j_images" | head -1)

"$here/base.sh" "$work"

cp -r "$here/neo4j" "$here/node" "$work/"
cd "$work/neo4j"
mkdir java
java_home=$(dirname "$(dirname "$(readlink -f "$(command -v javac)")")")
tar -C "$java_home" -ch --exclude=./jmods --exclude='*src.zip' --exclude=./docs --exclude=./man . | tar -C java -x
mvn --quiet --batch-mode dependency:copy-dependencies \
  -Dneo4j.version="$version" -DincludeScope=runtime -DoutputDirectory="$PWD/lib"
javac -cp 'lib/*' Server.java
# shellcheck disable=SC2046,SC2086
docker build --quiet $(tags $neo4j_images) .

cd "$work/node"
cp "$(readlink -f "$(command -v node)")" node
cp -r "$(npm root --global)/npm" npm
# Everything that the lockfile names, so that the image is built without a registry.
mkdir fill
cp "$project/package.json" "$project/package-lock.json" fill/
npm ci --prefix fill --ignore-scripts --prefer-offline --no-audit --no-fund --loglevel error
rm -r fill
cp -r "$(npm config get cache)/_cacache" cache
printf 'offline=true\nregistry=%s\n' "$(npm config get registry)" >npmrc
# shellcheck disable=SC2046,SC2086
docker build --quiet $(tags $node_images) .
