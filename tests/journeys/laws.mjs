// The law for everybody: read in Welsh, without script too, and two laws side by side, on a phone one under the other. A SENCO sees what a
// census would refuse and comes to the form, and records for several children where they go next; a head asks what another law would mean.
import assert from 'node:assert/strict';
import { checkPage, follow, heading, leadOn, makePractice, openPractice, press, startServer, travel } from './browser.mjs';

const wide = { width: 1280, height: 900 };
const phone = { width: 360, height: 740 };
const mainText = (page) => page.getByRole('main').innerText();
const schoolOf = (page) => /\/schools\/\w+/.exec(page.url())[0];

/** Words that the law has in Welsh say so, and the address keeps the language. */
async function readInWelsh(page, name) {
  await page.goto(new URL('/law', page.url()).href);
  await checkPage(page, `${name}-laws`);
  await leadOn(page, () => page.locator('li', { hasText: 'the law of your school' }).getByRole('link').click());
  await checkPage(page, `${name}-law`);
  const english = await page.locator('h3').first().innerText();
  await leadOn(page, () => page.getByRole('link', { name: 'Cymraeg', exact: true }).click());
  assert.ok((await page.getByRole('main').locator('h3 > span[lang="cy"]').count()) > 4, 'stages have their Welsh names');
  assert.match(await mainText(page), /Welsh wording not seen in a source/);
  await checkPage(page, `${name}-law-welsh`);
  await leadOn(page, () => page.getByRole('link', { name: 'English', exact: true }).click());
  assert.equal(await page.locator('h3').first().innerText(), english);
}

/** A rule is one line that opens by a tap; a link from elsewhere arrives at its name, and finds the rest open. */
async function openRules(page, address) {
  await page.goto(address);
  const rules = page.locator('article[id^="rule-"]');
  assert.equal(await rules.locator('details[open]').count(), 0, 'every rule is folded');
  const rest = (rule) => rule.locator('.govuk-summary-list').first();
  assert.equal(await rest(rules.first()).isVisible(), false);
  await rules.first().locator('summary').first().click();
  assert.equal(await rest(rules.first()).isVisible(), true, 'one tap opens it');
  const height = await page.evaluate(() => document.documentElement.scrollHeight);
  if (page.viewportSize().width < 400) assert.ok(height < 40_000, `${address} is ${height} pixels long on a phone`);
  const anchor = await rules.nth(1).getAttribute('id');
  await page.goto(new URL('/law', address).href);
  await page.goto(`${address}#${anchor}`);
  const named = page.locator(`[id="${anchor}"]`);
  await rest(named).waitFor({ timeout: 10_000 });
  assert.equal(await named.locator('h3').isVisible(), true, 'its name is in sight');
}

async function compare(page, one, other, name) {
  await page.goto(new URL('/law/compare', page.url()).href);
  await checkPage(page, `${name}-compare-empty`);
  await page.getByLabel('First law').selectOption(one);
  await page.getByLabel('Second law').selectOption(one);
  await press(page, 'Compare');
  assert.match(await page.getByRole('alert').innerText(), /Choose another law than the first/);
  await page.getByLabel('Second law').selectOption(other);
  await press(page, 'Compare');
  const cells = page.locator('.sw-two').first().locator('> div');
  const [left, right] = [await cells.nth(0).boundingBox(), await cells.nth(1).boundingBox()];
  const isWide = page.viewportSize().width > 800;
  assert.ok(isWide ? left.x + left.width <= right.x : left.y + left.height <= right.y, 'beside each other, or below');
  await checkPage(page, `${name}-compare`);
}

async function lookBeforeTheCensus(page, school, name) {
  await page.goto(`${school}/school`);
  await follow(page, 'Before the census');
  assert.equal(await heading(page), 'Before the census');
  await checkPage(page, `${name}-census`);
  await page.goto(`${school}/census/places`);
  await checkPage(page, `${name}-census-places`);
}

/** For all who are open, in one form; then Today has no line of it any more. */
async function sayWhereTheyGo(page, school, name) {
  await page.goto(`${school}/next-places`);
  await checkPage(page, `${name}-next`);
  const boxes = page.getByRole('checkbox');
  if ((await boxes.count()) === 0) return;
  await press(page, 'Record it for each');
  assert.match(await page.getByRole('alert').innerText(), /Tick at least one child/);
  await checkPage(page, `${name}-next-error`);
  for (const box of await boxes.all()) await box.check();
  await page.getByRole('radio').first().check();
  await page.getByLabel('Where to?').fill('The school on the hill');
  // A practice school has a day of its own.
  const year = Number(/The day here is \d+ \w+ (\d{4})/.exec(await page.locator('body').innerText())[1]) + 2;
  for (const [part, value] of [['Day', '1'], ['Month', '9'], ['Year', String(year)]]) await page.getByLabel(part, { exact: true }).fill(value);
  await press(page, 'Record it for each');
  assert.match(await mainText(page), /The school on the hill/);
  assert.equal(await page.getByRole('checkbox').count(), 0, 'nobody is open');
  await checkPage(page, `${name}-next-done`);
  await page.goto(`${school}/today`);
  assert.doesNotMatch(await mainText(page), /no next place recorded yet/);
}

async function askWhatIf(page, school, other, name) {
  await page.goto(`${school}/overview`);
  await follow(page, 'What if another law applied?');
  await page.getByLabel('Which law?').selectOption(other);
  for (const [part, value] of [['Day', '31'], ['Month', '2']]) await page.getByLabel(part, { exact: true }).fill(value);
  await press(page, 'Show it');
  assert.match(await page.getByRole('alert').innerText(), /There is no such day/);
  assert.equal(await page.getByLabel('Which law?').inputValue(), other, 'what was chosen is kept');
  await checkPage(page, `${name}-what-if-error`);
  for (const [part, value] of [['Day', '1'], ['Month', '9']]) await page.getByLabel(part, { exact: true }).fill(value);
  await press(page, 'Show it');
  assert.match(await mainText(page), /Who would be where/);
  assert.match(await mainText(page), /Left out: what opens only later/);
  await checkPage(page, `${name}-what-if`);
}

async function journey(browser, server) {
  const laws = {
    exton: ['england-send-2015', 'england-isp-draft'],
    bryn: ['wales-sen-2002', 'wales-aln-2021'],
  };
  for (const [name, [own, other]] of Object.entries(laws)) {
    const senco = await openPractice(browser, server, `senco.${name}`, wide);
    const school = `${server.url}${schoolOf(senco)}`;
    if (name === 'bryn') await readInWelsh(senco, name);
    await openRules(senco, `${server.url}/law/${own}`);
    await checkPage(senco, `${name}-law-rule`);
    await compare(senco, own, other, name);
    await lookBeforeTheCensus(senco, school, name);
    await sayWhereTheyGo(senco, school, name);
    const head = await openPractice(browser, server, `head.${name}`, wide);
    await askWhatIf(head, school, other, name);
    const plain = await openPractice(browser, server, `teacher.${name}`, phone, { javaScriptEnabled: false });
    await plain.goto(`${server.url}/law/compare?one=${own}&other=${other}&lang=cy`);
    assert.equal(await heading(plain), 'Compare two laws');
    await openRules(plain, `${server.url}/law/${own}`);
    for (const page of [senco, head, plain]) await page.context().close();
  }
  console.log('laws: in Welsh, each rule a line that opens, two side by side, before the census, where they go next, what another law would mean');
}

await travel((program) => startServer(program, makePractice(program)), journey);
