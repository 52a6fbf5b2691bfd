// Tests bin/seplint.js with a fake Java runtime, in a directory laid out as npm does: node --test src/build/npm/test/shim.test.js
"use strict";

const assert = require("node:assert/strict");
const { spawn, spawnSync } = require("node:child_process");
const fs = require("node:fs");
const os = require("node:os");
const path = require("node:path");
const { after, beforeEach, test } = require("node:test");

const scratch = fs.mkdtempSync(path.join(os.tmpdir(), "seplint shim "));
const modules = path.join(scratch, "node_modules");
const shim = path.join(modules, "seplint", "bin", "seplint.js");
const platform = `@seplint/cli-${process.platform}-${process.arch}`;

beforeEach(() => {
  fs.rmSync(modules, { recursive: true, force: true });
  fs.mkdirSync(path.dirname(shim), { recursive: true });
  fs.copyFileSync(path.join(__dirname, "../seplint/bin/seplint.js"), shim);
});
after(() => fs.rmSync(scratch, { recursive: true }));

function install(name, script) {
  const bin = path.join(modules, name, "runtime", "bin");
  fs.mkdirSync(bin, { recursive: true });
  fs.writeFileSync(path.join(modules, name, "package.json"), "{}");
  fs.writeFileSync(path.join(bin, "java"), `#!/bin/sh\n${script}\n`, { mode: 0o755 });
}

function run(args = [], env = {}, node = []) {
  return spawnSync(process.execPath, [...node, shim, ...args], {
    encoding: "utf8",
    env: { PATH: process.env.PATH, ...env },
    input: "from stdin\n",
  });
}

test("arguments, streams and exit codes are those of seplint", () => {
  install(platform, 'cat; for each; do echo "$each"; done; echo error >&2; exit 65');
  const result = run(["check", "a b", "--x=*"]);
  assert.equal(result.status, 1);
  assert.equal(result.stderr, "error\n");
  assert.deepEqual(result.stdout.split("\n").filter((each) => !each.startsWith("-X") && !each.startsWith("-D")), [
    "from stdin", "-m", "io.github.seplint", "check", "a b", "--x=*", "",
  ]);
});

test("exit codes of the JVM are internal errors, after an attempt without the archive of classes", () => {
  install(platform, 'echo "$*"; exit 1');
  const result = run();
  assert.equal(result.status, 3);
  assert.match(result.stdout, /^(?!.*-Xshare:off).*\n.*-Xshare:off.*\n$/);
  assert.equal(result.stderr, "seplint: Java ended with exit code 1; check SEPLINT_JAVA_OPTS\n");
});

test("a runtime that crashes because of its archive of classes is started without it", () => {
  install(platform, 'case "$*" in *-Xshare:off*) exit 64 ;; *) kill -BUS $$ ;; esac');
  assert.equal(run().status, 0);
});

test("signals are forwarded, and end the shim", { timeout: 60_000 }, async () => {
  for (const signal of ["SIGTERM", "SIGINT", "SIGHUP"]) {
    install(platform, 'trap "echo ended; exit 143" TERM INT HUP; echo started; while :; do sleep 0.1; done');
    const child = spawn(process.execPath, [shim], { stdio: ["ignore", "pipe", "inherit"] });
    let output = "";
    child.stdout.on("data", (data) => {
      output += data;
      if (output === "started\n") {
        child.kill(signal);
      }
    });
    const code = await new Promise((resolve) => child.on("close", resolve));
    assert.equal(code, 143);
    assert.equal(output, "started\nended\n");
  }
});

test("a signal that kills seplint kills the shim", () => {
  install(platform, "kill -TERM $$");
  assert.equal(run().signal, "SIGTERM");
});

test("Java options of other programs are not used, but SEPLINT_JAVA_OPTS are", () => {
  install(platform, 'echo "$JAVA_TOOL_OPTIONS$JDK_JAVA_OPTIONS$_JAVA_OPTIONS $*"; exit 64');
  const agent = { JAVA_TOOL_OPTIONS: "-javaagent:x", JDK_JAVA_OPTIONS: "-Dx", _JAVA_OPTIONS: "-Dy" };
  const { stdout } = run([], { ...agent, SEPLINT_JAVA_OPTS: " -Xmx1g  -Dz=1 " });
  assert.match(stdout, /^ .* -Xmx1g -Dz=1 -m io\.github\.seplint\n$/);
});

test("FORCE_COLOR reaches seplint, and a pipe is not a terminal", () => {
  install(platform, 'echo "$FORCE_COLOR $*"; exit 64');
  assert.match(run([], { FORCE_COLOR: "1" }).stdout, /^1 (?!.*tty)/);
});

test("file names are UTF-8 in the C locale", () => {
  install(platform, 'echo "$LC_ALL"; exit 64');
  assert.equal(run().stdout, "C.UTF-8\n");
  assert.equal(run([], { LANG: "de_DE.UTF-8" }).stdout, "\n");
});

test("hooks get the path of the shim", () => {
  install(platform, 'echo "$SEPLINT_LAUNCHER"; exit 64');
  assert.equal(run().stdout, `${fs.realpathSync(shim)}\n`);
});

test("a missing platform package is reported with its name and the remedy", () => {
  install("@seplint/cli-aix-ppc64", "exit 64");
  const result = run(["check"]);
  assert.equal(result.status, 2);
  assert.ok(result.stderr.startsWith(`seplint: the package ${platform} is not installed: `), result.stderr);
  assert.match(result.stderr, /npm install --include=optional/);
});

test("on Linux with musl, the error is about musl", { skip: process.platform !== "linux" }, () => {
  const musl = path.join(scratch, "musl.js");
  fs.writeFileSync(musl, "process.report.getReport = () => ({ header: {} });");
  const missing = run(["check"], {}, ["--require", musl]);
  assert.equal(missing.status, 2);
  assert.ok(missing.stderr.startsWith(`seplint: the package ${platform}-musl is not installed: `), missing.stderr);
  install(platform, "exit 64");
  fs.writeFileSync(path.join(modules, platform, "runtime/bin/java"), "#!/no/such/loader\n");
  const other = run(["check"], {}, ["--require", musl]);
  assert.equal(other.status, 2);
  assert.match(other.stderr, /java: it is built for glibc, but this system has musl; use the jar with Java 17 or newer/);
});

test("of two packages for Linux, the one for the C library runs", { skip: process.platform !== "linux" }, () => {
  install(platform, "echo glibc; exit 64");
  install(`${platform}-musl`, "echo musl; exit 64");
  const glibc = process.report.getReport().header.glibcVersionRuntime;
  assert.equal(run().stdout, glibc ? "glibc\n" : "musl\n");
});

test("the only package that is installed runs", { skip: process.platform !== "linux" }, () => {
  install(`${platform}-musl`, "echo musl; exit 64");
  assert.equal(run().stdout, "musl\n");
});
