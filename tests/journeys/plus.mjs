// School Action to Plus with a therapist's advice, in a practice school of each law: a service is asked with the parent's
// consent, stands among what is waited for, answers; a SENCO without a mouse takes what it advises into the next plan; the
// therapist comes, and does not come, and stops coming. The law of England has no stage for it: there the advice goes into
// the plan. The visits are recorded on a phone without script.
import assert from 'node:assert/strict';
import {
  checkPage, chooseWhoSeesTheChild, follow, heading, leadOn, makePractice, press, signInPractice, startServer, travel,
} from './browser.mjs';

const schools = [
  { name: 'bryn', stage: 'sa', plan: 'iep', section: 'strategies', move: 'Move to School Action Plus', moved: 'School Action Plus' },
  { name: 'exton', stage: 'k', plan: 'sen_support_plan', section: 'advice' },
];
const therapy = 'Speech and language therapy';
const ways = ['Short sentences, and time to answer', 'Pictures for each step of a task'];

const main = (page) => page.getByRole('main').innerText();
const today = (page) => page.url().replace(/\/schools\/([^/]+).*/, '/schools/$1/today');

async function fillDay(page, name, day) {
  const [year, month, date] = day.split('-').map(Number);
  for (const [part, value] of [['day', date], ['month', month], ['year', year]]) {
    await page.locator(`[name="${name}-${part}"]`).fill(String(value));
  }
}

/** The day of the school, as a form suggests it. */
async function dayOf(page) {
  const parts = [];
  for (const part of ['year', 'month', 'day']) parts.push((await page.locator(`[name="on-${part}"]`).inputValue()).padStart(2, '0'));
  return parts.join('-');
}

function later(day, days) {
  const date = new Date(`${day}T12:00:00Z`);
  date.setUTCDate(date.getUTCDate() + days);
  return date.toISOString().slice(0, 10);
}

/** Goes to the control with the keyboard, as somebody would who has no mouse. */
async function tabTo(page, control) {
  for (let presses = 0; presses < 400; ++presses) {
    if (await control.evaluate((element) => element === document.activeElement)) return;
    await page.keyboard.press('Tab');
  }
  throw new Error('the keyboard does not come there');
}

/** A child at that stage with a plan in use, whom no service was asked about and nobody writes a plan for. */
async function findChild(page, server, school) {
  const at = /\/schools\/\w+/.exec(page.url())[0];
  await page.goto(`${server.url}${at}/children?stage=${school.stage}`);
  const links = await page.locator('main a').evaluateAll((all) => all.map((link) => link.getAttribute('href')));
  for (const href of new Set(links.filter((each) => /\/children\/[a-z0-9]{16}$/.test(each)))) {
    await page.goto(`${server.url}${href}`);
    const text = await main(page);
    if (!text.includes('No service has been asked')) continue;
    const answer = await page.goto(`${server.url}${href}/plan/${school.plan}`);
    const plan = answer.status() === 200 ? await main(page) : '';
    if (plan.includes('Version ') && plan.includes('Nobody has begun')) return `${server.url}${href}`;
  }
  throw new Error('no child whom this could be about');
}

/** Without consent the page says what to do, and keeps what was typed. */
async function ask(page, child, name) {
  await page.goto(child);
  await follow(page, 'Ask a specialist');
  assert.equal(await heading(page), 'Ask a specialist');
  await checkPage(page, `${name}-ask`);
  const day = await dayOf(page);
  await page.getByLabel('Which service?').selectOption({ label: therapy });
  await page.getByLabel('For what, in a few words?').fill('Hard to understand');
  await press(page, 'Record that the service is asked');
  assert.match(await page.title(), /^Error: /);
  assert.match(await main(page), /Say who consented\. If nobody has been asked yet/);
  assert.equal(await page.getByLabel('For what, in a few words?').inputValue(), 'Hard to understand');
  await checkPage(page, `${name}-ask-errors`);
  await page.getByLabel('Name of who consented').fill('Mrs Jones, mother');
  await fillDay(page, 'consent_on', day);
  const sent = page.getByRole('group', { name: /What goes along/ }).getByRole('checkbox').first();
  await sent.check();
  await fillDay(page, 'for', later(day, 28));
  await checkPage(page, `${name}-ask-filled`);
  await press(page, 'Record that the service is asked');
  assert.match(await page.getByRole('alert').innerText(), /stands on Today/);
  assert.match(await main(page), /Mrs Jones, mother: given/);
  await checkPage(page, `${name}-asked`);
  await page.goto(today(page));
  const waiting = page.locator('li', { hasText: 'Hard to understand' });
  assert.match(await waiting.innerText(), /Advice asked of: Speech and language therapy/);
  await leadOn(page, () => waiting.getByRole('button').click());
  assert.equal(await heading(page), therapy);
  return day;
}

/** What comes is recorded with the report as a file, and leads on. */
async function receive(page, name) {
  await leadOn(page, () => page.getByRole('button', { name: 'Record the advice that came' }).click());
  await checkPage(page, `${name}-advice-form`);
  assert.equal(await page.getByLabel('Which service?').inputValue(), 'speech_and_language');
  await press(page, 'Record the advice');
  assert.match(await page.title(), /^Error: /);
  await checkPage(page, `${name}-advice-errors`);
  await page.getByLabel('Title of the report or letter').fill('Report of Ann Lee');
  await page.getByLabel(/^Ways of helping/).fill(ways.join('\n'));
  await page.setInputFiles('input[type=file]', { name: 'Report.txt', mimeType: 'text/plain', buffer: Buffer.from('Seen in class.') });
  await page.getByRole('radio', { name: 'Only the SENCO and the head' }).check();
  await press(page, 'Record the advice');
  assert.match(await page.getByRole('alert').innerText(), /The advice is recorded/);
  assert.match(await main(page), /Report\.txt/);
  await checkPage(page, `${name}-advice`);
  return page.url().replace(/\?.*/, '');
}

/** From the page of the advice with the keyboard alone; what the law still wants is overridden with a reason or is there. */
async function moveOn(page, school) {
  const button = page.getByRole('button', { name: school.move });
  await tabTo(page, button);
  await leadOn(page, () => page.keyboard.press('Enter'));
  assert.equal(await heading(page), school.move);
  await checkPage(page, `${school.name}-move`);
  for (const box of await page.locator('textarea[name^="override-"]').all()) await box.fill('Seen by the therapist and the SENCO.');
  await page.locator('[name="reason"]').fill('The therapist advises more than the school can give alone.');
  const record = page.getByRole('button', { name: school.move });
  await tabTo(page, record);
  await leadOn(page, () => page.keyboard.press('Enter'));
  assert.equal(await heading(page), 'Recorded', await main(page));
  await checkPage(page, `${school.name}-moved`);
}

/** The review of the plan before, so that the next can be issued. */
async function review(page, child, school) {
  await page.goto(`${child}/review/${school.plan}`);
  const groups = page.locator('fieldset:has(input[name^="outcome."])');
  for (let i = 0; i < await groups.count(); ++i) await groups.nth(i).getByRole('radio', { name: 'Not met', exact: true }).check();
  await page.getByLabel('Parent or carer', { exact: true }).fill('We practise at home.');
  await page.getByLabel('The child or young person', { exact: true }).fill('I like the pictures.');
  await page.getByRole('radio', { name: 'Carry on' }).check();
  await press(page, 'Record the review');
  assert.match(page.url(), /\/begin\?done=reviewed$/, await main(page));
}

/** One tap, here with the keyboard, takes a way of helping in with whose it is and of which day. */
async function plan(page, advice, school) {
  await page.goto(advice);
  const button = page.getByRole('button', { name: /^Write the next / });
  await tabTo(page, button);
  await leadOn(page, () => page.keyboard.press('Enter'));
  await press(page, 'Begin the draft');
  assert.match(page.url(), /\/edit$/);
  const offered = page.getByRole('button', { name: new RegExp(`^Take it in.*${ways[1]}$`) });
  await checkPage(page, `${school.name}-plan-offered`);
  await tabTo(page, offered);
  await leadOn(page, () => page.keyboard.press('Enter'));
  assert.match(page.url(), new RegExp(`#${school.section}\\.`));
  assert.equal(await offered.count(), 0, 'what is in the plan is not offered again');
  const row = page.locator(`fieldset[id="${new URL(page.url()).hash.slice(1)}"]`);
  assert.equal(await row.locator('select').first().inputValue(), 'speech_and_language');
  assert.match(await row.locator('input[type=text][name$=".advised_on"]').inputValue(), /^\d{4}-\d\d-\d\d$/);
  await checkPage(page, `${school.name}-plan-taken`);
}

async function issue(page, child, school, soon) {
  await page.goto(`${child}/plan/${school.plan}/issue`);
  const missing = await page.locator('#before a[href*="/edit#"]').evaluateAll((all) => all.map((a) => a.hash.slice(1)));
  if (missing.length > 0) {
    await page.goto(`${child}/plan/${school.plan}/edit`);
    for (const each of missing.map(decodeURIComponent)) {
      const field = page.locator(`[name="${each}"]`).first();
      await field.fill(/_on$/.test(each) ? soon : 'Said at the meeting.');
    }
    await press(page, 'Save and go to issue');
  }
  if (await page.locator('[name="review_on-day"]').count() > 0) await fillDay(page, 'review_on', soon);
  await chooseWhoSeesTheChild(page);
  await press(page, 'Issue it');
  assert.match(await page.getByRole('alert').innerText(), /is issued/);
  assert.match(await main(page), new RegExp(ways[1]));
  assert.match(await main(page), new RegExp(therapy));
  await checkPage(page, `${school.name}-plan-issued`);
}

/** On a phone without script: the therapist comes, is missed, and stops coming. */
async function visits(page, child, school) {
  await page.goto(`${child}/specialists/begin`);
  await page.getByLabel('Which service?').selectOption({ label: therapy });
  await page.getByLabel('Who comes?').fill('Ann Lee');
  await page.getByLabel(/A visit every how many weeks/).fill('6');
  const day = await dayOf(page);
  await press(page, 'Record that it began');
  assert.equal(await heading(page), `${therapy}: Ann Lee`);
  const involved = page.url().replace(/\?.*/, '');
  await leadOn(page, () => page.getByRole('button', { name: 'Arrange a visit' }).click());
  await fillDay(page, 'for', day);
  await page.getByLabel(/At what time/).fill('9:30');
  await press(page, 'Arrange a visit');
  await page.goto(today(page));
  const line = page.locator('li', { hasText: `Visit: ${therapy}, 09:30` });
  assert.equal(await line.count(), 1);
  await leadOn(page, () => line.getByRole('button').click());
  await page.getByRole('radio', { name: 'Missed', exact: true }).check();
  await press(page, 'Record a visit');
  assert.match(await page.title(), /^Error: /);
  await page.getByLabel(/^If not/).selectOption({ label: 'Staff away' });
  await press(page, 'Record a visit');
  assert.match(await main(page), /Missed: staff away/);
  await page.goto(`${involved}/visit`);
  await page.getByRole('radio', { name: 'Held', exact: true }).check();
  await press(page, 'Record a visit');
  assert.match(await main(page), /is recorded already/, 'a day has one visit');
  await page.goto(`${involved}/end`);
  await page.getByLabel('Why did it end?').fill('Speech is clear now.');
  await press(page, 'Record the end');
  assert.match(await main(page), /Speech is clear now/);
  return involved;
}

/** What the child's page and the page of specialists say of all this. */
async function see(page, child, involved, school) {
  for (const [address, name] of [
    [involved, 'involved'], [`${involved}/visit`, 'visit'], [`${child}/specialists`, 'specialists'],
    [`${child}/specialists/begin`, 'begin'], [`${child}/diagnosis`, 'diagnosis'], [child, 'child'],
  ]) {
    await page.goto(address);
    await checkPage(page, `${school.name}-${name}`);
  }
  assert.match(await main(page), /2 ways of helping/);
  if (school.moved) assert.match(await page.locator('.sw-steps').first().innerText(), new RegExp(school.moved));
}

/** A teacher sees what to do, and not the report that was kept back. */
async function teach(page, server, advice, school) {
  await signInPractice(page, server, `teacher.${school.name}`);
  const answer = await page.goto(advice);
  if (answer.status() === 404) return;
  assert.match(await main(page), new RegExp(ways[0]));
  assert.doesNotMatch(await main(page), /Report\.txt|Report of Ann Lee/);
  await checkPage(page, `${school.name}-advice-teacher`);
}

async function visitSchool(browser, server, school) {
  const wide = await browser.newContext({ viewport: { width: 1280, height: 900 } });
  const plain = await browser.newContext({ viewport: { width: 360, height: 740 }, javaScriptEnabled: false });
  const other = await browser.newContext({ viewport: { width: 1280, height: 900 } });
  const senco = await wide.newPage();
  await signInPractice(senco, server, `senco.${school.name}`);
  const child = await findChild(senco, server, school);
  const day = await ask(senco, child, school.name);
  const advice = await receive(senco, school.name);
  await review(senco, child, school);
  if (school.move) {
    await senco.goto(advice);
    await moveOn(senco, school);
  }
  await plan(senco, advice, school);
  await issue(senco, child, school, later(day, 60));
  const phone = await plain.newPage();
  await signInPractice(phone, server, `senco.${school.name}`);
  const involved = await visits(phone, child, school);
  await see(senco, child, involved, school);
  await teach(await other.newPage(), server, advice, school);
  for (const context of [wide, plain, other]) await context.close();
}

async function journey(browser, server) {
  for (const school of schools) await visitSchool(browser, server, school);
  console.log('plus: asked, advised, moved, planned and visited, in a school of each law');
}

await travel((program) => startServer(program, makePractice(program)), journey);
