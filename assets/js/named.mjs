// Where the address names something that is folded, such as a rule of a law, it is opened on arrival.

function openNamed() {
  const named = document.getElementById(location.hash.slice(1));
  const folded = named?.querySelector(':scope > details');
  if (folded) folded.open = true;
}

/** On arrival, and for each link within the page. */
export function openWhatIsNamed() {
  openNamed();
  addEventListener('hashchange', openNamed);
}
