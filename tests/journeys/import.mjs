// The first day of a school: an administrator brings in the children from a file; the SENCO finds nothing overdue, and what
// has to be found out; one review day is typed under starting positions.
import assert from 'node:assert/strict';
import { fileURLToPath } from 'node:url';
import { checkPage, follow, heading, leadOn, press, startServer, travel } from './browser.mjs';

const password = 'seven quiet herons over slate';
const sencoPassword = 'green kettle under nine bridges';
const file = fileURLToPath(new URL('../../demo/exton-primary.csv', import.meta.url));

async function expectHeading(page, words, name) {
  assert.equal(await heading(page), words);
  if (name !== undefined) await checkPage(page, name);
}

async function setUp(page, server) {
  await page.goto(`${server.url}/set-up`);
  await page.getByLabel('Code', { exact: true }).fill(server.setUpCode);
  await page.getByLabel('Name of the school').fill('Exton Primary School');
  await page.getByLabel('Your name').fill('Ada Lovegrove');
  await page.getByRole('radio', { name: /England/ }).first().check();
  await page.getByLabel('Kind of school').selectOption({ label: 'Primary school' });
  await page.getByLabel('Sign-in name').fill('ada');
  await page.getByLabel('Password', { exact: true }).fill(password);
  await press(page, 'Set up the school');
  await signIn(page, 'ada', password);
}

async function signIn(page, name, secret) {
  await page.getByLabel('Sign-in name').fill(name);
  await page.getByLabel('Password', { exact: true }).fill(secret);
  await press(page, 'Sign in');
  await expectHeading(page, 'Today');
}

/** A SENCO, with the code on paper. */
async function addSenco(admin, senco, server) {
  await follow(admin, 'Staff');
  await press(admin, 'Add somebody');
  await admin.getByLabel('Their name').fill('Siân Parry');
  await press(admin, 'Add to the staff');
  const person = admin.url().split('?')[0];
  await follow(admin, 'Give a post');
  await admin.getByRole('radio', { name: 'SENCO' }).check();
  await press(admin, 'Give this post');
  await admin.goto(person);
  await follow(admin, 'Print a code');
  await press(admin, 'Make the code');
  const code = await admin.locator('.sw-paper__code').innerText();
  await senco.goto(`${server.url}/code`);
  await senco.getByLabel('Code', { exact: true }).fill(code);
  await press(senco, 'Continue');
  await senco.getByLabel('Sign-in name').fill('sian');
  await senco.getByLabel('Password', { exact: true }).fill(sencoPassword);
  await press(senco, 'Save and go to sign-in');
  await signIn(senco, 'sian', sencoPassword);
}

async function bringIn(page, server) {
  await page.goto(server.url);
  await follow(page, 'Bring in the children from a file');
  await press(page, 'Look at the file');
  assert.match(await page.title(), /^Error: /);
  await checkPage(page, 'import-no-file');
  await page.locator('input[type=file]').setInputFiles(file);
  await press(page, 'Look at the file');
  await expectHeading(page, 'Check what was understood', 'import-check');
  const main = await page.getByRole('main').innerText();
  assert.match(main, /headings in row 4/);
  assert.doesNotMatch(main, /“[EKNS]”|"[EKNS]"/);
  await page.getByText('Correct how the file was read').click();
  await checkPage(page, 'import-correct');
  await press(page, 'Read the file again');
  await expectHeading(page, 'Check what was understood');
  await press(page, 'Import the children');
  await expectHeading(page, 'The children are in', 'import-done');
  assert.match(await page.getByRole('main').innerText(), /Tell the SENCO/);
}

async function beginDay(page, server) {
  await page.goto(server.url);
  await expectHeading(page, 'Today', 'import-today');
  assert.equal(await page.locator('section[aria-labelledby=late]').count(), 0, 'nothing is late');
  assert.equal(await page.locator('section[aria-labelledby=later-than-meant]').count(), 0, 'nothing is later than meant');
  await follow(page, 'Everything that has to be found out');
  await expectHeading(page, 'To find out', 'to-find-out');
  assert.ok((await page.locator('.sw-find-out > li').count()) > 5, 'there is something to find out');
}

async function typeOneReview(page) {
  const first = page.getByRole('link', { name: /^Give it under starting positions/ }).first();
  await leadOn(page, () => first.click());
  await expectHeading(page, 'Starting positions', 'starting-positions');
  const row = page.locator(new URL(page.url()).hash);
  await row.getByLabel('Last review').fill('soon');
  await press(page, 'Save the starting positions');
  assert.match(await page.title(), /^Error: /);
  await checkPage(page, 'starting-positions-errors');
  const box = page.locator('.govuk-input--error');
  assert.equal(await box.inputValue(), 'soon');
  await box.fill('01/07/2026');
  const plan = page.locator('.sw-start', { has: box }).getByLabel('Plan', { exact: true });
  if ((await plan.inputValue()) === '') await plan.selectOption({ index: 1 });
  await press(page, 'Save the starting positions');
  assert.match(await page.getByRole('alert').innerText(), /1 row was changed/);
}

async function journey(browser, server) {
  const wide = await browser.newContext({ viewport: { width: 1280, height: 900 } });
  const admin = await wide.newPage();
  const senco = await (await browser.newContext({ viewport: { width: 1280, height: 900 } })).newPage();
  await setUp(admin, server);
  await addSenco(admin, senco, server);
  await bringIn(admin, server);
  await beginDay(senco, server);
  await typeOneReview(senco);
}

await travel(startServer, journey);
console.log('import: a school brought in, nothing overdue, one review day found out');
