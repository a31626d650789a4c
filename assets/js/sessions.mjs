// Sends the taps of *My sessions* without leaving the page, and keeps what is not sent yet on the device until it is. Only ids are
// kept there, never a name. Each tap has an id of its own, so that one that is sent twice is recorded once. Without this the forms
// work as forms.

const store = 'stepwell-sessions';
const nextTry = 15_000;

/** What is kept on the device: the body of each form without the proof of the page, in the order of the taps. */
class Kept {
  all() {
    try {
      const taps = JSON.parse(localStorage.getItem(store) ?? '[]');
      return Array.isArray(taps) ? taps : [];
    } catch {
      return this.memory ?? [];
    }
  }

  set(taps) {
    // Where nothing may be kept on the device, it is kept as long as the page is open.
    this.memory = taps;
    try {
      if (taps.length === 0) localStorage.removeItem(store);
      else localStorage.setItem(store, JSON.stringify(taps));
    } catch {
      // said by `memory`
    }
  }

  add(tap) {
    this.set([...this.all(), tap]);
  }

  remove(id) {
    this.set(this.all().filter((tap) => tap.id !== id));
  }
}

class Sessions {
  constructor(root) {
    this.root = root;
    this.state = root.querySelector('[data-sessions-state]');
    this.refused = root.querySelector('[data-sessions-refused]');
    this.kept = new Kept();
    this.places = new Map();
    for (const place of document.querySelectorAll('[data-session-tap]')) {
      place.querySelector('form').addEventListener('submit', (event) => this.take(event, place));
    }
    addEventListener('online', () => this.sendAll());
    document.addEventListener('visibilitychange', () => document.hidden || this.sendAll());
    if (this.kept.all().length > 0) this.sendAll();
  }

  /** The proof of this page, which is never kept. */
  csrf() {
    return document.querySelector('[name="csrf"]').value;
  }

  take(event, place) {
    event.preventDefault();
    if (place.isTapped) return;
    place.isTapped = true;
    const body = new URLSearchParams(new FormData(event.target, event.submitter));
    body.delete('csrf');
    const id = `${body.get('form')}.${body.get('outcome') ?? ''}.${body.get('missed') ?? ''}`;
    this.places.set(id, place);
    this.leaveOut(place, body.getAll('slot'));
    const { person, address } = this.root.dataset;
    this.kept.add({ id, person, address, body: body.toString() });
    const words = document.createElement('p');
    words.className = 'govuk-body sw-tapped';
    words.setAttribute('role', 'status');
    words.textContent = this.root.dataset.sending;
    place.replaceChildren(words);
    words.tabIndex = -1;
    words.focus();
    this.sendAll();
  }

  /** What is said of one child is not said again with the group, nor the other way round. */
  leaveOut(tapped, slots) {
    for (const place of tapped.closest('[data-session-card]').querySelectorAll('[data-session-tap]')) {
      const form = place.querySelector('form');
      if (place === tapped || form === null) continue;
      const fields = [...form.querySelectorAll('[name="slot"]')];
      const over = fields.filter((field) => slots.includes(field.value));
      for (const field of over) field.remove();
      if (over.length === fields.length) place.hidden = true;
    }
  }

  /** What is recorded now counts on its card and above. A tap of another day than the one that is shown does not. */
  count(body) {
    if (body.get('on') !== this.root.dataset.day) return;
    const slots = body.getAll('slot');
    for (const card of document.querySelectorAll('[data-session-card]')) {
      const week = card.querySelector('[data-counts]');
      // Each slot counts once.
      const counts = week.dataset.counts.split(' ').map((each) => {
        const [slot, count] = each.split('=');
        return slots.includes(slot) ? ['', Number(count) + 1] : [slot, Number(count)];
      });
      week.dataset.counts = counts.map((each) => each.join('=')).join(' ');
      week.textContent = week.dataset.words.replace('#', Math.min(...counts.map(([, count]) => count)));
      if (!card.dataset.open) continue;
      card.dataset.open = card.dataset.open.split(' ').filter((slot) => !slots.includes(slot)).join(' ');
    }
    const open = document.querySelectorAll('[data-open]:not([data-open=""])').length;
    const { leadNone, leadOne, leadMany } = this.root.dataset;
    document.querySelector('.sw-sub').textContent = open === 0 ? leadNone : open === 1 ? leadOne : leadMany.replace('#', open);
  }

  own() {
    return this.kept.all().filter((tap) => tap.person === this.root.dataset.person);
  }

  async sendAll() {
    if (this.isSending) return;
    this.isSending = true;
    clearTimeout(this.timer);
    let sent = 0;
    for (let tap = this.own()[0]; tap !== undefined; tap = this.own()[0]) {
      const answer = await this.send(tap);
      if (answer === 'later' || answer === 'signed-out') {
        this.isSending = false;
        return this.wait(answer);
      }
      this.kept.remove(tap.id);
      this.show(tap, answer);
      sent += 1;
    }
    this.isSending = false;
    this.say(this.kept.all().length > 0 ? 'other' : sent > 0 ? 'all' : '');
  }

  async send(tap) {
    const body = new URLSearchParams(tap.body);
    body.set('csrf', this.csrf());
    body.set('script', '1');
    try {
      // To the school at which it was tapped, also where the page of another one is open now.
      const response = await fetch(tap.address ?? this.root.dataset.address, { method: 'POST', body });
      if (response.redirected) return 'signed-out';
      const isAnswer = response.headers.get('Content-Type') === 'application/json';
      if (isAnswer) return await response.json();
      // A page that has become too old, or a server that cannot just now: neither loses the tap.
      if (response.status === 403) return 'signed-out';
      if (response.status === 404) return { words: '', problems: [this.root.dataset.gone] };
      return 'later';
    } catch {
      return 'later';
    }
  }

  wait(why) {
    this.say(why === 'signed-out' ? 'sign-in' : 'unsent');
    this.timer = setTimeout(() => this.sendAll(), nextTry);
  }

  say(what) {
    const { all, other, signIn, one, many } = this.root.dataset;
    const count = this.own().length;
    const words = { '': '', all, other, 'sign-in': signIn, unsent: count === 1 ? one : many.replace('#', count) };
    this.state.textContent = words[what];
    this.state.classList.toggle('is-unsent', what === 'unsent' || what === 'sign-in' || what === 'other');
  }

  /** In the place of the buttons; what could not be recorded also stands above, until the page is shown anew. */
  show(tap, answer) {
    const place = this.places.get(tap.id);
    const words = place?.querySelector('.sw-tapped');
    if (words) {
      words.textContent = answer.words || answer.problems[0];
      words.classList.add(answer.problems.length > 0 ? 'is-refused' : 'is-recorded');
    }
    if (answer.problems.length === 0) return this.count(new URLSearchParams(tap.body));
    for (const problem of answer.problems) {
      const line = document.createElement('p');
      line.className = 'govuk-error-message';
      line.textContent = problem;
      this.refused.append(line);
    }
    if (this.refused.querySelector('a') === null) {
      const again = document.createElement('a');
      again.className = 'govuk-link';
      again.href = location.pathname + location.search;
      again.textContent = this.root.dataset.again;
      this.refused.append(again);
    }
  }
}

/** Does nothing on pages without sessions. */
export function startSessions(scope) {
  const root = scope.querySelector('[data-sessions]');
  if (root !== null) new Sessions(root);
}
