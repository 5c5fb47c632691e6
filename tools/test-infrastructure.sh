# One broker and one cache for a whole run of tests: private, on the loopback, gone afterwards. Tests find them by
# FRIVILLIG_TEST_RABBIT, FRIVILLIG_TEST_RABBIT_API and FRIVILLIG_TEST_REDIS.
infrastructure= infrastructure_pids=() infrastructure_jobs=0

# take_port NAME: puts a free port into a variable. It is ours until this script and what it started end: whoever else looks
# for one, the AppHost too, leaves a port alone whose file is locked.
take_port() {
  local folder="${TMPDIR:-/tmp}/frivillig-ports-$(id -un)" port held
  mkdir -p "$folder"
  while :; do
    port=$((RANDOM % 12000 + 20000))
    exec {held}> "$folder/$port"
    if flock -n "$held" && ! (exec 3<> "/dev/tcp/127.0.0.1/$port") 2> /dev/null; then break; fi
    exec {held}>&-
  done
  printf -v "$1" %s "$port"
}

# until_listening PORT SECONDS
until_listening() {
  local end=$((SECONDS + $2))
  until (exec 3<> "/dev/tcp/127.0.0.1/$1") 2> /dev/null; do
    [ $SECONDS -lt $end ] || return 1
    sleep 0.1
  done
}

# Runs a program in its own group, ended by the kernel should this script be killed.
in_background() {
  setsid setpriv --pdeathsig KILL -- "$@" < /dev/null >> "$infrastructure/output.log" 2>&1 &
  infrastructure_pids=("$!" ${infrastructure_pids[@]+"${infrastructure_pids[@]}"})
  infrastructure_jobs=${#infrastructure_pids[@]}
}

start_infrastructure() {
  infrastructure="$(mktemp -d /tmp/frivillig-test.XXXXXX)"
  local amqp management redis names distribution name
  for name in amqp management redis names distribution; do take_port "$name"; done
  in_background redis-server --port "$redis" --bind 127.0.0.1 --dir "$infrastructure" --save "" --appendonly no
  in_background epmd -address 127.0.0.1 -port "$names"
  until_listening "$names" 10 || return 1
  echo "[rabbitmq_management]." > "$infrastructure/enabled_plugins"
  : > "$infrastructure/environment"
  printf '%s\n' "log.file = false" "log.console = true" "log.console.level = warning" "disk_free_limit.absolute = 50MB" \
    "management.tcp.ip = 127.0.0.1" "management.tcp.port = $management" > "$infrastructure/rabbitmq.conf"
  in_background env HOME="$infrastructure" ERL_EPMD_PORT="$names" ERL_EPMD_ADDRESS=127.0.0.1 \
    RABBITMQ_NODENAME=frivillig-test@localhost RABBITMQ_NODE_PORT="$amqp" RABBITMQ_NODE_IP_ADDRESS=127.0.0.1 RABBITMQ_DIST_PORT="$distribution" \
    RABBITMQ_MNESIA_BASE="$infrastructure/mnesia" RABBITMQ_LOG_BASE="$infrastructure/log" RABBITMQ_ALLOW_INPUT=1 \
    RABBITMQ_CONF_ENV_FILE="$infrastructure/environment" RABBITMQ_CONFIG_FILE="$infrastructure/rabbitmq.conf" \
    RABBITMQ_ENABLED_PLUGINS_FILE="$infrastructure/enabled_plugins" \
    RABBITMQ_SERVER_ADDITIONAL_ERL_ARGS="-noinput -start_epmd false -kernel inet_dist_use_interface {127,0,0,1} +sbwt none +sbwtdcpu none +sbwtdio none" \
    /usr/lib/rabbitmq/bin/rabbitmq-server
  until_listening "$amqp" 90 && until_listening "$management" 30 && until_listening "$redis" 10 || { tail -20 "$infrastructure/output.log" >&2; return 1; }
  export FRIVILLIG_TEST_RABBIT="amqp://guest:guest@127.0.0.1:$amqp" FRIVILLIG_TEST_RABBIT_API="http://127.0.0.1:$management" \
    FRIVILLIG_TEST_REDIS="127.0.0.1:$redis"
}

# The platform itself, under its AppHost with a broker and a cache of its own: one start serves all stories that go through
# every process. They find it, and wait for it, by FRIVILLIG_E2E_ENDPOINTS. What it says is kept in LOG.
start_platform() {
  export FRIVILLIG_E2E_ENDPOINTS="$infrastructure/platform/run/endpoints.json"
  local log="$1"
  in_background bash -c 'log="$1"; shift; exec "$@" > "$log" 2>&1' platform "$log" dotnet artifacts/bin/AppHost/release/FrivilligPlattform.AppHost.dll --data "$infrastructure/platform" --port $((RANDOM % 12000 + 20000))
}

# Only what was started here: in order of the last started, the broker before its port mapper.
stop_infrastructure() {
  local pid job
  for job in $(jobs -rp); do
    case " ${infrastructure_pids[*]-} " in *" $job "*) ;; *) kill -TERM "$job" 2> /dev/null ;; esac
  done
  for pid in ${infrastructure_pids[@]+"${infrastructure_pids[@]}"}; do
    kill -TERM "$pid" 2> /dev/null
    for _ in $(seq 300); do kill -0 "$pid" 2> /dev/null || break; sleep 0.1; done
    kill -KILL -- "-$pid" 2> /dev/null
  done
  wait 2> /dev/null
  [ -z "$infrastructure" ] || rm -rf "$infrastructure"
}
