#!/usr/bin/env bash
# Starts the whole platform on this machine, with demonstration data, and prints where the portal is. Ctrl-C stops everything.
#
# Usage: ./run.sh [--no-demo] [--port N] [--data DIR] [--fresh] [--logs] [--help]
#   --no-demo    start with an empty platform
#   --port N     the portal's port (default 5080; another free one when it is taken)
#   --data DIR   where databases, queues, mail and logs are kept (default .data)
#   --fresh      throw that folder away first
#   --logs       show every process's log here (else in DIR/logs)
set -euo pipefail
home="$(cd "$(dirname "${BASH_SOURCE[0]}")" && pwd)"
. "$home/tools/prepare.sh"
. "$home/tools/precompile.sh"

demo=yes fresh=no quiet=true port= data="${FRIVILLIG_DATA:-$home/.data}"
while [ $# -gt 0 ]; do
  case "$1" in
    --no-demo) demo=no ;;
    --fresh) fresh=yes ;;
    --logs) quiet=false ;;
    --port) port="${2:?--port needs a number}"; shift ;;
    --data) data="${2:?--data needs a folder}"; shift ;;
    --help|-h) usage "$0"; exit 0 ;;
    *) usage "$0" >&2; exit 2 ;;
  esac
  shift
done
mkdir -p -m 700 "$data"
data="$(cd "$data" && pwd)"
endpoints="$data/run/endpoints.json"
cd "$home"

install_missing rabbitmq-server redis-server
install_node_packages
# Without the analyzers, and in a folder of its own: test.sh must not take what they have not seen for checked.
programs=artifacts/run/bin
build_changed tools/run.slnf "$home/artifacts/run/stamp" -p:ArtifactsPath="$home/artifacts/run" -p:RunAnalyzers=false
# What an earlier run compiled ahead of time is put in place when either is new.
ahead=artifacts/run/ahead
if ! [ "$ahead.used" -nt artifacts/run/stamp ] || ! [ "$ahead.used" -nt "$ahead" ]; then
  touch "$ahead.used"
  use_precompiled "$ahead" "$programs"/*/release || true
fi

if [ "$fresh" = yes ]; then
  # Only what a run put there: the folder may be somebody's own.
  if [ -f "$data/secrets.json" ]; then rm -rf "${data:?}"/{bus,cache,logs,mail,run,secrets.json} "$data"/*.db*; fi
fi

host= loader= compiling=
stop() {
  trap '' INT TERM HUP EXIT
  [ -z "$compiling" ] || kill -TERM -- "-$compiling" 2> /dev/null || true
  [ -z "$loader" ] || kill -TERM "$loader" 2> /dev/null || true
  if [ -n "$host" ] && kill -TERM "$host" 2> /dev/null; then
    echo "Stopping …"
    wait "$host" || true
  fi
}
trap 'stop; exit 130' INT
trap 'stop; exit 0' TERM HUP
trap stop EXIT

step "Starting every process"
# If this script is killed, the AppHost gets SIGTERM and stops everything in order.
setpriv --pdeathsig TERM -- dotnet "$programs/AppHost/release/FrivilligPlattform.AppHost.dll" \
  --data "$data" --quiet "$quiet" ${port:+--port "$port"} &
host=$!
until grep -q '"ready": true' "$endpoints" 2> /dev/null && grep -q "\"pid\": $host," "$endpoints"; do
  kill -0 "$host" 2> /dev/null || { wait "$host" && code=0 || code=$?; host=; echo "The platform did not start." >&2; exit "${code/#0/1}"; }
  sleep 0.1
done

if [ "$demo" = yes ]; then
  step "Loading demonstration data"
  dotnet "$programs/Demo/release/FrivilligPlattform.Demo.dll" --endpoints "$endpoints" &
  loader=$!
  wait "$loader" || echo "The demonstration data are not as they should be; ./run.sh goes on where it stopped." >&2
  loader=
fi

echo "Portal: $(sed -n 's/^  "gateway": "\(.*\)",$/\1/p' "$endpoints")"
# For the next start, beside the platform and behind it: this one was to be quick.
setsid nice -n 19 bash -c '. "$1"; shift; precompile "$@"' - "$home/tools/precompile.sh" "$home/$ahead" "$home/$programs"/*/release > /dev/null 2>&1 &
compiling=$!
wait "$host" && code=0 || code=$?
host=
exit "$code"
