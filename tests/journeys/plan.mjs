// A plan through two cycles in a practice school: progress noted in two taps on a phone, a review that cannot skip a target,
// two people in one draft who lose nothing, a plan issued and printed on two sides, and the count of what was not met.
import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { checkPage, follow, heading, press, startBrowser, startServer, waitForWords } from './browser.mjs';

const password = 'four otters under lanterns';

async function signIn(page, server, name) {
  await page.goto(`${server.url}/sign-in`);
  await page.getByLabel('Sign-in name').fill(name);
  await page.getByLabel('Password', { exact: true }).fill(password);
  await press(page, 'Sign in');
}

/** A child of the teacher's class with a plan in use that nobody is writing anew. */
async function findChild(page, server) {
  const school = /\/schools\/\w+/.exec(page.url())[0];
  await page.goto(`${server.url}${school}/children`);
  const links = await page.locator('main a').evaluateAll((all) => all.map((link) => link.getAttribute('href')));
  const children = [...new Set(links.filter((href) => /\/children\/[a-z0-9]{16}$/.test(href)))];
  for (const child of children) {
    const answer = await page.goto(`${server.url}${child}/plan/iep`);
    if (answer.status() !== 200) continue;
    const text = await page.getByRole('main').innerText();
    if (text.includes('Version ') && text.includes('Note progress')) return `${server.url}${child}`;
  }
  throw new Error('no child with a plan');
}

/** Two taps from the page of the plan. */
async function noteProgress(page, child) {
  await page.goto(`${child}/plan/iep`);
  await checkPage(page, 'plan-phone');
  await follow(page, 'Note progress');
  await checkPage(page, 'plan-progress');
  await Promise.all([
    page.waitForEvent('domcontentloaded'),
    page.getByRole('button', { name: 'Going well' }).first().click(),
  ]);
  assert.match(await page.getByRole('alert').innerText(), /Going well/);
}

/** The first target is not met, every other is. Left out at first, the last one stops the review. */
async function holdReview(page, child, name) {
  await page.goto(`${child}/review/iep`);
  await checkPage(page, `review-${name}`);
  const groups = page.locator('fieldset:has(input[name^="outcome."])');
  const count = await groups.count();
  assert.ok(count > 0, 'the plan has targets');
  for (let i = 0; i < count - 1; ++i) {
    await groups.nth(i).getByRole('radio', { name: i === 0 ? 'Not met' : 'Met', exact: true }).check();
  }
  await page.getByLabel('Parent or carer', { exact: true }).fill('Reads at home now.');
  await page.getByLabel('The child or young person', { exact: true }).fill('I like the cards.');
  await page.getByRole('radio', { name: 'Carry on' }).check();
  await press(page, 'Record the review');
  assert.match(await page.title(), /^Error: /);
  await checkPage(page, `review-errors-${name}`);
  assert.equal(await page.getByLabel('Parent or carer', { exact: true }).inputValue(), 'Reads at home now.');
  await groups.nth(count - 1).getByRole('radio', { name: count === 1 ? 'Not met' : 'Met', exact: true }).check();
  await press(page, 'Record the review');
  assert.match(page.url(), /\/begin\?done=reviewed$/);
  await checkPage(page, `plan-begin-${name}`);
  return page.getByRole('main').innerText();
}

async function beginDraft(page) {
  await press(page, 'Begin the draft');
  assert.match(page.url(), /\/edit$/);
}

const field = (page, name) => page.locator(`[name="${name}"]`);

/** As the script does it: the field is left, and the page says that it was saved. */
async function write(page, name, text) {
  const saved = page.waitForResponse((response) => response.url().endsWith('/field'));
  await field(page, name).fill(text);
  await field(page, name).blur();
  return (await saved).status();
}

/** In different fields the two never meet; in one field the later one sees both texts and chooses. */
async function writeTogether(senco, teacher, child) {
  await teacher.goto(`${child}/plan/iep/edit`);
  await senco.goto(`${child}/plan/iep/edit`);
  assert.equal(await write(teacher, 'difficulty.tried', 'Word cards every morning.'), 200);
  assert.equal(await write(senco, 'difficulty.difficulty', 'Letters that look alike.'), 200);
  await waitForWords(senco.locator('[data-draft-also]'), /also writing here/);
  assert.equal(await write(teacher, 'monitoring.how', 'Improve, a tick for each word.'), 200);
  await waitForWords(teacher.locator('[id="monitoring.how-vague"]'), /You wrote “improve”/);
  assert.equal(await write(senco, 'monitoring.how', 'A count on Fridays.'), 409);
  const both = senco.getByRole('group', { name: 'Two people wrote here. Choose which text stays.' });
  assert.match(await both.innerText(), /a tick for each word/);
  assert.match(await both.innerText(), /A count on Fridays/);
  await checkPage(senco, 'plan-both-texts');
  const saved = senco.waitForResponse((response) => response.url().endsWith('/field'));
  await both.getByRole('button', { name: 'Keep what I wrote' }).click();
  assert.equal((await saved).status(), 200);
  await teacher.reload();
  assert.equal(await field(teacher, 'difficulty.tried').inputValue(), 'Word cards every morning.');
  assert.equal(await field(teacher, 'difficulty.difficulty').inputValue(), 'Letters that look alike.');
  assert.equal(await field(teacher, 'monitoring.how').inputValue(), 'A count on Fridays.');
}

/** The teacher drafts and hands over. */
async function handOver(teacher, child, to) {
  await teacher.goto(`${child}/plan/iep/edit`);
  await press(teacher, 'Save and hand over');
  await checkPage(teacher, 'plan-hand');
  await teacher.getByRole('radio', { name: to }).check();
  await press(teacher, 'Hand it over');
  assert.match(await teacher.getByRole('alert').innerText(), /is ready for/);
}

/** What is missing is named with the way to its field; then the plan is issued. */
async function issue(page, child, name) {
  await page.goto(`${child}/plan/iep/issue`);
  await checkPage(page, `plan-issue-${name}`);
  const missing = await page.locator('.govuk-error-summary a').evaluateAll((all) => all.map((a) => a.hash.slice(1)));
  assert.ok(missing.length > 0, 'what child and family say is asked for anew');
  await page.locator('.govuk-error-summary a').first().click();
  await page.waitForURL(/\/edit#/);
  for (const each of missing) {
    assert.equal(await write(page, decodeURIComponent(each), 'Said at the meeting.'), 200);
  }
  await checkPage(page, `plan-edit-${name}`);
  await press(page, 'Save and go to issue');
  assert.equal(await page.locator('.govuk-error-summary').count(), 0);
  await page.getByRole('checkbox', { name: 'Parent or carer' }).check();
  await press(page, 'Issue it');
  assert.match(await page.getByRole('alert').innerText(), /is issued\. Next: its review/);
  await checkPage(page, `plan-issued-${name}`);
  return Number(/Version (\d+)/.exec(await page.getByRole('main').innerText())[1]);
}

/** The sides that a printed plan has. */
async function sides(page, child) {
  await page.goto(`${child}/plan/iep/print`);
  await checkPage(page, 'plan-print');
  const pdf = await page.pdf({ format: 'A4' });
  return pdf.toString('latin1').match(/\/Type\s*\/Page[^s]/g).length;
}

async function journey(browser, server) {
  const senco = await (await browser.newContext({ viewport: { width: 1280, height: 900 } })).newPage();
  const phone = await (await browser.newContext({ viewport: { width: 360, height: 740 } })).newPage();
  await signIn(senco, server, 'senco.bryn');
  await signIn(phone, server, 'teacher.bryn');
  const child = await findChild(phone, server);
  await noteProgress(phone, child);
  assert.match(await holdReview(senco, child, 'first'), /not met in/);
  await beginDraft(senco);
  await writeTogether(senco, phone, child);
  await handOver(phone, child, 'Nerys Caradog');
  const first = await issue(senco, child, 'first');
  assert.ok((await sides(senco, child)) <= 2, 'two sides of A4');
  const count = /not met in (\d+) reviews/.exec(await holdReview(senco, child, 'second'));
  assert.ok(Number(count[1]) >= 2, 'the count goes on');
  await beginDraft(senco);
  assert.equal(await issue(senco, child, 'second'), first + 1);
  assert.equal(await heading(senco), (await senco.title()).replace(' - Stepwell', ''));
}

const program = process.argv[2];
if (program === undefined) {
  console.error('usage: plan.mjs PATH_TO_stepwell');
  process.exit(2);
}
const server = await startServer(program, (records) => execFileSync(program, ['--records', records, 'practice']));
const browser = await startBrowser();
try {
  await journey(browser, server);
} finally {
  await browser.close();
  await server.stop();
}
console.log('plan: two cycles, two people in one draft, two sides of paper');
