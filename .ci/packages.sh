#!/usr/bin/env bash
# Installs the Debian packages that the check needs and this machine lacks.
set -euo pipefail

has() { command -v "$1" >/dev/null; }

missing=()
has javac || missing+=(openjdk-17-jdk-headless)
has mvn || missing+=(maven)
# In the order in which the tests look for a browser.
[[ -n ${CHROME_PATH:-} ]] || has google-chrome || has google-chrome-stable || has chromium || has chromium-browser ||
  has microsoft-edge || missing+=(chromium)
if ! docker info >/dev/null 2>&1; then
  has dockerd || missing+=(docker.io)
  has ip || missing+=(iproute2)
fi

if ((${#missing[@]} == 0)); then
  echo 'Nothing is missing.'
  exit
fi
echo "Installing ${missing[*]}."
as_root=()
((EUID == 0)) || as_root=(sudo --non-interactive)
"${as_root[@]}" apt-get update
"${as_root[@]}" env DEBIAN_FRONTEND=noninteractive apt-get install --yes --no-install-recommends \
  -o DPkg::Lock::Timeout=300 "${missing[@]}"
