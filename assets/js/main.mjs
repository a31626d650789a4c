// Starts what makes pages quicker to use. Every page works without this.
import { initAll } from './govuk-frontend.min.js';
import { startCaseWork } from './case_work.mjs';
import { shortenLongLists } from './long_lists.mjs';
import { openAllForPrinting } from './printing.mjs';

initAll();
startCaseWork(document);
shortenLongLists(document);
openAllForPrinting();
