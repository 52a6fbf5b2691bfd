#!/usr/bin/env node
// Runs the Java runtime of the package for this platform, which contains seplint.
"use strict";

const { spawn } = require("node:child_process");
const { constants } = require("node:os");
const { dirname, join } = require("node:path");

// Exit codes of seplint start here, to distinguish them from those of the JVM.
const base = 64;
const usageError = 2;
const internalError = 3;
const remedy = "use the jar with Java 17 or newer, see https://seplint.github.io/installation";

function fail(code, message) {
  console.error(`seplint: ${message}`);
  process.exit(code);
}

function usesMusl() {
  process.report.excludeNetwork = true;
  return !process.report.getReport().header.glibcVersionRuntime;
}

// The packages for this platform. Package managers that ignore `libc` install both.
function candidates() {
  const platform = `@seplint/cli-${process.platform}-${process.arch}`;
  return process.platform === "linux" ? [platform, `${platform}-musl`] : [platform];
}

function findJava() {
  const installed = candidates().flatMap((name) => {
    try {
      return [dirname(require.resolve(`${name}/package.json`))];
    } catch {
      return [];
    }
  });
  if (installed.length === 0) {
    const [glibc, musl] = candidates();
    fail(
      usageError,
      `the package ${musl && usesMusl() ? musl : glibc} is not installed: install with optional dependencies, and add them ` +
        `to the lock file with \`npm install --include=optional\` on this platform; where there is no such package, ${remedy}`,
    );
  }
  const directory = installed.length > 1 && usesMusl() ? installed[1] : installed[0];
  return join(directory, "runtime", "bin", process.platform === "win32" ? "java.exe" : "java");
}

function environment() {
  const variables = { ...process.env, SEPLINT_LAUNCHER: __filename };
  // Options of the user's other Java programs, such as agents, for which this runtime lacks modules.
  for (const name of ["JAVA_TOOL_OPTIONS", "JDK_JAVA_OPTIONS", "_JAVA_OPTIONS"]) {
    delete variables[name];
  }
  if (process.stdout.columns && !variables.COLUMNS) {
    variables.COLUMNS = String(process.stdout.columns);
  }
  // In the locale C, Java cannot open files with non-ASCII names.
  const locale = variables.LC_ALL || variables.LC_CTYPE || variables.LANG || "C";
  if (process.platform !== "win32" && (locale === "C" || locale === "POSIX")) {
    variables.LC_ALL = "C.UTF-8";
  }
  return variables;
}

function run(java, options) {
  const all = ["-XX:TieredStopAtLevel=1", "-Dseplint.launcher=true", ...options];
  if (process.stdout.isTTY) {
    all.push("-Dseplint.tty=true");
  }
  if (process.stderr.isTTY) {
    all.push("-Dseplint.stderr.tty=true");
  }
  all.push(...(process.env.SEPLINT_JAVA_OPTS ?? "").split(/\s+/).filter(Boolean));
  // A signal that arrives while Java is being started is forwarded as soon as it has been.
  const forward = (signal) => child.kill(signal);
  const signals = ["SIGINT", "SIGTERM", "SIGHUP"];
  signals.forEach((signal) => process.on(signal, forward));
  const child = spawn(java, [...all, "-m", "io.github.seplint", ...process.argv.slice(2)], {
    env: environment(),
    stdio: "inherit",
  });
  child.on("error", (error) => {
    const musl = process.platform === "linux" && error.code === "ENOENT" && usesMusl();
    const reason = musl ? `it is built for glibc, but this system has musl; ${remedy}` : error.message;
    fail(usageError, `cannot start ${java}: ${reason}`);
  });
  child.on("exit", (code, signal) => {
    signals.forEach((each) => process.off(each, forward));
    finish(java, options, code ?? 128 + constants.signals[signal], signal);
  });
}

function finish(java, options, code, signal) {
  if (code >= base && code <= base + internalError) {
    process.exitCode = code - base;
  } else if (["SIGINT", "SIGTERM", "SIGHUP", "SIGKILL", "SIGPIPE"].includes(signal)) {
    process.kill(process.pid, signal);
  } else if (code >= 128 && [1, 2, 15].includes(code - 128)) {
    process.exitCode = code; // the JVM ended because of SIGHUP, SIGINT or SIGTERM
  } else if (options.length === 0) {
    run(java, ["-Xshare:off"]); // the archive of classes may be damaged
  } else {
    fail(internalError, `Java ended with exit code ${code}; check SEPLINT_JAVA_OPTS`);
  }
}

run(findJava(), []);
