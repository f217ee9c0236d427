// A page in the hands of a reader who has a keyboard only.
import { setTimeout } from "node:timers/promises";
import { going } from "./reader.mjs";

// Which link has the focus, by its place among all, and what a reader sees of it.
function focused() {
  const link = document.activeElement;
  const ringed = (node) => {
    const { outlineStyle, outlineWidth } = getComputedStyle(node);
    return outlineStyle !== "none" && parseFloat(outlineWidth) > 0;
  };
  const seen = [...link.getClientRects()].some(({ left, right, top, bottom }) => {
    const centre = document.elementFromPoint((left + right) / 2, (top + bottom) / 2);
    return link.contains(centre) && top >= -1 && bottom <= innerHeight + 1; // to a whole pixel
  });
  return {
    index: [...document.links].indexOf(link),
    ring: link.matches(":focus-visible") && (ringed(link) || ringed(link.closest("li") ?? link)),
    seen,
  };
}

// Every link in the order of the document: what it says, and the box of its first line.
function links() {
  return [...document.links].map((link) => {
    const { left, right, top, bottom } = link.getClientRects()[0];
    const skip = link.classList.contains("skip");
    return { words: link.textContent, left, right, top, bottom, skip };
  });
}

// Whether a reader who has read one link finds the other further on: to the right in its line,
// below it, or in a column further right.
function follows(before, after) {
  const beside = after.left >= before.right;
  const line = after.top < before.bottom && after.bottom > before.top;
  return beside || (!line && after.top >= before.bottom);
}

// Presses Tab, and waits until the browser has scrolled to where it leads.
async function tab(page) {
  await page.keyboard.press("Tab");
  let at = await page.evaluate(focused);
  for (let times = 0; !at.seen && times < 20; times += 1) {
    await setTimeout(25);
    at = await page.evaluate(focused);
  }
  return at;
}

// Tab goes through all links in the order in which they are read, and shows where it is.
export async function tabbed(page, say) {
  const all = await page.evaluate(links);
  for (const [index, link] of all.entries()) {
    const at = await tab(page);
    const name = `link ${index + 1} of ${all.length}, “${link.words}”`;
    if (at.index !== index) return say(`Tab reaches link ${at.index + 1} instead of ${name}`);
    if (!at.ring) say(`nothing shows that the focus is on ${name}`);
    if (!at.seen) say(`out of sight, or covered, is ${name}`);
    const before = all[index - 1];
    if (before && !before.skip && !follows(before, link))
      say(`${name} stands before “${before.words}”`);
  }
}

// The first link leads past those around the page, to the contents.
export async function skipped(page, say) {
  await page.focus("a.skip");
  await page.keyboard.press("Enter");
  await page.keyboard.press("Tab");
  const first = "document.activeElement === document.querySelector('main nav a')";
  if (!(await page.evaluate(first))) say("the link past the others does not lead to the contents");
}

// Enter takes the link that has the focus, here the first that leads to another page.
export async function entered(page, say) {
  const address = await page.evaluate(() => {
    const bare = (link) => link.href.split("#")[0];
    const link = [...document.links].find((one) => bare(one) !== location.href.split("#")[0]);
    link.focus();
    return link.href;
  });
  await going(page, () => page.keyboard.press("Enter"));
  if (page.url() !== address) say(`Enter on the link to ${address} leads to ${page.url()}`);
}
