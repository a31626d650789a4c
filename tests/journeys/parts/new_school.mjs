// The first steps of a school of one's own: set up by an administrator, with a SENCO who signs in with a code on paper.
import assert from 'node:assert/strict';
import { follow, heading, press } from '../browser.mjs';

const password = 'seven quiet herons over slate';
const sencoPassword = 'green kettle under nine bridges';

export async function signIn(page, name, secret) {
  await page.getByLabel('Sign-in name').fill(name);
  await page.getByLabel('Password', { exact: true }).fill(secret);
  await press(page, 'Sign in');
  assert.equal(await heading(page), 'Today');
}

/** A primary school under the law that is named, with an administrator who is signed in. */
async function setUpSchool(page, server, name, law) {
  await page.goto(`${server.url}/set-up`);
  await page.getByLabel('Code', { exact: true }).fill(server.setUpCode);
  await page.getByLabel('Name of the school').fill(name);
  await page.getByLabel('Your name').fill('Ada Lovegrove');
  await page.getByRole('radio', { name: law }).first().check();
  await page.getByLabel('Kind of school').selectOption({ label: 'Primary school' });
  await page.getByLabel('Sign-in name').fill('ada');
  await page.getByLabel('Password', { exact: true }).fill(password);
  await press(page, 'Set up the school');
  await signIn(page, 'ada', password);
}

/** Such a school, with a window of its administrator and one of whoever is to lead on extra help. */
export async function beginSchool(browser, server, name, law) {
  const wide = { viewport: { width: 1280, height: 900 } };
  const admin = await (await browser.newContext(wide)).newPage();
  const lead = await (await browser.newContext(wide)).newPage();
  await setUpSchool(admin, server, name, law);
  return { admin, lead };
}

/** Whoever leads on extra help, from the page of the staff on; `post` is what the law calls it. */
export async function addLead(admin, lead, server, post) {
  await press(admin, 'Add somebody');
  await admin.getByLabel('Their name').fill('Siân Parry');
  await press(admin, 'Add to the staff');
  const person = admin.url().split('?')[0];
  await follow(admin, 'Give a post');
  await admin.getByRole('radio', { name: post }).check();
  await press(admin, 'Give this post');
  await admin.goto(person);
  await follow(admin, 'Print a code');
  await press(admin, 'Make the code');
  const code = await admin.locator('.sw-paper__code').innerText();
  await lead.goto(`${server.url}/code`);
  await lead.getByLabel('Code', { exact: true }).fill(code);
  await press(lead, 'Continue');
  await lead.getByLabel('Sign-in name').fill('sian');
  await lead.getByLabel('Password', { exact: true }).fill(sencoPassword);
  await press(lead, 'Save and go to sign-in');
  await signIn(lead, 'sian', sencoPassword);
}
