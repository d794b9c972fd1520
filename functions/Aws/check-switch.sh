#!/usr/bin/env bash
# Proves that -p:UseAwsLambdaPackages=true works: packs the stand-ins under the versions of the packages they stand in for,
# offers them as a package source, and builds and tests projects with the switch on.
#
# usage: functions/Aws/check-switch.sh [PROJECT...]     projects as paths from the root; default: tests/Aws.Tests
set -euo pipefail

root=$(cd "$(dirname "$0")/../.." && pwd)
scratch=$(mktemp -d)
trap 'rm -rf "$scratch"' EXIT
cd "$root"

[ $# -gt 0 ] || set -- tests/Aws.Tests

echo "packing the stand-ins"
for project in functions/Aws/*/*.csproj; do
  dotnet pack "$project" --nologo -v quiet -o "$scratch/feed" --artifacts-path "$scratch/pack"
done
ls "$scratch/feed"

# A package folder of its own, so that no stand-in is ever taken for AWS's package; what is there already is read, not fetched.
global=$(dotnet nuget locals global-packages --list | sed 's/^global-packages: //')
export NUGET_PACKAGES="$scratch/packages"
switch=(
  -p:UseAwsLambdaPackages=true
  -p:RestoreAdditionalProjectSources="$scratch/feed"
  -p:RestoreFallbackFolders="$global"
  -p:ArtifactsPath="$scratch/artifacts"
)

for project in "$@"; do
  echo "building $project with the packages"
  dotnet build "$project" --nologo -v quiet "${switch[@]}"
  case $project in
    tests/* | */tests/*)
      echo "testing $project with the packages"
      dotnet test --project "$project" --no-build "${switch[@]}"
      ;;
  esac
done

echo "the switch works for: $*"
