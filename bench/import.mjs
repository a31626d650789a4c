// How long 10,000 invented children take into a school that has none yet, as the whole command, and how much memory at
// most. Run by ./dev bench.
import { spawn } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { roll } from './roll.mjs';

const [program] = process.argv.slice(2);
if (program === undefined) {
  console.error('usage: import.mjs PATH_TO_stepwell');
  process.exit(2);
}
const children = 10_000;
const turns = 3;
const frameworks = path.join(import.meta.dirname, '..', 'frameworks');
const place = mkdtempSync(path.join(os.tmpdir(), 'stepwell-import-'));
/** A school without children, set up as anybody would: with the code that the server prints. */
async function setUp(store) {
  const server = spawn(program, ['--frameworks', frameworks, '--records', store, 'serve', '--port', '0']);
  server.stderr.pipe(process.stderr);
  let said = '';
  await new Promise((resolve, reject) => {
    server.once('exit', (code) => reject(new Error(`the server stopped with ${code}`)));
    server.stdout.on('data', (text) => (said += text).includes('Stop it with') && resolve());
  });
  const url = /is at (\S+)/.exec(said)[1];
  const page = await fetch(`${url}/set-up`);
  const cookie = page.headers.getSetCookie().map((line) => line.split(';')[0]).join('; ');
  const text = await page.text();
  const form = new URLSearchParams();
  for (const [, name, value] of text.matchAll(/<input type="hidden" name="([^"]*)" value="([^"]*)"/g)) form.set(name, value);
  const law = [...text.matchAll(/<input[^>]*type="radio"[^>]*>/g)].map(([tag]) => tag).find((tag) => /england/.test(tag));
  const setting = /<option value="(primary[^"]*)"/.exec(text)[1];
  form.set(/name="([^"]*)"/.exec(law)[1], /value="([^"]*)"/.exec(law)[1]);
  for (const [name, value] of Object.entries({
    code: /^ {2}([\w-]{19})$/m.exec(said)[1], school_name: 'Exton', display_name: 'Ada Lovegrove', setting, name: 'ada',
    password: 'seven quiet herons over slate',
  })) form.set(name, value);
  const answer = await fetch(`${url}/set-up`, {
    method: 'POST', redirect: 'manual', body: form.toString(),
    headers: { cookie, 'content-type': 'application/x-www-form-urlencoded', 'sec-fetch-site': 'same-origin' },
  });
  if (answer.status !== 303) throw new Error(`the school was not set up: ${answer.status}\n${await answer.text()}`);
  const ended = new Promise((resolve) => server.once('exit', resolve));
  server.kill('SIGTERM');
  await ended;
}

/** The most that the process held, as the kernel counts it; it is asked for until the process ends. */
function watchMemory(process_) {
  let most = 0;
  const look = () => {
    try {
      const found = /VmHWM:\s+(\d+)/.exec(readFileSync(`/proc/${process_.pid}/status`, 'utf8'));
      if (found) most = Math.max(most, Number(found[1]) / 1024);
    } catch {
      // It has ended.
    }
  };
  const timer = setInterval(look, 10);
  return () => {
    clearInterval(timer);
    return most;
  };
}

async function bringIn(store, file) {
  const before = performance.now();
  const command = spawn(program, ['--frameworks', frameworks, '--records', store, 'import', 'pupils', file]);
  const memory = watchMemory(command);
  let said = '';
  command.stdout.on('data', (text) => (said += text));
  command.stderr.pipe(process.stderr);
  const code = await new Promise((resolve) => command.once('close', resolve));
  const seconds = (performance.now() - before) / 1000;
  if (code !== 0 || !said.includes(`${children} created`)) throw new Error(`the import ended with ${code}\n${said.slice(-2000)}`);
  return { seconds, megabytes: memory() };
}

try {
  const file = path.join(place, 'roll.csv');
  writeFileSync(file, roll(children, 8));
  const figures = [];
  for (let turn = 0; turn < turns; ++turn) {
    const store = path.join(place, `var-${turn}`);
    await setUp(store);
    figures.push(await bringIn(store, file));
  }
  figures.sort((one, other) => one.seconds - other.seconds);
  const middle = figures[Math.floor(turns / 2)];
  console.log(`import of ${children} children: ${middle.seconds.toFixed(2)} s (${figures.map((each) => each.seconds.toFixed(2)).join(', ')}), ` +
    `${Math.max(...figures.map((each) => each.megabytes)).toFixed(0)} MB at most`);
} finally {
  rmSync(place, { recursive: true });
}
