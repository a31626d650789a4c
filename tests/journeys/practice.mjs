// The practice school of England as it is made on days all over a year: whatever the day, its SENCO finds as much to do as a
// SENCO has, 5 to 10 duties late and 10 to 20 due within a fortnight. In terms of Today: what is late, and what this week, next
// week or later has up to that day, without concerns and without what is later than meant. No browser takes part.
import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { copyFileSync, mkdirSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { makeRecords } from './browser.mjs';

const days = {
  '2026-09-03': 'the first week of a school year',
  '2026-10-25': 'a Sunday of half term',
  '2026-12-22': 'Christmas holidays',
  '2027-01-05': 'the first week after Christmas',
  '2027-05-12': 'the weeks of tests',
  '2027-07-09': 'the time of reports to parents',
  '2027-07-19': 'the last days of a school year',
  '2027-07-21': 'the first day of the summer holidays',
  '2027-08-10': 'the middle of the summer holidays',
};
const fortnight = 14;
/** Concerns stand in a part of Today of their own. */
const concern = 'eng.answer_concern';

const demo = fileURLToPath(new URL('../../demo', import.meta.url));
const program = process.argv[2];
if (program === undefined) {
  console.error('usage: practice.mjs PATH_TO_stepwell');
  process.exit(2);
}
const run = (...words) => execFileSync(program, words, { encoding: 'utf8', maxBuffer: 1 << 26 });

function later(day, count) {
  const date = new Date(`${day}T00:00:00Z`);
  date.setUTCDate(date.getUTCDate() + count);
  return date.toISOString().slice(0, 10);
}

/** A folder with that school alone: the other has a day of its own, and tests/cli looks at it. */
function copyScripts(folder) {
  mkdirSync(folder, { recursive: true });
  for (const file of ['texts.json', 'exton-primary.json', 'exton-primary.csv']) copyFileSync(path.join(demo, file), path.join(folder, file));
  return folder;
}

/** What the school's own people owe on that day: how much is late, and how much is due soon. */
function loadOn(day) {
  const { records, remove } = makeRecords();
  try {
    run('--records', records, 'practice', '--demo', copyScripts(path.join(path.dirname(records), 'demo')), '--on', day);
    const all = JSON.parse(run('--records', records, 'due', '--on', day, '--within', String(fortnight), '--json'));
    const owed = all.filter(({ kind, duty }) => kind === 'duty' && duty !== concern);
    const isPast = (date) => date !== undefined && date < day;
    const soon = owed.filter(({ aim, limit }) => !isPast(aim) && !isPast(limit) && (aim ?? limit) <= later(day, fortnight));
    return { late: owed.filter(({ overdue }) => overdue).length, soon: soon.length };
  } finally {
    remove();
  }
}

for (const [day, what] of Object.entries(days)) {
  const { late, soon } = loadOn(day);
  const said = `${day}, ${what}: ${late} late, ${soon} due within a fortnight`;
  assert.ok(late >= 5 && late <= 10, said);
  assert.ok(soon >= 10 && soon <= 20, said);
  console.log(`practice: ${said}`);
}
