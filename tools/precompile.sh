# Compiles ahead of time what every process would else compile again at each start: libraries and programs, each once by its
# content, however many folders it lies in. What cannot be had or compiled stays as it is: it only starts slower.

# precompile STORE FOLDER…: fills STORE with what comes of the programs in the FOLDERs, which may run meanwhile.
precompile() {
  local store="$1" runtimes version compiler
  shift
  read -r version runtimes < <(dotnet --list-runtimes | sed -n 's/^Microsoft.AspNetCore.App \([^ ]*\) \[\(.*\)\/Microsoft.AspNetCore.App\]$/\1 \2/p' | tail -1)
  compiler="$(ls "${NUGET_PACKAGES:-$HOME/.nuget/packages}"/microsoft.netcore.app.crossgen2.linux-*/*/tools/crossgen2 2> /dev/null | tail -1)"
  [ -n "$compiler" ] || return 0
  mkdir -p "$store"
  # What came of sources that are no more.
  find "$store" -type f -mtime +30 -delete
  export -f precompile_one
  # The largest first, so that no core waits for the last one long.
  compilable "$@" | sort -u -k1,1 | while read -r sum file; do
    [ -e "$store/$sum" ] || printf '%s %s %s\n' "$(stat -c %s "$file")" "$sum" "$file"
  done | sort -rn | while read -r _ sum file; do printf '%s\0%s\0' "$sum" "$file"; done \
    | xargs -0 -r -P "$(nproc)" -n 2 bash -c 'precompile_one "$@"' - "$compiler" "$runtimes" "$version" "$store"
}

# use_precompiled STORE FOLDER…: puts what STORE has in the place of what it came of. Nothing of it may run.
use_precompiled() {
  local store="$1" sum file
  shift
  [ -d "$store" ] || return 0
  # A file under its own sum is what was put there before, or what cannot be compiled: it is empty.
  compilable "$@" | while read -r sum file; do
    [ ! -s "$store/$sum" ] || cp --remove-destination "$store/$sum" "$file"
  done
}

# The drivers of a database server are never loaded where databases are files.
compilable() {
  find "$@" -name '*.dll' -not -name '*.resources.dll' -not -path '*/runtimes/*' -not -name 'Azure.*' -not -name 'Microsoft.Data.SqlClient*' \
    -not -name 'Microsoft.Identity.Client*' -not -name 'Microsoft.EntityFrameworkCore.SqlServer*' -not -name 'System.Drawing.*' -print0 \
    | xargs -0 -r md5sum
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
