// A new school gets ready: it is told what is missing, sets up its terms from the calendar file that an authority publishes, adds
// a child by hand with a parent, changes the class, records snow, writes its yearly report and publishes it.
import assert from 'node:assert/strict';
import { checkPage, expectHeading, follow, leadOn, press, startServer, travel } from './browser.mjs';
import { addLead, beginSchool } from './parts/new_school.mjs';

async function addSenco(admin, senco, server) {
  await admin.goto(server.url);
  await expectHeading(admin, 'Today', 'first-day');
  assert.match(await admin.getByRole('main').innerText(), /A SENCO\s+nobody sees/);
  await follow(admin, 'Add staff and give posts');
  await addLead(admin, senco, server, 'SENCO');
}

/** The school year of today, from 1 August on, and a day of it as a calendar file has it. */
function schoolYear() {
  const now = new Date();
  return now.getMonth() >= 7 ? now.getFullYear() : now.getFullYear() - 1;
}

function event(name, first, end) {
  return ['BEGIN:VEVENT', `UID:${first}@leafshire`, `SUMMARY:${name}`, `DTSTART;VALUE=DATE:${first}`, `DTEND;VALUE=DATE:${end}`,
    'END:VEVENT'].join('\r\n');
}

function calendarFile(begins) {
  const next = begins + 1;
  const years = [begins, next].flatMap((year) => [
    event('Autumn term 1', `${year}0902`, `${year}1024`),
    event('Autumn term 2', `${year}1102`, `${year}1219`),
    event('Spring term', `${year + 1}0105`, `${year + 1}0327`),
    event('Spring half term', `${year + 1}0215`, `${year + 1}0220`),
    event('Summer term', `${year + 1}0413`, `${year + 1}0722`),
    event('INSET day', `${year}0901`, `${year}0902`),
  ]);
  return ['BEGIN:VCALENDAR', 'VERSION:2.0', 'PRODID:-//Leafshire//Terms//EN', ...years,
    event('Governors meet', `${next}0310`, `${next}0311`), 'END:VCALENDAR', ''].join('\r\n');
}

async function choose(page, name, text) {
  await page.locator('input[type=file]').setInputFiles({ name, mimeType: 'text/calendar', buffer: Buffer.from(text) });
}

async function setTerms(page, server) {
  await page.goto(server.url);
  await expectHeading(page, 'Today', 'first-day-senco');
  await follow(page, 'Enter the term dates');
  await expectHeading(page, 'Term dates', 'terms-none');
  await follow(page, 'Bring in a file of term dates');
  await choose(page, 'terms.pdf', '%PDF-1.4');
  await press(page, 'Look at the file');
  assert.match(await page.title(), /^Error: /);
  await checkPage(page, 'terms-file-wrong');
  await choose(page, 'leafshire.ics', calendarFile(schoolYear()));
  await press(page, 'Look at the file');
  await expectHeading(page, 'Check the term dates', 'terms-check');
  const main = await page.getByRole('main').innerText();
  assert.match(main, /halves of terms/);
  assert.match(main, /Governors meet/);
  await press(page, 'Record the years that are ticked');
  await expectHeading(page, 'The dates are saved', 'terms-done');
  await page.getByRole('button', { name: 'Back to the term dates' }).click();
  await expectHeading(page, 'Term dates', 'terms');
}

/** By hand, with a slip; what is there is shown beside before it is replaced. */
async function changeTerms(page) {
  const year = schoolYear();
  await follow(page, `Change the dates ${year} to ${year + 1}`);
  await expectHeading(page, `Term dates ${year} to ${year + 1}`, 'terms-year');
  const last = page.locator('#term-2-last');
  await last.fill(`31/02/${year + 1}`);
  await press(page, 'Save the term dates');
  assert.match(await page.title(), /^Error: /);
  await checkPage(page, 'terms-year-errors');
  await last.fill(`20/07/${year + 1}`);
  await press(page, 'Save the term dates');
  await checkPage(page, 'terms-over');
  await press(page, 'Save in the place of the old dates');
  await expectHeading(page, 'The dates are saved');
}

async function addChild(page, server) {
  await page.goto(server.url);
  await follow(page, 'Add one child by hand');
  await expectHeading(page, 'Add a child', 'add-child');
  await press(page, 'Add the child');
  await checkPage(page, 'add-child-errors');
  await page.getByLabel('First name').fill('Mia');
  await page.getByLabel('Surname').fill('Stone');
  const born = page.getByRole('group', { name: 'Date of birth' });
  await born.getByLabel('Day', { exact: true }).fill('25');
  await born.getByLabel('Month').fill('4');
  await born.getByLabel('Year').fill(String(new Date().getFullYear() - 8));
  await page.getByLabel('Class (optional)').fill('3B');
  await press(page, 'Add the child');
  await expectHeading(page, 'Mia Stone', 'child-added');
  await follow(page, 'Add a parent or another contact');
  await press(page, 'Save the contact');
  await checkPage(page, 'contact-errors');
  await page.getByLabel('Name', { exact: true }).fill('Nia Stone');
  await page.getByLabel('What are they to the child?').fill('Mother');
  await page.getByRole('radio', { name: 'Yes' }).check();
  await page.getByLabel('Restriction (optional)').fill('Write to this address only');
  await press(page, 'Save the contact');
  await expectHeading(page, 'Contacts of Mia Stone', 'contacts');
  assert.match(await page.locator('.sw-restriction').innerText(), /Write to this address only/);
}

async function changeClass(page) {
  await follow(page, 'Back');
  await checkPage(page, 'child-with-contact');
  await follow(page, 'Change the details');
  await expectHeading(page, 'Details of Mia Stone', 'details');
  await page.getByLabel('Class (optional)').fill('4A');
  await press(page, 'Save the details');
  assert.match(await page.getByRole('alert').innerText(), /details are saved/);
  assert.equal(await page.getByLabel('Class (optional)').inputValue(), '4A');
}

async function recordSnow(page, server) {
  await page.goto(server.url);
  await follow(page, 'School');
  await checkPage(page, 'school');
  await follow(page, 'Term dates and closures');
  await follow(page, 'Record a day on which the school was closed');
  const day = page.getByRole('group', { name: 'Which day?' });
  const next = schoolYear() + 1;
  for (const [label, value] of [['Day', '9'], ['Month', '3'], ['Year', String(next)]]) {
    await day.getByLabel(label, { exact: true }).fill(value);
  }
  await press(page, 'Record it');
  assert.match(await page.title(), /^Error: /);
  await checkPage(page, 'closed-errors');
  // The ninth of March may be at a weekend.
  const weekday = new Date(Date.UTC(next, 2, 9)).getUTCDay();
  await day.getByLabel('Day', { exact: true }).fill(String(weekday === 0 ? 10 : weekday === 6 ? 11 : 9));
  await page.getByLabel('Why was it closed?').fill('Snow');
  await press(page, 'Record it');
  await expectHeading(page, 'The dates are saved');
}

async function publish(page, server) {
  await page.goto(server.url);
  await follow(page, 'School');
  await page.getByRole('button', { name: 'Write it and publish it' }).click();
  await expectHeading(page, 'SEN information report', 'report');
  await press(page, 'See how it will look');
  assert.match(await page.title(), /^Error: /);
  for (const box of await page.locator('main textarea').all()) await box.fill('We listen, and we say what we do.');
  await press(page, 'Save the draft');
  await press(page, 'See how it will look');
  await checkPage(page, 'report-look');
  await press(page, 'Publish it');
  await checkPage(page, 'report-published');
  const [file] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('button', { name: 'Save the file' }).click(),
  ]);
  assert.match(file.suggestedFilename(), /SEN information report\.html/);
  await follow(page, 'School');
  await checkPage(page, 'school-done');
  assert.match(await page.getByRole('main').innerText(), /good until/);
  const why = page.getByRole('link', { name: /^Why.*Publish/ });
  await leadOn(page, () => why.click());
  await checkPage(page, 'school-why');
  await page.goBack();
  await follow(page, 'Behaviour policy');
  await checkPage(page, 'policy');
  await page.getByLabel('Its address on the web').fill('https://exton.example/behaviour');
  await press(page, 'Record it');
  assert.match(await page.getByRole('alert').innerText(), /Behaviour policy/);
}

async function journey(browser, server) {
  const { admin, lead: senco } = await beginSchool(browser, server, 'Exton Primary School', /England/);
  await addSenco(admin, senco, server);
  await setTerms(senco, server);
  await changeTerms(senco);
  await addChild(senco, server);
  await changeClass(senco);
  await recordSnow(senco, server);
  await publish(senco, server);
}

await travel(startServer, journey);
console.log('school: terms from a file, a child by hand, a report published');
