// A head reads the term on one page, finds what stands still, goes from a number to the list behind it, prints two sides, and
// changes a number of the school's own; a teacher comes to the class on a phone, and to the story of a child, without script too.
import assert from 'node:assert/strict';
import { checkPage, follow, heading, leadOn, makePractice, openPractice, press, startServer, travel } from './browser.mjs';

const wide = { width: 1280, height: 900 };
const phone = { width: 360, height: 740 };
const mainText = (page) => page.getByRole('main').innerText();
const schoolOf = (page) => /\/schools\/\w+/.exec(page.url())[0];

/** The names of children stand behind the numbers, never on the page itself. */
async function readTheTerm(page, name) {
  await follow(page, 'The school in numbers');
  assert.equal(await heading(page), 'The school in numbers');
  const words = await mainText(page);
  assert.match(words, /What stands still/);
  assert.match(words, /sessions that fell due were given/);
  assert.match(words, /not told/);
  await checkPage(page, `${name}-term`);
  return words;
}

/** On paper two sides of A4 at most, without adults' names and without what can be pressed. */
async function printTheTerm(page) {
  await page.emulateMedia({ media: 'print' });
  assert.equal(await page.getByRole('button').count(), 0, 'paper has no buttons');
  assert.doesNotMatch(await mainText(page), /By adult/);
  const paper = await page.pdf({ format: 'A4', path: process.env.PICTURES && `${process.env.PICTURES}/term.pdf` });
  await page.emulateMedia({ media: 'screen' });
  const sides = paper.toString('latin1').match(/\/Type\s*\/Page\b(?!s)/g).length;
  assert.ok(sides <= 2, `the term is printed on ${sides} sides`);
}

/** From what stands still to the children, and to what can be done for one. */
async function findWhatStandsStill(page, name, words) {
  const links = page.locator('.sw-counts a[href*="/overview/"]');
  const hrefs = await links.evaluateAll((all) => all.map((link) => link.getAttribute('href')));
  assert.ok(hrefs.some((href) => /\/(targets|stages|plans)$/.test(href)), 'something stands still');
  for (const href of hrefs) {
    await page.goto(new URL(href, page.url()).href);
    assert.ok((await page.locator('.sw-due > li').count()) > 0, `${href} lists what it counts`);
    const child = (await page.locator('.sw-due .child').first().innerText()).trim();
    assert.ok(!words.includes(child), 'the term names no child');
    await checkPage(page, `${name}-behind-${href.split('/').pop()}`);
  }
  await leadOn(page, () => page.locator('.sw-due .govuk-button').first().click());
  await checkPage(page, `${name}-still-done`);
}

/** Reviews that are late and not held are counted in a sentence that leads to them. */
async function readLateReviews(page, school, name) {
  await page.goto(`${school}/overview`);
  const sentence = page.getByRole('link', { name: /late and not held yet/ });
  if ((await sentence.count()) === 0) return;
  const told = Number(/^\d+/.exec(await sentence.innerText())[0]);
  await leadOn(page, () => sentence.click());
  assert.equal(await heading(page), 'Reviews that are late and not held yet');
  assert.equal(await page.locator('.sw-due > li').count(), told, 'as many as the sentence says');
  await checkPage(page, `${name}-reviews-not-held`);
}

async function readMonth(page, school, name) {
  await page.goto(`${school}/overview`);
  await leadOn(page, () => page.locator('.sw-months a').first().click());
  assert.match(await heading(page), /^Due in /);
  await checkPage(page, `${name}-month`);
}

/** A wrong number is refused with its remedy; a right one stands on the page of the law, and is taken back. */
async function changeNumbers(page, school, name) {
  await page.goto(`${school}/school`);
  await follow(page, 'Our own numbers');
  await checkPage(page, `${name}-rules`);
  const answer = page.getByLabel('Answer the concern', { exact: true });
  const proposed = await answer.inputValue();
  await answer.fill('400');
  await page.getByLabel('Why (optional)').fill('The governors asked for it.');
  await press(page, 'Save our numbers');
  assert.match(await page.getByRole('alert').innerText(), /Enter a whole number from 1 to \d+ for: Answer the concern/);
  assert.equal(await page.getByLabel('Why (optional)').inputValue(), 'The governors asked for it.');
  await checkPage(page, `${name}-rules-error`);
  await answer.fill('5');
  await press(page, 'Save our numbers');
  assert.match(await mainText(page), /Your school’s own number since/);
  await checkPage(page, `${name}-rules-saved`);
  await page.goto(new URL('/law', page.url()).href);
  await leadOn(page, () => page.locator('li', { hasText: 'the law of your school' }).getByRole('link').click());
  assert.match(await mainText(page), /says 5 school days instead, since/);
  await checkPage(page, `${name}-law-changed`);
  await page.goto(`${school}/school/rules`);
  await page.getByLabel('Answer the concern', { exact: true }).fill(proposed);
  await press(page, 'Save our numbers');
  assert.doesNotMatch(await mainText(page), /Your school’s own number since/);
}

/** From the first page to the class, to a child, and to what is noted of it: by thumb. */
async function comeToTheClass(page, name) {
  await checkPage(page, `${name}-teacher-today`);
  await leadOn(page, () => page.getByRole('button', { name: /^My class: / }).first().click());
  await checkPage(page, `${name}-class`);
  const words = await mainText(page);
  assert.match(words, /times a week/);
  await leadOn(page, () => page.getByRole('main').locator('a[href*="/concern"]').first().click());
  assert.match(page.url(), /\/concern$/);
  await page.goBack();
  await leadOn(page, () => page.locator('a[href$="/progress"]').first().click());
  await checkPage(page, `${name}-note`);
}

/** Weeks of sessions are one line each, which opens to exactly those that it counts. */
async function openWeek(page, address) {
  await page.goto(address);
  const week = page.locator('.sw-story .fold', { hasText: 'Sessions in the week of' }).first();
  const summary = await week.locator('summary').innerText();
  assert.match(summary, /: \d+ [a-z]/);
  const entries = week.locator('li');
  assert.ok(!(await entries.first().isVisible()), 'folded at first');
  await week.locator('summary').click();
  await entries.first().waitFor();
  const told = [...summary.split(': ')[1].matchAll(/\d+/g)].reduce((sum, [count]) => sum + Number(count), 0);
  assert.equal(await week.locator('li', { hasText: /Session / }).count(), told, summary);
}

/** Somebody with sessions: the first child of the SENCO's sessions page. */
async function childWithSessions(page, server) {
  await page.goto(`${server.url}${schoolOf(page)}/sessions`);
  return new URL(await page.locator('[data-session-card] a[href*="/children/"]').first().getAttribute('href'), server.url).href;
}

async function journey(browser, server) {
  for (const name of ['exton', 'bryn']) {
    const head = await openPractice(browser, server, `head.${name}`, wide);
    const school = `${server.url}${schoolOf(head)}`;
    const words = await readTheTerm(head, name);
    await printTheTerm(head);
    await findWhatStandsStill(head, name, words);
    await readLateReviews(head, school, name);
    await readMonth(head, school, name);
    await changeNumbers(head, school, name);
    const teacher = await openPractice(browser, server, `teacher.${name}`, phone);
    await comeToTheClass(teacher, name);
    const assistant = await openPractice(browser, server, `assistant.${name}`, wide);
    const address = await childWithSessions(assistant, server);
    await assistant.goto(address);
    await checkPage(assistant, `${name}-story`);
    await openWeek(assistant, address);
    await checkPage(assistant, `${name}-story-open`);
    const plain = await openPractice(browser, server, `assistant.${name}`, phone, { javaScriptEnabled: false });
    await openWeek(plain, address);
    for (const page of [head, teacher, assistant, plain]) await page.context().close();
  }
  console.log('head: the term on one page, what stands still behind its numbers, numbers of the school’s own, a class by phone');
}

await travel((program) => startServer(program, makePractice(program)), journey);
