// Starts the scripts of the Ministry of Justice's patterns that the pages use, with the words that the page has.
import { Alert, ButtonMenu, SortableTable } from './moj-frontend.min.js';

// The alert puts its word for dismissing into the page as markup; the page has it as text.
function asMarkup(text) {
  const holder = document.createElement('span');
  holder.textContent = text;
  return holder.innerHTML;
}

function startAlert(root) {
  const button = root.querySelector('.moj-alert__dismiss');
  const words = button === null ? '' : button.textContent.trim();
  return new Alert(root, words === '' ? {} : { dismissText: asMarkup(words) });
}

// The table speaks through attributes of its own (`data-status-message` and the like), where the page gives them.
const starters = {
  'moj-alert': startAlert,
  'moj-button-menu': (root) => new ButtonMenu(root),
  'moj-sortable-table': (root) => new SortableTable(root),
};

export function startCaseWork(scope) {
  for (const [module, start] of Object.entries(starters)) {
    for (const root of scope.querySelectorAll(`[data-module="${module}"]`)) start(root);
  }
}
