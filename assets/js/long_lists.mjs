// Lets a person type part of a name where a list is long. The select stays in the page and is what the form sends.

// The library shows suggestions as markup; names are text.
function asMarkup(text) {
  const holder = document.createElement('span');
  holder.textContent = text ?? '';
  return holder.innerHTML;
}

function shorten(select, enhance) {
  const words = select.dataset;
  enhance({
    selectElement: select,
    defaultValue: '',
    showAllValues: true,
    templates: { inputValue: (text) => text ?? '', suggestion: asMarkup },
    tNoResults: () => words.noResults ?? '',
    tStatusQueryTooShort: (length) => (words.tooShort ?? '').replace('%{count}', length),
    tStatusNoResults: () => words.noResults ?? '',
    tStatusSelectedOption: (option, length, index) =>
      (words.selected ?? '%{option}, %{index} / %{count}')
        .replace('%{option}', asMarkup(option))
        .replace('%{index}', index + 1)
        .replace('%{count}', length),
    tStatusResults: (length, content) => `${length} ${words.results ?? ''} ${asMarkup(content)}`,
    tAssistiveHint: () => words.assistiveHint ?? '',
  });
}

/** The library is loaded only where a page asks for it with `data-long-list` on a select. */
export async function shortenLongLists(scope) {
  const selects = scope.querySelectorAll('select[data-long-list]');
  if (selects.length === 0) return;
  await import('./accessible-autocomplete.min.js');
  const { enhanceSelectElement } = globalThis.accessibleAutocomplete;
  for (const select of selects) shorten(select, enhanceSelectElement);
}
