#!/usr/bin/env bash
# Regenerates the one migration, Initial, of a service for both providers. Until the first release there is only that one.
# Usage: tools/add-migration.sh <Service> [<Service> …]     e.g. tools/add-migration.sh Recruitment
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/.."
[ $# -gt 0 ] && [ "$1" != "--help" ] || { sed -n '2,3s/^# //p' "$0"; exit 1; }
dotnet tool restore > /dev/null
# What dotnet-ef needs in a service's output and no running service does: 20 MB each.
export AddingMigrations=true
for service in "$@"; do
  project="services/$service"
  rm -rf "$project/Migrations"
  dotnet build "$project" -c Release -v q --nologo -p:RunAnalyzers=false
  for provider in Sqlite SqlServer; do
    echo "$service: $provider"
    Database__Provider=$provider dotnet ef migrations add Initial --no-build --configuration Release --project "$project" \
      --output-dir "Migrations/$provider" --namespace "FrivilligPlattform.$service.Migrations.$provider" > /dev/null
    dotnet build "$project" -c Release -v q --nologo -p:RunAnalyzers=false
  done
  # EF Core knows one snapshot per context and writes it where it found the last one: each provider gets its own from its migration.
  rm -rf "$project/FrivilligPlattform"
  for provider in Sqlite SqlServer; do
    rm -f "$project/Migrations/$provider"/*ModelSnapshot.cs
    designer=$(ls "$project/Migrations/$provider"/*_Initial.Designer.cs)
    sed -E -e '/^ *\[Migration\(/d' -e '/inheritdoc/d' -e '/^using Microsoft\.EntityFrameworkCore\.Migrations;/d' \
      -e "s/partial class Initial/partial class ${service}DbModelSnapshot : ModelSnapshot/" -e 's/BuildTargetModel/BuildModel/' \
      "$designer" > "$project/Migrations/$provider/${service}DbModelSnapshot.cs"
  done
  # A fixed name: regenerating does not rename files.
  for provider in Sqlite SqlServer; do
    for file in "$project/Migrations/$provider"/*_Initial*.cs; do
      sed -i -E 's/"[0-9]{14}_Initial"/"20260101000000_Initial"/' "$file"
      mv "$file" "$project/Migrations/$provider/20260101000000_${file##*[0-9]_}"
    done
  done
done
