// What axe finds on a page, and whether the page scrolls sideways.
import { readFileSync } from "node:fs";
import { createRequire } from "node:module";

const axe = readFileSync(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");

const brief = { resultTypes: ["violations"] }; // of what holds, one example is enough
export const everything = brief;
export const colours = { ...brief, runOnly: ["color-contrast"] };

// Tells `say` of the page as it stands, seen in each view: a width, a colour scheme and the rules.
export async function looked(page, views, say) {
  await page.evaluate(axe);
  for (const { width, scheme, rules } of views) {
    const told = (text) => say(`${width}px ${scheme}: ${text}`);
    await page.setViewport({ width, height: 900 });
    await page.emulateMediaFeatures([{ name: "prefers-color-scheme", value: scheme }]);
    const [content, window] = await page.evaluate(
      "[document.documentElement.scrollWidth, innerWidth]",
    );
    if (content > window) told(`${content - window}px too wide`);
    if (rules === null) continue;
    const { violations, passes } = await page.evaluate(
      `axe.run(document, ${JSON.stringify(rules)})`,
    );
    if (passes.length + violations.length === 0) told("axe had nothing to look at");
    for (const { id, help, nodes } of violations)
      for (const { target, html } of nodes) told(`${id}: ${help}: ${target}: ${html.slice(0, 120)}`);
  }
}
