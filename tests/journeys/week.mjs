// An assistant's week by phone in a practice school: sessions recorded in one tap, a group in one, a bad line on which nothing is
// lost and nothing recorded twice, the same without script; what the child's page, the plan and the review then say, and what
// stands on the paper that the family gets. Help that begins and ends between two plans.
import assert from 'node:assert/strict';
import { checkPage, follow, heading, leadOn, makePractice, press, signInPractice, startServer, travel, waitForWords } from './browser.mjs';

const phone = { width: 360, height: 740 };

// A card that was tapped on hides its buttons.
const cards = (page) => page.locator('[data-session-card]:has([data-session-tap]:not([hidden]) button[value="held"])');
const happened = (card) => card.locator('button[name="outcome"][value="held"]').first();
/** A child of the first card that can be tapped on: its own, or one of its group. */
const nextChild = (page) => cards(page).first().locator('a[href*="/children/"]').first().getAttribute('href');

/** With script: the card says so, and nothing is left to be sent. */
async function tapWithScript(page) {
  const card = cards(page).first();
  const toGive = async () => Number(/: (\d+) session/.exec(await page.locator('.sw-sub').innerText())?.[1] ?? 0);
  const before = await toGive();
  const closes = !(await card.getAttribute('data-open')).includes('more');
  const week = await card.locator('[data-counts]').elementHandle();
  const count = Number.parseInt(await week.textContent(), 10);
  const sent = page.waitForResponse((response) => response.request().method() === 'POST');
  await happened(card).click();
  assert.equal((await sent).status(), 200);
  await waitForWords(page.locator('.sw-tapped'), /Recorded: held/);
  await waitForWords(page.locator('[data-sessions-state]'), /Everything is sent/);
  assert.equal(await toGive(), closes ? before - 1 : before, 'what is to give is counted on');
  assert.equal(Number.parseInt(await week.textContent(), 10), count + 1, 'and so is the week of the card');
  await checkPage(page, 'sessions-tapped');
}

const kept = (page) => page.evaluate(() => JSON.parse(localStorage.getItem('stepwell-sessions') ?? '[]'));

/** Without a connection the taps are kept, said to be kept, and sent when it is back, also from the page as it is loaded anew. */
async function tapOnABadLine(page, context) {
  await page.reload();
  const before = await cards(page).count();
  assert.ok(before >= 2, 'two sessions are left to be recorded');
  await context.setOffline(true);
  await happened(cards(page).first()).click();
  await waitForWords(page.locator('[data-sessions-state]'), /1 tap is not sent yet/);
  await happened(cards(page).first()).click();
  await waitForWords(page.locator('[data-sessions-state]'), /2 taps are not sent yet/);
  await checkPage(page, 'sessions-not-sent');
  const taps = await kept(page);
  assert.equal(taps.length, 2);
  assert.doesNotMatch(JSON.stringify(taps), /csrf/);
  for (const tap of taps) {
    assert.match(tap.body, /slot=[a-z0-9]{16}\./);
    assert.doesNotMatch(decodeURIComponent(tap.body), /[A-Z][a-z]+ [A-Z][a-z]+/, 'no name is kept on the device');
  }
  await context.setOffline(false);
  await waitForWords(page.locator('[data-sessions-state]'), /Everything is sent/);
  assert.deepEqual(await kept(page), []);
  // As if the answer had been lost on the way: the same taps come again.
  await page.evaluate((all) => localStorage.setItem('stepwell-sessions', JSON.stringify(all)), taps);
  await page.reload();
  await waitForWords(page.locator('[data-sessions-state]'), /Everything is sent/);
  assert.equal(await page.locator('.govuk-error-message').count(), 0);
}

/** The forms are forms: the answer is a page. Returns the reason that was pressed. */
async function tapWithoutScript(page) {
  const card = cards(page).first();
  await card.locator('summary').first().click();
  const missed = card.locator('button[name="missed"]').first();
  const whom = await missed.locator('.govuk-visually-hidden').textContent();
  const reason = (await missed.textContent()).replace(whom, '').trim();
  await Promise.all([page.waitForEvent('domcontentloaded'), missed.click()]);
  assert.match(await page.getByRole('alert').innerText(), /Recorded: missed/);
  return reason;
}

async function changeOwn(page) {
  const own = page.locator('[data-session-card]:has(input[name="instead"])').first();
  await own.locator('summary', { hasText: 'Change it' }).first().click();
  await Promise.all([page.waitForEvent('domcontentloaded'), own.getByRole('button', { name: /Take it back/ }).first().click()]);
  assert.match(await page.getByRole('alert').innerText(), /Taken back/);
  await checkPage(page, 'sessions-taken-back');
}

/** What the family reads of it: the plan on paper, with what was promised and what came of it. */
async function readPaper(senco, server, child, name = '') {
  await senco.goto(`${server.url}${child}`);
  const href = await senco.getByRole('link', { name: 'Open the plan' }).first().getAttribute('href');
  await senco.goto(`${server.url}${href}/print`);
  assert.doesNotMatch(await senco.getByRole('main').innerText(), /Promised \d+/, 'the plan alone stays short');
  await follow(senco, 'Print it with the help given and the pictures of progress');
  if (name !== '') await checkPage(senco, name);
  await senco.emulateMedia({ media: 'print' });
  const words = await senco.locator('.sw-given').innerText();
  assert.equal(await senco.getByRole('main').getByRole('button').count(), 0, 'paper has no buttons');
  await senco.emulateMedia({ media: 'screen' });
  const sums = { happened: 0, missed: 0, words };
  for (const [, happened, missed] of words.matchAll(/Promised \d+, happened (\d+)(?:, in part \d+)?, missed (\d+)/g)) {
    sums.happened += Number(happened);
    sums.missed += Number(missed);
  }
  return sums;
}

/** The copy of the record for the family says it too, of the school year. */
async function readFamilyCopy(senco, server, child) {
  await senco.goto(`${server.url}${child}/record-copy?for=records`);
  const words = await senco.getByRole('main').innerText();
  assert.match(words, /Help promised and given this school year\s+\S.*[Hh]appened \d+/s);
  await checkPage(senco, 'copy-for-the-family');
}

/** Help that is in no plan begins and ends on pages of its own. */
async function beginAndEnd(senco, server, child) {
  await senco.goto(`${server.url}${child}/help`);
  await follow(senco, 'Begin other help');
  assert.equal(await heading(senco), 'Begin help');
  await checkPage(senco, 'help-begin');
  await press(senco, 'Begin help');
  assert.match(await senco.title(), /^Error: /);
  assert.match(await senco.getByRole('main').innerText(), /Say what is given/);
  await checkPage(senco, 'help-begin-errors');
  await senco.getByLabel('What is given?').fill('Talk partners');
  await senco.getByLabel(/^How many times a week/).fill('2');
  await senco.getByLabel(/^How many minutes each time/).fill('15');
  await senco.getByLabel('Which kind of help?').selectOption({ index: 1 });
  await senco.getByLabel('Which level of help?').selectOption({ index: 1 });
  await press(senco, 'Begin help');
  assert.match(await senco.getByRole('alert').innerText(), /the help has begun/);
  await checkPage(senco, 'help-begun');
  const line = senco.locator('.sw-given > li', { hasText: 'Talk partners' });
  await leadOn(senco, () => line.getByRole('link', { name: /^End this help/ }).click());
  await checkPage(senco, 'help-end');
  await press(senco, 'End this help');
  assert.match(await senco.getByRole('main').innerText(), /Say why it ends/);
  await checkPage(senco, 'help-end-errors');
  await senco.getByLabel('Why does it end?').fill('Begun for the wrong child.');
  await press(senco, 'End this help');
  assert.match(await senco.getByRole('alert').innerText(), /the help has ended/);
}

/** The child's page, the plan and the review say the same. */
async function seeWhatItSays(senco, server, child) {
  await senco.goto(`${server.url}${child}`);
  const words = await senco.getByRole('main').innerText();
  assert.match(words, /Promised \d+, happened \d+(, in part \d+)?, missed \d+/);
  await checkPage(senco, 'child-with-help');
  await follow(senco, 'See all help, and how it is going');
  await checkPage(senco, 'help-of-child');
  await senco.goto(`${server.url}${child}`);
  await senco.getByRole('link', { name: 'Open the plan' }).first().click();
  await senco.waitForLoadState();
  assert.match(await senco.getByRole('main').innerText(), /Promised \d+, happened \d+/);
  await checkPage(senco, 'plan-with-help');
  const document = /\/plan\/([^/?]+)/.exec(senco.url())[1];
  await senco.goto(`${server.url}${child}/review/${document}`);
  assert.match(await senco.getByRole('main').innerText(), /Promised \d+, happened \d+/);
  await checkPage(senco, 'review-with-help');
}

/** Somebody is away: the SENCO marks what falls out in one form. */
async function markAway(senco, server, school, name) {
  await senco.goto(`${server.url}${school}/help`);
  assert.equal(await heading(senco), 'Provision map');
  await checkPage(senco, 'map-of-help');
  await follow(senco, 'Adults: hours used and free');
  await checkPage(senco, 'adults');
  await senco.goto(`${server.url}${school}/away`);
  await senco.getByLabel('Who is away?').selectOption({ label: name });
  await press(senco, 'Show the sessions');
  await checkPage(senco, 'away');
  const boxes = senco.locator('input[name="slot"]');
  for (const box of await boxes.all()) await box.uncheck();
  await press(senco, 'Record that they are missed');
  await checkPage(senco, 'away-error');
  await boxes.first().check();
  await press(senco, 'Record that they are missed');
  assert.match(await senco.getByRole('alert').innerText(), /1 session is recorded as missed/);
}

async function journey(browser, server) {
  const context = await browser.newContext({ viewport: phone });
  const assistant = await context.newPage();
  await signInPractice(assistant, server, 'assistant.bryn');
  const school = /\/schools\/\w+/.exec(assistant.url())[0];
  await assistant.goto(`${server.url}${school}/sessions`);
  assert.equal(await heading(assistant), 'My sessions');
  await checkPage(assistant, 'sessions');
  const senco = await (await browser.newContext({ viewport: { width: 1280, height: 900 } })).newPage();
  await signInPractice(senco, server, 'senco.bryn');
  const child = await nextChild(assistant);
  const before = await readPaper(senco, server, child);
  await tapWithScript(assistant);
  const after = await readPaper(senco, server, child, 'plan-for-the-family');
  assert.equal(after.happened, before.happened + 1, after.words);
  await tapOnABadLine(assistant, context);
  await changeOwn(assistant);
  const plain = await browser.newContext({ viewport: phone, javaScriptEnabled: false });
  const without = await plain.newPage();
  await signInPractice(without, server, 'assistant.bryn');
  await without.goto(`${server.url}${school}/sessions`);
  const other = await nextChild(without);
  const unmissed = await readPaper(senco, server, other);
  const reason = await tapWithoutScript(without);
  const missed = await readPaper(senco, server, other);
  assert.equal(missed.missed, unmissed.missed + 1, missed.words);
  assert.match(missed.words.toLowerCase(), new RegExp(`missed \\d+: [^.]*${reason.toLowerCase()} \\d+`));
  await readFamilyCopy(senco, server, other);
  await seeWhatItSays(senco, server, child);
  await beginAndEnd(senco, server, child);
  await markAway(senco, server, school, 'Ann Trefor');
}

await travel((program) => startServer(program, makePractice(program)), journey);
console.log('week: sessions by phone, with and without a line, what plan, review and page then say, and what the family reads');
