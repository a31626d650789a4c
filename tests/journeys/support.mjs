// From a teacher's first concern to the first step of support, in a practice school of each law: the teacher on a phone
// without script, the SENCO with the keyboard alone. What the law asks appears by itself, and goes when it is done.
import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { checkPage, follow, heading, press, startBrowser, startServer } from './browser.mjs';

const password = 'four otters under lanterns';

/** A child without extra help in each school, what the parent is told about, and what the child comes to. */
const schools = [
  { name: 'exton', child: 'Jakub Kaur', typed: 'jakub kaur', support: 'SEN support', start: 'Start SEN support' },
  { name: 'bryn', child: 'Nia McDonald', typed: 'nia mcd', support: 'School Action', start: 'Start School Action' },
];

async function signIn(page, server, name) {
  await page.goto(`${server.url}/sign-in`);
  await page.getByLabel('Sign-in name').fill(name);
  await page.getByLabel('Password', { exact: true }).fill(password);
  await press(page, 'Sign in');
  assert.equal(await heading(page), 'Today');
  await checkPage(page, `${name}-today`);
}

/** Anybody on the staff finds any child of the school by name, and sees no more than name and class. */
async function raiseConcern(page, school) {
  await page.goto(page.url().replace(/today.*/, 'concern'));
  await checkPage(page, `${school.name}-concern-child`);
  await page.getByLabel('Name of the child').fill(school.typed);
  await press(page, 'Find');
  await checkPage(page, `${school.name}-concern-found`);
  await page.getByRole('link', { name: new RegExp(school.child) }).click();
  assert.match(await page.getByRole('main').innerText(), /tell the safeguarding lead now/);
  await press(page, 'Send the concern');
  assert.match(await page.title(), /^Error: /);
  await checkPage(page, `${school.name}-concern-errors`);
  await page.getByLabel('What have you noticed?').fill('Reads well aloud and cannot say what the page was about.');
  await press(page, 'Send the concern');
  assert.equal(await heading(page), 'Your concern has been sent');
  await checkPage(page, `${school.name}-concern-sent`);
}

/** Goes to the control with the keyboard, as somebody would who has no mouse. */
async function tabTo(page, control) {
  await control.waitFor({ timeout: 10_000 });
  for (let presses = 0; presses < 200; ++presses) {
    if (await control.evaluate((element) => element === document.activeElement)) return;
    await page.keyboard.press('Tab');
  }
  throw new Error('the keyboard does not come there');
}

async function enter(page) {
  await Promise.all([page.waitForEvent('domcontentloaded'), page.keyboard.press('Enter')]);
}

async function typeInto(page, control, text) {
  await tabTo(page, control);
  await page.keyboard.type(text);
}

async function submit(page, words) {
  await tabTo(page, page.getByRole('main').getByRole('button', { name: words, exact: true }));
  await enter(page);
}

/** What is wrong with the page that came, if it is a form that was refused. */
async function expectNoError(page) {
  const title = await page.title();
  assert.doesNotMatch(title, /^Error: /, await page.getByRole('main').innerText());
}

async function answerConcern(page, school) {
  await tabTo(page, page.getByRole('link', { name: 'Concerns', exact: true }));
  await enter(page);
  const waiting = await page.getByRole('main').innerText();
  assert.ok(waiting.includes(school.child), waiting);
  await checkPage(page, `${school.name}-concerns`);
  const card = page.locator('main').locator('a, button').filter({ hasText: /^Answer/ }).last();
  await tabTo(page, card);
  await enter(page);
  assert.ok((await page.getByRole('main').innerText()).includes(school.child));
  await checkPage(page, `${school.name}-answer`);
  await tabTo(page, page.getByRole('radio').first());
  await page.keyboard.press('Space');
  await typeInto(page, page.getByLabel('Answer to whoever raised it'), 'I will listen to the reading this week.');
  await submit(page, 'Send the answer');
  await expectNoError(page);
}

async function openChild(page, server, school) {
  await page.goto(`${server.url}/`);
  await tabTo(page, page.getByRole('link', { name: 'Children', exact: true }));
  await enter(page);
  await typeInto(page, page.getByRole('searchbox'), school.typed);
  await enter(page);
  await tabTo(page, page.getByRole('link', { name: new RegExp(school.child) }).first());
  await enter(page);
  assert.equal(await heading(page), school.child);
  return page.url().split('?')[0];
}

async function addEvidence(page, child, school) {
  await page.goto(`${child}/evidence`);
  await checkPage(page, `${school.name}-evidence`);
  await tabTo(page, page.getByRole('radio').first());
  await page.keyboard.press('Space');
  await typeInto(page, page.getByLabel('Title'), 'Words read this week');
  await page.setInputFiles('input[type=file]', { name: 'Words.txt', mimeType: 'text/plain', buffer: Buffer.from('cat, mat, sat') });
  await submit(page, 'Record it');
  await expectNoError(page);
}

async function talkWithParent(page, child, school) {
  await page.goto(`${child}/consult?first=parent&second=support`);
  await checkPage(page, `${school.name}-consult`);
  await typeInto(page, page.getByLabel('What was asked, and what was the answer?'), 'Reading is hard at home too.');
  await submit(page, 'Record it');
  await expectNoError(page);
}

/** Before the evidence the move is refused with what is missing; with it, it is made. */
async function startSupport(page, child, school, expected) {
  await page.goto(`${child}/move`);
  const links = page.locator('main a, main button').filter({ hasText: 'Choose' });
  const headings = await page.getByRole('main').getByRole('heading', { level: 2 }).allInnerTexts();
  const place = headings.indexOf(school.start);
  assert.ok(place >= 0, headings.join(', '));
  await tabTo(page, links.nth(place));
  await enter(page);
  await checkPage(page, `${school.name}-move-${expected}`);
  const why = page.getByLabel('Why?');
  await typeInto(page, why, 'Progress stays small although teaching in class was adapted.');
  await submit(page, school.start);
  if (expected === 'refused') {
    assert.match(await page.title(), /^Error: /);
    await checkPage(page, `${school.name}-move-errors`);
    assert.match(await page.getByLabel('Why?').inputValue(), /Progress stays small/);
    return;
  }
  await expectNoError(page);
  await checkPage(page, `${school.name}-moved`);
}

async function expectDue(page, child, words, name) {
  await page.goto(child);
  const text = await page.getByRole('main').innerText();
  for (const [word, is] of Object.entries(words)) assert.equal(text.includes(word), is, `${word}\n${text}`);
  await checkPage(page, name);
}

async function tellParent(page, child, school) {
  await page.goto(`${child}/tell?first=support`);
  await checkPage(page, `${school.name}-tell`);
  await tabTo(page, page.getByRole('radio').first());
  await page.keyboard.press('Space');
  await submit(page, 'Record it');
  await expectNoError(page);
}

async function readAnswer(page, server, school) {
  await page.goto(`${server.url}/`);
  await page.goto(page.url().replace(/today.*/, 'my-concerns'));
  assert.match(await page.getByRole('main').innerText(), new RegExp(`${school.child}[\\s\\S]*Answered`));
  await checkPage(page, `${school.name}-my-concerns`);
}

async function journey(browser, server, school) {
  const phone = await browser.newContext({ viewport: { width: 360, height: 740 } });
  const desk = await browser.newContext({ viewport: { width: 1280, height: 900 } });
  // Not by switching script off: then the pages could not be checked either.
  await phone.route('**/assets/js/**', (route) => route.abort());
  const teacher = await phone.newPage();
  const senco = await desk.newPage();
  await signIn(teacher, server, `teacher.${school.name}`);
  await raiseConcern(teacher, school);
  await signIn(senco, server, `senco.${school.name}`);
  await answerConcern(senco, school);
  const child = await openChild(senco, server, school);
  await startSupport(senco, child, school, 'refused');
  await addEvidence(senco, child, school);
  await talkWithParent(senco, child, school);
  await startSupport(senco, child, school, 'made');
  await expectDue(senco, child, { [school.support]: true, 'Tell the parent': true }, `${school.name}-child-supported`);
  await tellParent(senco, child, school);
  await expectDue(senco, child, { [school.support]: true, 'Tell the parent': false }, `${school.name}-child-told`);
  await readAnswer(teacher, server, school);
  const closed = await teacher.goto(`${child}/move`);
  assert.equal(closed.status(), 404, 'a teacher does not change the stage');
  await phone.close();
  await desk.close();
}

const program = process.argv[2];
if (program === undefined) {
  console.error('usage: support.mjs PATH_TO_stepwell');
  process.exit(2);
}
const server = await startServer(program, (records) => execFileSync(program, ['--records', records, 'practice']));
const browser = await startBrowser();
try {
  for (const school of schools) await journey(browser, server, school);
} finally {
  await browser.close();
  await server.stop();
}
console.log('support: a concern, its answer, evidence, the move and the parent told, in both schools');
