// An annual review from arranging to its report, in a practice school of each law: the final plan comes and the stage changes in one
// form, the meeting is arranged, the papers go to several people at once, the review is held, its report is begun from the record,
// finished and sent, and each time the steps say what comes next and whose turn it is.
import { makePractice, signInPractice, startServer, travel } from './browser.mjs';
import { arrange, hold, receivePlan, report, sendReport, sendTo } from './parts/annual_review.mjs';

const laws = {
  bryn: { plan: 'statement', stage: /^Yes: Statement/, decision: 'Carry on' },
  exton: { plan: 'ehc_plan', stage: /^Yes: EHC plan/, decision: 'Carry on' },
};

async function findChild(page, server) {
  const school = /\/schools\/\w+/.exec(page.url())[0];
  await page.goto(`${server.url}${school}/children?help=register`);
  return page.locator('.sw-children a[href*="/children/"]').first().evaluate((link) => link.href);
}

async function journey(browser, server) {
  for (const [school, law] of Object.entries(laws)) {
    const page = await (await browser.newContext({ viewport: { width: 1280, height: 900 } })).newPage();
    await signInPractice(page, server, `senco.${school}`);
    const child = await findChild(page, server);
    await receivePlan(page, child, law, school);
    await arrange(page, child, school);
    if (school === 'exton') await sendTo(page, child, /Give notice of the annual review meeting/, `${school}-notice`);
    await sendTo(page, child, /Send out the papers|Collect the advice/, school);
    await hold(page, child, law, school);
    await report(page, child, school);
    await sendReport(page, child, school);
    await page.context().close();
  }
  console.log('annual review: arranged, held, reported and sent');
}

await travel((program) => startServer(program, makePractice(program)), journey);
