#!/usr/bin/env bash
# The step of action.yml: installs the release of the action's own version, and runs `seplint` with the inputs, which arrive as
# SEPLINT_* variables. Writes the job summary and the outputs.
# shellcheck disable=SC2317 # `lines` calls functions
set -eo pipefail

fail() { printf '::error::%s\n' "$1"; exit 2; }

# Downloads a release once per runner. A checksum in .github/releases.txt pins what runs; without one, nothing runs.
install() {
  local version=$1 platform archive file directory sum actual
  [ -n "$version" ] || fail "this commit of the action pins no release; use the commit of a release, or the input executable"
  case $RUNNER_OS-$RUNNER_ARCH in
    Linux-X64) platform=linux-x64 ;;
    Linux-ARM64) platform=linux-arm64 ;;
    macOS-ARM64) platform=darwin-arm64 ;;
    macOS-X64) platform=darwin-x64 ;;
    Windows-X64) platform=windows-x64 ;;
    *) fail "seplint has no release for $RUNNER_OS on $RUNNER_ARCH; set the input executable" ;;
  esac
  [ ! -e /etc/alpine-release ] || platform=$platform-musl
  archive=tar.gz
  [ "$RUNNER_OS" != Windows ] || archive=zip
  file=seplint-$version-$platform.$archive
  sum=$(awk -v file="$file" '$2 == file { print $1 }' "$releases")
  [ -n "$sum" ] || fail "this version of the action has no checksum of $file; use another version, or the input executable"
  directory=$RUNNER_TOOL_CACHE/seplint/$version/$platform
  if [ ! -e "$directory.complete" ]; then
    echo "downloading $file"
    curl --fail --silent --show-error --location --retry 3 --output "$RUNNER_TEMP/$file" \
      "${SEPLINT_RELEASES:-https://github.com/seplint/seplint/releases/download}/v$version/$file" || fail "cannot download $file"
    actual=$({ sha256sum || shasum -a 256; } <"$RUNNER_TEMP/$file" 2>/dev/null)
    [ "${actual%% *}" = "$sum" ] || fail "the checksum of $file is wrong"
    rm -rf "$directory"
    mkdir -p "$directory"
    case $archive in
      zip) unzip -q "$RUNNER_TEMP/$file" -d "$directory" ;;
      *) tar -xzf "$RUNNER_TEMP/$file" -C "$directory" ;;
    esac
    rm "$RUNNER_TEMP/$file"
    : >"$directory.complete"
  fi
  seplint=$directory/seplint-$version-$platform/bin/seplint
  [ "$RUNNER_OS" != Windows ] || seplint=$seplint.cmd
}

# Sends the SARIF file to code scanning, with the token that `permissions: security-events: write` allows.
upload() {
  local body=$RUNNER_TEMP/seplint-upload.json
  printf '{"commit_sha": "%s", "ref": "%s", "tool_name": "seplint", "sarif": "%s"}' \
    "$GITHUB_SHA" "$GITHUB_REF" "$(gzip -c "$1" | base64 | tr -d '\r\n')" >"$body"
  printf 'header = "Authorization: Bearer %s"\n' "$SEPLINT_TOKEN" |
    curl --config - --fail --silent --show-error --retry 3 --header "Accept: application/vnd.github+json" \
      --data-binary "@$body" --output /dev/null "$GITHUB_API_URL/repos/$GITHUB_REPOSITORY/code-scanning/sarifs" ||
    fail "cannot upload the SARIF file; does the job have \`security-events: write\`?"
  rm "$body"
}

# The newest release is the last one in the list.
newest() { awk '/^[0-9a-f]/ { last = $2 } END { split(last, part, "-"); print part[2] }' "$releases"; }

releases=$GITHUB_ACTION_PATH/.github/releases.txt
seplint=$SEPLINT_EXECUTABLE
[ -n "$seplint" ] || install "${SEPLINT_VERSION:-$(newest)}"
cd -- "$SEPLINT_DIRECTORY" || exit 2
summary=$RUNNER_TEMP/seplint-summary.md
: >"$summary"
options=() paths=()
add() { [ -z "$2" ] || options+=("$1=$2"); }
lines() { while IFS= read -r line; do [ -z "$line" ] || "$1" "$line"; done <<<"$2"; }
add_option() { options+=("$1"); }
add_path() { paths+=("$1"); }
add --spec "$SEPLINT_SPEC"
add --config "$SEPLINT_CONFIG"
add_result() { add --results "$1"; }
lines add_result "$SEPLINT_RESULTS"
log=text
if [ "$SEPLINT_COMMAND" = check ]; then
  log=${SEPLINT_FORMAT%%$'\n'*}
  add --baseline "$SEPLINT_BASELINE"
  add --since "$SEPLINT_SINCE"
  add --fail-on "$SEPLINT_FAIL_ON"
  add_format() { add --format "$1"; }
  lines add_format "$SEPLINT_FORMAT"
  [ "$SEPLINT_UPLOAD" != true ] || SEPLINT_SARIF=${SEPLINT_SARIF:-$RUNNER_TEMP/seplint.sarif}
  [ -z "$SEPLINT_SARIF" ] || options+=("--format=sarif=$SEPLINT_SARIF")
  [ "$log" = github ] || options+=("--format=markdown=$summary") # the format github writes the summary itself
fi
lines add_option "$SEPLINT_ARGS"
lines add_path "$SEPLINT_PATHS"
[ ${#paths[@]} -eq 0 ] || options+=(-- "${paths[@]}")

# Text formats are made annotations by the problem matcher. File names must not be read as workflow commands; only the github
# format prints commands.
token=
if [ "$log" != github ]; then
  case $log in text | concise) echo "::add-matcher::$GITHUB_ACTION_PATH/src/build/npm/seplint/seplint-matcher.json" ;; esac
  token=$(od -An -N16 -tx1 /dev/urandom | tr -d ' \n')
  echo "::stop-commands::$token"
fi
code=0
"$seplint" "$SEPLINT_COMMAND" "${options[@]}" || code=$?
if [ -n "$token" ]; then
  echo "::$token::"
  echo "::remove-matcher owner=seplint::"
fi

# The runner drops summaries above 1 MiB.
if [ "$(wc -c <"$summary")" -gt 900000 ]; then
  { head -c 900000 "$summary" | sed '$d' && printf '\nThe rest is in the log.\n'; } >>"$GITHUB_STEP_SUMMARY"
else
  cat "$summary" >>"$GITHUB_STEP_SUMMARY"
fi
echo "exit-code=$code" >>"$GITHUB_OUTPUT"
# With a usage error, seplint writes no file; one of an earlier run must not become the output, nor is it deleted.
if [ -n "$SEPLINT_SARIF" ] && [ "$SEPLINT_COMMAND" = check ] && [ "$code" -ne 2 ] && [ -f "$SEPLINT_SARIF" ]; then
  [ "$SEPLINT_UPLOAD" != true ] || upload "$SEPLINT_SARIF"
  case $SEPLINT_DIRECTORY:$SEPLINT_SARIF in
    .:* | ./:* | *:/* | *:[A-Za-z]:*) ;;
    *) SEPLINT_SARIF=$SEPLINT_DIRECTORY/$SEPLINT_SARIF ;;
  esac
  echo "sarif=${SEPLINT_SARIF//$'\n'/ }" >>"$GITHUB_OUTPUT"
fi
exit "$code"
