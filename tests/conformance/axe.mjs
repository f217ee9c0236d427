// Opens pages in one browser and prints, a line each, what the browser complains of (a style that
// the page's own policy blocks), what axe finds, and at which widths a page scrolls sideways.
// Usage: node axe.mjs BROWSER PROFILE_FOLDER PAGE...
import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { basename, dirname, join } from "node:path";
import process from "node:process";
import { fileURLToPath, pathToFileURL } from "node:url";
import puppeteer from "puppeteer-core";

const [executablePath, userDataDir, ...pages] = process.argv.slice(2);
const axe = readFileSync(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");
const everything = {};
const colours = { runOnly: ["color-contrast"] };
const views = [
  { width: 1280, scheme: "light", rules: everything },
  { width: 1280, scheme: "dark", rules: colours },
  { width: 768, scheme: "light", rules: null },
  { width: 320, scheme: "light", rules: everything },
  { width: 320, scheme: "dark", rules: colours },
];

// Every machine lays the pages out alike, in the fonts that we carry.
const fonts = fileURLToPath(new URL("../../src/policyc/fonts/fonts.conf", import.meta.url));
const browser = await puppeteer.launch({
  executablePath,
  userDataDir,
  env: { ...process.env, FONTCONFIG_FILE: fonts },
  headless: true,
  args: [
    "--no-sandbox", // the pages are our own, and many containers have no sandbox to give
    "--disable-gpu",
    "--disable-quic",
    "--disable-dev-shm-usage",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
  ],
});
let opened = 0;
try {
  const page = await browser.newPage();
  page.on("console", (message) => console.log(`${page.url()}: ${message.text()}`));
  for (const path of pages) {
    await page.goto(pathToFileURL(path));
    await page.evaluate(axe);
    for (const { width, scheme, rules } of views) {
      const say = (text) =>
        console.log(`${join(basename(dirname(path)), basename(path))} ${width}px ${scheme}: ${text}`);
      await page.setViewport({ width, height: 900 });
      await page.emulateMediaFeatures([{ name: "prefers-color-scheme", value: scheme }]);
      const [content, window] = await page.evaluate(
        "[document.documentElement.scrollWidth, innerWidth]",
      );
      if (content > window) say(`${content - window}px too wide`);
      if (rules === null) continue;
      const { violations, passes } = await page.evaluate(
        `axe.run(document, ${JSON.stringify(rules)})`,
      );
      if (passes.length + violations.length === 0) say("axe had nothing to look at");
      for (const { id, help, nodes } of violations)
        for (const { target, html } of nodes) say(`${id}: ${help}: ${target}: ${html.slice(0, 120)}`);
    }
    opened += 1;
  }
} finally {
  await browser.close();
}
console.log(`${opened} pages`);
