// Opens pages in one browser and prints, a line each, what the browser complains of (a style that
// the page's own policy blocks), what axe finds, and at which widths a page scrolls sideways.
// Usage: node axe.mjs BROWSER PROFILE_FOLDER PAGE...
import { basename, dirname, join } from "node:path";
import process from "node:process";
import { pathToFileURL } from "node:url";
import { started } from "./browser.mjs";
import { colours, everything, looked } from "./violations.mjs";

const [executablePath, userDataDir, ...pages] = process.argv.slice(2);
const views = [
  { width: 1280, scheme: "light", rules: everything },
  { width: 1280, scheme: "dark", rules: colours },
  { width: 768, scheme: "light", rules: null },
  { width: 320, scheme: "light", rules: everything },
  { width: 320, scheme: "dark", rules: colours },
];

const browser = await started(executablePath, userDataDir);
let opened = 0;
try {
  const page = await browser.newPage();
  page.on("console", (message) => console.log(`${page.url()}: ${message.text()}`));
  for (const path of pages) {
    await page.goto(pathToFileURL(path));
    const name = join(basename(dirname(path)), basename(path));
    await looked(page, views, (text) => console.log(`${name} ${text}`));
    opened += 1;
  }
} finally {
  await browser.close();
}
console.log(`${opened} pages`);
