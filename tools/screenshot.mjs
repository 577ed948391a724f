// Pictures of a dossier page with Debian's Chromium. Without arguments, makes docs/dossier.png for the README from examples/.
//   node tools/screenshot.mjs [PAGE.html OUT.png [WIDTHxHEIGHT] [light|dark] [SELECTOR TO CLICK …]]
import { execFileSync } from "node:child_process";
import { existsSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";
import { chromium } from "playwright-core";

const ROOT = fileURLToPath(new URL("..", import.meta.url));
const CHROMIUM = process.env.CHROMIUM ?? "/usr/bin/chromium";
const ARGUMENTS =
  "--no-sandbox --disable-gpu --disable-quic --no-first-run --disable-background-networking --disable-component-update --disable-sync";

async function takePicture(page, out, size, scheme, clicks) {
  const [width, height] = size.split("x").map(Number);
  const browser = await chromium.launch({ executablePath: CHROMIUM, args: ARGUMENTS.split(" ") });
  try {
    const tab = await browser.newPage({ viewport: { width, height }, colorScheme: scheme, deviceScaleFactor: 1.5 });
    await tab.goto(pathToFileURL(resolve(page)).href);
    for (const selector of clicks) await tab.click(`${selector} >> visible=true >> nth=0`);
    await tab.mouse.move(0, 0);
    await tab.waitForTimeout(300);
    await tab.screenshot({ path: out });
  } finally {
    await browser.close();
  }
}

async function makeReadmePicture() {
  const folder = mkdtempSync(join(tmpdir(), "sayso-"));
  try {
    const page = join(folder, "dossier.html");
    // From the project's folder, so that the page shows paths as the README's reader has them.
    const dossier = ["dossier", "examples/documents", "--html", page];
    execFileSync(process.execPath, [join(ROOT, "bin/sayso"), ...dossier], { cwd: ROOT, stdio: "inherit" });
    await takePicture(page, join(ROOT, "docs/dossier.png"), "1280x860", "light", ["#s1-d2 .words a"]);
  } finally {
    rmSync(folder, { recursive: true });
  }
}

if (!existsSync(CHROMIUM)) {
  console.error(`screenshot: no Chromium at ${CHROMIUM} (apt-get install chromium, or set CHROMIUM)`);
  process.exitCode = 1;
} else if (process.argv.length > 3) {
  const [page, out, size = "1280x860", scheme = "light", ...clicks] = process.argv.slice(2);
  await takePicture(page, out, size, scheme, clicks);
} else {
  await makeReadmePicture();
}
