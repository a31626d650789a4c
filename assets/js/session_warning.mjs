// Warns two minutes before a session ends, and offers to stay. What is typed is left alone: a form that is sent too late comes
// back filled after signing in again.

const longestWait = 2 ** 31 - 1;

async function secondsLeft(request) {
  try {
    const response = await fetch('/session', { cache: 'no-store', ...request });
    if (response.redirected || !response.ok) return 0;
    return (await response.json()).seconds_left;
  } catch {
    return null; // no connection: nothing is known, and nothing is said
  }
}

class SessionWarning {
  constructor(dialog) {
    this.dialog = dialog;
    this.warnAt = Number(dialog.dataset.warnAt);
    for (const button of dialog.querySelectorAll('[data-session-button]')) {
      button.addEventListener('click', () => this.press(button.dataset.sessionButton));
    }
    // A page that was asleep, or that the browser took out of its memory, asks anew.
    addEventListener('pageshow', (event) => event.persisted && this.look());
    document.addEventListener('visibilitychange', () => document.hidden || this.look());
    this.wait(Number(dialog.dataset.secondsLeft));
  }

  wait(left) {
    clearTimeout(this.timer);
    const untilWarning = Math.max(left - this.warnAt, 1);
    this.timer = setTimeout(() => this.look(), Math.min(untilWarning * 1000, longestWait));
  }

  async look() {
    if (this.isOver) return;
    const left = await secondsLeft({});
    if (left === null) return this.wait(this.warnAt + 30);
    this.take(left, this.hasStayed ? 'for-good' : 'ending');
  }

  take(left, warning) {
    clearTimeout(this.timer);
    if (left <= 0) {
      this.isOver = true;
      return this.open('ended');
    }
    if (left > this.warnAt) {
      this.dialog.close();
      return this.wait(left);
    }
    this.open(warning);
    this.timer = setTimeout(() => this.look(), (left + 1) * 1000);
  }

  open(what) {
    for (const part of this.dialog.querySelectorAll('[data-session-case]')) {
      part.hidden = part.dataset.sessionCase !== what;
    }
    const stay = this.dialog.querySelector('[data-session-button="stay"]');
    stay.hidden = what !== 'ending';
    this.dialog.setAttribute('aria-labelledby', `session-${what}`);
    if (!this.dialog.open) this.dialog.showModal();
  }

  async press(what) {
    if (what === 'close') return this.dialog.close();
    const body = new URLSearchParams({ csrf: this.dialog.dataset.csrf });
    const left = await secondsLeft({ method: 'POST', body });
    if (left === null) return;
    // Staying cannot go beyond the longest time that a session has.
    this.hasStayed = left > 0 && left <= this.warnAt;
    this.take(left, 'for-good');
  }
}

/** Does nothing on pages without somebody who is signed in. */
export function warnBeforeTheEnd() {
  const dialog = document.getElementById('session');
  if (dialog !== null && typeof dialog.showModal === 'function') new SessionWarning(dialog);
}
