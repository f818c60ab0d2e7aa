// Callbacks are fetched while their tab is open: a POST under way changes nothing that the stream of events tells.

import { $, arrange, h, fill, text, toast } from './dom.js';
import { dateTime, number, time } from './format.js';
import { look, view } from './store.js';
import { address, ask, told } from './api.js';

const EVERY_MILLIS = 1000;
const TONES = { delivered: 'delivered', waiting: 'queued' };
const NAMES = { delivered: 'Delivered', waiting: 'Waiting', dropped: 'Dropped', given_up: 'Given up', blocked: 'Blocked' };
const cards = new Map();

let shown = '';
let list = null;
let timer;

export function openCallbacks() {
  shown = '';
  list = null;
  fill($('pane-callbacks'), h('p', { class: 'hint' }, 'Loading…'));
  refresh();
}

async function refresh() {
  clearTimeout(timer);
  if (view().tab !== 'callbacks') {
    return;
  }
  if (!document.hidden) {
    try {
      const answer = await (await fetch(address('/callbacks', { limit: 20 }))).text();
      if (answer !== shown) {
        shown = answer;
        show(JSON.parse(answer));
      }
    } catch {
      // the simulator is gone, which stands at the top of the page
    }
  }
  clearTimeout(timer);
  timer = setTimeout(refresh, EVERY_MILLIS);
}

function show({ count, callbacks }) {
  if (count === 0) {
    list = null;
    fill($('pane-callbacks'), h('p', { class: 'hint' },
      'No callbacks yet. A batch with delivery_report and callback_url gets them; they go to this machine only, unless its settings allow another host.'));
    return;
  }
  if (list === null) {
    cards.clear();
    list = h('ul', { class: 'callbacks' });
    fill($('pane-callbacks'), h('p', { class: 'hint' }), list);
  }
  text(list.previousSibling, count > callbacks.length ? `The newest ${callbacks.length} of ${number(count)}.` : `${number(count)} in all.`);
  arrange(list, cards, callbacks, card);
}

/** What a report says, in a line. */
function summary({ recipient, status, code, statuses }) {
  return recipient ? `+${recipient} ${status} ${code}`
    : statuses.map((row) => `${number(row.count)} ${row.status} ${row.code}`).join(', ');
}

function card(callback) {
  const report = JSON.parse(callback.payload);
  const state = h('span');
  const attempts = h('ol', { class: 'timeline' });
  const again = h('button', { type: 'button', class: 'replay', 'aria-label': `Replay callback ${callback.id}`,
    onclick: () => replay(callback.id) }, 'Replay');
  const element = h('li', {},
    h('p', { class: 'row' },
      h('b', {}, `#${callback.id}`),
      h('button', { type: 'button', class: 'link', onclick: () => look({ tab: 'batch', batch: callback.batch_id }) }, 'its batch'),
      state),
    h('p', {}, summary(report)),
    h('p', { class: 'hint' }, `${callback.type} to ${callback.url}`),
    attempts,
    h('div', { class: 'foot' },
      h('details', {}, h('summary', {}, 'Payload'), h('pre', { tabindex: '0' }, JSON.stringify(report, null, 2))),
      callback.state !== 'blocked' && again));
  const update = (latest) => {
    state.className = `pill tone-${TONES[latest.state] || 'failed'}`;
    text(state, NAMES[latest.state]);
    fill(attempts,
      latest.attempts.map((one) => h('li', { class: isGood(one) ? '' : 'bad' }, h('time', { datetime: one.at }, dateTime(one.at)), ' ',
        one.failure || `HTTP ${one.status}`, one.replay && ', replayed')),
      latest.next_at && h('li', { class: 'ahead' }, h('time', { datetime: latest.next_at }, dateTime(latest.next_at)), ' next attempt'));
  };
  return { element, update };
}

const isGood = ({ failure, status }) => !failure && status >= 200 && status < 300;

function replay(id) {
  told(ask('POST', `/callbacks/${id}/replay`, {}).then((callback) => {
    const { at, status, failure } = callback.attempts[callback.attempts.length - 1];
    toast(`Replayed at ${time(at)}: ${failure || `HTTP ${status}`}.`, Boolean(failure) || status >= 300);
    refresh();
  }));
}
