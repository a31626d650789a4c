// A Welsh child comes from the law of 2002 to that of 2018: a school brings in its children, the page of moving says whose move is due
// and why, shows what a notice means and records it with the letter; then the child has an IDP, which is reviewed. What was before
// keeps the words of its law.
import assert from 'node:assert/strict';
import { fileURLToPath } from 'node:url';
import { checkPage, follow, heading, leadOn, press, startServer, travel } from './browser.mjs';
import { addLead, beginSchool } from './parts/new_school.mjs';

const file = fileURLToPath(new URL('../../demo/ysgol-y-bryn-2018.csv', import.meta.url));
const mainText = (page) => page.getByRole('main').innerText();
const schoolOf = (page) => /^(.*\/schools\/[^/]+)/.exec(page.url())[1];

async function bringIn(page, server) {
  await page.goto(server.url);
  await follow(page, 'Bring in the children from a file');
  await page.locator('input[type=file]').setInputFiles(file);
  await press(page, 'Look at the file');
  await press(page, 'Import the children');
  assert.equal(await heading(page), 'The children are in');
}

async function addParent(page, child) {
  await page.goto(`${child}/contacts/add`);
  await page.getByLabel('Name', { exact: true }).fill('Nia Stone');
  await page.getByLabel('What are they to the child?').fill('Parent');
  await page.getByRole('radio', { name: 'Yes' }).check();
  await press(page, 'Save the contact');
}

const boxes = (page) => page.getByRole('group', { name: 'Who is moved?' }).getByRole('checkbox');

/** The list says why; without a tick and a way nothing is shown, and what was chosen stays. */
async function chooseOne(page, school) {
  await page.goto(`${school}/school`);
  await follow(page, 'Moving to another law');
  assert.match(await mainText(page), /School Action/);
  await checkPage(page, 'moving-list');
  await press(page, 'Show what it means');
  assert.match(await page.title(), /^Error: /);
  await checkPage(page, 'moving-errors');
  const child = await boxes(page).first().getAttribute('value');
  await boxes(page).first().check();
  await page.locator('input[name=way][value="wales-aln-2021/idp"]').check();
  await press(page, 'Show what it means');
  assert.match(await mainText(page), /The notice goes to: parent or carer/);
  await press(page, 'Choose again');
  assert.ok(await page.locator(`input[type=checkbox][value="${child}"]`).isChecked(), 'what was chosen is kept');
  return `${school}/children/${child}`;
}

async function move(page, school, child) {
  await page.goto(`${school}/moving`);
  await page.locator(`input[type=checkbox][value="${child.split('/').pop()}"]`).check();
  await page.locator('input[name=way][value="wales-aln-2021/idp"]').check();
  await press(page, 'Show what it means');
  assert.equal(await heading(page), 'What the move means', await mainText(page));
  assert.match(await mainText(page), /IDP being prepared/);
  await checkPage(page, 'moving-preview');
  await press(page, 'Move 1 child');
  assert.match(await page.title(), /^Error: /, 'how the notice was sent has to be said');
  await page.getByRole('radio', { name: 'By post' }).check();
  await press(page, 'Move 1 child');
  assert.match(await page.getByRole('alert').innerText(), /The moves are recorded/);
  assert.match(await mainText(page), /IDP notice/);
  await checkPage(page, 'moving-notices');
  await page.goto(child);
  assert.match(await mainText(page), /IDP being prepared/);
  assert.match(await mainText(page), /School Action/, 'what was before keeps its words');
  await checkPage(page, 'moving-child');
}

/** Writes what the plan wants, and issues it; the stage follows. */
async function giveIdp(page, child) {
  await page.goto(`${child}/plan/idp/begin`);
  const choices = page.getByRole('radio');
  if ((await choices.count()) > 0) await choices.last().check();
  await press(page, 'Begin the draft');
  await checkPage(page, 'idp-draft');
  for (let turn = 0; turn < 12; ++turn) {
    await page.goto(`${child}/plan/idp/issue`);
    const missing = await page.locator('#before a[href*="/edit#"]').evaluateAll((all) => all.map((a) => decodeURIComponent(a.hash.slice(1))));
    if (missing.length === 0) break;
    await page.goto(`${child}/plan/idp/edit`);
    await fillIn(page, missing);
    await press(page, 'Save and go to issue');
  }
  await checkPage(page, 'idp-issue');
  await reviewWithinAYear(page);
  await press(page, 'Issue it');
  assert.match(page.url(), /done=issued/, await mainText(page));
  await page.goto(child);
  await leadOn(page, () => page.getByRole('button', { name: /^The school has given the IDP/ }).or(page.getByRole('link', { name: /The school has given the IDP/ })).first().click());
  await page.locator('[name="reason"]').fill('The plan was given to the child and the parent.');
  await press(page, 'The school has given the IDP');
  assert.equal(await heading(page), 'Recorded', await mainText(page));
}

async function reviewWithinAYear(page) {
  const day = new Date(Date.now() + 300 * 24 * 3600 * 1000);
  for (const [part, value] of [['day', day.getUTCDate()], ['month', day.getUTCMonth() + 1], ['year', day.getUTCFullYear()]]) {
    await page.locator(`[name="review_on-${part}"]`).fill(String(value));
  }
}

async function fillIn(page, missing) {
  for (const name of missing) {
    const add = page.locator(`button[name=add][value="${name}"]`);
    if (/^\w+$/.test(name) && (await add.count()) > 0) {
      await leadOn(page, () => add.click());
      await fillRow(page, page.locator(`fieldset[id="${decodeURIComponent(new URL(page.url()).hash.slice(1))}"]`));
      continue;
    }
    const field = page.locator(`[name="${name}"]`).first();
    if ((await field.count()) === 0) continue;
    await fillField(field);
  }
}

/** Everything that a new row asks for. */
async function fillRow(page, row) {
  for (const field of await row.locator('select:visible, textarea:visible, input[type=text]:visible').all()) await fillField(field);
}

async function fillField(field) {
  const { tag, name, hint } = await field.evaluate((element) => ({
    tag: element.tagName === 'SELECT' ? 'select' : element.type,
    name: element.name,
    hint: element.getAttribute('aria-describedby') && document.getElementById(element.getAttribute('aria-describedby').split(' ')[0])?.textContent,
  }));
  if (tag === 'select') await field.selectOption({ index: 1 });
  else if (tag === 'radio' || tag === 'checkbox') await field.check();
  else if (/Like \d/.test(hint ?? '') || /[._](on|born|until|from|by|date)$/.test(name)) await field.fill('2 November 2026');
  else if (/times|minutes|size|group/.test(name)) await field.fill('2');
  else await field.fill('As agreed with the family.');
}

async function review(page, child) {
  await page.goto(`${child}/review/idp`);
  await checkPage(page, 'idp-review');
  const outcomes = page.locator('fieldset:has(input[name^="outcome."])');
  for (let i = 0; i < (await outcomes.count()); ++i) await outcomes.nth(i).getByRole('radio').first().check();
  for (const box of await page.locator('textarea[name^="view."]').all()) await box.fill('It helps to have one plan.');
  await page.getByRole('radio', { name: 'Carry on' }).check();
  await reviewWithinAYear(page);
  await press(page, 'Record the review');
  assert.doesNotMatch(await page.title(), /^Error: /, await mainText(page));
  await page.goto(child);
  assert.match(await mainText(page), /IDP/);
  await checkPage(page, 'idp-reviewed');
}

async function journey(browser, server) {
  const { admin, lead } = await beginSchool(browser, server, 'Ysgol y Bryn', /2002/);
  await follow(admin, 'Staff');
  await addLead(admin, lead, server, 'SENCO');
  await bringIn(admin, server);
  await lead.goto(server.url);
  const school = schoolOf(lead);
  const child = await chooseOne(lead, school);
  await addParent(lead, child);
  await move(lead, school, child);
  await giveIdp(lead, child);
  await review(lead, child);
  console.log('moving: a child moved to the new law by a notice, with an IDP that was reviewed');
}

await travel(startServer, journey);
