#!/usr/bin/env bash
# Checks everything: restores, builds (a warning is an error), checks the format, runs every test. The last line counts.
#
# Usage: ./test.sh [--service NAME] [--no-format] [--help]
#   --service NAME   only NAME.Tests, built alone (Recruitment, Gateway, Messaging, EndToEnd …)
#   --no-format      leave the format check out
set -uo pipefail
home="$(cd "$(dirname "${BASH_SOURCE[0]}")" && pwd)"
. "$home/tools/prepare.sh"
. "$home/tools/test-infrastructure.sh"

only= format=yes
while [ $# -gt 0 ]; do
  case "$1" in
    --service) only="${2:?--service needs a name}"; shift ;;
    --no-format) format=no ;;
    --help|-h) usage "$0"; exit 0 ;;
    *) usage "$0" >&2; exit 2 ;;
  esac
  shift
done
cd "$home"
results="$home/artifacts/test-results"
rm -rf "$results" && mkdir -p "$results"
broken=0 testing=()
fail() { echo "FAILED: $1" >&2; broken=$((broken + 1)); }

# Ends the run early, still with the line that counts.
give_up() { fail "$1"; echo "Tests: 0 passed, 0 failed, 0 skipped"; exit 1; }

install_missing rabbitmq-server redis-server chromium || give_up "installing what is missing"
install_node_packages || give_up "the portal's node packages"

projects=()
for file in tests/*/*.csproj; do
  name="$(basename "$file" .csproj)"
  case "$name" in
    *.Tests|Journeys|EndToEnd) [ -z "$only" ] || [ "$name" = "$only.Tests" ] || [ "$name" = "$only" ] && projects+=("$name") ;;
  esac
done
[ ${#projects[@]} -gt 0 ] || give_up "there is no test project for ${only:-anything}"

target=FrivilligPlattform.sln
[ -z "$only" ] || target="tests/${projects[0]}/${projects[0]}.csproj"
step "Restoring packages"
dotnet restore "$target" -v:q --nologo || give_up "restore"
step "Building $target"
build "$target" -c Release -v:q --nologo --no-restore || { end_compiler; give_up "build"; }
end_compiler

if [ "$format" = yes ] && [ -z "$only" ]; then
  step "Checking the format"
  dotnet format whitespace FrivilligPlattform.sln --verify-no-changes --no-restore -v q || fail "format: run dotnet format"
fi

trap 'stop_infrastructure' EXIT
trap 'exit 130' INT TERM HUP
step "Starting the broker and the cache for the tests"
start_infrastructure || give_up "broker or cache did not start"

minutes=9

run_project() {
  local name="$1" started=$SECONDS code=0
  # Should this run be stopped, the test program is too.
  setpriv --pdeathsig TERM -- timeout --kill-after=10 "${minutes}m" dotnet "artifacts/bin/$name/release/FrivilligPlattform.$name.dll" \
    -trx "$results/$name.trx" > "$results/$name.log" 2>&1 || code=$?
  echo "$code" > "$results/$name.code"
  printf '[%3d s] %-22s %s (%d s)\n' "$SECONDS" "$name" "$(summary "$name" "$code")" $((SECONDS - started))
}

# count ATTRIBUTE FILE: one number of a result file's counters.
count() { sed -n 's/.*<Counters .*'"$1"'="\([0-9]*\)".*/\1/p' "$2" 2> /dev/null | head -1; }

summary() {
  local file="$results/$1.trx"
  case "$2" in 124|137) echo "stopped after $minutes minutes"; return ;; esac
  if [ -s "$file" ]; then echo "$(count passed "$file") passed, $(count failed "$file") failed"; else echo "no result"; fi
}

# Two at a time, in the order of the longest first; then what starts the whole platform.
step "Running ${#projects[@]} test projects"
alone=() long=() short=()
for name in "${projects[@]}"; do
  case "$name" in
    EndToEnd|Journeys|AppHost.Tests) alone+=("$name") ;;
    Messaging.Tests) long=("$name" ${long[@]+"${long[@]}"}) ;;
    Gateway.Tests|Identity.Tests|Recruitment.Tests) long+=("$name") ;;
    *) short+=("$name") ;;
  esac
done
for name in ${long[@]+"${long[@]}"} ${short[@]+"${short[@]}"}; do
  while [ "$(jobs -rp | wc -l)" -ge $((2 + infrastructure_jobs)) ]; do wait -n 2> /dev/null || true; done
  run_project "$name" &
  testing+=("$!")
done
for job in ${testing[@]+"${testing[@]}"}; do wait "$job" 2> /dev/null || true; done
# One start of the platform serves both stories; it comes up while the AppHost's own tests run.
case " ${alone[*]-} " in *" EndToEnd Journeys "*) start_platform "$results/platform.log" ;; esac
for name in AppHost.Tests Journeys EndToEnd; do
  case " ${alone[*]-} " in *" $name "*) run_project "$name" ;; esac
done

passed=0 failed=0 skipped=0
for name in "${projects[@]}"; do
  file="$results/$name.trx" code="$(cat "$results/$name.code" 2> /dev/null || echo none)"
  if [ ! -s "$file" ]; then
    fail "$name gave no result (exit code $code)"
    tail -20 "$results/$name.log" >&2
    continue
  fi
  total=$(count total "$file"); good=$(count passed "$file"); bad=$(( $(count failed "$file") + $(count error "$file") ))
  passed=$((passed + good)) failed=$((failed + bad)) skipped=$((skipped + total - good - bad))
  if [ "$bad" -gt 0 ]; then
    grep -F '[FAIL]' "$results/$name.log" | sort -u >&2
    grep -F -A 12 '[FAIL]' "$results/$name.log" | head -100 >&2
    echo "  more in $results/$name.log" >&2
    case "$name" in EndToEnd|Journeys) [ ! -f "$results/platform.log" ] || tail -40 "$results/platform.log" >&2 ;; esac
  elif [ "$code" != 0 ]; then
    fail "$name ended with $code"
    tail -20 "$results/$name.log" >&2
  fi
  [ "$total" -gt 0 ] || fail "$name ran no test"
done

stray="$(find . -name '*.received.*' -not -path './artifacts/*' -not -path '*/node_modules/*')"
[ -z "$stray" ] || fail "not approved: $stray"

echo "Tests: $passed passed, $failed failed, $skipped skipped"
[ "$broken" = 0 ] && [ "$failed" = 0 ] && [ "$skipped" = 0 ] && [ "$passed" -gt 0 ]
