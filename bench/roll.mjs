// Children who are not there, for the programs that measure.
const forenames = ['Ada', 'Bryn', 'Chloë', 'Dewi', 'Efa', 'Farid', 'Grace', 'Harri', 'Ivy', 'Jakub', 'Kofi', 'Leila', 'Megan'];
const surnames = ['Ashdown', 'Begum', "O'Brien", 'Caradog', 'Davies', 'Evans', 'Farrow', 'Garth', 'Hughes', 'Kaur', 'Nowak'];
const needs = ['SPLD', 'SEMH', 'SLCN', 'MLD', 'ASD'];
const two = (number) => String(number).padStart(2, '0');

/** With the letter that proves its digits. */
function upn(number) {
  const digits = `820204${String(number).padStart(6, '0')}`;
  const sum = [...digits].reduce((so_far, digit, place) => so_far + Number(digit) * (place + 2), 0);
  return 'ABCDEFGHJKLMNPQRTUVWXYZ'[sum % 23] + digits;
}

/** A roll of so many invented children as a school system prints it; every so-manieth has help. */
export function roll(children, every) {
  const rows = ['Adno,UPN,Surname,Forename,DOB,Gender,Year,Reg,SEN Status,SEN Start Date,Need Type'];
  for (let i = 0; i < children; ++i) {
    const year = 1 + (i % 11);
    const born = `${two(1 + (i % 28))}/${two(1 + (i % 8))}/${2020 - year}`;
    const help = i % every === 0 ? `K,${two(1 + (i % 28))}/10/2025,${needs[i % needs.length]}` : ',,';
    rows.push([String(i).padStart(6, '0'), upn(i), surnames[i % surnames.length] + (i % 97), forenames[i % forenames.length],
      born, 'FM'[i % 2], `Year ${year}`, `${year}${'ABCDEF'[i % 6]}`, help].join(','));
  }
  return `${rows.join('\r\n')}\r\n`;
}
