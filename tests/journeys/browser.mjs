// What every journey needs: a server of its own on a free port with an empty store, a real browser, and a check of each page.
import assert from 'node:assert/strict';
import { execFileSync, spawn } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { createRequire } from 'node:module';
import os from 'node:os';
import path from 'node:path';
import { chromium } from 'playwright-core';

const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

/** Starts the program over that folder and waits until it says where it is. `more` go to `serve`; port 0 is any. */
export async function serveFolder(program, records, more = [], port = 0) {
  const server = spawn(program, ['--records', records, 'serve', '--port', String(port), ...more]);
  let said = '';
  server.stderr.pipe(process.stderr);
  const url = await new Promise((resolve, reject) => {
    server.once('exit', (code) => reject(new Error(`the server stopped with ${code}`)));
    server.stdout.on('data', (text) => {
      said += text;
      if (said.includes('Stop it with')) resolve(/is at (\S+)/.exec(said)[1]);
    });
  });
  const end = (signal) => {
    assert.ok(server.exitCode === null && server.signalCode === null, 'the server is still there');
    const ended = new Promise((resolve) => server.once('exit', resolve));
    server.kill(signal);
    return ended;
  };
  return {
    url,
    said,
    setUpCode: /^ {2}([\w-]{19})$/m.exec(said)?.[1],
    /** As when the machine loses its power. */
    kill: () => end('SIGKILL'),
    async stop() {
      assert.equal(await end('SIGTERM'), 0, 'the server stops cleanly');
    },
  };
}

/** A folder for records, which the journey takes away. */
export function makeRecords() {
  const place = mkdtempSync(path.join(os.tmpdir(), 'stepwell-journey-'));
  return { records: path.join(place, 'var'), remove: () => rmSync(place, { recursive: true }) };
}

/** A server over a folder of its own, which goes when it stops; `prepare` may fill the folder first. */
export async function startServer(program, prepare = () => {}, more = []) {
  const { records, remove } = makeRecords();
  prepare(records);
  const server = await serveFolder(program, records, more);
  return {
    ...server,
    async stop() {
      await server.stop();
      remove();
    },
  };
}

export function startBrowser() {
  return chromium.launch({
    executablePath: process.env.CHROMIUM ?? '/usr/bin/chromium',
    args: [
      '--headless', '--no-sandbox', '--disable-gpu', '--disable-background-networking', '--disable-component-update',
      '--disable-sync', '--no-first-run',
    ],
  });
}

const narrow = 360;

/** WCAG 2.2 on level AA and what axe advises besides. The size of what is pressed is not looked at unless it is asked for. */
const checks = {
  runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'],
  rules: { 'target-size': { enabled: true } },
};

async function checkAsItIs(page, name) {
  if (await page.evaluate(() => globalThis.axe === undefined)) await page.evaluate(axe);
  const { violations } = await page.evaluate((wanted) => globalThis.axe.run(wanted), checks);
  const found = violations.map((v) => `${v.id}: ${v.nodes.map((node) => node.html).join(' | ')}`);
  assert.deepEqual(found, [], `${name} (${page.url()})`);
  const [wide, window] = await page.evaluate(() => [document.documentElement.scrollWidth, innerWidth]);
  assert.ok(wide <= window, `${name} is ${wide} pixels wide in a window of ${window}`);
  if (process.env.PICTURES) {
    await page.screenshot({ path: path.join(process.env.PICTURES, `${name}-${window}.png`), fullPage: true });
  }
}

/** What is wrong with the page for people with disabilities, and whether it fits its window; also on a phone. */
export async function checkPage(page, name) {
  await checkAsItIs(page, name);
  const size = page.viewportSize();
  if (size.width === narrow) return;
  await page.setViewportSize({ width: narrow, height: size.height });
  await checkAsItIs(page, name);
  await page.setViewportSize(size);
}

/** Does what leads to another page, and waits until that page is whole and its scripts have begun. */
export async function leadOn(page, act) {
  // The page that is left carries a mark, so that it cannot be taken for the one that comes.
  await page.evaluate(() => (globalThis.isLeft = true));
  await act();
  await waitUntil(page, () => !globalThis.isLeft && document.readyState === 'complete');
}

/** Asks from here, for a page without script has no clock of its own; a page that is just going has no answer. */
async function waitUntil(page, isSo) {
  const end = Date.now() + 30_000;
  while (!(await page.evaluate(isSo).catch(() => false))) {
    assert.ok(Date.now() < end, `${page.url()} did not lead on`);
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
}

/** Waits for the page that a button leads to. */
export function press(page, button) {
  return leadOn(page, () => page.getByRole('button', { name: button, exact: true }).click());
}

/** Opens what that link is folded into, where it stands nowhere in sight: by a press on its summary, as a reader does. */
export async function unfold(page, link) {
  if (await page.getByRole('link', { name: link, exact: true }).count() > 0) return;
  const named = page.getByRole('link', { name: link, exact: true, includeHidden: true });
  const folded = page.locator('details:not([open])').filter({ has: named }).first();
  if (await folded.count() > 0) await folded.locator('summary').first().click();
}

export async function follow(page, link) {
  await unfold(page, link);
  return leadOn(page, () => page.getByRole('link', { name: link, exact: true }).click());
}

/** Waits until that part of the page says so: what a script writes comes a moment after the answer that it writes of. */
export function waitForWords(part, words) {
  return part.filter({ hasText: words }).waitFor({ timeout: 10_000 });
}

/** Waits until the keyboard is there: a link within a page moves it a moment after the click. */
export function waitForFocus(page, selector) {
  return page.locator(`${selector}:focus`).waitFor({ timeout: 10_000 });
}

export async function heading(page) {
  return (await page.getByRole('heading', { level: 1 }).innerText()).trim();
}

/** That the page is the one of that heading; with a name it is checked too. */
export async function expectHeading(page, words, name) {
  assert.equal(await heading(page), words);
  if (name !== undefined) await checkPage(page, name);
}

/** Everybody at a practice school has it. */
const practicePassword = 'four otters under lanterns';

/** Signs in somebody of a practice school. */
export async function signInPractice(page, server, name) {
  await page.goto(`${server.url}/sign-in`);
  await page.getByLabel('Sign-in name').fill(name);
  await page.getByLabel('Password', { exact: true }).fill(practicePassword);
  await press(page, 'Sign in');
  assert.equal(await heading(page), 'Today');
}

/** Somebody of a practice school, signed in, in a window of one's own. */
export async function openPractice(browser, server, name, viewport, more = {}) {
  const page = await (await browser.newContext({ viewport, ...more })).newPage();
  await signInPractice(page, server, name);
  return page;
}

export function makePractice(program) {
  return (records) => execFileSync(program, ['--records', records, 'practice']);
}

/** Where a journey stopped: the address of every page that is open, and its picture where pictures are wanted. */
async function showWhere(browser) {
  const pages = browser.contexts().flatMap((context) => context.pages());
  for (const [index, page] of pages.entries()) {
    console.error(`stopped at ${page.url()}`);
    const picture = process.env.PICTURES && path.join(process.env.PICTURES, `stopped-${index}.png`);
    if (picture) await page.screenshot({ path: picture, fullPage: true }).catch(() => {});
  }
}

/** Runs a journey over a server and a browser, and leaves nothing running. `start` makes the server. */
export async function travel(start, journey) {
  const program = process.argv[2];
  if (program === undefined) {
    console.error(`usage: ${path.basename(process.argv[1])} PATH_TO_stepwell`);
    process.exit(2);
  }
  const server = await start(program);
  const browser = await startBrowser();
  try {
    await journey(browser, server, program);
  } catch (fault) {
    await showWhere(browser);
    throw fault;
  } finally {
    await browser.close();
    await server.stop();
  }
}

/** Whoever the last plan names, and who is not in the child's class any more, gives no more help. */
export async function chooseWhoSeesTheChild(page) {
  for (const giver of await page.getByRole('combobox', { name: /^Who gives it/ }).all())
    if (/who may not see/.test(await giver.locator('option:checked').innerText())) await giver.selectOption({ index: 0 });
}
