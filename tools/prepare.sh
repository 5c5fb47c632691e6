# What run.sh and test.sh share: installing what is missing, and building only what changed.
export DOTNET_CLI_TELEMETRY_OPTOUT=1 DOTNET_NOLOGO=1 DOTNET_SKIP_FIRST_TIME_EXPERIENCE=1

# One warm compiler for all projects of this build, and an end to it afterwards: by its name, so that nobody else's is met.
export UseSharedCompilation=true SharedCompilationId="frivillig-$$"
end_compiler() { pkill -f -- "-pipename:$SharedCompilationId" 2> /dev/null || true; }

# The compiler and MSBuild live for a minute: what they run very often (4,096 times, in hexadecimal) is compiled well at once, and not
# measured first. That takes a third off a build.
build() { DOTNET_TieredPGO=0 DOTNET_TC_CallCountingDelayMs=0 DOTNET_TC_CallCountThreshold=1000 dotnet build "$@"; }

usage() { sed -n '2,/^[^#]/s/^# \{0,1\}//p' "$1"; }

step() { printf '[%3d s] %s\n' "$SECONDS" "$1"; }

# Debian starts a daemon as soon as it is installed; ours are started privately, so for the length of the installation it may not.
install_missing() {
  local package missing=() admin=
  for package in "$@"; do
    dpkg -s "$package" > /dev/null 2>&1 || missing+=("$package")
  done
  [ ${#missing[@]} -gt 0 ] || return 0
  step "Installing ${missing[*]}"
  [ "$(id -u)" = 0 ] || admin=sudo
  local policy=/usr/sbin/policy-rc.d ours=no
  if [ ! -e "$policy" ]; then
    ours=yes
    printf '#!/bin/sh\nexit 101\n' | $admin tee "$policy" > /dev/null
    $admin chmod +x "$policy"
  fi
  local code=0
  { $admin apt-get update -q && $admin env DEBIAN_FRONTEND=noninteractive apt-get install -q -y --no-install-recommends "${missing[@]}"; } > /tmp/frivillig-apt.$$ 2>&1 || code=$?
  [ "$ours" = no ] || $admin rm -f "$policy"
  [ "$code" = 0 ] || cat /tmp/frivillig-apt.$$ >&2
  rm -f /tmp/frivillig-apt.$$
  return "$code"
}

install_node_packages() {
  local portal=services/Portal
  [ -f "$portal/package-lock.json" ] || return 0
  [ "$portal/node_modules/.package-lock.json" -nt "$portal/package-lock.json" ] && return 0
  command -v npm > /dev/null || install_missing npm
  step "Fetching the portal's node packages"
  npm ci --prefix "$portal" --no-audit --no-fund --loglevel=error
}

# build_changed SOLUTION STAMP [MSBuild argument …]: restores and builds when a source is newer than the stamp.
build_changed() {
  local solution="$1" stamp="$2"
  shift 2
  if [ -f "$stamp" ] && [ -z "$(find . -mindepth 1 -type d \( -name .git -o -name .data -o -name artifacts -o -name node_modules -o -name tests -o -name docs \) -prune -o -newer "$stamp" -print -quit)" ]; then
    return 0
  fi
  local fresh
  fresh="$(mktemp)"
  step "Restoring packages"
  dotnet restore "$solution" -v:q --nologo "$@"
  step "Building"
  build "$solution" -c Release -v:q --nologo --no-restore "$@"
  end_compiler
  mkdir -p "$(dirname "$stamp")"
  # As old as the start of the build: a file saved meanwhile is built next time.
  touch -r "$fresh" "$stamp"
  rm -f "$fresh"
}
