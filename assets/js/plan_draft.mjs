// Saves a draft field by field, as each is left or after a pause. Where somebody else wrote in the same field, both texts are
// shown and the person chooses. Without this the page's own button saves every field at once.

const pause = 1500;
const nextTry = 10000;

class DraftField {
  constructor(draft, box) {
    this.draft = draft;
    this.box = box;
    this.name = box.dataset.field;
    this.seen = box.querySelector(`[name="${CSS.escape(`seen:${this.name}`)}"]`);
    this.controls = [...box.querySelectorAll(`[name="${CSS.escape(this.name)}"]`)];
    this.saved = this.text();
    for (const control of this.controls) {
      control.addEventListener('input', () => this.saveAfter(pause));
      control.addEventListener('change', () => this.save());
    }
  }

  values() {
    const isList = this.controls.some((control) => control.type === 'checkbox');
    return isList ? this.controls.filter((c) => c.checked).map((c) => c.value) : this.controls.map((c) => c.value);
  }

  text() {
    return this.values().join(' ').trim();
  }

  put(text) {
    const words = text.split(' ');
    for (const control of this.controls) {
      if (control.type === 'checkbox') control.checked = words.includes(control.value);
      else control.value = text;
    }
    this.saved = this.text();
  }

  saveAfter(wait) {
    clearTimeout(this.timer);
    this.timer = setTimeout(() => this.save(), wait);
  }

  async save() {
    clearTimeout(this.timer);
    if (this.isSaving || this.both !== undefined) return;
    const text = this.text();
    if (text === this.saved) return;
    this.isSaving = true;
    const answer = await this.draft.send(this);
    this.isSaving = false;
    if (answer === null) return this.saveAfter(nextTry);
    this.take(answer, text);
  }

  take(answer, text) {
    this.draft.say(answer.words);
    if (answer.outcome === 'conflict') return this.showBoth(answer);
    if (answer.outcome !== 'saved') return;
    this.saved = text;
    this.seen.value = answer.seen;
    this.draft.sayWhoElse(answer.also);
    this.quoteBack(answer.vague);
    if (this.text() !== text) this.saveAfter(pause);
  }

  quoteBack(sentences) {
    const place = this.box.querySelector('[data-vague]');
    if (place === null) return;
    place.replaceChildren(
      ...sentences.map((sentence) => {
        const line = document.createElement('p');
        line.textContent = sentence;
        return line;
      }),
    );
  }

  showBoth(answer) {
    const both = this.draft.template.content.firstElementChild.cloneNode(true);
    both.querySelector('[data-who]').textContent = answer.who;
    both.querySelector('[data-theirs]').textContent = answer.theirs;
    both.querySelector('[data-mine]').textContent = this.text();
    for (const button of both.querySelectorAll('[data-keep]')) {
      button.addEventListener('click', () => this.choose(button.dataset.keep, answer));
    }
    this.both = both;
    this.box.prepend(both);
    both.querySelector('button').focus();
  }

  choose(kept, answer) {
    this.both.remove();
    this.both = undefined;
    this.seen.value = answer.seen;
    if (kept === 'theirs') this.put(answer.theirs);
    else this.saved = answer.theirs;
    this.controls[0].focus();
    this.save();
  }
}

class Draft {
  constructor(root) {
    this.root = root;
    this.form = root.querySelector('form');
    this.template = root.querySelector('template[data-draft-both]');
    this.state = root.querySelector('[data-draft-state]');
    this.also = root.querySelector('[data-draft-also]');
    this.fields = [...root.querySelectorAll('[data-field]')].map((box) => new DraftField(this, box));
    // Whoever goes to another window or closes this one leaves nothing behind.
    document.addEventListener('visibilitychange', () => document.hidden && this.saveAll());
  }

  saveAll() {
    for (const field of this.fields) field.save();
  }

  say(words) {
    this.state.textContent = words ?? '';
  }

  sayWhoElse(words) {
    if (words !== undefined) this.also.textContent = words;
  }

  async send(field) {
    this.say(this.root.dataset.saving);
    const body = new URLSearchParams();
    for (const name of ['csrf', 'asker']) body.append(name, this.form.elements[name].value);
    body.append('name', field.name);
    body.append('seen', field.seen.value);
    for (const value of field.values()) body.append('value', value);
    try {
      return await this.read(await fetch(this.root.dataset.address, { method: 'POST', body, keepalive: true }));
    } catch {
      this.say(this.root.dataset.notSaved);
      return null;
    }
  }

  // Only who is sent to the sign-in has been signed out. A server that cannot answer now is asked again.
  async read(response) {
    const words = this.root.dataset;
    if (response.redirected) return { outcome: 'out', words: words.signedOut };
    if (response.headers.get('Content-Type') === 'application/json') return response.json();
    if (response.status >= 500 || response.status === 429) {
      this.say(words.busy);
      return null;
    }
    return { outcome: 'refused', words: words.refused };
  }
}

/** Does nothing on pages without a draft. */
export function startDraft(scope) {
  for (const root of scope.querySelectorAll('[data-draft]')) {
    if (root.querySelector('form [data-field]') !== null) new Draft(root);
  }
}
