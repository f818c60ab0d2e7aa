// Callbacks are fetched while their tab is open: a POST under way changes nothing that the stream of events tells.

import { $, h, fill, toast } from './dom.js';
import { dateTime, number, time } from './format.js';
import { look, view } from './store.js';
import { address, ask, told } from './api.js';

const EVERY_MILLIS = 1000;
const TONES = { delivered: 'delivered', waiting: 'queued' };
const NAMES = { delivered: 'Delivered', waiting: 'Waiting', dropped: 'Dropped', given_up: 'Given up', blocked: 'Blocked' };
const opened = new Set();

let shown = '';
let timer;

export function openCallbacks() {
  shown = '';
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
      const text = await (await fetch(address('/callbacks', { limit: 20 }))).text();
      if (text !== shown) {
        shown = text;
        show(JSON.parse(text));
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
    fill($('pane-callbacks'), h('p', { class: 'hint' },
      'No callbacks yet. A batch with delivery_report and callback_url gets them; they go to this machine only, unless its settings allow another host.'));
    return;
  }
  fill($('pane-callbacks'),
    count > callbacks.length && h('p', { class: 'hint' }, `The newest ${callbacks.length} of ${count}.`),
    h('ul', { class: 'callbacks' }, callbacks.map(card)));
}

/** What a report says, in a line. */
function summary({ recipient, status, code, statuses }) {
  return recipient ? `+${recipient} ${status} ${code}`
    : statuses.map((row) => `${number(row.count)} ${row.status} ${row.code}`).join(', ');
}

function card(callback) {
  const report = JSON.parse(callback.payload);
  const payload = h('details', { open: opened.has(callback.id) },
    h('summary', {}, 'Payload'), h('pre', { tabindex: '0' }, JSON.stringify(report, null, 2)));
  payload.addEventListener('toggle', () => (payload.open ? opened.add(callback.id) : opened.delete(callback.id)));
  return h('li', {},
    h('p', { class: 'row' },
      h('b', {}, `#${callback.id}`),
      h('button', { type: 'button', class: 'link', onclick: () => look({ tab: 'batch', batch: callback.batch_id }) }, 'its batch'),
      h('span', { class: `pill tone-${TONES[callback.state] || 'failed'}` }, NAMES[callback.state])),
    h('p', {}, summary(report)),
    h('p', { class: 'hint' }, `${callback.type} to ${callback.url}`),
    h('ol', { class: 'timeline' },
      callback.attempts.map((one) => h('li', { class: isGood(one) ? '' : 'bad' }, h('time', { datetime: one.at }, dateTime(one.at)), ' ',
        one.failure || `HTTP ${one.status}`, one.replay && ', replayed')),
      callback.next_at && h('li', { class: 'ahead' }, h('time', { datetime: callback.next_at }, dateTime(callback.next_at)), ' next attempt')),
    payload,
    callback.state !== 'blocked' && h('button', { type: 'button', class: 'replay', onclick: () => replay(callback.id) }, 'Replay'));
}

const isGood = ({ failure, status }) => !failure && status >= 200 && status < 300;

function replay(id) {
  told(ask('POST', `/callbacks/${id}/replay`, {}).then((callback) => {
    const { at, status, failure } = callback.attempts[callback.attempts.length - 1];
    toast(`Replayed at ${time(at)}: ${failure || `HTTP ${status}`}.`, Boolean(failure) || status >= 300);
    refresh();
  }));
}
