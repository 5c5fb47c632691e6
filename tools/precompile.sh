# Compiles ahead of time what every process would else compile again at each start: libraries and programs, each once by its
# content, however many folders it lies in. What cannot be had or compiled stays as it is: it only starts slower.

# precompile STORE FOLDER…: FOLDERs hold built programs; STORE keeps what was compiled for the next time.
precompile() {
  local store="$1" runtimes version compiler work
  shift
  read -r version runtimes < <(dotnet --list-runtimes | sed -n 's/^Microsoft.AspNetCore.App \([^ ]*\) \[\(.*\)\/Microsoft.AspNetCore.App\]$/\1 \2/p' | tail -1)
  compiler="$(ls "${NUGET_PACKAGES:-$HOME/.nuget/packages}"/microsoft.netcore.app.crossgen2.linux-*/*/tools/crossgen2 2> /dev/null | tail -1)"
  mkdir -p "$store"
  [ -n "$compiler" ] || return 0
  work="$(mktemp -d)"
  # The drivers of a database server are never loaded where databases are files; a test runs once.
  find "$@" -name '*.dll' -not -name '*.resources.dll' -not -path '*/runtimes/*' -not -name 'Azure.*' -not -name 'Microsoft.Data.SqlClient*' \
    -not -name 'Microsoft.Identity.Client*' -not -name 'Microsoft.EntityFrameworkCore.SqlServer*' -not -name 'System.Drawing.*' -not -name '*.Tests.dll' -print0 \
    | xargs -0 md5sum > "$work/all"
  # The largest first, so that no core waits for the last one long.
  sort -u -k1,1 "$work/all" | while read -r sum file; do
    [ -e "$store/$sum" ] || printf '%s %s %s\n' "$(stat -c %s "$file")" "$sum" "$file"
  done | sort -rn > "$work/missing"
  [ ! -s "$work/missing" ] || step "Compiling $(wc -l < "$work/missing") libraries ahead of time"
  export -f precompile_one
  while read -r _ sum file; do printf '%s\0%s\0' "$sum" "$file"; done < "$work/missing" \
    | xargs -0 -r -P "$(nproc)" -n 2 bash -c 'precompile_one "$@"' - "$compiler" "$runtimes" "$version" "$store"
  while read -r sum file; do
    # A file under its own sum is what a run before put there, or what cannot be compiled.
    [ ! -s "$store/$sum" ] || cp --remove-destination "$store/$sum" "$file"
  done < "$work/all"
  rm -rf "$work"
}

# One library: what comes of it under the sum of what it was, and an empty file under the sum of what comes of it.
precompile_one() {
  local compiler="$1" runtimes="$2" version="$3" store="$4" sum="$5" file="$6"
  if "$compiler" "$file" -o "$store/$sum.new" -O --targetos linux -r "$runtimes/Microsoft.NETCore.App/$version/*.dll" \
    -r "$runtimes/Microsoft.AspNetCore.App/$version/*.dll" -r "$(dirname "$file")/*.dll" > /dev/null 2>&1; then
    : > "$store/$(md5sum < "$store/$sum.new" | cut -d' ' -f1)"
    mv "$store/$sum.new" "$store/$sum"
  else
    rm -f "$store/$sum.new"
    : > "$store/$sum"
  fi
}
