#!/usr/bin/env bash
# The step of action.yml: runs `seplint check` with the inputs, which arrive as SEPLINT_* variables, and writes the job
# summary and the outputs.
set -eo pipefail

cd -- "$SEPLINT_DIRECTORY" || exit 2
summary=$(mktemp)
options=() paths=()
add() { [ -z "$2" ] || options+=("$1=$2"); }
add --spec "$SEPLINT_SPEC"
add --config "$SEPLINT_CONFIG"
add --baseline "$SEPLINT_BASELINE"
add --since "$SEPLINT_SINCE"
add --fail-on "$SEPLINT_FAIL_ON"
while IFS= read -r line; do add --format "$line"; done <<<"$SEPLINT_FORMAT"
while IFS= read -r line; do [ -z "$line" ] || paths+=("$line"); done <<<"$SEPLINT_PATHS"
[ -z "$SEPLINT_SARIF" ] || options+=("--format=sarif=$SEPLINT_SARIF")
case $'\n'$SEPLINT_FORMAT in
  *$'\n'github*) ;; # writes the job summary itself
  *) options+=("--format=markdown=$summary") ;;
esac

seplint=${SEPLINT_COMMAND:-$GITHUB_ACTION_PATH/seplint}
if [ -z "$SEPLINT_COMMAND" ]; then
  for java in "${JAVA_HOME_17_X64:-}" "${JAVA_HOME_17_ARM64:-}" "${JAVA_HOME_17_arm64:-}"; do
    [ -z "$java" ] || export JAVA_HOME=$java
  done
  "$seplint" --version
fi

# File names must not be read as workflow commands; only the github format prints commands.
token=
case $SEPLINT_FORMAT in
  github | github$'\n'*) ;;
  *) token=$(od -An -N16 -tx1 /dev/urandom | tr -d ' \n') && echo "::stop-commands::$token" ;;
esac
[ -z "$SEPLINT_SARIF" ] || rm -f -- "$SEPLINT_SARIF" # a file of an earlier run must not become the output
code=0
"$seplint" check "${options[@]}" -- "${paths[@]}" || code=$?
[ -z "$token" ] || echo "::$token::"

# The runner drops summaries above 1 MiB.
if [ "$(wc -c <"$summary")" -gt 900000 ]; then
  { head -c 900000 "$summary" | sed '$d' && printf '\nThe rest is in the log.\n'; } >>"$GITHUB_STEP_SUMMARY"
else
  cat "$summary" >>"$GITHUB_STEP_SUMMARY"
fi
rm -f "$summary"
echo "exit-code=$code" >>"$GITHUB_OUTPUT"
if [ -n "$SEPLINT_SARIF" ] && [ -f "$SEPLINT_SARIF" ]; then
  case $SEPLINT_DIRECTORY:$SEPLINT_SARIF in .:* | ./:* | *:/*) ;; *) SEPLINT_SARIF=$SEPLINT_DIRECTORY/$SEPLINT_SARIF ;; esac
  echo "sarif=${SEPLINT_SARIF//$'\n'/ }" >>"$GITHUB_OUTPUT"
fi
exit "$code"
