import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";
import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { readFiles } from "../../src/pipeline/index.ts";
import { renderDossierHtml } from "../../src/render/index.ts";
import { englishEngine } from "../engine.ts";
import { goldStory } from "../golden/example-gold.ts";
import { accessibilityFaults, hasChromium, startChromium } from "./chromium.ts";
import { sampleDossier } from "./sample-dossier.ts";

const EXAMPLES = fileURLToPath(new URL("../../examples/documents", import.meta.url));

/** Where the link that has the focus leads. */
const FOCUSED = "document.activeElement.getAttribute('href')";

describe.skipIf(!hasChromium())("the page in a browser", () => {
  let folder = "";
  let browser: Browser;
  let example = "";

  beforeAll(async () => {
    folder = mkdtempSync(join(tmpdir(), "sayso-page-"));
    browser = await startChromium();
    const readings = await readFiles([EXAMPLES], { engine: await englishEngine() });
    example = save("example.html", renderDossierHtml({ stories: [goldStory(readings)], readings, diagnostics: [] }));
  });

  afterAll(async () => {
    await browser?.close();
    rmSync(folder, { recursive: true });
  });

  function save(name: string, page: string): string {
    writeFileSync(join(folder, name), page);
    return pathToFileURL(join(folder, name)).href;
  }

  async function open(url: string, options: Parameters<Browser["newPage"]>[0] = {}): Promise<Page> {
    const page = await browser.newPage({ viewport: { width: 1280, height: 800 }, ...options });
    await page.goto(url);
    return page;
  }

  test("a line opens the exact words of its source, highlighted and in view; Esc leads back", async () => {
    const page = await open(example);
    const line = page.locator("#s1-conflicts .side a", { hasText: "Nine people lost their lives" }).first();
    await line.click();
    const mark = page.locator("mark:target");
    await expect.poll(() => isInView(page, "mark:target")).toBe(true);
    expect(await mark.innerText()).toContain("Nine people lost their lives");
    const colour = "getComputedStyle(document.querySelector('mark:target')).backgroundColor";
    expect(await page.evaluate(colour)).toBe("rgb(255, 224, 122)");
    expect(await line.getAttribute("aria-current")).toBe("true");
    await page.keyboard.press("Escape");
    expect(await page.evaluate(FOCUSED)).toBe(await line.getAttribute("href"));
    await page.close();
  });

  test("without script, a line still opens its words", async () => {
    const page = await open(example, { javaScriptEnabled: false });
    await page.locator("#s1-conflicts .side blockquote a").first().click();
    expect(await page.locator("mark:target").count()).toBe(1);
    await page.close();
  });

  test("on a phone nothing sticks out, and a button leads back from the words to the line", async () => {
    const page = await open(example, { viewport: { width: 360, height: 740 }, hasTouch: true });
    expect(await page.evaluate("document.documentElement.scrollWidth")).toBeLessThanOrEqual(360);
    const line = page.locator("#s1-conflicts .side blockquote a").first();
    await line.tap();
    await page.locator("#back").tap();
    expect(await page.evaluate(FOCUSED)).toBe(await line.getAttribute("href"));
    await page.close();
  });

  test("the digest is leafed through without script, and nothing of it sticks out on a phone", async () => {
    const url = save("digest.html", renderDossierHtml(sampleDossier()));
    const page = await open(url, { viewport: { width: 360, height: 740 }, javaScriptEnabled: false });
    expect(await page.evaluate("document.documentElement.scrollWidth")).toBeLessThanOrEqual(360);
    expect(await isInView(page, "#s1-d1")).toBe(true);
    await page.locator("#s1-d1 a", { hasText: "Next" }).click();
    const rightEdge = async () => {
      const { x, width } = (await page.locator("#s1-d2").boundingBox())!;
      return x + width;
    };
    await expect.poll(rightEdge).toBeLessThanOrEqual(360);
    await page.locator("#s1-d2 .slide-foot a").first().click();
    expect(page.url()).toMatch(/#c1$/);
    await page.close();
  });

  test("the digest is leafed through with the keys, and printed whole", async () => {
    const page = await open(save("keys.html", renderDossierHtml(sampleDossier())), {
      viewport: { width: 500, height: 740 },
    });
    await page.locator(".slides").focus();
    await page.keyboard.press("ArrowRight");
    await expect.poll(() => page.evaluate("document.querySelector('.slides').scrollLeft")).toBeGreaterThan(0);
    await page.emulateMedia({ media: "print" });
    const [first, second] = await page.locator(".slide").all();
    expect((await second!.boundingBox())!.y).toBeGreaterThan((await first!.boundingBox())!.y);
    await page.close();
  });

  test("no serious fault of accessibility in the digest, the speakers and the lost sources", async () => {
    const page = await open(save("sample.html", renderDossierHtml(sampleDossier())));
    await page.evaluate("for (const part of document.querySelectorAll('details')) part.open = true");
    expect(await accessibilityFaults(page)).toEqual([]);
    await page.close();
  });

  for (const colorScheme of ["light", "dark"] as const) {
    test(`no serious fault of accessibility, ${colorScheme}`, async () => {
      const page = await open(example, { colorScheme });
      await page.evaluate("for (const part of document.querySelectorAll('details')) part.open = true");
      expect(await accessibilityFaults(page)).toEqual([]);
      await page.close();
    });
  }

  test("a hostile document can neither run nor load anything", async () => {
    const hostile = `</p><script>document.title='run'</script><img src="https://example.org/x.png" onerror="document.title='run'"><a href="javascript:document.title='run'">x</a>\u0000<svg onload="document.title='run'">`;
    const words = { outlet: hostile, title: "Fire", said: hostile };
    const requests: string[] = [];
    const page = await browser.newPage();
    page.on("request", (request) => requests.push(request.url()));
    const url = save("hostile.html", renderDossierHtml(sampleDossier(words)));
    await page.goto(url);
    await page.waitForLoadState("networkidle");
    expect(await page.title()).toBe("Fire – Sayso dossier");
    expect(requests).toEqual([url]);
    expect(await page.locator("body").innerText()).toContain("<script>document.title='run'</script>");
    await page.close();
  });

  test("were markup to slip in, the policy of the page would still stop it", async () => {
    const slipped = `<script>document.title='run'</script><img src="data:," onerror="document.title='run'"><style>body{display:none}</style>`;
    const page = await open(
      save("slipped.html", renderDossierHtml(sampleDossier()).replace("<main", `${slipped}<main`)),
    );
    expect(await page.title()).toBe("Fire at the mill – Sayso dossier");
    expect(await page.locator("main").isVisible()).toBe(true);
    await page.close();
  });
});

async function isInView(page: Page, selector: string): Promise<boolean> {
  const box = await page.locator(selector).boundingBox();
  return box !== null && box.y >= 0 && box.y + box.height <= 800;
}
