// The browser that looks at pages.
import process from "node:process";
import { fileURLToPath } from "node:url";
import puppeteer from "puppeteer-core";

// Every machine lays the pages out alike, in the fonts that we carry.
const fonts = fileURLToPath(new URL("../../src/policyc/fonts/fonts.conf", import.meta.url));

// Starts it, with the program and a folder for its profile.
export function started(executablePath, userDataDir) {
  return puppeteer.launch({
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
}
