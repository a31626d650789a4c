// The machine loses its power again and again: the server is killed while forms arrive, and started anew on the same folder.
// Whatever was acknowledged is there, once; a form that comes again is recorded once; what was being typed is not lost.
import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { heading, makePractice, makeRecords, press, serveFolder, signInPractice, startBrowser } from './browser.mjs';

const plan = 'sen_support_plan';

/** The service that comes back: each time at the same address, as on a machine that restarts. */
class Phoenix {
  constructor(program, records) {
    Object.assign(this, { program, records });
  }

  async rise() {
    const port = this.url === undefined ? 0 : new URL(this.url).port;
    this.running = await serveFolder(this.program, this.records, [], port);
    this.url = this.running.url;
  }

  async dieAndRise() {
    await this.running.kill();
    this.verify();
    await this.rise();
  }

  /** Throws if the command says that something is wrong. */
  verify() {
    execFileSync(this.program, ['--records', this.records, 'verify']);
  }
}

/** The form of a page as a browser would send it, with more written into it. */
async function formOn(page, address, written) {
  await page.goto(address);
  const fields = await page.locator('main form').last().evaluate((form) => [...new FormData(form)]
    .filter(([, value]) => typeof value === 'string'));
  return { address, fields: { ...Object.fromEntries(fields), ...written } };
}

/** The address of what was recorded; nothing when no answer came. */
async function send(page, { address, fields }) {
  try {
    const headers = { origin: new URL(address).origin, 'sec-fetch-site': 'same-origin' };
    const answer = await page.context().request.post(address, { form: fields, headers, maxRedirects: 0 });
    assert.equal(answer.status(), 303, `${address} ${answer.status()}`);
    return answer.headers().location;
  } catch (error) {
    if (error instanceof assert.AssertionError) throw error;
    return undefined;
  }
}

async function childrenWithPlans(page, phoenix) {
  const school = /\/schools\/\w+/.exec(page.url())[0];
  await page.goto(`${phoenix.url}${school}/children?stage=k`);
  const links = await page.locator('main a').evaluateAll((all) => all.map((link) => link.getAttribute('href')));
  const children = [...new Set(links.filter((href) => /\/children\/[a-z0-9]{16}$/.test(href)))];
  return children.map((child) => `${phoenix.url}${child}`);
}

/** How often the words stand in the story of the child. */
async function told(page, child, words) {
  const answer = await page.context().request.get(child);
  assert.equal(answer.status(), 200);
  return (await answer.text()).split(words).length - 1;
}

/** Killed right after an answer, again and again: what was answered is there, and the form that comes again answers the same. */
async function keepWhatWasAnswered(page, phoenix, child) {
  for (let turn = 0; turn < 5; ++turn) {
    const words = `Said on the stairs, ${turn}.`;
    const form = await formOn(page, `${child}/consult`, { who: 'parent', about: 'support', text: words });
    const answer = await send(page, form);
    assert.ok(answer, 'the form was answered');
    await phoenix.dieAndRise();
    assert.equal(await told(page, child, words), 1);
    assert.equal(await send(page, form), answer, 'the same form answers the same');
    assert.equal(await told(page, child, words), 1);
  }
}

/** Killed in the middle of many forms: none is there twice, and each that was answered is there. */
async function keepInTheStorm(page, phoenix, children) {
  const forms = [];
  for (const [index, child] of children.entries()) {
    const words = `Said in the storm, ${index}.`;
    forms.push({ child, words, ...(await formOn(page, `${child}/consult`, { who: 'parent', about: 'support', text: words })) });
  }
  // When a third was answered, the rest is on its way or waits.
  let count = 0;
  let enough;
  const third = new Promise((resolve) => (enough = resolve));
  const answers = forms.map(async (form) => {
    const answer = await send(page, form);
    if (answer !== undefined && ++count === Math.floor(forms.length / 3)) enough();
    return answer;
  });
  await third;
  await phoenix.dieAndRise();
  const answered = await Promise.all(answers);
  for (const [index, form] of forms.entries()) {
    const times = await told(page, form.child, form.words);
    if (answered[index] === undefined) assert.ok(times <= 1, form.words);
    else assert.equal(times, 1, form.words);
  }
  for (const form of forms) assert.ok(await send(page, form));
  for (const form of forms) assert.equal(await told(page, form.child, form.words), 1, form.words);
  console.log(`hard ground: ${answered.filter(Boolean).length} of ${forms.length} forms were answered before the end`);
}

/** A page that was open while the server went is sent afterwards: it comes through, and nobody has to sign in again. */
async function sendAfterwards(page, phoenix, child) {
  await page.goto(`${child}/consult`);
  await page.getByRole('radio', { name: 'Parent or carer' }).check();
  await page.getByRole('radio', { name: 'The extra help' }).check();
  await page.getByLabel('What was asked, and what was the answer?').fill('Typed before the power went.');
  await phoenix.dieAndRise();
  await press(page, 'Record it');
  const main = await page.getByRole('main').innerText();
  assert.doesNotMatch(await page.title(), /^Error: /, main);
  assert.equal(await told(page, child, 'Typed before the power went.'), 1, main);
}

/** What the page has said is saved of a draft is saved, and writing goes on in the page that is open. */
async function writeOn(page, phoenix, child) {
  await page.goto(`${child}/plan/${plan}/begin`);
  await press(page, 'Begin the draft');
  const field = page.locator('[name="strengths.strengths"]');
  const saved = () => page.waitForResponse((response) => response.url().endsWith('/field') && response.status() === 200);
  const write = async (text) => {
    const answer = saved();
    await field.fill(text);
    await field.blur();
    await answer;
  };
  await write('Drawn before the power went.');
  await phoenix.dieAndRise();
  await write('Drawn before the power went, and after.');
  await phoenix.dieAndRise();
  await page.reload();
  assert.equal(await field.inputValue(), 'Drawn before the power went, and after.');
}

/** Somebody who is added while the power goes is added once. */
async function addPersonOnce(page, phoenix) {
  const school = /\/schools\/\w+/.exec(page.url())[0];
  const staff = `${phoenix.url}${school}/staff`;
  const form = await formOn(page, `${staff}/add`, { name: 'Winifred Underhill' });
  const answer = await send(page, form);
  assert.ok(answer);
  await phoenix.dieAndRise();
  assert.equal(await send(page, form), answer, 'the same form answers the same');
  await page.goto(staff);
  assert.equal(await page.getByRole('link', { name: 'Winifred Underhill' }).count(), 1);
}

/** Asked to stop as soon as it says where it is, while it does its work of the day still: it stops cleanly all the same. */
async function stopAtOnce(phoenix) {
  for (let turn = 0; turn < 3; ++turn) {
    await phoenix.running.stop();
    phoenix.verify();
    await phoenix.rise();
  }
}

async function journey(browser, phoenix) {
  const senco = await (await browser.newContext()).newPage();
  const office = await (await browser.newContext()).newPage();
  await signInPractice(senco, phoenix, 'senco.exton');
  await signInPractice(office, phoenix, 'office.exton');
  const children = await childrenWithPlans(senco, phoenix);
  assert.ok(children.length > 10, 'there are children with extra help');
  await keepWhatWasAnswered(senco, phoenix, children[0]);
  await keepInTheStorm(senco, phoenix, children.slice(1, 25));
  await sendAfterwards(senco, phoenix, children[0]);
  await writeOn(senco, phoenix, children[0]);
  await addPersonOnce(office, phoenix);
  await senco.goto(phoenix.url);
  assert.equal(await heading(senco), 'Today', 'who was signed in still is');
}

const program = process.argv[2];
if (program === undefined) {
  console.error('usage: hard_ground.mjs PATH_TO_stepwell');
  process.exit(2);
}
const { records, remove } = makeRecords();
makePractice(program)(records);
const phoenix = new Phoenix(program, records);
await phoenix.rise();
await stopAtOnce(phoenix);
const browser = await startBrowser();
try {
  await journey(browser, phoenix);
} finally {
  await browser.close();
  await phoenix.running.stop();
}
phoenix.verify();
remove();
console.log('hard ground: killed again and again, nothing that was answered is lost, and nothing is there twice');
