// Says to the styles, before anything is drawn, that the scripts will run. Stands first in the body of every page, as a file of
// its own, because no page carries script.
document.body.classList.add('js-enabled');
if ('noModule' in HTMLScriptElement.prototype) {
  document.body.classList.add('govuk-frontend-supported');
}
