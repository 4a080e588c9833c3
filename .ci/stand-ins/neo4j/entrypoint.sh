#!/bin/bash
# Reads the environment as the official image does: NEO4J_AUTH or NEO4J_AUTH_FILE for the first password, and
# NEO4J_<setting> for the rest, where '_' stands for '.', and '__' for '_'.
set -euo pipefail

home=/var/lib/neo4j
as_neo4j=(setpriv --reuid=7474 --regid=7474 --clear-groups --)
java=(java -XX:TieredStopAtLevel=1 -XX:+UseSerialGC -cp "$home/lib/*:$home")

settings() {
  echo 'server.default_listen_address=0.0.0.0'
  echo 'server.bolt.enabled=true'
  echo 'dbms.security.auth_enabled=true'
  echo 'server.directories.data=/data'
  echo 'server.directories.logs=/logs'
  local name setting
  for name in "${!NEO4J_@}"; do
    case $name in NEO4J_AUTH | *_FILE) continue ;; esac
    setting=${name#NEO4J_}
    setting=${setting//__/%}
    setting=${setting//_/.}
    echo "${setting//%/_}=${!name}"
  done
}

mkdir -p "$home/conf"
settings >"$home/conf/neo4j.conf"
chown -R 7474:7474 /data /logs "$home/conf"

auth=${NEO4J_AUTH:-}
if [[ -n ${NEO4J_AUTH_FILE:-} ]]; then auth=$("${as_neo4j[@]}" cat "$NEO4J_AUTH_FILE"); fi
if [[ -n $auth ]]; then
  NEO4J_HOME=$home NEO4J_CONF=$home/conf "${as_neo4j[@]}" \
    "${java[@]}" org.neo4j.cli.AdminTool dbms set-initial-password "${auth#neo4j/}"
fi

exec "${as_neo4j[@]}" "${java[@]}" \
  "-Xms${NEO4J_server_memory_heap_initial__size:-256m}" "-Xmx${NEO4J_server_memory_heap_max__size:-512m}" \
  Server "$home"
