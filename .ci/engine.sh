#!/usr/bin/env bash
# A Docker engine for the check: engine.sh start | stop
# That is this machine's own engine where one answers, and official images are pulled. Otherwise one is started on a
# socket of its own, with nothing beyond loopback in reach and stand-ins for the images; `stop` ends that one.
# `start` leaves what the steps on it need in $TELUSUR_CI_WORK/docker/environment.
set -euo pipefail
here=$(dirname "$(readlink -f "$0")")
work=$TELUSUR_CI_WORK/docker
pid=$work/engine.pid

hand_on() {
  export "$1=$2"
  printf 'export %s=%q\n' "$1" "$2" >>"$work/environment"
}

start() {
  mkdir -p "$work"
  hand_on TELUSUR_REQUIRE_DOCKER 1
  if ! docker compose version >/dev/null 2>&1; then
    hand_on DOCKER_CONFIG "$work/config"
    "$here/compose-plugin.sh" "$DOCKER_CONFIG/cli-plugins"
  fi
  if docker info >/dev/null 2>&1; then
    docker version --format 'Docker engine {{.Server.Version}} of this machine.'
    ! docker compose --file "$here/../docker-compose.yml" pull --quiet neo4j || return 0
    echo 'It reaches no registry.'
  else
    start_our_own
  fi
  "$here/stand-ins/build.sh" "$work/images"
  # Testcontainers' reaper has no stand-in; the tests stop what they start.
  hand_on TESTCONTAINERS_RYUK_DISABLED true
}

start_our_own() {
  if ((EUID != 0)); then
    echo 'No Docker engine answers, and only root can start one.'
    return 1
  fi
  make_bridge
  hand_on DOCKER_HOST "unix://$work/engine.sock"
  dockerd --host "$DOCKER_HOST" --bridge "$(<"$work/bridge")" --data-root "$work/data" --exec-root "$work/exec" --pidfile "$pid" \
    --iptables=false --ip6tables=false --ip-masq=false --ip-forward=false --dns 127.0.0.1 \
    >"$TELUSUR_CI_WORK/logs/engine.log" 2>&1 &
  local engine=$! second
  for ((second = 0; second < 60; second++)); do
    sleep 1
    if docker info >/dev/null 2>&1; then
      docker version --format 'Docker engine {{.Server.Version}}, started for this check.'
      return
    fi
    kill -0 "$engine" 2>/dev/null || break
  done
  echo 'The Docker engine does not start:'
  tail -n 40 "$TELUSUR_CI_WORK/logs/engine.log"
  return 1
}

# A bridge of its own: on docker0 another engine, or what is left of one that was killed, may have given out the same
# addresses already.
make_bridge() {
  local name=telusur$$ third
  for ((third = $$ % 200; ; third++)); do
    ip -4 address | grep -q " 10\\.213\\.$third\\." || break
  done
  ip link add "$name" type bridge
  echo "$name" >"$work/bridge"
  ip address add "10.213.$third.1/24" dev "$name"
  ip link set "$name" up
}

stop() {
  if [[ -s $pid ]]; then
    local engine
    engine=$(<"$pid")
    kill "$engine"
    # Its containers get ten seconds to end.
    timeout 60s tail --pid="$engine" -f /dev/null || kill -KILL "$engine"
  fi
  if [[ -s $work/bridge ]]; then ip link delete "$(<"$work/bridge")"; fi
}

"$1"
