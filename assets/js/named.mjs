// Where the address names something of which a part is folded, such as a rule of a law, that is opened on arrival.

function openNamed() {
  const named = document.getElementById(location.hash.slice(1));
  const folded = named?.querySelector('details');
  if (folded) folded.open = true;
}

/** On arrival, and for each link within the page. */
export function openWhatIsNamed() {
  openNamed();
  addEventListener('hashchange', openNamed);
}
