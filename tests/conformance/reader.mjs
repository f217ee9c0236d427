// A reader of a site that stands at some addresses, its roots.

export const desk = { width: 1280, height: 900 };
export const phone = { width: 320, height: 900 };
export const paper = { width: 794, height: 1123 }; // A4

// A new page of the browser, whose reader says what went wrong and whatever it asks for that is
// no page of the site. Without `scripts` it runs none, as some readers' browsers.
export async function opened(browser, roots, say, { scripts = false } = {}) {
  const page = await browser.newPage();
  await page.setViewport(desk);
  await page.emulateMediaFeatures([{ name: "prefers-reduced-motion", value: "reduce" }]);
  await page.setJavaScriptEnabled(scripts);
  page.on("console", (message) => say(page.url(), `the console says ${message.text()}`));
  page.on("pageerror", (error) => say(page.url(), `an error: ${error}`));
  page.on("requestfailed", (request) => say(page.url(), `no answer from ${request.url()}`));
  page.on("request", (request) => {
    const ours = roots.some((root) => request.url().startsWith(root));
    if (!ours || !request.isNavigationRequest()) say(page.url(), `asks for ${request.url()}`);
  });
  return page;
}

// The path of a page below its root.
export function path(address, roots) {
  const bare = address.split("#")[0];
  const root = roots.find((one) => bare.startsWith(one));
  return root === undefined ? bare : decodeURI(bare.slice(root.length));
}

// Does what leads to another page, and waits for it.
export async function going(page, deed) {
  await Promise.all([page.waitForNavigation(), deed()]);
}

// Clicks the first link that leads to a page of the site, or says that it does not.
export async function follow(page, target, roots, say) {
  const from = path(page.url(), roots);
  const root = roots.find((one) => page.url().startsWith(one));
  const found = await page.evaluateHandle(
    (address) => [...document.links].find((link) => link.href === address),
    new URL(target, root).href,
  );
  const link = found.asElement();
  if (link === null) return say(from, `has no link to ${target}`);
  await going(page, () => link.click());
  const end = path(page.url(), roots);
  if (end !== target) say(from, `the link to ${target} leads to ${end}`);
}
