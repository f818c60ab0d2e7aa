import { $, arrange, h, fill, confirm, text, toast } from './dom.js';
import { dateTime, near, number, parts, shortId } from './format.js';
import { on, onClock } from './live.js';
import { look, view } from './store.js';
import { ask, told } from './api.js';
import { stack, describe } from './counters.js';
import { offerBatch } from './copy.js';

const MANY = 12;
const TONES = { Cancelled: 'stopped', Scheduled: 'queued', Sending: 'dispatched', Queued: 'queued' };

const entries = new Map();
let now = '';
let list = null;
let listed = [];
let detail = null;

export function startBatch() {
  onClock((time, isOtherDay) => {
    now = time;
    if (isOtherDay && list !== null) {
      showList(listed);
    }
  });
  on('batches', (data) => !view().batch && showList(data.batches));
  on('batch', (data) => data.id === view().batch && showOne(data));
}

export function openBatch() {
  detail = null;
  list = null;
  fill($('pane-batch'), h('p', { class: 'hint' }, 'Loading…'));
}

export function stateOf(batch) {
  if (batch.canceled) {
    return 'Cancelled';
  }
  if (batch.scheduled) {
    return 'Scheduled';
  }
  if (batch.finished) {
    return 'Finished';
  }
  return batch.first_at ? 'Sending' : 'Queued';
}

const howItWent = (batch) => (batch.by_status.Delivered === batch.recipients ? 'delivered' : 'failed');

function showList(batches) {
  listed = batches;
  if (batches.length === 0) {
    list = null;
    fill($('pane-batch'), h('p', { class: 'hint' }, 'No batches yet. Scheduled ones are listed here before their time.'));
    return;
  }
  if (list === null) {
    entries.clear();
    list = h('ul', { class: 'batches' });
    fill($('pane-batch'), list);
  }
  arrange(list, entries, batches, entry);
}

function entry(batch) {
  const reference = h('small', { class: 'text' });
  const at = h('time');
  const body = h('span', { class: 'text' });
  const count = h('span');
  const state = h('span');
  const bar = h('span', { class: 'stack' });
  const element = h('li', {}, h('button', { type: 'button', onclick: () => look({ batch: batch.id }) },
    h('span', { class: 'row' }, h('b', { class: 'id' }, shortId(batch.id)), reference, at),
    h('span', { class: 'row' }, body, count, state),
    bar));
  const update = (latest) => {
    text(reference, latest.client_reference || '');
    text(at, near(latest.scheduled ? latest.send_at : latest.created_at, now));
    text(body, latest.body || '');
    text(count, `${number(latest.recipients)} ×`);
    state.className = `pill tone-${TONES[stateOf(latest)] || howItWent(latest)}`;
    text(state, stateOf(latest));
    fill(bar, stack(latest.by_status));
  };
  return { element, update };
}

function showOne(batch) {
  if (!batch.created_at) {
    fill($('pane-batch'), h('div', { class: 'batch' }, back(), h('p', {}, 'There is no such batch, or it was forgotten.')));
    return;
  }
  if (!detail || detail.id !== batch.id) {
    detail = frame(batch);
    fill($('pane-batch'), detail.element);
  }
  detail.update(batch);
}

const back = () => h('button', { type: 'button', class: 'link', onclick: () => look({ batch: '' }) }, '← All batches');

function frame(first) {
  const head = h('p', { class: 'verdict' });
  const bar = h('div', { class: 'stack', role: 'img' });
  const report = h('p', {});
  const timeline = h('ol', { class: 'timeline' });
  const json = h('pre', { id: 'batch-json', tabindex: '0' });
  const reportJson = h('pre', { id: 'batch-report', tabindex: '0' });
  const cancel = h('button', { type: 'button', id: 'batch-cancel', class: 'danger', onclick: () => askToCancel(first.id) }, 'Cancel it');
  let loaded = null;
  let loadedReport = '';
  const load = (batch) => {
    if (loaded === batch.modified_at && loadedReport === JSON.stringify(batch.by_status)) {
      return;
    }
    loaded = batch.modified_at;
    loadedReport = JSON.stringify(batch.by_status);
    told(ask('GET', `/batches/${batch.id}`).then((full) => {
      json.textContent = pretty(full.batch);
      reportJson.textContent = pretty(full.report);
    }));
  };
  const element = h('div', { class: 'batch' },
    back(),
    h('h3', { class: 'id' }, first.id),
    head, bar, report, timeline,
    h('div', { class: 'actions' },
      h('button', { type: 'button', onclick: () => look({ q: `batch:${first.id}` }) }, 'Its messages'),
      h('button', { type: 'button', onclick: () => told(ask('GET', `/batches/${first.id}`).then((full) => offerBatch(full.batch))) },
        'Copy as…'),
      cancel),
    h('details', { open: true }, h('summary', {}, 'Batch'), json),
    h('details', {}, h('summary', {}, 'Delivery report'), reportJson));
  const update = (batch) => {
    fill(head, h('b', {}, stateOf(batch)), ` · ${number(batch.recipients)} ${batch.recipients === 1 ? 'message' : 'messages'}`,
      batch.parts > 0 && ` · ${parts(batch.parts)}`);
    fill(bar, stack(batch.by_status));
    bar.setAttribute('aria-label', describe(batch.by_status) || 'nothing queued yet');
    report.textContent = describe(batch.by_status);
    fill(timeline, events(batch).map(([at, what, isAhead]) => h('li', { class: isAhead ? 'ahead' : '' },
      h('time', { datetime: at }, dateTime(at)), ' ', what)));
    cancel.disabled = batch.canceled || batch.finished;
    load(batch);
  };
  return { id: first.id, element, update };
}

/** One field a line; lists of numbers run on, and long ones are cut short: copying takes all. */
function pretty(value) {
  const to = value.to && value.to.length > MANY ? [...value.to.slice(0, MANY), `and ${number(value.to.length - MANY)} more`] : value.to;
  return JSON.stringify({ ...value, ...(to ? { to } : {}) }, null, 2).replace(/\[\s+"[^\]{}]*\]/g, (list) => list.replace(/\s+/g, ' '));
}

function events(batch) {
  const all = [[batch.created_at, 'accepted']];
  if (batch.canceled || batch.modified_at !== batch.created_at) {
    all.push([batch.modified_at, batch.canceled ? 'cancelled' : 'changed']);
  }
  if (batch.send_at) {
    all.push([batch.send_at, 'send_at']);
  }
  if (batch.first_at) {
    all.push([batch.first_at, 'first message left the queue']);
  }
  if (batch.last_at && batch.finished) {
    all.push([batch.last_at, 'last message final']);
  }
  if (!batch.finished) {
    all.push([batch.expire_at, 'expire_at: what still waits then expires']);
  }
  return all.sort(([a], [b]) => a.localeCompare(b)).map(([at, what]) => [at, what, at > now]);
}

function askToCancel(id) {
  confirm('Cancel this batch?', 'What has not left the queue will not be sent. This cannot be undone.', 'Cancel the batch',
    () => told(ask('DELETE', `/batches/${id}`).then(() => toast('Cancelled.'))));
}
