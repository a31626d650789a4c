// What every journey needs: a server of its own on a free port with an empty store, a real browser, and a check of each page.
import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { createRequire } from 'node:module';
import os from 'node:os';
import path from 'node:path';
import { chromium } from 'playwright-core';

const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

/** Starts the program and waits until it says where it is; `prepare` may fill the folder of its records first. */
export async function startServer(program, prepare = () => {}) {
  const store = mkdtempSync(path.join(os.tmpdir(), 'stepwell-journey-'));
  prepare(path.join(store, 'var'));
  const server = spawn(program, ['--records', path.join(store, 'var'), 'serve', '--port', '0']);
  let said = '';
  server.stderr.pipe(process.stderr);
  const url = await new Promise((resolve, reject) => {
    server.once('exit', (code) => reject(new Error(`the server stopped with ${code}`)));
    server.stdout.on('data', (text) => {
      said += text;
      if (said.includes('Stop it with')) resolve(/is at (\S+)/.exec(said)[1]);
    });
  });
  return {
    url,
    setUpCode: /^ {2}([\w-]{19})$/m.exec(said)?.[1],
    async stop() {
      const ended = new Promise((resolve) => server.once('exit', resolve));
      assert.equal(server.exitCode, null, 'the server is still there');
      server.kill('SIGTERM');
      assert.equal(await ended, 0, 'the server stops cleanly');
      rmSync(store, { recursive: true });
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

async function checkAsItIs(page, name) {
  await page.evaluate(axe);
  const { violations } = await page.evaluate(() => globalThis.axe.run());
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

/** Waits for the page that a click leads to. */
export async function press(page, button) {
  await Promise.all([page.waitForEvent('domcontentloaded'), page.getByRole('button', { name: button, exact: true }).click()]);
}

export async function follow(page, link) {
  await Promise.all([page.waitForEvent('domcontentloaded'), page.getByRole('link', { name: link, exact: true }).click()]);
}

/** Waits until that part of the page says so: what a script writes comes a moment after the answer that it writes of. */
export function waitForWords(part, words) {
  return part.filter({ hasText: words }).waitFor({ timeout: 10_000 });
}

export async function heading(page) {
  return (await page.getByRole('heading', { level: 1 }).innerText()).trim();
}
