// A plan through two cycles, in a practice school of each law: progress noted in two taps on a phone, a review that cannot
// skip a target, two people in one draft who lose nothing, a plan issued, and the count of what was not met. Every plan of
// both schools is printed on two sides of A4 at most.
import assert from 'node:assert/strict';
import {
  checkPage, chooseWhoSeesTheChild, follow, heading, leadOn, makePractice, press, signInPractice, startServer, travel, waitForWords,
} from './browser.mjs';

/** What the plan of each law is called, who leads, and fields of it: two for two people, one that is checked for vague words. */
const schools = [
  {
    name: 'bryn', plan: 'iep', senco: 'Nerys Caradog',
    teachers: /^difficulty\.tried$/, sencos: /^difficulty\.difficulty$/, contested: /^monitoring\.how$/,
  },
  {
    name: 'exton', plan: 'sen_support_plan', senco: 'Margaret Ashdown',
    teachers: /^strengths\.strengths$/, sencos: /^teaching\.told$/, contested: /^targets\.\w+\.measure$/,
  },
];

/** The children whom the person who looks at that page may see. */
async function childrenOf(page, server) {
  const school = /\/schools\/\w+/.exec(page.url())[0];
  await page.goto(`${server.url}${school}/children`);
  const links = await page.locator('main a').evaluateAll((all) => all.map((link) => link.getAttribute('href')));
  const children = links.filter((href) => /\/children\/[a-z0-9]{16}$/.test(href));
  assert.ok(children.length > 0, 'there are children');
  return [...new Set(children)].map((child) => `${server.url}${child}`);
}

/** A child of the teacher's class with a plan in use that nobody is writing anew. */
async function findChild(page, server, school) {
  for (const child of await childrenOf(page, server)) {
    const answer = await page.goto(`${child}/plan/${school.plan}`);
    if (answer.status() !== 200) continue;
    const text = await page.getByRole('main').innerText();
    if (text.includes('Version ') && text.includes('Note progress') && text.includes('Nobody has begun')) return child;
  }
  throw new Error('no child with a plan');
}

/** Two taps from the page of the plan. */
async function noteProgress(page, at) {
  await page.goto(at.plan);
  await checkPage(page, `${at.name}-plan-phone`);
  await follow(page, 'Note progress');
  await checkPage(page, `${at.name}-plan-progress`);
  await leadOn(page, () => page.getByRole('button', { name: 'Going well' }).first().click());
  assert.match(await page.getByRole('alert').innerText(), /Going well/);
}

/** The first target is not met, every other is. Left out at first, the last one stops the review. */
async function holdReview(page, at, turn) {
  await page.goto(at.review);
  const name = `${at.name}-${turn}`;
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

/** The first field with such a name. */
async function fieldLike(page, pattern) {
  const names = await page.locator('[data-field]').evaluateAll((all) => all.map((box) => box.dataset.field));
  const found = names.find((name) => pattern.test(name));
  assert.ok(found, `${pattern} in ${names.join(' ')}`);
  return found;
}

/** As the script does it: the field is left, and the page says that it was saved. Answers with what the service said. */
async function write(page, name, text) {
  const isOfField = (response) =>
    response.url().endsWith('/field') && new URLSearchParams(response.request().postData()).get('name') === name;
  const saved = page.waitForResponse(isOfField);
  await field(page, name).fill(text);
  await field(page, name).blur();
  return (await saved).status();
}

/** In different fields the two never meet; in one field the later one sees both texts and chooses. */
async function writeTogether(senco, teacher, at) {
  await teacher.goto(`${at.plan}/edit`);
  await senco.goto(`${at.plan}/edit`);
  const [mine, theirs, contested] = [
    await fieldLike(senco, at.sencos), await fieldLike(senco, at.teachers), await fieldLike(senco, at.contested),
  ];
  assert.equal(await write(teacher, theirs, 'Word cards every morning.'), 200);
  assert.equal(await write(senco, mine, 'Letters that look alike.'), 200);
  await waitForWords(senco.locator('[data-draft-also]'), /also writing here/);
  assert.equal(await write(teacher, contested, 'Regular ticks, a tick for each word.'), 200);
  await waitForWords(teacher.locator(`[id="${contested}-vague"]`), /You wrote “regular”/);
  assert.equal(await write(senco, contested, 'A count on Fridays.'), 409);
  const both = senco.getByRole('group', { name: 'Two people wrote here. Choose which text stays.' });
  await waitForWords(both, /a tick for each word/);
  await waitForWords(both, /A count on Fridays/);
  await checkPage(senco, `${at.name}-plan-both-texts`);
  const saved = senco.waitForResponse((response) => response.url().endsWith('/field'));
  await both.getByRole('button', { name: 'Keep what I wrote' }).click();
  assert.equal((await saved).status(), 200);
  await teacher.reload();
  assert.equal(await field(teacher, theirs).inputValue(), 'Word cards every morning.');
  assert.equal(await field(teacher, mine).inputValue(), 'Letters that look alike.');
  assert.equal(await field(teacher, contested).inputValue(), 'A count on Fridays.');
}

/** Once the server cannot write: the page says so, keeps what was typed, and sends it again by itself. */
async function writeThroughAFault(browser, server, at) {
  const page = await (await browser.newContext({ viewport: { width: 1280, height: 900 } })).newPage();
  await page.clock.install();
  await signInPractice(page, server, `senco.${at.name}`);
  await page.goto(`${at.plan}/edit`);
  const name = await fieldLike(page, at.teachers);
  let faults = 0;
  await page.route('**/field', (route) => {
    if (faults++ > 0) return route.continue();
    return route.fulfill({ status: 503, contentType: 'text/html; charset=utf-8', body: '<h1>Stepwell cannot answer now</h1>' });
  });
  assert.equal(await write(page, name, 'Word cards, and a timer.'), 503);
  await waitForWords(page.locator('[data-draft-state]'), /cannot write to its disk now.*tried again/);
  const saved = page.waitForResponse((response) => response.url().endsWith('/field'));
  await page.clock.fastForward(10_000);
  assert.equal((await saved).status(), 200);
  await waitForWords(page.locator('[data-draft-state]'), /^Saved/);
  await page.reload();
  assert.equal(await field(page, name).inputValue(), 'Word cards, and a timer.');
  await page.context().close();
}

/** The teacher drafts and hands over. */
async function handOver(teacher, at) {
  await teacher.goto(`${at.plan}/edit`);
  await press(teacher, 'Save and hand over');
  await checkPage(teacher, `${at.name}-plan-hand`);
  await teacher.getByRole('radio', { name: at.senco }).check();
  await press(teacher, 'Hand it over');
  assert.match(await teacher.getByRole('alert').innerText(), /is ready for/);
}

/** In two months: only the school whose day is today asks for one. */
const soon = new Date(Date.now() + 60 * 24 * 60 * 60 * 1000).toLocaleDateString('en-GB');
const answerTo = (name) => (/_on$/.test(name) ? soon : 'Said at the meeting.');

/** What is missing is named with the way to its field; then the plan is issued. */
async function issue(page, at, turn) {
  await page.goto(`${at.plan}/issue`);
  const name = `${at.name}-${turn}`;
  await checkPage(page, `plan-issue-${name}`);
  const missing = await page.locator('#before a[href*="/edit#"]').evaluateAll((all) => all.map((a) => a.hash.slice(1)));
  assert.ok(missing.length > 0, 'what child and family say is asked for anew');
  await page.locator('#before a[href*="/edit#"]').first().click();
  await page.waitForURL(/\/edit#/);
  for (const each of missing.map(decodeURIComponent)) assert.equal(await write(page, each, answerTo(each)), 200, each);
  await checkPage(page, `plan-edit-${name}`);
  await press(page, 'Save and go to issue');
  assert.equal(await page.locator('#before a[href*="/edit#"], .govuk-error-summary').count(), 0, await page.getByRole('main').innerText());
  await chooseWhoSeesTheChild(page);
  await page.getByRole('checkbox', { name: 'Parent or carer' }).check();
  await press(page, 'Issue it');
  assert.match(await page.getByRole('alert').innerText(), /is issued\. Next: its review/);
  await checkPage(page, `plan-issued-${name}`);
  return Number(/Version (\d+)/.exec(await page.getByRole('main').innerText())[1]);
}

/** The sides that the plan has on paper. */
async function sides(page, plan) {
  await page.goto(`${plan}/print`);
  const pdf = await page.pdf({ format: 'A4' });
  return pdf.toString('latin1').match(/\/Type\s*\/Page[^s]/g).length;
}

async function expectTwoSides(page, plan) {
  const count = await sides(page, plan);
  assert.ok(count <= 2, `${count} sides of A4: ${plan}`);
}

/** Every plan that the practice school has in use, so the fullest too. */
async function printAll(page, server, at) {
  let printed = 0;
  for (const child of await childrenOf(page, server)) {
    const plan = `${child}/plan/${at.of}`;
    const answer = await page.context().request.get(plan);
    if (!(await answer.text()).includes('/print"')) continue;
    await expectTwoSides(page, plan);
    ++printed;
  }
  assert.ok(printed > 10, `${printed} plans`);
}

async function visitSchool(browser, server, school) {
  const senco = await (await browser.newContext({ viewport: { width: 1280, height: 900 } })).newPage();
  const phone = await (await browser.newContext({ viewport: { width: 360, height: 740 } })).newPage();
  await signInPractice(senco, server, `senco.${school.name}`);
  await signInPractice(phone, server, `teacher.${school.name}`);
  const child = await findChild(phone, server, school);
  const at = { ...school, of: school.plan, plan: `${child}/plan/${school.plan}`, review: `${child}/review/${school.plan}` };
  await noteProgress(phone, at);
  assert.match(await holdReview(senco, at, 'first'), /not met in/);
  await beginDraft(senco);
  await writeTogether(senco, phone, at);
  await writeThroughAFault(browser, server, at);
  await handOver(phone, at);
  const first = await issue(senco, at, 'first');
  await expectTwoSides(senco, at.plan);
  await checkPage(senco, `${at.name}-plan-print`);
  const count = /not met in (\d+) reviews/.exec(await holdReview(senco, at, 'second'));
  assert.ok(Number(count[1]) >= 2, 'the count goes on');
  await beginDraft(senco);
  assert.equal(await issue(senco, at, 'second'), first + 1);
  assert.equal(await heading(senco), (await senco.title()).replace(' - Stepwell', ''));
  await printAll(senco, server, at);
  await senco.context().close();
  await phone.context().close();
}

async function journey(browser, server) {
  for (const school of schools) await visitSchool(browser, server, school);
}

await travel((program) => startServer(program, makePractice(program)), journey);
console.log('plan: two cycles, two people in one draft, two sides of paper, at both schools');
