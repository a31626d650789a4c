// How fast pages are, held against constant bytes of the same length from the same server in the same run; how long the
// server takes to start, and how much memory it holds after 10,000 requests. Run by ./dev bench, over the practice schools.
import { execFileSync, spawn, spawnSync } from 'node:child_process';
import { copyFileSync, cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { roll } from './roll.mjs';

const [program, assets] = process.argv.slice(2);
if (assets === undefined) {
  console.error('usage: pages.mjs PATH_TO_stepwell FOLDER_OF_ASSETS');
  process.exit(2);
}
const place = mkdtempSync(path.join(os.tmpdir(), 'stepwell-bench-'));
const copy = path.join(place, 'bin', 'stepwell');
const store = path.join(place, 'var');
mkdirSync(path.dirname(copy));
copyFileSync(program, copy);
cpSync(assets, path.join(place, 'assets'), { recursive: true });
const frameworks = path.join(import.meta.dirname, '..', 'frameworks');

async function start() {
  const before = performance.now();
  const server = spawn(copy, ['--frameworks', frameworks, '--records', store, 'serve', '--port', '0']);
  server.stderr.pipe(process.stderr);
  let said = '';
  const url = await new Promise((resolve, reject) => {
    server.once('exit', (code) => reject(new Error(`the server stopped with ${code}`)));
    server.stdout.on('data', (text) => {
      said += text;
      if (said.includes('Stop it with')) resolve(/is at (\S+)/.exec(said)[1]);
    });
  });
  await fetch(`${url}/sign-in`);
  return { server, url, milliseconds: performance.now() - before };
}

async function stop({ server }) {
  const ended = new Promise((resolve) => server.once('exit', resolve));
  server.kill('SIGTERM');
  await ended;
}

const cookies = new Map();
async function ask(url, options = {}) {
  const header = [...cookies].map(([name, value]) => `${name}=${value}`).join('; ');
  const answer = await fetch(url, { redirect: 'manual', ...options, headers: { ...options.headers, cookie: header } });
  for (const line of answer.headers.getSetCookie()) {
    const [, name, value] = /^([^=]+)=([^;]*)/.exec(line);
    cookies.set(name, value);
  }
  return answer;
}

/** The first page after signing in: Today. */
async function signIn(url, name, password) {
  const page = await (await ask(`${url}/sign-in`)).text();
  const form = new URLSearchParams({ name, password });
  for (const [, field, value] of page.matchAll(/<input type="hidden" name="([^"]*)" value="([^"]*)"/g)) form.set(field, value);
  const answer = await ask(`${url}/sign-in`, {
    method: 'POST', body: form.toString(),
    headers: { 'content-type': 'application/x-www-form-urlencoded', 'sec-fetch-site': 'same-origin' },
  });
  return answer.headers.get('location');
}

/** Asks another question each time, so that no answer that was made before can be given again. */
const anew = path.join(place, 'anew.lua');
writeFileSync(anew, `local n = 0
request = function()
  n = n + 1
  return wrk.format("GET", wrk.path .. "?n=" .. n)
end
`);

/** Requests a second and the slowest hundredth in milliseconds, over 64 connections. */
function load(url, more = [], seconds = 5) {
  const header = [...cookies].map(([name, value]) => `${name}=${value}`).join('; ');
  const { stdout } = spawnSync('wrk', ['-t1', '-c64', `-d${seconds}s`, '--latency', '-H', `Cookie: ${header}`, ...more, url], { encoding: 'utf8' });
  const slowest = /99%\s+([\d.]+)(us|ms|s)/.exec(stdout);
  const scale = { us: 0.001, ms: 1, s: 1000 }[slowest[2]];
  const failed = /Non-2xx or 3xx responses: (\d+)/.exec(stdout);
  if (failed) throw new Error(`${url}: ${failed[1]} answers were errors`);
  return { rate: Number(/Requests\/sec:\s+([\d.]+)/.exec(stdout)[1]), slowest: Number(slowest[1]) * scale };
}

function residentMegabytes(server) {
  const status = readFileSync(`/proc/${server.pid}/status`, 'utf8');
  return (Number(/VmRSS:\s+(\d+)/.exec(status)[1]) / 1024).toFixed(1);
}

/** Every session of the page, one after the other: what became of it is on the disk when the answer comes. */
async function tapSessions(url, school) {
  const page = await (await ask(`${url}${school}/sessions`)).text();
  const times = [];
  for (const [form] of page.matchAll(/<form.*?<\/form>/gs)) {
    if (!form.includes('name="slot"') || form.includes('name="instead"')) continue;
    const body = new URLSearchParams({ outcome: 'held', script: '1' });
    for (const [, field, value] of form.matchAll(/<input type="hidden" name="([^"]*)" value="([^"]*)"/g)) body.append(field, value);
    const before = performance.now();
    const answer = await ask(`${url}${school}/sessions`, {
      method: 'POST', body: body.toString(),
      headers: { 'content-type': 'application/x-www-form-urlencoded', 'sec-fetch-site': 'same-origin' },
    });
    times.push(performance.now() - before);
    if (answer.status !== 200) throw new Error(`a tap was answered with ${answer.status}`);
  }
  times.sort((one, other) => one - other);
  return { count: times.length, middle: times[Math.floor(times.length / 2)], slowest: times.at(-1) };
}

/** How many lines stand on it, and how long it takes made anew, one request after the other. */
async function oneByOne(url) {
  const heads = [...(await (await ask(url)).text()).matchAll(/<\/h2><span>(\d+)<\/span>/g)];
  const lines = heads.reduce((sum, [, number]) => sum + Number(number), 0);
  const times = [];
  for (let i = 0; i < 200; ++i) {
    const before = performance.now();
    await (await ask(`${url}${url.includes('?') ? '&' : '?'}n=one-${i}`)).arrayBuffer();
    times.push(performance.now() - before);
  }
  times.sort((one, other) => one - other);
  return `${lines} lines: ${times[100].toFixed(1)} ms in the middle, ${times[190].toFixed(1)} ms for 95 %`;
}

const told = execFileSync(copy, ['--frameworks', frameworks, '--records', store, 'practice', '--demo', path.join(import.meta.dirname, '..', 'demo')], { encoding: 'utf8' });
const password = /password\S*\s+(.+)$/im.exec(told)[1].trim();
const senco = /^\s*(senco\.\S+)/m.exec(told)[1];
const assistant = /^\s*(assistant\.\S+)/m.exec(told)[1];
let running = await start();
try {
  const today = await signIn(running.url, senco, password);
  const page = await (await ask(running.url + today)).text();
  const child = /href="(\/schools\/[^/"]+\/children\/[a-z0-9]{16})"/.exec(page)[1];
  const pages = { Today: today, 'A child': child };
  const lengths = {};
  for (const [name, target] of Object.entries(pages)) {
    lengths[name] = (await (await ask(running.url + target)).arrayBuffer()).byteLength;
    writeFileSync(path.join(place, 'assets', `constant-${lengths[name]}.txt`), 'x'.repeat(lengths[name]));
  }
  await stop(running);
  running = await start();
  console.log(`start to the first answer: ${running.milliseconds.toFixed(0)} ms`);
  for (const [name, target] of Object.entries(pages)) {
    const constant = load(`${running.url}/assets/constant-${lengths[name]}.txt`);
    const told = ({ rate, slowest }) => `${rate.toFixed(0)} requests a second, 99 % within ${slowest.toFixed(1)} ms, ` +
      `ratio ${(rate / constant.rate).toFixed(2)}`;
    console.log(`${name} (${lengths[name]} bytes; constant bytes of that length ${constant.rate.toFixed(0)}, ${constant.slowest.toFixed(1)} ms)`);
    console.log(`  while nothing is written: ${told(load(running.url + target))}`);
    console.log(`  made anew each time: ${told(load(running.url + target, ['-s', anew]))}`);
  }
  cookies.clear();
  const school = /\/schools\/\w+/.exec(await signIn(running.url, assistant, password))[0];
  const taps = await tapSessions(running.url, school);
  console.log(`a tap of My sessions: ${taps.middle.toFixed(1)} ms in the middle of ${taps.count}, ${taps.slowest.toFixed(1)} ms at most`);
  console.log(`memory after more than 10,000 requests: ${residentMegabytes(running.server)} MB`);
  await stop(running);
  const file = path.join(place, 'roll.csv');
  writeFileSync(file, roll(215, 1));
  const into = ['import', 'pupils', '--school', path.basename(path.dirname(today)), file];
  execFileSync(copy, ['--frameworks', frameworks, '--records', store, ...into]);
  running = await start();
  cookies.clear();
  const large = `${running.url}${await signIn(running.url, senco, password)}`;
  console.log(`Today of a school where 300 children have help, ${await oneByOne(large)}`);
  console.log(`  and of everybody, ${await oneByOne(`${large}?person=everybody`)}`);
} finally {
  await stop(running);
  rmSync(place, { recursive: true });
}
