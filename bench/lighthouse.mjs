// What Lighthouse says of the portal on a phone: lighthouse.mjs DIST RESULTS. The folder is served as `make run` does;
// the scores go into the file of results.
import { spawn } from "node:child_process";
import { existsSync, readFileSync, writeFileSync } from "node:fs";
import { createInterface } from "node:readline";
import { launch } from "chrome-launcher";
import lighthouse from "lighthouse";

const PAGES = ["/", "/pairings/yz-qj/", "/sales/", "/supervision/", "/national/", "/regions/610830/"];
const WANTED = { performance: 98, accessibility: 100, "best-practices": 100, seo: 100 };

const RUNS = 3;

const [dist, results] = process.argv.slice(2);
const server = spawn("target/debug/shanhai", ["serve", dist, "--port", "0"], { stdio: ["ignore", "pipe", "inherit"] });
const home = await new Promise((found, failed) => {
  server.on("exit", () => failed(new Error("the server ended")));
  createInterface(server.stdout).on("line", (line) => {
    const address = line.match(/ at (http:\S+?)\/? /);
    if (address) found(address[1]);
  });
});
const chrome = await launch({
  chromePath: process.env.CHROMIUM ?? "/usr/bin/chromium",
  chromeFlags: ["--headless=new", "--no-sandbox", "--disable-gpu", "--disable-dev-shm-usage", "--no-proxy-server", "--lang=zh-CN"],
});

/** What an audit found, in a line. */
function reason(audit) {
  const items = audit.details?.items ?? [];
  const found = items.slice(0, 3).map((item) => JSON.stringify(item.node?.snippet ?? item.url ?? item.description ?? item).slice(0, 160));
  return [audit.displayValue ?? "", ...found].filter(Boolean).join(" · ");
}

/** The report whose performance is the median: what else the machine does must not decide. */
async function visit(page) {
  const reports = [];
  for (let run = 0; run < RUNS; run++) {
    const { lhr } = await lighthouse(home + page, { port: chrome.port, logLevel: "error" });
    if (lhr.runtimeError) throw new Error(`${page}: ${lhr.runtimeError.message}`);
    reports.push(lhr);
  }
  const performance = (lhr) => lhr.categories.performance.score;
  return reports.sort((a, b) => performance(a) - performance(b))[Math.floor(RUNS / 2)];
}

const scores = {};
try {
  for (const page of PAGES) {
    const lhr = await visit(page);
    const missed = [];
    scores[page] = { missed };
    for (const [name, wanted] of Object.entries(WANTED)) {
      const category = lhr.categories[name];
      scores[page][name] = Math.round(category.score * 100);
      if (scores[page][name] >= wanted) continue;
      for (const { id, weight } of category.auditRefs) {
        const audit = lhr.audits[id];
        if (weight > 0 && audit.score !== null && audit.score < 0.9) missed.push(`${name}: ${id}: ${reason(audit)}`);
      }
    }
    console.log(`${page.padEnd(18)} ${Object.keys(WANTED).map((name) => `${name} ${scores[page][name]}`).join("  ")}`);
    for (const audit of missed) console.log(`    ${audit}`);
  }
} finally {
  await chrome.kill();
  server.removeAllListeners("exit");
  server.kill();
}
console.log(`wanted             ${Object.entries(WANTED).map(([name, wanted]) => `${name} ${wanted}`).join("  ")}`);
const all = existsSync(results) ? JSON.parse(readFileSync(results, "utf8")) : {};
writeFileSync(results, `${JSON.stringify({ ...all, lighthouse: scores }, null, 2)}\n`);
