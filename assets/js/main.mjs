// Starts what makes pages quicker to use. Every page works without this.
import { initAll } from './govuk-frontend.min.js';
import { startCaseWork } from './case_work.mjs';
import { shortenLongLists } from './long_lists.mjs';
import { openWhatIsNamed } from './named.mjs';
import { startDraft } from './plan_draft.mjs';
import { openAllForPrinting, startPrintButtons } from './printing.mjs';
import { warnBeforeTheEnd } from './session_warning.mjs';
import { startSessions } from './sessions.mjs';

initAll();
startCaseWork(document);
shortenLongLists(document);
openWhatIsNamed();
openAllForPrinting();
startPrintButtons();
warnBeforeTheEnd();
startDraft(document);
startSessions(document);
