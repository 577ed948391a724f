import { existsSync, readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { type Browser, chromium, type Page } from "playwright-core";

const PATH = process.env.CHROMIUM ?? "/usr/bin/chromium";

const ARGUMENTS = [
  "--no-sandbox",
  "--disable-gpu",
  "--disable-quic",
  "--no-first-run",
  "--disable-background-networking",
  "--disable-component-update",
  "--disable-sync",
];

/** Whether there is a Chromium to test with; a line on standard error says so where there is none. */
export function hasChromium(): boolean {
  const there = existsSync(PATH);
  if (!there) console.error(`no Chromium at ${PATH}: the tests of the page in a browser are skipped (set CHROMIUM)`);
  return there;
}

export function startChromium(): Promise<Browser> {
  return chromium.launch({ executablePath: PATH, args: ARGUMENTS });
}

/** Serious and critical faults that axe-core finds in a page, one line each: rule and first element. */
export async function accessibilityFaults(page: Page): Promise<string[]> {
  const axe = readFileSync(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");
  await page.evaluate(axe);
  type Violation = { id: string; impact: string; nodes: { html: string; failureSummary: string }[] };
  const violations = (await page.evaluate("axe.run()")) as { violations: Violation[] };
  return violations.violations
    .filter(({ impact }) => impact === "serious" || impact === "critical")
    .map(({ id, nodes }) => `${id}: ${nodes[0]?.html} ${nodes[0]?.failureSummary}`);
}
