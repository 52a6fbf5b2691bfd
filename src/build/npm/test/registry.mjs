// A registry on this machine, for tests: node registry.mjs <directory>
// Serves the packages whose tarballs, as `npm pack` writes them, are in the directory, and prints its address.
import { execFileSync } from "node:child_process";
import { createHash } from "node:crypto";
import { readdirSync, readFileSync } from "node:fs";
import { createServer } from "node:http";
import { join } from "node:path";

const directory = process.argv[2];
const packages = new Map();
for (const file of readdirSync(directory)) {
  const content = readFileSync(join(directory, file));
  const manifest = JSON.parse(execFileSync("tar", ["xzOf", join(directory, file), "package/package.json"], { encoding: "utf8" }));
  const dist = { integrity: `sha512-${createHash("sha512").update(content).digest("base64")}`, file };
  const versions = packages.get(manifest.name) ?? {};
  packages.set(manifest.name, { ...versions, [manifest.version]: { ...manifest, dist } });
}
// Optional dependencies that the directory lacks are for no platform: without them, npm would not accept its own lock file.
for (const { optionalDependencies } of [...packages.values()].flatMap(Object.values)) {
  for (const [name, version] of Object.entries(optionalDependencies ?? {})) {
    if (!packages.has(name)) {
      packages.set(name, { [version]: { name, version, os: ["none"], dist: {} } });
    }
  }
}

const server = createServer((request, response) => {
  const address = `http://${request.headers.host}`;
  const name = decodeURIComponent(request.url.slice(1));
  const versions = packages.get(name);
  if (name.endsWith(".tgz")) {
    response.end(readFileSync(join(directory, name)));
  } else if (versions) {
    const all = Object.entries(versions).map(([version, manifest]) => {
      const dist = { integrity: manifest.dist.integrity, tarball: `${address}/${manifest.dist.file}` };
      return [version, { ...manifest, dist }];
    });
    const latest = Object.keys(versions).at(-1);
    response.setHeader("content-type", "application/json");
    response.end(JSON.stringify({ name, "dist-tags": { latest }, versions: Object.fromEntries(all) }));
  } else {
    response.statusCode = 404;
    response.end("{}");
  }
});
server.listen(0, "127.0.0.1", () => console.log(`http://127.0.0.1:${server.address().port}/`));
