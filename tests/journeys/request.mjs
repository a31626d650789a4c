// A SENCO makes the request for an assessment in a practice school of each law: the page names what a panel asks for and is missing,
// two gaps are mended with the buttons beside them, all of it stands ready for paper with its contents, and the request is recorded
// by whom and when it arrived. Then the school is asked for advice, answers it, and an exception keeps its day in sight.
import assert from 'node:assert/strict';
import { checkPage, follow, heading, leadOn, makePractice, press, signInPractice, startServer, travel } from './browser.mjs';

const schools = ['bryn', 'exton'];
const mainText = (page) => page.getByRole('main').innerText();
const gaps = (page) => page.locator('.sw-plain > li', { has: page.locator('.sw-tag.soon') });

/** How each kind of gap is mended: what a SENCO types on the form that its button leads to. */
const mending = {
  views: async (page) => {
    await page.getByRole('radio', { name: 'An assessment' }).check();
    await page.getByRole('textbox', { name: 'The views' }).fill('We want her to read with her sister.');
  },
  consult: async (page) => {
    await page.getByRole('radio', { name: 'An assessment' }).check();
    await page.getByRole('textbox', { name: /^What was asked/ }).fill('Agreed that an assessment is wanted.');
  },
  evidence: async (page, gap) => {
    await page.locator(`input[type=radio][value=${/attainment|achieved/i.test(gap) ? 'test' : 'report'}]`).check();
    await page.getByLabel('Title').fill('Reading test in October');
  },
};
/** What can be mended at once; a review or a service's advice takes longer. */
const mendable = Object.keys(mending).map((kind) => `a[href*="/${kind}"]`).join(', ');

/** A child of the register with at least two gaps that can be mended at once. */
async function findChild(page, server) {
  const school = /\/schools\/\w+/.exec(page.url())[0];
  await page.goto(`${server.url}${school}/children?help=register`);
  const children = await page.locator('.sw-children a[href*="/children/"]').evaluateAll((all) => all.map((link) => link.href));
  for (const child of children) {
    await page.goto(`${child}/steps/assessment/request`);
    if ((await gaps(page).locator(mendable).count()) >= 2) return child;
  }
  assert.fail('no child has two gaps that can be mended at once');
}

/** Mends the first of them; the address of the request stays the way back. */
async function mend(page, child, name) {
  const gap = gaps(page).filter({ has: page.locator(mendable) }).first();
  const button = gap.locator(mendable);
  const words = await gap.innerText();
  const kind = new RegExp(`/(${Object.keys(mending).join('|')})`).exec(await button.getAttribute('href'))[1];
  const before = await gaps(page).count();
  await leadOn(page, () => button.click());
  await mending[kind](page, words);
  await checkPage(page, `${name}-mend-${kind}`);
  await press(page, 'Record it');
  assert.match(page.url(), /\/done\/\d+$/, await mainText(page));
  await page.goto(`${child}/steps/assessment/request`);
  assert.equal(await gaps(page).count(), before - 1, 'one gap less');
}

async function printIt(page, name) {
  await follow(page, 'Print all of it with its contents, in this order');
  await checkPage(page, `${name}-print`);
  const parts = await page.locator('main section h2').allInnerTexts();
  const contents = await page.locator('main nav li a').allInnerTexts();
  assert.deepEqual(parts.map((part) => part.replace(/^\d+\. /, '')), contents, 'the contents name each part in order');
  await page.emulateMedia({ media: 'print' });
  assert.equal(await page.getByRole('button').count(), 0, 'paper has no buttons');
  await page.emulateMedia({ media: 'screen' });
}

async function makeRequest(page, child, name) {
  await page.goto(`${child}/steps/assessment/request`);
  await press(page, 'Record the request');
  assert.match(await page.title(), /^Error: /);
  assert.match(await mainText(page), /Say who asks/);
  await checkPage(page, `${name}-request-errors`);
  await page.getByRole('radio', { name: 'School or setting' }).check();
  await page.getByRole('textbox', { name: /^What is asked for/ }).fill('Two turns of help were not enough.');
  await page.setInputFiles('input[type=file]', { name: 'Request.txt', mimeType: 'text/plain', buffer: Buffer.from('We ask ...') });
  await press(page, 'Record the request');
  assert.match(page.url(), /\/done\/\d+$/, await mainText(page));
  await checkPage(page, `${name}-request-done`);
}

async function answerAdvice(page, child, name) {
  await page.goto(`${child}/steps`);
  await checkPage(page, `${name}-steps`);
  const line = page.locator('li', { hasText: /school’s advice|school's advice|advice it asked for/ }).first();
  await leadOn(page, () => line.getByRole('button', { name: /^Record that this was asked/ }).click());
  await page.getByLabel('Who asks?').fill('Local authority');
  await press(page, 'Record it');
  await page.goto(child);
  await checkPage(page, `${name}-child`);
  await page.goto(`${child}/steps`);
  await leadOn(page, () => line.getByRole('link', { name: /^Claim an exception/ }).click());
  await press(page, 'Claim it');
  assert.match(await page.title(), /^Error: /);
  await checkPage(page, `${name}-exception-errors`);
  await page.getByRole('radio').first().check();
  await page.getByRole('textbox', { name: 'What shows it?' }).fill('Told by letter on 3 May.');
  await press(page, 'Claim it');
  await page.goto(`${child}/steps`);
  assert.match(await line.innerText(), /The last day stays/);
  await checkPage(page, `${name}-steps-excused`);
  await leadOn(page, () => line.getByRole('button').first().click());
  await page.getByLabel('To whom?').fill('Local authority');
  await press(page, 'Record it');
  await page.goto(`${child}/steps`);
  assert.match(await line.innerText(), /done/);
}

async function lookAtWhatComes(page, child, name) {
  await page.goto(`${child}/steps`);
  await follow(page, 'Record what came from others');
  await checkPage(page, `${name}-received`);
  await leadOn(page, () => page.locator('a[href*="decision_made?first=to_assess"]').click());
  await checkPage(page, `${name}-decision`);
}

async function journey(browser, server) {
  for (const school of schools) {
    const page = await (await browser.newContext({ viewport: { width: 1280, height: 900 } })).newPage();
    await signInPractice(page, server, `senco.${school}`);
    const child = await findChild(page, server);
    await page.goto(child);
    await follow(page, 'See the steps and whose turn it is');
    await checkPage(page, `${school}-steps-before`);
    await leadOn(page, () => page.getByRole('button', { name: /^Make the request/ }).click());
    assert.match(await heading(page), /^Request: /);
    await checkPage(page, `${school}-request`);
    await mend(page, child, school);
    await mend(page, child, school);
    await printIt(page, school);
    await makeRequest(page, child, school);
    await answerAdvice(page, child, school);
    await lookAtWhatComes(page, child, school);
    await page.context().close();
  }
  console.log('request: the request is made, its gaps mended, and the advice answered');
}

await travel((program) => startServer(program, makePractice(program)), journey);
