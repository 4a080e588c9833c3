#!/usr/bin/env bash
# Puts Docker Compose into a folder of plugins: compose-plugin.sh FOLDER
# Debian 12 has no package of it; the program of Debian 13's runs on 12 as well. It is taken from the same archive,
# unpacked and not installed, so that the system stays what it is.
set -euo pipefail
folder=$1
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
mkdir -p "$folder" "$work/lists/partial" "$work/cache/archives/partial"

archive() {
  apt-get indextargets --format '$(REPO_URI)' 'Created-By: Packages' 'Codename: bookworm' 'Component: main' | head -n 1
}
# A machine may have dropped the lists of its archives.
[[ -n $(archive) ]] || apt-get update
if [[ -z $(archive) ]]; then
  echo 'docker compose is missing, and this is not Debian 12: install its plugin.'
  exit 1
fi
keyring=/usr/share/keyrings/debian-archive-keyring.gpg
echo "deb [signed-by=$keyring] $(archive) trixie main" >"$work/sources.list"
apt=(
  apt-get -o Dir::Etc::SourceList="$work/sources.list" -o Dir::Etc::SourceParts=/dev/null
  -o Dir::State::Lists="$work/lists" -o Dir::Cache="$work/cache" -o APT::Sandbox::User=root
  -o Acquire::IndexTargets::deb::DEP-11::DefaultEnabled=false
)
"${apt[@]}" update
cd "$work"
"${apt[@]}" download docker-compose
dpkg --extract docker-compose_*.deb unpacked
find unpacked -name docker-compose -path '*cli-plugins*' -type f -exec cp {} "$folder/" \;
"$folder/docker-compose" version
