// The steps of a child under laws that no practice school has: whoever leads on extra help at a new school in Scotland, and at one in Wales
// with IDPs, takes a child over or notes a first day, and sees on one page whose turn it is, by when, and what the family may do.
import assert from 'node:assert/strict';
import { checkPage, follow, heading, press, startServer, travel } from './browser.mjs';
import { addLead, beginSchool } from './parts/new_school.mjs';

const mainText = (page) => page.getByRole('main').innerText();
const schoolOf = (page) => /^(.*\/schools\/[^/]+)/.exec(page.url())[1];

async function addChild(page) {
  await page.goto(`${schoolOf(page)}/add-child`);
  await page.getByLabel('First name').fill('Mia');
  await page.getByLabel('Surname').fill('Stone');
  const born = page.getByRole('group', { name: 'Date of birth' });
  await born.getByLabel('Day', { exact: true }).fill('25');
  await born.getByLabel('Month').fill('4');
  await born.getByLabel('Year').fill(String(new Date().getFullYear() - 9));
  await press(page, 'Add the child');
  assert.equal(await heading(page), 'Mia Stone', await mainText(page));
  return /^(.*\/children\/[^/?#]+)/.exec(page.url())[1];
}

/** A value of a field of an entry, of which there may be few, as radios, or many, as a list. */
async function choose(page, field, value) {
  const list = page.locator(`select[name="${field}"]`);
  if ((await list.count()) > 0) await list.selectOption(value);
  else await page.locator(`input[type=radio][name="${field}"][value="${value}"]`).check();
}

async function record(page, child, kind, values) {
  await page.goto(`${child}/record/${kind}`);
  for (const [field, value] of Object.entries(values)) await choose(page, field, value);
  await press(page, 'Record it');
  assert.doesNotMatch(await page.title(), /^Error: /, await mainText(page));
}

/** Somebody asks whether a co-ordinated support plan is needed. */
async function askForPlan(page, child) {
  await record(page, child, 'taken_over', { stage: 'stage3' });
  await page.goto(`${child}/steps`);
  await checkPage(page, 'scotland-steps-before');
  await page.goto(`${child}/steps/csp/request`);
  await checkPage(page, 'scotland-request');
  await page.locator('input[type=radio][name="from"]').first().check();
  await press(page, 'Record the request');
  assert.match(page.url(), /\/done\/\d+$/, await mainText(page));
}

/** It comes to attention that the child may have additional learning needs. */
async function noteFirstDay(page, child) {
  await page.goto(`${child}/steps`);
  await checkPage(page, 'wales-steps-before');
  await record(page, child, 'milestone_reached', { milestone: 'aln_attention', party: 'school' });
}

const laws = [
  {
    name: 'scotland',
    title: /Scotland/,
    post: 'Support for learning teacher',
    begin: askForPlan,
    now: /Say whether it will find out if a co-ordinated support plan is needed/,
    whose: /Education authority · to watch/,
  },
  {
    name: 'wales',
    title: /^Additional learning needs in Wales/,
    post: 'ALNCo',
    begin: noteFirstDay,
    now: /Hear the child and the parent/,
    whose: /ALNCo/,
  },
];

async function visit(browser, program, law) {
  const server = await startServer(program);
  try {
    const { admin, lead } = await beginSchool(browser, server, 'The school on the hill', law.title);
    await follow(admin, 'Staff');
    await addLead(admin, lead, server, law.post);
    const child = await addChild(lead);
    await law.begin(lead, child);
    await lead.goto(`${child}/steps`);
    assert.match(await mainText(lead), /Rights of the family at this point/);
    const now = lead.locator('li[aria-current="step"]', { hasText: law.now });
    assert.equal(await now.count(), 1, await mainText(lead));
    assert.match(await now.innerText(), law.whose);
    await checkPage(lead, `${law.name}-steps`);
    for (const page of [admin, lead]) await page.context().close();
  } finally {
    await server.stop();
  }
}

await travel(startServer, async (browser, server, program) => {
  for (const law of laws) await visit(browser, program, law);
  console.log(`steps: ${laws.map(({ name }) => name).join(', ')}`);
});
