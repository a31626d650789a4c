// The yearly reports of a class in England, from preparing to given; letters that are kept as they were sent; questions
// answered in a meeting; a copy of the record. In both practice schools, wide and on a phone.
import assert from 'node:assert/strict';
import { checkPage, follow, heading, leadOn, makePractice, press, signInPractice, startServer, travel } from './browser.mjs';

const pages = (pdf) => pdf.toString('latin1').match(/\/Type\s*\/Page[^s]/g).length;
/** As it lies on the paper: its sides are counted, and a picture stays where pictures are wanted. */
async function paper(page, name) {
  await page.emulateMedia({ media: 'print' });
  if (process.env.PICTURES) await page.screenshot({ path: `${process.env.PICTURES}/${name}.png`, fullPage: true });
  const sides = pages(await page.pdf({ format: 'A4' }));
  await page.emulateMedia({ media: 'screen' });
  return sides;
}
const mainText = (page) => page.getByRole('main').innerText();
const schoolOf = (page) => /^(.*\/schools\/[^/]+)/.exec(page.url())[1];

/** The first child who has help, by the link on Today. */
async function childOnToday(page) {
  await page.goto(`${schoolOf(page)}/today`);
  const links = await page.locator('a[href*="/children/"]').evaluateAll((all) => all.map((link) => link.href));
  const child = links.map((link) => /^(.*\/children\/[^/?#]+)/.exec(link)?.[1]).find(Boolean);
  assert.ok(child, 'somebody has help');
  return child;
}

async function addContact(page, child, name, restriction = '') {
  await page.goto(`${child}/contacts/add`);
  await page.getByLabel('Name', { exact: true }).fill(name);
  await page.getByLabel('What are they to the child?').fill('Parent');
  await page.getByRole('radio', { name: 'Yes' }).check();
  if (restriction !== '') await page.getByLabel(/restriction|must not/i).first().fill(restriction);
  await press(page, 'Save the contact');
}

/** The words of a letter of a Welsh law, by a link that works without script, and back again. */
async function readInWelsh(page, name) {
  const words = () => page.getByLabel('Letter', { exact: true });
  await leadOn(page, () => page.getByRole('link', { name: 'Cymraeg', exact: true }).click());
  assert.equal(await words().getAttribute('lang'), 'cy');
  assert.match(await words().inputValue(), /20 Tachwedd 2018\s+Annwyl /);
  await checkPage(page, `${name}-letter-welsh`);
  await leadOn(page, () => page.getByRole('link', { name: 'English', exact: true }).click());
  assert.match(await words().inputValue(), /20 November 2018\s+Dear /);
}

/** Nobody who must not be written to is written to; the letter that is sent opens later as it was. */
async function sendLetter(page, child, name) {
  await addContact(page, child, 'Nia Stone');
  await addContact(page, child, 'John Black', 'Court order: no contact');
  await page.goto(`${child}/letters`);
  await checkPage(page, `${name}-letters`);
  await leadOn(page, () => page.locator('a[href$="/letters/meeting_confirmation"]').click());
  await checkPage(page, `${name}-letter`);
  if (name === 'bryn') await readInWelsh(page, name);
  assert.match(await mainText(page), /Court order: no contact/);
  assert.equal(await page.getByRole('checkbox', { name: /John Black/ }).count(), 0);
  assert.ok(await page.getByRole('checkbox', { name: /Nia Stone/ }).isChecked());
  await page.getByLabel('Somebody else').fill('john black');
  await press(page, 'Show it for printing');
  assert.match(await page.title(), /^Error: /);
  assert.match(await mainText(page), /John Black must not be written to/);
  await checkPage(page, `${name}-letter-errors`);
  await page.getByLabel('Somebody else').fill('');
  await page.getByLabel('Letter', { exact: true }).fill('Dear Nia Stone\n\nThis is how it stood on the paper.');
  await press(page, 'Show it for printing');
  assert.equal(await paper(page, `${name}-letter-on-paper`), 1, 'one side of paper');
  await checkPage(page, `${name}-letter-paper`);
  await press(page, 'Record that it was sent');
  assert.match(await mainText(page), /Say how it was sent/);
  await page.getByRole('radio', { name: 'By post' }).check();
  await press(page, 'Record that it was sent');
  assert.equal(await heading(page), 'Recorded');
  await page.goto(child);
  const sent = page.locator('.sw-sent a').first();
  assert.match(await page.locator('.sw-sent').innerText(), /to Nia Stone, by post/);
  await leadOn(page, () => sent.click());
  assert.match(await page.locator('.sw-letter').innerText(), /This is how it stood on the paper\./);
  await checkPage(page, `${name}-letter-sent`);
}

async function askQuestions(page, child, name) {
  await page.goto(`${child}/questions`);
  await checkPage(page, `${name}-questions`);
  await leadOn(page, () => page.locator('main a[href*="/questions/"]').first().click());
  assert.match(await mainText(page), /The record says/);
  await checkPage(page, `${name}-questions-sheet`);
  await page.emulateMedia({ media: 'print' });
  assert.ok(await page.locator('.sw-room').first().isVisible(), 'there is room to write');
  assert.ok((await paper(page, `${name}-questions-on-paper`)) <= 3, 'a sheet, and no book');
  await page.getByRole('button', { name: 'Tick and answer them in the meeting' }).click();
  await page.waitForLoadState();
  await press(page, 'Put them into the notes');
  assert.match(await page.title(), /^Error: /);
  await checkPage(page, `${name}-answers-errors`);
  await page.getByLabel('Answer').first().fill('Reading is easier than writing.');
  await page.getByRole('checkbox', { name: 'Asked' }).nth(1).check();
  await press(page, 'Put them into the notes');
  assert.match(await page.getByRole('textbox', { name: 'What was said' }).inputValue(), /Reading is easier than writing\.\n.*Asked, and not answered yet\./);
}

async function copyRecord(page, child, name) {
  await page.goto(child);
  await follow(page, 'Make a copy of the whole record');
  assert.match(await mainText(page), /This is how it stood on the paper\./);
  await checkPage(page, `${name}-copy`);
  await press(page, 'Record that it was sent');
  assert.match(await page.title(), /^Error: /);
  await page.getByLabel('Who was it sent to?').fill('Another school');
  await page.getByRole('radio', { name: 'Electronically' }).check();
  await press(page, 'Record that it was sent');
  await page.goto(`${child}/letters`);
  // Above it stand the letters that can be written.
  await leadOn(page, () => page.locator('#sent + .sw-sent a').first().click());
  await follow(page, 'Open the copy as it was sent');
  assert.match(await mainText(page), /As it was sent on/);
}

/** The plan on paper has a picture of each target that was measured, and a table of it. */
async function printPlan(page, name) {
  await page.goto(`${schoolOf(page)}/today`);
  const children = await page.locator('a[href*="/children/"]').evaluateAll((all) =>
    [...new Set(all.map((link) => /^(.*\/children\/[^/?#]+)/.exec(link.href)?.[1]).filter(Boolean))]);
  for (const child of children.slice(0, 30)) {
    await page.goto(child);
    const plan = page.locator('main a[href*="/plan/"]').first();
    if ((await plan.count()) === 0) continue;
    const href = /^(.*\/plan\/[^/?#]+)/.exec(await plan.evaluate((link) => link.href))[1];
    await page.goto(`${href}/print?pictures=1`);
    const pictures = page.locator('.sw-plan-picture');
    const count = await pictures.count();
    if (count === 0) continue;
    assert.equal(await page.locator('.sw-plan-picture svg').count(), count);
    assert.equal(await page.locator('.sw-plan-picture table').count(), count);
    await checkPage(page, `${name}-plan-print`);
    await paper(page, `${name}-plan-on-paper`);
    return child;
  }
  assert.fail('no plan has a target that was measured');
}

/** Prepared, read, one finished by hand, printed at once, and given in one act. */
async function yearlyReports(page) {
  await page.goto(`${schoolOf(page)}/today`);
  await follow(page, 'Reports to parents');
  await checkPage(page, 'reports-not-begun');
  const className = await page.locator('select[name=class] option').nth(1).getAttribute('value');
  await page.locator('select[name=class]').selectOption(className);
  await leadOn(page, () => page.locator('form.sw-narrow button').click());
  await press(page, await page.getByRole('button', { name: /^Prepare the/ }).innerText());
  assert.match(await page.getByRole('alert').innerText(), /begun/);
  await checkPage(page, 'reports-begun');
  const list = page.url().split('?')[0] + `?class=${encodeURIComponent(className)}`;
  const edits = await page.locator('.sw-reports a[href$="/edit"]').evaluateAll((all) => all.map((link) => link.href));
  assert.ok(edits.length >= 2, `${edits.length} reports of ${className}`);
  for (const edit of edits) await finish(page, edit);
  await page.goto(list);
  assert.match(await mainText(page), new RegExp(`${edits.length} ready, 0 to be written`));
  await checkPage(page, 'reports-ready');
  await page.getByRole('button', { name: /^Print the/ }).click();
  await page.waitForLoadState();
  await checkPage(page, 'reports-print');
  const sides = await paper(page, 'reports-on-paper');
  assert.ok(sides >= edits.length, `${edits.length} reports on ${sides} sides`);
  await page.goto(list);
  await page.getByRole('button', { name: /^Record that the/ }).click();
  await page.waitForLoadState();
  await checkPage(page, 'reports-give');
  await press(page, 'Record them as given');
  assert.match(await page.title(), /^Error: /);
  await checkPage(page, 'reports-give-errors');
  await page.getByRole('radio', { name: 'By hand' }).check();
  await press(page, 'Record them as given');
  assert.match(await page.getByRole('alert').innerText(), new RegExp(`${edits.length} reports are recorded as given`));
  await checkPage(page, 'reports-given');
  await follow(page, await page.locator('.sw-reports h3 a').first().innerText());
  assert.match(await page.locator('.sw-sent').innerText(), /Yearly report on progress/);
  await leadOn(page, () => page.locator('.sw-sent a', { hasText: 'Yearly report' }).first().click());
  assert.match(await mainText(page), /Gets on well in every subject\./);
  await checkPage(page, 'report-as-given');
  return edits.length;
}

/** What the record could not say is written by hand. */
async function finish(page, edit) {
  await page.goto(edit);
  const empty = page.getByRole('main').locator('textarea');
  for (let i = 0; i < (await empty.count()); ++i)
    if ((await empty.nth(i).inputValue()) === '') await empty.nth(i).fill('Gets on well in every subject.');
  await press(page, 'Save');
}

await travel((program) => startServer(program, makePractice(program)), async (browser, server) => {
  const wide = await browser.newContext({ viewport: { width: 1280, height: 900 } });
  const page = await wide.newPage();
  let given = 0;
  for (const school of ['exton', 'bryn']) {
    await signInPractice(page, server, `senco.${school}`);
    const child = await childOnToday(page);
    await sendLetter(page, child, school);
    await askQuestions(page, child, school);
    await copyRecord(page, child, school);
    await printPlan(page, school);
    if (school === 'exton') given = await yearlyReports(page);
    else assert.equal(await page.goto(`${schoolOf(page)}/today`).then(() => page.getByRole('link', { name: 'Reports to parents' }).count()), 0);
    await wide.clearCookies();
  }
  console.log(`reports: letters kept as they were sent, questions answered, copies handed on; ${given} yearly reports given in one act`);
});
