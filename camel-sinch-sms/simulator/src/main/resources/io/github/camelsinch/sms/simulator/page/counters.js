import { $, h, fill, text } from './dom.js';
import { number, duration } from './format.js';
import { on } from './live.js';
import { look } from './store.js';

const TILES = [
  { key: 'recipients_accepted', label: 'Accepted', tone: 'accepted', q: '', hint: 'Messages of all batches that were accepted' },
  { key: 'queued', label: 'Queued', tone: 'queued', q: 'state:queued', hint: 'Waiting in the plan\'s queue now' },
  { key: 'dispatched', label: 'Dispatched', tone: 'dispatched', q: 'state:dispatched',
    hint: 'Handed to the carrier so far; the search shows those without a result' },
  { key: 'delivered', label: 'Delivered', tone: 'delivered', q: 'state:delivered', hint: 'On the phone' },
  { key: 'failed', label: 'Failed', tone: 'failed', q: '-state:queued -state:dispatched -state:delivered',
    hint: 'Ended in any other way: failed, expired, rejected, aborted, cancelled' },
  { key: 'parts', label: 'Parts', tone: 'parts', q: '', hint: 'Parts of what was dispatched: what is paid for' },
];
const STACK = [
  ['delivered', ['Delivered']],
  ['dispatched', ['Dispatched']],
  ['failed', ['Failed', 'Rejected', 'Aborted', 'Deleted', 'Unknown']],
  ['stopped', ['Expired', 'Cancelled']],
  ['queued', ['Queued']],
];

let limit = 0;
let last = null;

/** The coloured bar of a batch or of everything. */
export function stack(byStatus) {
  return STACK.map(([tone, states]) => [tone, states.reduce((sum, state) => sum + (byStatus[state] || 0), 0)])
    .filter(([, count]) => count > 0)
    .map(([tone, count]) => {
      const bar = h('span', { class: `tone-${tone}`, title: `${number(count)} ${tone}` });
      bar.style.flexGrow = count;
      return bar;
    });
}

export const describe = (byStatus) => Object.entries(byStatus).map(([state, count]) => `${number(count)} ${state}`).join(', ');

export function startCounters(messagesPerSecond) {
  limit = messagesPerSecond;
  fill($('tiles'), TILES.map((tile) => h('button',
    { type: 'button', class: `tile tone-${tile.tone}`, title: tile.hint, onclick: () => look({ q: tile.q }) },
    h('span', { class: 'label' }, tile.label), h('b', { id: `count-${tile.key}` }, '0'))));
  on('counters', show);
}

function show(counters) {
  TILES.forEach((tile) => text($(`count-${tile.key}`), number(counters[tile.key])));
  const shape = JSON.stringify(counters.by_status);
  if (shape !== last) {
    last = shape;
    fill($('stack'), stack(counters.by_status));
    $('stack').setAttribute('aria-label', `Messages by state: ${describe(counters.by_status) || 'none'}`);
  }
  text($('outlook'), outlook(counters));
}

function outlook(counters) {
  if (counters.recipients_accepted === 0) {
    return limit ? `Ready. The queue is drained at ${number(limit)} a second.` : 'Ready. The queue is drained without a limit.';
  }
  const begun = Object.values(counters.by_status).reduce((sum, count) => sum + count, 0);
  // scheduled, or cancelled before their time
  const apart = counters.recipients_accepted - begun;
  if (begun === 0) {
    return `${number(apart)} outside the queue: scheduled, or cancelled before`;
  }
  const share = `${Math.floor((100 * (counters.delivered + counters.failed)) / begun)} % settled${
    apart > 0 ? ` · ${number(apart)} outside the queue` : ''}`;
  if (counters.queued > 0 && limit > 0) {
    return `${share} · queue empty in ${duration(counters.queued / limit)}`;
  }
  return `${share} · ${counters.batches_accepted === 1 ? '1 batch' : `${number(counters.batches_accepted)} batches`}`;
}
