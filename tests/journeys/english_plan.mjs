// A child in the last year of a school in England, from the request for an assessment to the final plan, its annual review, and the move
// to the next school: at each point the page of steps says whose turn it is and by which day.
import assert from 'node:assert/strict';
import { checkPage, leadOn, makePractice, press, signInPractice, startServer, travel } from './browser.mjs';
import { arrange, fillDay, hold, mainText, receivePlan, report, sendReport, sendTo, step } from './parts/annual_review.mjs';

const law = { plan: 'ehc_plan', stage: /^Yes: EHC plan/, decision: 'Carry on' };
const schoolOf = (page) => /^(.*\/schools\/[^/]+)/.exec(page.url())[1];

async function findChild(page) {
  await page.goto(`${schoolOf(page)}/children?help=register&year=6&stage=k`);
  return page.locator('.sw-children a[href*="/children/"]').first().evaluate((link) => link.href);
}

async function request(page, child) {
  await page.goto(`${child}/steps/assessment/request`);
  await page.getByRole('radio', { name: 'School or setting' }).check();
  await page.getByRole('textbox', { name: /^What is asked for/ }).fill('Two turns of help were not enough.');
  await press(page, 'Record the request');
  assert.match(page.url(), /\/done\/\d+$/, await mainText(page));
  await page.goto(`${child}/steps`);
  assert.match(await step(page, /Say whether it will make an EHC needs assessment/).innerText(), /now: in 6 weeks/);
  await checkPage(page, 'plan-requested');
}

/** The authority assesses, and sends a draft: what it decided by that is done, and the family's days to answer begin. */
async function draft(page, child) {
  await page.goto(`${child}/steps/received`);
  await leadOn(page, () => page.locator('a[href*="decision_made?first=to_assess"]').first().click());
  await press(page, 'Record it');
  assert.match(page.url(), /\/done\/\d+$/, await mainText(page));
  await page.goto(`${child}/steps/received`);
  await leadOn(page, () => page.locator(`a[href$="/plan/${law.plan}/issue"]`).first().click());
  await page.getByRole('radio', { name: 'Proposed' }).check();
  await page.getByRole('radio', { name: /^No/ }).check();
  await page.setInputFiles('input[type=file]', { name: 'Draft.txt', mimeType: 'text/plain', buffer: Buffer.from('Section A') });
  await press(page, 'Record it');
  assert.match(page.url(), /\/done\/\d+$/, await mainText(page));
  await page.goto(`${child}/steps`);
  assert.match(await mainText(page), /Rights of the family at this point/);
  assert.match(await step(page, /final plan/i).innerText(), /now/);
  await checkPage(page, 'plan-proposed');
}

async function review(page, child) {
  await arrange(page, child, 'plan');
  await sendTo(page, child, /Give notice of the annual review meeting/, 'plan-notice');
  await sendTo(page, child, /Collect the advice/, 'plan');
  await hold(page, child, law, 'plan');
  await report(page, child, 'plan');
  await sendReport(page, child, 'plan');
}

/** September of the next school year. */
function nextSeptember() {
  const now = new Date();
  return { day: 3, month: 9, year: now.getUTCFullYear() + (now.getUTCMonth() >= 7 ? 1 : 0) };
}

async function moveOn(page, child) {
  await page.goto(`${schoolOf(page)}/today`);
  await page.goto(`${schoolOf(page)}/next-places`);
  await page.locator(`input[type=checkbox][value="${child.split('/').pop()}"]`).check();
  await page.getByRole('radio', { name: 'Moving to the next school or phase' }).check();
  await page.getByLabel('Where to?').fill('Leafshire High School');
  await fillDay(page, 'for', nextSeptember());
  await press(page, 'Record it for each');
  await page.goto(`${child}/steps`);
  const { year } = nextSeptember();
  assert.match(await mainText(page), new RegExp(`14 February( ${year})?`), 'the plan names the next school before 15 February');
  await checkPage(page, 'plan-next-school');
  await page.goto(child);
  assert.match(await mainText(page), /Leafshire High School/);
  await checkPage(page, 'plan-child');
  await nameTheSchool(page, child);
}

/** The changed plan names the school: with it the authority has done what it had to do by then. */
async function nameTheSchool(page, child) {
  const words = /Send the changed plan, which names the next school/;
  await page.goto(`${child}/steps`);
  assert.doesNotMatch(await step(page, words).innerText(), /done/);
  await page.goto(`${child}/plan/${law.plan}/issue?came=yes`);
  await page.getByRole('radio', { name: 'Amended' }).check();
  await page.setInputFiles('input[type=file]', { name: 'Amended.txt', mimeType: 'text/plain', buffer: Buffer.from('Section I') });
  await press(page, 'Record it');
  assert.match(page.url(), /\/done\/\d+$/, await mainText(page));
  await page.goto(`${child}/steps`);
  assert.match(await mainText(page), /Phase transfer: moving to the next school\s[\s\S]*Ended on/);
  await checkPage(page, 'plan-school-named');
}

async function journey(browser, server) {
  const page = await (await browser.newContext({ viewport: { width: 1280, height: 900 } })).newPage();
  await signInPractice(page, server, 'senco.exton');
  const child = await findChild(page);
  await request(page, child);
  await draft(page, child);
  await receivePlan(page, child, law, 'plan');
  await review(page, child);
  await moveOn(page, child);
  console.log('english plan: requested, drafted, final, reviewed, and on to the next school');
}

await travel((program) => startServer(program, makePractice(program)), journey);
