# Sourced: runs a step of the check, keeps its log, and notes how it went in $TELUSUR_CI_WORK/results.tsv, a line
# a step: name, seconds, exit code, and for tests their report.

# step NAME TIME-LIMIT COMMAND…
step() {
  local name=$1 limit=$2
  shift 2
  note_how "$name" "$limit" '' "$@"
}

# tests NAME TIME-LIMIT COMMAND…: the command is a vitest run, to which the reporters are added.
tests() {
  local name=$1 limit=$2 report
  report=$TELUSUR_CI_WORK/$(file_name "$1").json
  shift 2
  note_how "$name" "$limit" "$report" "$@" --reporter=default --reporter=json --outputFile.json="$report"
}

note_how() {
  local name=$1 limit=$2 report=$3 log started=$SECONDS code=0 seconds
  log=$TELUSUR_CI_WORK/logs/$(file_name "$name").log
  shift 3
  echo "· $name"
  timeout --kill-after=30s "$limit" "$@" >"$log" 2>&1 || code=$?
  seconds=$((SECONDS - started))
  if ((code == 124)); then echo "Stopped after $limit." >>"$log"; fi
  if ((code != 0)); then tail -n 200 "$log" | without_places | sed 's/^/    /'; fi
  echo "  $( ((code == 0)) && echo done || echo "failed ($code)") after $seconds s"
  printf '%s\t%s\t%s\t%s\n' "$name" "$seconds" "$code" "$report" >>"$TELUSUR_CI_WORK/results.tsv"
  return "$code"
}

file_name() { tr -c '[:alnum:]\n' '-' <<<"$1"; }

# Which folders and registries this machine uses is nobody's business.
without_places() {
  sed -E -e "s#$TELUSUR_CI_WORK#(work)#g" -e "s#$PWD#.#g" -e "s#$HOME#~#g" \
    -e 's#([A-Za-z0-9-]+\.)+(com|dev|net|org)\b#(host)#g'
}
