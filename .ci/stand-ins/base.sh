#!/usr/bin/env bash
# The base of both stand-ins, from this machine's own Debian packages: base.sh CONTEXT-FOLDER
set -euo pipefail
folder=$1/base
mkdir -p "$folder"

packages=(
  base-files base-passwd bash coreutils dash findutils grep gzip hostname libc-bin sed tar tini util-linux
  libacl1 libattr1 libblkid1 libc6 libcap-ng0 libgcc-s1 libgmp10 libmount1 libpcre2-8-0 libselinux1
  libsmartcols1 libssl3 libstdc++6 libtinfo6 libuuid1 zlib1g
)
# Packages name /bin/bash; the file lies in /usr/bin, behind the link /bin.
dpkg -L "${packages[@]}" |
  sed -E 's#^/(bin|sbin|lib|lib64)/#/usr/\1/#' |
  grep -vE '^/usr/share/(bash-completion|doc|info|lintian|locale|man)/' |
  sort -u |
  while read -r path; do if [[ -e $path || -L $path ]]; then echo ".$path"; fi; done >"$folder/files"
tar -C / -c --no-recursion -T "$folder/files" -f "$folder/base.tar"
cat >"$folder/Dockerfile" <<'END'
FROM scratch
ADD base.tar /
RUN cp /usr/share/base-passwd/passwd.master /etc/passwd \
  && cp /usr/share/base-passwd/group.master /etc/group \
  && cp /usr/share/libc-bin/nsswitch.conf /etc/nsswitch.conf
END
rm "$folder/files"
docker build --quiet --tag telusur-ci/base "$folder" >/dev/null
