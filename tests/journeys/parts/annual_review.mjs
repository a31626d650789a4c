// What a school does from the final plan to the report of its annual review, step by step on the page of steps.
import assert from 'node:assert/strict';
import { checkPage, leadOn, press } from '../browser.mjs';

export const mainText = (page) => page.getByRole('main').innerText();

export async function fillDay(page, name, { day, month, year }) {
  await page.locator(`[name="${name}-day"]`).fill(String(day));
  await page.locator(`[name="${name}-month"]`).fill(String(month));
  await page.locator(`[name="${name}-year"]`).fill(String(year));
}

/** The day that the form suggests, so many days later. */
export async function dayAfter(page, days) {
  const part = async (name) => Number(await page.locator(`[name="on-${name}"]`).inputValue());
  const day = new Date(Date.UTC(await part('year'), (await part('month')) - 1, (await part('day')) + days, 12));
  return { day: day.getUTCDate(), month: day.getUTCMonth() + 1, year: day.getUTCFullYear() };
}

/** The line of a step on the page of steps. */
export const step = (page, words) => page.locator('.sw-due > li', { hasText: words }).first();

export async function toStep(page, child, words) {
  await page.goto(`${child}/steps`);
  assert.match(await step(page, words).innerText(), /now/, await mainText(page));
  await leadOn(page, () => step(page, words).getByRole('button').first().click());
}

export async function receivePlan(page, child, law, name) {
  await page.goto(`${child}/steps/received`);
  await leadOn(page, () => page.locator(`a[href$="/plan/${law.plan}/issue"]`).click());
  await checkPage(page, `${name}-final`);
  await press(page, 'Record it');
  assert.match(await page.title(), /^Error: /);
  await checkPage(page, `${name}-final-errors`);
  await page.getByRole('radio', { name: 'Final' }).check();
  await page.getByRole('radio', { name: law.stage }).check();
  await page.setInputFiles('input[type=file]', { name: 'Plan.txt', mimeType: 'text/plain', buffer: Buffer.from('Part 1') });
  await press(page, 'Record it');
  assert.match(page.url(), /\/done\/\d+$/, await mainText(page));
  assert.match(await mainText(page), /Moved to/);
  await checkPage(page, `${name}-final-done`);
  await page.goto(`${child}/steps`);
  await checkPage(page, `${name}-steps`);
}

export async function arrange(page, child, name) {
  await toStep(page, child, /Arrange the annual review meeting|Fix the day of the annual review meeting/);
  await fillDay(page, 'for', await dayAfter(page, 0));
  await page.getByLabel('Where?').fill('The library');
  await page.getByRole('checkbox').first().check();
  await press(page, 'Arrange the meeting');
  assert.match(await mainText(page), /The library/);
  await page.goto(`${child}/steps`);
  await checkPage(page, `${name}-steps-arranged`);
}

/** A notice or the papers, to everybody at once. */
export async function sendTo(page, child, words, name) {
  await toStep(page, child, words);
  await press(page, 'Record it');
  assert.match(await page.title(), /^Error: /);
  await checkPage(page, `${name}-notice-errors`);
  const boxes = page.getByRole('checkbox');
  await boxes.nth(0).check();
  await boxes.nth(1).check();
  await press(page, 'Record it');
  assert.match(page.url(), /\/done\/\d+$/, await mainText(page));
  assert.equal((await mainText(page)).match(/Notice given/g).length, 2, 'one entry for each of them');
}

export async function hold(page, child, law, name) {
  await toStep(page, child, /Hold the meeting/);
  await checkPage(page, `${name}-review`);
  const helped = page.getByRole('group', { name: /Did it help/ }).getByRole('radio').first();
  if ((await helped.count()) > 0) await helped.check();
  for (const box of await page.locator('textarea[name^="view."]').all()) await box.fill('It is quieter, and that helps.');
  await page.getByRole('checkbox').first().check();
  await page.getByRole('radio', { name: law.decision }).check();
  await fillDay(page, 'review_on', await dayAfter(page, 360));
  await press(page, 'Record the review');
  assert.doesNotMatch(await page.title(), /^Error: /, await mainText(page));
}

/** The report is begun with what the record says, and what is left to be written is written. */
export async function report(page, child, name) {
  const words = /Send the authority the report|Send the annual review report/;
  await page.goto(`${child}/steps`);
  await checkPage(page, `${name}-steps-held`);
  await leadOn(page, () => step(page, words).getByRole('link', { name: /^Write it/ }).click());
  await leadOn(page, () => page.getByRole('button', { name: /^Write/ }).first().click());
  await press(page, 'Begin the draft');
  const texts = await page.locator('textarea').evaluateAll((all) => all.map((box) => box.value));
  assert.ok(texts.some((text) => text.includes('It is quieter, and that helps.')), 'the views come from the record');
  await checkPage(page, `${name}-report-draft`);
  await finish(page, child, name);
}

async function finish(page, child, name) {
  for (const group of await page.locator('form fieldset:has(input[type=radio])').all()) await group.getByRole('radio').first().check();
  for (const choice of await page.locator('form select').all()) await choice.selectOption({ index: 1 });
  for (const box of await page.locator('form textarea:visible, form input[type=text]:visible').all()) {
    if ((await box.inputValue()) === '') await box.fill('As agreed at the meeting.');
  }
  await leadOn(page, () => page.getByRole('button', { name: /^Save/ }).first().click());
  await page.goto(`${child}/plan/annual_review_report/issue`);
  await checkPage(page, `${name}-report-issue`);
  await page.getByRole('checkbox').first().check();
  await page.getByRole('button', { name: /^Issue/ }).click();
  await page.waitForLoadState();
  assert.match(page.url(), /done=issued/, await mainText(page));
}

export async function sendReport(page, child, name) {
  const words = /Send the authority the report|Send the annual review report/;
  await toStep(page, child, words);
  await page.getByLabel('To whom?').fill('Local authority, parents');
  await press(page, 'Record it');
  await page.goto(`${child}/steps`);
  assert.match(await step(page, words).innerText(), /done/);
  assert.match(await step(page, /Decide whether|Say whether the plan stays/).innerText(), /to watch/);
  await checkPage(page, `${name}-steps-reported`);
}
