// The first day of a school: an administrator brings in the children from a file; the SENCO finds nothing overdue, and what
// has to be found out; one review day is typed under starting positions.
import assert from 'node:assert/strict';
import { fileURLToPath } from 'node:url';
import { checkPage, expectHeading, follow, leadOn, press, startServer, travel } from './browser.mjs';
import { addLead, beginSchool } from './parts/new_school.mjs';

const file = fileURLToPath(new URL('../../demo/exton-primary.csv', import.meta.url));

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

/** On a phone a child is a line or two: name, class and stage; a tap shows the rest, which stands open where there is room. */
async function lookOnAPhone(page) {
  const rows = page.locator('.sw-start:not(:target)');
  const days = rows.first().getByLabel('Last review').first();
  assert.equal(await days.isVisible(), true, 'nothing is folded where there is room');
  const size = page.viewportSize();
  await page.setViewportSize({ width: 360, height: size.height });
  assert.equal(await days.isVisible(), false);
  assert.equal(await rows.first().getByLabel('Stage').isVisible(), true);
  const heights = await rows.evaluateAll((all) => all.map((row) => row.getBoundingClientRect().height));
  const mean = heights.reduce((sum, height) => sum + height, 0) / heights.length;
  assert.ok(mean < 160, `a row is ${mean} pixels high on a phone`);
  await rows.first().locator('summary').click();
  assert.equal(await days.isVisible(), true, 'a tap opens it');
  await rows.first().locator('summary').click();
  await page.setViewportSize(size);
}

async function typeOneReview(page) {
  const first = page.getByRole('link', { name: /^Give it under starting positions/ }).first();
  await leadOn(page, () => first.click());
  await expectHeading(page, 'Starting positions', 'starting-positions');
  await lookOnAPhone(page);
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
  const { admin, lead: senco } = await beginSchool(browser, server, 'Exton Primary School', /England/);
  await follow(admin, 'Staff');
  await addLead(admin, senco, server, 'SENCO');
  await bringIn(admin, server);
  await beginDay(senco, server);
  await typeOneReview(senco);
}

await travel(startServer, journey);
console.log('import: a school brought in, nothing overdue, one review day found out');
