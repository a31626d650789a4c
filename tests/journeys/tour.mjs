// Every page of the program, as the SENCO, a teacher, the head and the administrator of a practice school see it. The
// program says which addresses it answers; the tour follows every link that it is offered, so that a link to nothing fails
// it, and then asks for what no link leads to. An address that it never came to fails it too.
import assert from 'node:assert/strict';
import { fileURLToPath } from 'node:url';
import { checkPage, makePractice, press, signInPractice, startServer, travel } from './browser.mjs';

const people = ['senco.exton', 'teacher.exton', 'head.exton', 'office.exton'];
const pupilFile = fileURLToPath(new URL('../../demo/exton-primary.csv', import.meta.url));
const child = '/schools/{school}/children/{child}';
const plan = `${child}/plan/{document}`;

/** So many addresses of a pattern are visited by each person. */
const usual = 2;
const most = {
  [child]: 6,
  [`${child}/entries/{entry}`]: 8,
  [`${child}/why/{duty}`]: 12,
  [`${child}/record/{kind}`]: 40,
  [`${child}/letters/{letter}`]: 20,
};

/** These answer with no page: the words of a script, or a file to keep. */
const noPage = new Set([
  '/session',
  `${plan}/field`,
  `${child}/files/{position}`,
  `${child}/meetings/{position}/calendar`,
  `${child}/meetings/{position}/agreed/file`,
  '/schools/{school}/register.csv',
  '/schools/{school}/school/policy/{policy}/file',
]);

/** The answers of long forms, which these journeys walk and check. */
const elsewhere = new Set([
  // school.mjs
  '/schools/{school}/terms/check',
  '/schools/{school}/terms/done',
  `${child}/added`,
  '/schools/{school}/school/policy/{policy}/read',
  '/schools/{school}/school/policy/{policy}/file',
  // plus.mjs
  `${child}/specialists/asked/{position}`,
  `${child}/specialists/advice/{position}`,
  `${child}/specialists/involved/{position}`,
  `${child}/specialists/involved/{position}/arrange`,
  `${child}/specialists/involved/{position}/visit`,
  `${child}/specialists/involved/{position}/end`,
  // week.mjs
  `${child}/help/{position}/end`,
  // meetings.mjs
  `${child}/meetings/record/field`,
  `${child}/meetings/{position}/agreed`,
  `${child}/meetings/{position}/agreed/file`,
  // only where a law leads on, as none does in England; tests/web/moving_test.cpp
  `${child}/law`,
  '/schools/{school}/moving',
  '/schools/{school}/moving/notices',
  // only where a qualification is recorded, as none is in the practice schools; tests/web/school_strike_test.cpp
  '/schools/{school}/school/qualification/{person}/{position}/strike',
  // reports.mjs
  '/schools/{school}/reports/{document}/print',
  '/schools/{school}/reports/{document}/give',
  `${child}/letters/sent/{position}`,
]);

/** What is served, as `serve --routes` says it: the patterns that can be visited, the most literal first. */
function readRoutes(said) {
  const patterns = [...said.matchAll(/^GET \S+ (\/\S*)$/gm)].map(([, pattern]) => pattern);
  assert.ok(patterns.length > 50, 'the program says what it serves');
  const holes = (pattern) => pattern.split('{').length;
  return patterns.sort((one, other) => holes(one) - holes(other)).map((pattern) => ({
    pattern,
    fits: new RegExp(`^${pattern.replace(/\{\w+\}/g, '[^/]+').replaceAll('.', '\\.')}$`),
    visited: 0,
    seen: new Set(),
  }));
}

class Tour {
  constructor(server, page, person, routes) {
    Object.assign(this, { server, page, person, routes });
    this.known = new Set();
    this.counts = new Map();
    this.queue = [];
  }

  routeOf(address) {
    const { pathname } = new URL(address, this.server.url);
    return this.routes.find((route) => route.fits.test(pathname));
  }

  /** What the page leads to, as long as there were not too many of its kind. */
  async noteLinks() {
    const links = await this.page.locator('a[href^="/"]').evaluateAll((all) => all.map((link) => link.getAttribute('href')));
    for (const link of links.map((each) => each.split('#')[0])) {
      const route = this.routeOf(link);
      assert.ok(route, `${link} on ${this.page.url()} leads to no page`);
      const count = this.counts.get(route) ?? 0;
      if (this.known.has(link) || count >= (most[route.pattern] ?? usual)) continue;
      this.known.add(link);
      this.counts.set(route, count + 1);
      this.queue.push(link);
    }
  }

  /** A page is checked when something stands on it that no page of its pattern had before. */
  async check(route, name) {
    const kinds = await this.page.evaluate(() =>
      [...new Set([...document.querySelectorAll('*')].map((each) => `${each.tagName}.${each.className}`))]);
    const isNew = kinds.some((kind) => !route.seen.has(kind));
    for (const kind of kinds) route.seen.add(kind);
    if (isNew) await checkPage(this.page, name);
  }

  nameOf(route) {
    const words = route.pattern.replace('/schools/{school}', '').replaceAll(/[{}]/g, '').split('/').filter(Boolean);
    return [...(words.length > 0 ? words : ['first']), this.person.split('.')[0], ++route.visited].join('-');
  }

  async visit(address) {
    const route = this.routeOf(address);
    assert.ok(route, `${address} is no page`);
    const name = this.nameOf(route);
    if (noPage.has(route.pattern)) {
      const answer = await this.page.context().request.get(this.server.url + address);
      assert.equal(answer.status(), 200, `${this.person}: ${address}`);
      const { 'content-type': kind, 'content-disposition': disposition = '' } = answer.headers();
      assert.ok(!kind.includes('html') || disposition.startsWith('attachment'), address);
      return;
    }
    const answer = await this.page.goto(this.server.url + address);
    assert.equal(answer.status(), 200, `${this.person}: ${address}`);
    const shown = this.routeOf(this.page.url()) ?? route;
    if (shown !== route) ++shown.visited;
    await this.check(shown, name);
    await this.noteLinks();
  }

  /** The page that a form has led to, of the address where it is now. */
  async arrive(name) {
    const route = this.routeOf(this.page.url());
    assert.ok(route, this.page.url());
    assert.doesNotMatch(await this.page.title(), /^Error: /, await this.page.getByRole('main').innerText());
    ++route.visited;
    await checkPage(this.page, name);
    await this.noteLinks();
  }

  async followAll() {
    while (this.queue.length > 0) await this.visit(this.queue.shift());
  }

  /** The first link of that pattern which this person was offered. */
  linkTo(pattern) {
    const fits = this.routes.find((route) => route.pattern === pattern).fits;
    const found = [...this.known].find((link) => fits.test(link.split('?')[0]));
    assert.ok(found, `no page that ${this.person} saw leads to ${pattern}`);
    return found;
  }
}

async function visitTheDoor(tour) {
  for (const address of ['/', '/sign-in', '/code', '/set-up', '/sign-out', '/session']) await tour.visit(address);
}

async function searchForChild(tour, school) {
  await tour.visit(`${school}/children`);
  await tour.page.getByRole('searchbox').fill('jones');
  await press(tour.page, 'Find');
  await tour.arrive('children-search-results');
  await tour.visit(`${school}/children/search`);
}

/** Evidence with a file: the page that says what was done, the entry, and the file. */
async function addEvidence(tour, about) {
  const { page } = tour;
  await tour.visit(`${about}/evidence`);
  await page.getByRole('radio').first().check();
  await page.getByLabel('Title').fill('Words read this week');
  await page.setInputFiles('input[type=file]', { name: 'Words.txt', mimeType: 'text/plain', buffer: Buffer.from('cat, mat') });
  await press(page, 'Record it');
  await tour.arrive('evidence-recorded');
  const position = /\/done\/(\d+)/.exec(page.url())[1];
  await tour.visit(`${about}/entries/${position}`);
  await tour.visit(`${about}/entries/${position}/strike`);
  await tour.visit(`${about}/files/${position}`);
}

/** A draft of the plan, and what can be done with it. */
async function draftPlan(tour) {
  const about = tour.linkTo(plan);
  await tour.visit(about);
  await tour.visit(`${about}/begin`);
  await press(tour.page, 'Begin the draft');
  await tour.arrive('plan-draft');
  for (const part of ['', '/edit', '/hand', '/issue', '/put-away', '/print?draft=1', '/field']) await tour.visit(about + part);
}

/** A letter on its form and on its paper. */
async function writeLetter(tour, about) {
  await tour.visit(`${about}/letters`);
  await tour.followAll();
  await tour.visit(tour.linkTo(`${child}/letters/{letter}`));
  await tour.page.locator('input[name=others]').fill('Nia Stone');
  const buttons = await tour.page.getByRole('main').getByRole('button').allInnerTexts();
  await press(tour.page, buttons[0]);
  await tour.arrive('letter-paper');
  await tour.page.emulateMedia({ media: 'print' });
  assert.ok(await tour.page.locator('.sw-letter').isVisible());
  assert.equal(await tour.page.getByRole('button').count(), 0, 'paper has no buttons');
  await tour.page.emulateMedia({ media: 'screen' });
}

/** A contact is added, and can then be changed and ended. */
async function addContact(tour, about) {
  const { page } = tour;
  await tour.visit(`${about}/contacts/add`);
  await page.getByLabel('Name', { exact: true }).fill('Nia Stone');
  await page.getByLabel('What are they to the child?').fill('Mother');
  await page.getByRole('radio', { name: 'Yes' }).check();
  await press(page, 'Save the contact');
  await tour.arrive('contact-added');
  await tour.followAll();
}

async function raiseConcern(tour, about) {
  await tour.visit(`${about}/concern`);
  await tour.page.getByLabel('What have you noticed?').fill('Tires before noon.');
  await press(tour.page, 'Send the concern');
  await tour.arrive('concern-sent');
}

async function bringInPupils(tour, school) {
  const { page } = tour;
  await tour.visit(`${school}/import`);
  await page.locator('input[type=file]').setInputFiles(pupilFile);
  await press(page, 'Look at the file');
  await tour.arrive('import-understood');
  await tour.visit(`${school}/import/go`);
  await press(page, 'Import the children');
  await tour.arrive('import-done');
}

/** What no link leads to: the answers of forms. */
const forms = {
  'senco.exton': async (tour, school) => {
    const about = tour.linkTo(child);
    await searchForChild(tour, school);
    await addEvidence(tour, about);
    await draftPlan(tour);
    await writeLetter(tour, about);
    await addContact(tour, about);
    await tour.visit(`${about}/join`);
  },
  'teacher.exton': (tour) => raiseConcern(tour, tour.linkTo(child)),
  'office.exton': bringInPupils,
};

async function visitAs(browser, server, person, routes) {
  const page = await (await browser.newContext({ viewport: { width: 1280, height: 900 } })).newPage();
  const tour = new Tour(server, page, person, routes);
  if (person === people[0]) await visitTheDoor(tour);
  await signInPractice(page, server, person);
  await tour.visit(new URL(page.url()).pathname);
  await tour.followAll();
  const school = /\/schools\/\w+/.exec(tour.linkTo('/schools/{school}/children'))[0];
  await forms[person]?.(tour, school);
  await tour.followAll();
  await page.context().close();
}

async function journey(browser, server) {
  const routes = readRoutes(server.said);
  for (const person of people) await visitAs(browser, server, person, routes);
  const missed = routes.map((route) => (route.visited === 0 ? route.pattern : '')).filter((each) => each !== '' && !elsewhere.has(each));
  assert.deepEqual(missed, [], 'the tour comes to every page');
  console.log(`tour: ${routes.length} kinds of pages, ${routes.reduce((sum, each) => sum + each.visited, 0)} visits`);
}

await travel((program) => startServer(program, makePractice(program), ['--routes']), journey);
