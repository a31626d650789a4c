// The door, from an empty machine: an administrator sets up a school, adds a teacher and prints a code; the teacher, on a
// narrow screen without script, chooses a password with it; the post is handed over, and the teacher's session ends with it.
import assert from 'node:assert/strict';
import { checkPage, expectHeading, follow, leadOn, press, startServer, travel, waitForFocus } from './browser.mjs';

const password = 'seven quiet herons over slate';
const teacherPassword = 'green kettle under nine bridges';

async function setUp(page, server) {
  await page.goto(server.url);
  await expectHeading(page, 'Sign in', 'sign-in-first');
  await follow(page, 'Set up your school');
  await expectHeading(page, 'Set up your school', 'set-up');
  await page.getByLabel('Code', { exact: true }).fill(server.setUpCode);
  await page.getByLabel('Name of the school').fill('Exton Primary School');
  await press(page, 'Set up the school');
  assert.match(await page.title(), /^Error: /);
  await checkPage(page, 'set-up-errors');
  assert.equal(await page.getByLabel('Name of the school').inputValue(), 'Exton Primary School');
  await page.getByRole('link', { name: 'Enter your name' }).click();
  await waitForFocus(page, '#display_name');
  await page.keyboard.type('Ada Lovegrove');
  await page.getByRole('radio').first().check();
  await page.getByLabel('Kind of school').selectOption({ label: 'Primary school' });
  await page.getByLabel('Sign-in name').fill('ada@exton.sch.uk');
  await page.getByLabel('Password', { exact: true }).fill(password);
  await press(page, 'Set up the school');
  await expectHeading(page, 'Sign in', 'sign-in-after-set-up');
}

async function signIn(page, name, secret) {
  await page.getByLabel('Sign-in name').fill(name);
  await page.getByLabel('Password', { exact: true }).fill(secret);
  await press(page, 'Sign in');
}

async function signInWrongly(page) {
  await signIn(page, 'ada@exton.sch.uk', 'not the password');
  assert.match(await page.title(), /^Error: /);
  await checkPage(page, 'sign-in-errors');
  assert.equal(await page.getByLabel('Sign-in name').inputValue(), 'ada@exton.sch.uk');
  assert.equal(await page.getByLabel('Password', { exact: true }).inputValue(), '');
}

async function addPerson(page, server, name) {
  await page.goto(server.url);
  await follow(page, 'Staff');
  await press(page, 'Add somebody');
  await press(page, 'Add to the staff');
  await checkPage(page, 'add-errors');
  await page.getByLabel('Their name').fill(name);
  await press(page, 'Add to the staff');
  await expectHeading(page, name, 'person-added');
  assert.match(await page.getByRole('alert').innerText(), /Next: give/);
  return page.url().split('?')[0];
}

async function givePost(page, person) {
  await page.goto(person);
  await follow(page, 'Give a post');
  await checkPage(page, 'give-post');
  await page.getByLabel('Day', { exact: true }).fill('31');
  await page.getByLabel('Month').fill('2');
  await press(page, 'Give this post');
  await checkPage(page, 'give-post-errors');
  assert.equal(await page.getByLabel('Day', { exact: true }).inputValue(), '31');
  await page.goto(`${person}/post`);
  await page.getByRole('radio', { name: 'Class teacher' }).check();
  await page.locator('#other_class').fill('3B');
  await press(page, 'Give this post');
  await checkPage(page, 'give-post-question');
  await page.getByLabel('Yes, it is called 3B').check();
  await press(page, 'Give this post');
  assert.match(await page.getByRole('alert').innerText(), /print a code/);
  assert.match(await page.getByRole('main').innerText(), /Class teacher of 3B/);
}

async function printCode(page, person) {
  await page.goto(person);
  await follow(page, 'Print a code');
  await checkPage(page, 'print-code');
  await press(page, 'Make the code');
  await checkPage(page, 'code-on-paper');
  await page.emulateMedia({ media: 'print' });
  await checkPage(page, 'code-on-paper-printed');
  await page.emulateMedia({ media: 'screen' });
  const code = await page.locator('.sw-paper__code').innerText();
  await page.reload();
  await expectHeading(page, 'The code cannot be shown again', 'code-shown');
  return code;
}

async function useCode(page, server, code) {
  await page.goto(`${server.url}/code`);
  await press(page, 'Continue');
  await checkPage(page, 'code-errors');
  await page.getByLabel('Code', { exact: true }).fill(code.toLowerCase().replaceAll('-', ' '));
  await press(page, 'Continue');
  await expectHeading(page, 'Hello, Siân Parry', 'code-choose');
  await page.getByLabel('Sign-in name').fill('sian');
  await page.getByLabel('Password', { exact: true }).fill('Siân Parry 2026');
  await press(page, 'Save and go to sign-in');
  await checkPage(page, 'code-choose-errors');
  assert.equal(await page.getByLabel('Sign-in name').inputValue(), 'sian');
  await page.getByLabel('Password', { exact: true }).fill(teacherPassword);
  await press(page, 'Save and go to sign-in');
  await signIn(page, 'sian', teacherPassword);
  await expectHeading(page, 'Today', 'today-teacher');
}

/** A teacher is told nothing of pages for administrators. */
async function findNothing(page, person) {
  const answer = await page.goto(person);
  assert.equal(answer.status(), 404);
  await expectHeading(page, 'There is no such page', 'not-there');
}

async function handOver(page, from, to) {
  await page.goto(`${from}/end`);
  await press(page, 'End the post');
  await checkPage(page, 'end-post-errors');
  await page.goto(from);
  await follow(page, 'Hand over posts');
  await press(page, 'Hand over');
  await checkPage(page, 'hand-over-errors');
  await page.getByRole('checkbox', { name: 'Class teacher of 3B' }).check();
  await page.getByLabel('Who takes over?').selectOption({ label: to });
  await page.getByLabel('Reason').fill('Maternity cover');
  await press(page, 'Hand over');
  assert.match(await page.getByRole('alert').innerText(), /Handed over from Siân Parry to Maximiliana Wolfeschlegelsteinhausenbergerdorff/);
  await checkPage(page, 'handed-over');
}

async function seeTheEnd(page, server) {
  await page.goto(`${server.url}/you`);
  await expectHeading(page, 'Sign in', 'sign-in-post-ended');
  assert.match(await page.getByRole('main').innerText(), /your last post at a school has ended/);
}

/** A form posted after the session has ended comes back filled after signing in. */
async function typeTooLate(page, server) {
  await page.goto(server.url);
  await follow(page, 'Staff');
  await press(page, 'Add somebody');
  await page.getByLabel('Their name').fill('Typed too late');
  const cookies = await page.context().cookies();
  await page.context().clearCookies({ name: cookies.find((cookie) => cookie.name.includes('session')).name });
  await press(page, 'Add to the staff');
  await expectHeading(page, 'Sign in', 'sign-in-form-kept');
  await signIn(page, 'ada@exton.sch.uk', password);
  assert.equal(await page.getByLabel('Their name').inputValue(), 'Typed too late');
  await checkPage(page, 'add-filled-again');
  await page.goto(`${server.url}`);
}

/** A form with a proof that is not ours is refused, and comes back filled. */
async function sendWithoutProof(page, person) {
  await page.goto(`${person}/post`);
  await page.getByRole('radio', { name: 'Head' }).check();
  await page.getByLabel('Reason (optional)').fill('Acting head');
  await page.evaluate(() => (document.querySelector('main input[name=csrf]').value = '0'));
  await press(page, 'Give this post');
  await expectHeading(page, 'This form could not be accepted', 'form-refused');
  await follow(page, 'Go back to the form');
  assert.equal(await page.getByLabel('Reason (optional)').inputValue(), 'Acting head');
  assert.ok(await page.getByRole('radio', { name: 'Head' }).isChecked());
}

/** Two minutes before the end a dialog opens; staying closes it. */
async function stayIn(page, server) {
  await page.clock.install();
  await page.goto(`${server.url}/you`);
  await page.route('**/session', (route) =>
    route.request().method() === 'GET' ? route.fulfill({ json: { seconds_left: 110 } }) : route.continue());
  await page.clock.fastForward('58:30');
  const dialog = page.getByRole('dialog');
  await dialog.waitFor();
  await checkPage(page, 'session-warning');
  await dialog.getByRole('button', { name: 'Stay signed in' }).click();
  await dialog.waitFor({ state: 'hidden' });
  await page.unroute('**/session');
}

async function changeAndLeave(page, server) {
  await page.goto(`${server.url}/you`);
  await checkPage(page, 'you');
  await page.goto(`${server.url}/sign-out`);
  await checkPage(page, 'sign-out');
  await page.goto(`${server.url}/you`);
  await follow(page, 'Change your password');
  await press(page, 'Change password');
  await checkPage(page, 'password-errors');
  await page.goto(`${server.url}/you/sign-out-everywhere`);
  await checkPage(page, 'sign-out-everywhere');
  await press(page, 'Sign out everywhere');
  await expectHeading(page, 'Sign in', 'signed-out-everywhere');
}

/** With the keyboard alone: the skip link first, then through the form. */
async function signInByKeyboard(page, server) {
  await page.goto(`${server.url}/sign-in`);
  await page.keyboard.press('Tab');
  assert.equal(await page.evaluate(() => document.activeElement.textContent), 'Skip to main content');
  await page.keyboard.press('Enter');
  await waitForFocus(page, 'main');
  await page.keyboard.press('Tab');
  await page.keyboard.type('ada@exton.sch.uk');
  await page.keyboard.press('Tab');
  await page.keyboard.type(password);
  await leadOn(page, () => page.keyboard.press('Enter'));
  await expectHeading(page, 'Today', 'today-administrator');
  await follow(page, 'Staff');
  await expectHeading(page, 'Staff', 'staff');
}

async function journey(browser, server) {
  const wide = await browser.newContext({ viewport: { width: 1280, height: 900 } });
  const narrow = await browser.newContext({ viewport: { width: 360, height: 740 } });
  // Not by switching script off: then the pages could not be checked either.
  await narrow.route('**/assets/js/**', (route) => route.abort());
  const admin = await wide.newPage();
  const teacher = await narrow.newPage();
  await setUp(admin, server);
  await signInWrongly(admin);
  await signInByKeyboard(admin, server);
  const person = await addPerson(admin, server, 'Siân Parry');
  await givePost(admin, person);
  await useCode(teacher, server, await printCode(admin, person));
  await findNothing(teacher, person);
  await addPerson(admin, server, 'Maximiliana Wolfeschlegelsteinhausenbergerdorff');
  await handOver(admin, person, 'Maximiliana Wolfeschlegelsteinhausenbergerdorff');
  await seeTheEnd(teacher, server);
  await typeTooLate(admin, server);
  await sendWithoutProof(admin, person);
  await stayIn(admin, server);
  await changeAndLeave(admin, server);
}

await travel(startServer, journey);
console.log('door: set up, a code on paper, a post handed over');
