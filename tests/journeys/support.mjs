// From a teacher's first concern to the first step of support, in a practice school of each law: the teacher on a phone
// without script; the SENCO once with the keyboard alone, once on a phone without script. Both follow links and buttons
// only. What the law asks appears by itself, and goes when it is done.
import assert from 'node:assert/strict';
import {
  checkPage, follow, heading, leadOn, makePractice, press, signInPractice, startServer, travel,
} from './browser.mjs';

/** Children without extra help in each school, who come to the first stage of support. */
const schools = [
  {
    name: 'exton', support: 'SEN support', start: 'Start SEN support',
    children: { desk: ['Jakub Kaur', 'jakub kaur'], phone: ['Archie Khan', 'archie khan'] },
  },
  {
    name: 'bryn', support: 'School Action', start: 'Start School Action',
    children: { desk: ['Nia McDonald', 'nia mcd'], phone: ['Ava O’Connor', 'ava oconn'] },
  },
];

/** Anybody on the staff finds any child of the school by name, and sees no more than name and class. */
async function raiseConcern(page, at) {
  await follow(page, 'Raise a concern');
  await checkPage(page, `${at.place}-concern-child`);
  await page.getByLabel('Name of the child').fill(at.typed);
  await press(page, 'Find');
  await checkPage(page, `${at.place}-concern-found`);
  await leadOn(page, () => page.getByRole('link', { name: new RegExp(at.child) }).click());
  assert.match(await page.getByRole('main').innerText(), /tell the safeguarding lead now/);
  await press(page, 'Send the concern');
  assert.match(await page.title(), /^Error: /);
  await checkPage(page, `${at.place}-concern-errors`);
  await page.getByLabel('What have you noticed?').fill('Reads well aloud and cannot say what the page was about.');
  await press(page, 'Send the concern');
  assert.equal(await heading(page), 'Your concern has been sent');
  await checkPage(page, `${at.place}-concern-sent`);
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

/** With the keyboard alone. */
const keyboard = {
  async go(page, control) {
    await tabTo(page, control);
    await leadOn(page, () => page.keyboard.press('Enter'));
  },
  async tick(page, control) {
    await tabTo(page, control);
    await page.keyboard.press('Space');
  },
  async type(page, control, text) {
    await tabTo(page, control);
    await page.keyboard.type(text);
  },
};

/** With a finger. */
const finger = {
  go: (page, control) => leadOn(page, () => control.click()),
  tick: (page, control) => control.check(),
  type: (page, control, text) => control.fill(text),
};

const link = (page, name) => page.getByRole('link', { name }).first();

async function goTo(page, at, name) {
  await at.hand.go(page, link(page, name));
}

async function submit(page, at, words) {
  await at.hand.go(page, page.getByRole('main').getByRole('button', { name: words, exact: true }));
}

/** What is wrong with the page that came, if it is a form that was refused. */
async function expectNoError(page) {
  const title = await page.title();
  assert.doesNotMatch(title, /^Error: /, await page.getByRole('main').innerText());
}

async function record(page, at) {
  await submit(page, at, 'Record it');
  await expectNoError(page);
}

async function answerConcern(page, at) {
  await goTo(page, at, /^Concerns/);
  const waiting = await page.getByRole('main').innerText();
  assert.ok(waiting.includes(at.child), waiting);
  await checkPage(page, `${at.place}-concerns`);
  const card = page.locator('main').locator('a, button').filter({ hasText: /^Answer/ }).last();
  await at.hand.go(page, card);
  assert.ok((await page.getByRole('main').innerText()).includes(at.child));
  await checkPage(page, `${at.place}-answer`);
  await at.hand.tick(page, page.getByRole('radio').first());
  await at.hand.type(page, page.getByLabel('Answer to whoever raised it'), 'I will listen to the reading this week.');
  await submit(page, at, 'Send the answer');
  await expectNoError(page);
  await checkPage(page, `${at.place}-answered`);
}

/** By the name, as anybody looks for a child. */
async function openChild(page, at) {
  await goTo(page, at, /^Children$/);
  await at.hand.type(page, page.getByRole('searchbox'), at.typed);
  await submit(page, at, 'Find');
  await checkPage(page, `${at.place}-found`);
  await goTo(page, at, new RegExp(at.child));
  assert.equal(await heading(page), at.child);
}

async function openMove(page, at) {
  await goTo(page, at, new RegExp(`Record this move\\s*: ${at.start}`));
  assert.equal(await heading(page), at.start);
  await at.hand.type(page, page.getByLabel('Why?'), 'Progress stays small although teaching in class was adapted.');
}

/** Before the evidence the move is refused, nothing typed is lost, and what is missing is one link away. */
async function moveTooEarly(page, at) {
  await openMove(page, at);
  await checkPage(page, `${at.place}-move-refused`);
  await submit(page, at, at.start);
  assert.match(await page.title(), /^Error: /);
  await checkPage(page, `${at.place}-move-errors`);
  assert.match(await page.getByLabel('Why?').inputValue(), /Progress stays small/);
  await goTo(page, at, /^Add it\s*: Evidence/);
}

async function addEvidence(page, at) {
  await checkPage(page, `${at.place}-evidence`);
  await at.hand.tick(page, page.getByRole('radio').first());
  await at.hand.type(page, page.getByLabel('Title'), 'Words read this week');
  await page.setInputFiles('input[type=file]', { name: 'Words.txt', mimeType: 'text/plain', buffer: Buffer.from('cat, mat, sat') });
  await record(page, at);
  await checkPage(page, `${at.place}-evidence-done`);
}

async function talkWithParent(page, at) {
  await goTo(page, at, 'Record a talk with the family');
  await checkPage(page, `${at.place}-consult`);
  await at.hand.tick(page, page.getByRole('radio', { name: 'Parent or carer' }));
  await at.hand.tick(page, page.getByRole('radio', { name: 'The extra help' }));
  await at.hand.type(page, page.getByLabel('What was asked, and what was the answer?'), 'Reading is hard at home too.');
  await record(page, at);
}

async function move(page, at) {
  await openMove(page, at);
  await checkPage(page, `${at.place}-move-made`);
  await submit(page, at, at.start);
  await expectNoError(page);
  await checkPage(page, `${at.place}-moved`);
}

/** From the page that says what was done. */
async function backToChild(page, at) {
  await at.hand.go(page, page.getByRole('main').getByRole('link', { name: new RegExp(at.child) }).first());
  assert.equal(await heading(page), at.child);
}

async function expectDue(page, at, words, name) {
  const text = await page.getByRole('main').innerText();
  for (const [word, is] of Object.entries(words)) assert.equal(text.includes(word), is, `${word}\n${text}`);
  await checkPage(page, `${at.place}-${name}`);
}

/** The duty has the button that leads to its form, which is filled as far as the duty says. */
async function tellParent(page, at) {
  const duty = page.locator('.sw-due > li').filter({ hasText: 'Tell the parent' });
  await at.hand.go(page, duty.getByRole('button').or(duty.locator('.govuk-button')).first());
  await checkPage(page, `${at.place}-tell`);
  await at.hand.tick(page, page.getByRole('radio', { name: 'Letter', exact: true }));
  await record(page, at);
}

async function readAnswer(page, at) {
  await follow(page, 'Raise a concern');
  await follow(page, 'Concerns that you raised');
  assert.match(await page.getByRole('main').innerText(), new RegExp(`${at.child}[\\s\\S]*Answered`));
  await checkPage(page, `${at.place}-my-concerns`);
}

/** Without the files of script, not by switching script off: then the pages could not be checked either. */
async function phoneOf(browser) {
  const phone = await browser.newContext({ viewport: { width: 360, height: 740 } });
  await phone.route('**/assets/js/**', (route) => route.abort());
  return phone;
}

async function helpChild(teacher, senco, at) {
  await raiseConcern(teacher, at);
  await answerConcern(senco, at);
  await openChild(senco, at);
  await moveTooEarly(senco, at);
  await addEvidence(senco, at);
  await backToChild(senco, at);
  await talkWithParent(senco, at);
  await backToChild(senco, at);
  await move(senco, at);
  await backToChild(senco, at);
  await expectDue(senco, at, { [at.support]: true, 'Tell the parent': true }, 'child-supported');
  const child = senco.url();
  await tellParent(senco, at);
  await backToChild(senco, at);
  await expectDue(senco, at, { [at.support]: true, 'Tell the parent': false }, 'child-told');
  await readAnswer(teacher, at);
  const closed = await teacher.goto(`${child}/move`);
  assert.equal(closed.status(), 404, 'a teacher does not change the stage');
}

async function visitSchool(browser, server, school, way, senco) {
  const phone = await phoneOf(browser);
  const teacher = await phone.newPage();
  const [child, typed] = school.children[way];
  const at = { ...school, child, typed, place: `${school.name}-${way}`, hand: way === 'desk' ? keyboard : finger };
  await signInPractice(teacher, server, `teacher.${school.name}`);
  await signInPractice(senco, server, `senco.${school.name}`);
  await checkPage(senco, `${at.place}-today`);
  await helpChild(teacher, senco, at);
  await phone.close();
}

async function journey(browser, server) {
  for (const school of schools) {
    const desk = await browser.newContext({ viewport: { width: 1280, height: 900 } });
    await visitSchool(browser, server, school, 'desk', await desk.newPage());
    await desk.close();
    const phone = await phoneOf(browser);
    await visitSchool(browser, server, school, 'phone', await phone.newPage());
    await phone.close();
  }
}

await travel((program) => startServer(program, makePractice(program)), journey);
console.log('support: a concern, its answer, evidence, the move and the parent told, in both schools, at a desk and on a phone');
