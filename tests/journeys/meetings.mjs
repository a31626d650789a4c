// A meeting from arranging to what was agreed, a reminder, a parents' day for a whole class by phone, parents told for several
// children in one form, and a head who reads the term on one page: in a practice school of each law.
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { checkPage, follow, heading, makePractice, press, signInPractice, startServer, travel, waitForWords } from './browser.mjs';

const schools = ['exton', 'bryn'];

const mainText = (page) => page.getByRole('main').innerText();
const today = (page) => page.url().replace(/\/schools\/([^/]+).*/, '/schools/$1/today');

/** The day that the page stands on, so many days later; the practice school of Bryn has its own. */
function later(isoDay, days) {
  const day = new Date(`${isoDay}T12:00:00Z`);
  day.setUTCDate(day.getUTCDate() + days);
  return { day: day.getUTCDate(), month: day.getUTCMonth() + 1, year: day.getUTCFullYear() };
}

async function fillDay(page, name, { day, month, year }) {
  await page.locator(`[name="${name}-day"]`).fill(String(day));
  await page.locator(`[name="${name}-month"]`).fill(String(month));
  await page.locator(`[name="${name}-year"]`).fill(String(year));
}

/** As a form suggests it for something that happens now. */
async function schoolDay(page, child) {
  await page.goto(`${child}/meetings/arrange`);
  const part = (name) => page.locator(`[name="on-${name}"]`).inputValue();
  const [day, month, year] = [await part('day'), await part('month'), await part('year')];
  return `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`;
}

/** By date and by child, and whose. */
async function readToday(page, name) {
  await checkPage(page, `${name}-today`);
  await follow(page, 'By child');
  assert.ok((await page.locator('.sw-by-child').count()) > 0, 'children with their lines');
  await checkPage(page, `${name}-today-by-child`);
  await page.getByLabel('Whose').selectOption({ label: 'Mine' });
  await press(page, 'Show');
  assert.match(page.url(), /by=child/);
  await checkPage(page, `${name}-today-mine`);
}

async function firstChild(page) {
  await page.goto(today(page).replace(/today$/, 'children?help=register'));
  await page.locator('.sw-children a').first().click();
  await page.waitForLoadState();
  return page.url().split('?')[0];
}

async function arrange(page, child, name, day) {
  await page.goto(`${child}/meetings/arrange`);
  await checkPage(page, `${name}-arrange`);
  await press(page, 'Arrange the meeting');
  assert.match(await page.title(), /^Error: /);
  await checkPage(page, `${name}-arrange-errors`);
  await page.getByLabel('Which meeting?').selectOption('parent_meeting');
  await fillDay(page, 'for', later(day, 7));
  await page.getByLabel('At what time?').fill('15.30');
  await page.getByLabel('Where?').fill('Room 2');
  await page.getByRole('checkbox').nth(1).check();
  await press(page, 'Arrange the meeting');
  assert.match(await page.getByRole('alert').innerText(), /The meeting is arranged/);
  await checkPage(page, `${name}-meeting`);
}

/** Moved once; a calendar is told that it is the same meeting. */
async function moveAndKeep(page, name, day) {
  await press(page, 'Arrange it again');
  assert.equal(await page.getByLabel('Where?').inputValue(), 'Room 2');
  await fillDay(page, 'for', later(day, 0));
  await press(page, 'Arrange the meeting');
  assert.match(await mainText(page), /arranged again once/);
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('button', { name: 'Put it into a calendar' }).click(),
  ]);
  const file = readFileSync(await download.path(), 'utf8');
  assert.match(file, /SEQUENCE:1\r\n/);
  assert.match(file, /DTSTART:\d{8}T1[45]30/);
  await checkPage(page, `${name}-meeting-moved`);
}

/** The notes are saved as they are typed; what is missing is said; then they are recorded and stand ready for paper. */
async function hold(page, child, name, day) {
  await page.getByRole('button', { name: 'Write the notes' }).click();
  await page.waitForLoadState();
  await checkPage(page, `${name}-notes`);
  const saved = page.waitForResponse((response) => response.url().endsWith('/field'));
  await page.getByRole('textbox', { name: 'What was said' }).fill('Reads to his sister every evening.');
  await page.getByRole('textbox', { name: 'What was said' }).blur();
  assert.equal((await saved).status(), 200);
  await waitForWords(page.locator('[data-draft-state]'), /Saved at/);
  await page.reload();
  assert.equal(await page.getByRole('textbox', { name: 'What was said' }).inputValue(), 'Reads to his sister every evening.');
  const first = page.getByRole('group', { name: 'Action 1' });
  await first.getByLabel('Who does it?').fill('Grandfather');
  await first.getByLabel('By when?').fill('31/2/2030');
  await press(page, 'Record the meeting');
  assert.match(await page.title(), /^Error: /);
  await checkPage(page, `${name}-notes-errors`);
  await first.getByLabel('What is to be done?').fill('Listens to one page a day');
  const by = later(day, 14);
  await first.getByLabel('By when?').fill(`${by.day}/${by.month}/${by.year}`);
  await fillDay(page, 'next_on', later(day, 60));
  await press(page, 'Record the meeting');
  assert.match(page.url(), /\/agreed\?done=yes$/);
  assert.match(await mainText(page), /Listens to one page a day \(Grandfather\)/);
  await checkPage(page, `${name}-agreed`);
  const pdf = await page.pdf({ format: 'A4' });
  assert.equal(pdf.toString('latin1').match(/\/Type\s*\/Page[^s]/g).length, 1, 'one side of paper');
  await page.goto(today(page));
  assert.match(await page.locator('section[aria-labelledby="waiting"]').innerText(), /Listens to one page a day/);
}

async function doAction(page, child, name) {
  await page.goto(child);
  await page.locator('li', { hasText: 'Listens to one page a day' }).getByRole('button', { name: /^Done/ }).first().click();
  await page.waitForLoadState();
  await checkPage(page, `${name}-done`);
  await press(page, 'It is done');
  assert.equal(await page.locator('.sw-due', { hasText: 'Listens to one page a day' }).count(), 0);
  await checkPage(page, `${name}-child`);
}

async function remind(page, name, day) {
  await page.goto(today(page));
  await follow(page, 'Set a reminder');
  await press(page, 'Set the reminder');
  assert.match(await page.title(), /^Error: /);
  await checkPage(page, `${name}-reminder-errors`);
  await page.getByLabel('About which child?').selectOption({ index: 3 });
  await page.getByLabel('What is to be remembered?').fill('Ring the nursery about the hearing test');
  await fillDay(page, 'for', later(day, 1));
  await press(page, 'Set the reminder');
  assert.match(await page.getByRole('alert').innerText(), /The reminder is set/);
  assert.match(await mainText(page), /Ring the nursery about the hearing test/);
}

/** Everybody with extra help in one form. */
async function parentsDay(page, server, name) {
  await page.goto(today(page));
  await follow(page, 'Record a meeting day');
  await checkPage(page, `${name}-day-class`);
  await page.getByLabel('Class', { exact: true }).selectOption({ label: 'Everybody with extra help' });
  await press(page, 'Choose the class');
  const boxes = page.getByRole('checkbox', { name: /^Came: / });
  const children = await boxes.count();
  assert.ok(children >= 30, `${children} children with extra help`);
  await checkPage(page, `${name}-day`);
  await press(page, 'Record them all');
  assert.match(await page.title(), /^Error: /);
  await checkPage(page, `${name}-day-errors`);
  await page.getByLabel('Which meeting?').selectOption('parents_evening');
  for (let i = 0; i < children; ++i) await boxes.nth(i).check();
  await page.getByRole('textbox', { name: /^In a line for / }).first().fill('Settled well, reads at home.');
  await press(page, 'Record them all');
  assert.match(await page.getByRole('alert').innerText(), new RegExp(`${children} meetings are recorded`));
  await checkPage(page, `${name}-day-done`);
  return children;
}

async function tellSeveral(page, name) {
  await page.goto(today(page));
  await follow(page, 'Parents told, for several children');
  await press(page, 'Record it for each');
  assert.match(await page.title(), /^Error: /);
  await checkPage(page, `${name}-told-errors`);
  await page.getByRole('radio').first().check();
  await page.getByRole('radio', { name: 'Letter', exact: true }).check();
  for (let i = 0; i < 4; ++i) await page.getByRole('group', { name: 'For which children?' }).getByRole('checkbox').nth(i).check();
  await press(page, 'Record it for each');
  assert.match(await page.getByRole('alert').innerText(), /Recorded for 4 children/);
}

async function readOverview(page, name) {
  await page.goto(today(page));
  await follow(page, 'The school in numbers');
  assert.equal(await heading(page), 'The school in numbers');
  assert.match(await mainText(page), /not told/);
  await checkPage(page, `${name}-overview`);
}

async function journey(browser, server, school) {
  const wide = await browser.newContext({ viewport: { width: 1280, height: 900 } });
  const narrow = await browser.newContext({ viewport: { width: 360, height: 740 } });
  const others = await browser.newContext({ viewport: { width: 1280, height: 900 } });
  const senco = await wide.newPage();
  const teacher = await narrow.newPage();
  const head = await others.newPage();
  await signInPractice(senco, server, `senco.${school}`);
  await readToday(senco, school);
  const child = await firstChild(senco);
  const day = await schoolDay(senco, child);
  await arrange(senco, child, school, day);
  await moveAndKeep(senco, school, day);
  await hold(senco, child, school, day);
  await doAction(senco, child, school);
  await remind(senco, school, day);
  await tellSeveral(senco, school);
  await signInPractice(teacher, server, `teacher.${school}`);
  await checkPage(teacher, `${school}-teacher-today`);
  const children = await parentsDay(senco, server, school);
  await signInPractice(head, server, `head.${school}`);
  assert.doesNotMatch(await mainText(head), /Ring the nursery/, 'a reminder is nobody else’s business');
  await readOverview(head, school);
  for (const context of [wide, narrow, others]) await context.close();
  return children;
}

const counts = [];
await travel((program) => startServer(program, makePractice(program)), async (browser, server) => {
  for (const school of schools) counts.push(await journey(browser, server, school));
});
console.log(`meetings: arranged, moved, held, agreed and done; a parents' day for ${counts.join(' and ')} children; the head's page`);
