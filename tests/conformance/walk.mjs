// Walks a site as its readers do, and prints a line for each thing that is not as it should be
// (“check: page: what”), and for each check how many pages it came to (“check 12”).
// Usage: node walk.mjs BROWSER PROFILE_FOLDER PLAN, a JSON file: the address at which the site is
// `served` and its place on the `disk`; all its `pages`; some of each of the `kinds`; the `fronts`
// of policies to go through by version; pages to go through link by link with the `keys`; and the
// folder for what is `printed`.
import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import process from "node:process";
import { started } from "./browser.mjs";
import { entered, skipped, tabbed } from "./keyboard.mjs";
import { desk, follow, going, opened, paper, path, phone } from "./reader.mjs";
import { colours, everything, looked } from "./violations.mjs";

const [executablePath, userDataDir, plan] = process.argv.slice(2);
const { served, disk, pages, kinds, fronts, keys, printed } = JSON.parse(readFileSync(plan, "utf8"));
const roots = [served, disk];

// From each kind of page to the same page in the other language and back; where there is none,
// to what is in force, and from a comparison to the history. All without scripts, from the disk.
async function language(reader, say) {
  const page = await reader();
  const done = new Set();
  for (const one of kinds.filter((kind) => !done.has(kind) && kind.split("/").length > 2)) {
    const [policy, lang, ...rest] = one.split("/");
    await page.goto(new URL(one, disk));
    const spoken = await page.$$eval("header.site [hreflang]", (all) => all.map((a) => a.hreflang));
    for (const other of spoken.filter((name) => name !== lang)) {
      const same = [policy, other, ...rest].join("/");
      const instead = (code) => `${policy}/${code}/${rest[0] === "compare" ? "history/" : ""}index.html`;
      const stands = pages.includes(same);
      await follow(page, stands ? same : instead(other), roots, say);
      const said = await page.$eval("html", (html) => html.lang);
      if (said !== other) say(one, `its page in ${other} says that it is in ${said}`);
      await follow(page, stands ? one : instead(lang), roots, say);
      if (stands) done.add(same);
    }
    done.add(one);
  }
  return done;
}

// From the list of all policies through the versions of one, back and forth, to its history, to
// each comparison and from it to the versions that it compares, and back to what is in force.
async function version(reader, say) {
  const page = await reader();
  for (const front of fronts) {
    const [policy, lang] = front.split("/");
    const own = new RegExp(`^${policy}/${lang}/\\d{4}-\\d\\d-\\d\\d/index\\.html$`);
    const all = pages.filter((one) => own.test(one)).sort();
    await page.goto(new URL("index.html", served));
    await follow(page, front, roots, say);
    for (const [rel, end, step] of [["prev", all[0], -1], ["next", all.at(-1), 1]]) {
      for (let link; (link = await page.$(`header.site a[rel=${rel}]`)); ) {
        const at = all.indexOf(path(page.url(), roots));
        await going(page, () => link.click());
        const next = all.indexOf(path(page.url(), roots));
        if (next < 0 || (at >= 0 && next !== at + step)) say(all[at], `its ${rel} is ${page.url()}`);
      }
      if (path(page.url(), roots) !== end) say(front, `${rel} ends at ${page.url()}`);
    }
    const history = `${policy}/${lang}/history/index.html`;
    await follow(page, history, roots, say);
    const rows = await page.$$eval("tbody th a", (links) => links.map((link) => link.href));
    const listed = rows.map((address) => path(address, roots)).reverse();
    if (`${listed}` !== `${all}`) say(history, `lists ${listed}`);
    for (const [index, after] of all.slice(1).entries()) {
      const days = [all[index], after].map((one) => one.split("/")[2]);
      await follow(page, `${policy}/${lang}/compare/${days.join("..")}/index.html`, roots, say);
      await follow(page, all[index], roots, say);
      await follow(page, after, roots, say);
      await follow(page, history, roots, say);
    }
    await follow(page, front, roots, say);
  }
  return fronts;
}

// By Tab and Enter, on a desk and on a phone in turn.
async function keyboard(reader, say) {
  const page = await reader();
  for (const [number, one] of keys.entries()) {
    const told = (text) => say(one, text);
    await page.setViewport(number % 2 ? phone : desk);
    await page.goto(new URL(one, served));
    await tabbed(page, told);
    if (await page.$("a.skip")) await skipped(page, told);
    await entered(page, told);
  }
  return keys;
}

// Addresses that there are not, near and deep, show the site's own page, which leads back.
async function missing(reader, say) {
  const page = await reader();
  page.removeAllListeners("console"); // which tells of the status that is asked for here
  const nowhere = ["nothing", "solip/ko/1999-01-01/", "solip/ko/compare/a..b/c/d.html"];
  for (const one of nowhere) {
    const answer = await page.goto(new URL(one, served));
    if (answer.status() !== 404) say(one, `is answered with ${answer.status()}`);
    const links = await page.$$eval("main a", (all) => all.map((a) => [a.hreflang, a.href]));
    if (`${links}` !== `ko,${served},en,${served}`) say(one, `leads to ${links}`);
    await going(page, () => page.click("main a"));
    if (page.url() !== served) say(one, `the way back ends at ${page.url()}`);
  }
  return nowhere;
}

// Every list, history and comparison on a phone by night: nothing scrolls sideways, and the
// ground is dark. What the policies themselves say is looked at where they are built.
async function phones(reader, say) {
  const page = await reader();
  await page.setViewport(phone);
  await page.emulateMediaFeatures([{ name: "prefers-color-scheme", value: "dark" }]);
  const lists = pages.filter((one) => !/\/(ko|en|\d{4}-\d\d-\d\d|[a-z]+_cameras)\/index\.html$/.test(one));
  for (const one of lists) {
    await page.goto(new URL(one, disk));
    const [over, ground] = await page.evaluate(() => [
      document.documentElement.scrollWidth - innerWidth,
      getComputedStyle(document.body).backgroundColor.match(/\d+/g),
    ]);
    if (over > 0) say(one, `is ${over}px too wide`);
    if (Math.max(...ground) > 64) say(one, `has the ground ${ground} by night`);
  }
  return lists;
}

// What a page shows to the eye; what is there for those who hear it stays away.
function shown() {
  for (const one of document.body.querySelectorAll("*"))
    if (getComputedStyle(one).clipPath !== "none") one.style.visibility = "hidden";
  return document.body.innerText;
}

// Every kind of page without scripts, and printed: a file for each, and what a reader sees of it.
async function plain(reader, say, seen) {
  const page = await reader();
  for (const [number, one] of kinds.entries()) {
    await page.goto(new URL(one, served));
    seen.set(one, [await page.content(), await page.screenshot({ encoding: "base64" })]);
    await page.emulateMediaType("print");
    const file = join(printed, String(number));
    await page.pdf({ path: `${file}.pdf`, format: "a4" });
    await page.setViewport(paper);
    writeFileSync(`${file}.txt`, await page.evaluate(shown));
    await page.emulateMediaType();
    await page.setViewport(desk);
  }
  return kinds;
}

// The same with scripts, to programs and to the eye; and before axe: all its rules on a desk and on
// a phone, and the colours by night.
async function scripted(reader, say, seen) {
  const page = await reader({ scripts: true });
  for (const one of kinds) {
    await page.setViewport(desk);
    await page.goto(new URL(one, served));
    const [text, picture] = seen.get(one);
    if (text !== (await page.content())) say(one, "says something else without scripts");
    if (picture !== (await page.screenshot({ encoding: "base64" })))
      say(one, "looks different without scripts");
    const views = [
      { width: desk.width, scheme: "dark", rules: colours },
      { width: phone.width, scheme: "light", rules: everything },
      { width: desk.width, scheme: "light", rules: everything },
    ];
    await looked(page, views, (text) => say(one, text));
  }
  return kinds;
}

const browser = await started(executablePath, userDataDir);
const seen = new Map();
try {
  for (const check of [language, version, keyboard, missing, phones, plain, scripted]) {
    const say = (where, text) => console.log(`${check.name}: ${where}: ${text}`);
    const came = await check((how) => opened(browser, roots, say, how), say, seen);
    console.log(`${check.name} ${came.length ?? came.size}`);
  }
} finally {
  await browser.close();
}
